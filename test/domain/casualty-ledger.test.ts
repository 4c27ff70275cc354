import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { casualtyLedger, type LedgerClaim } from "../../src/domain/casualty-ledger.js";

const claim = (id: string, changes: Partial<LedgerClaim>): LedgerClaim => ({
  id,
  kind: "CASUALTY",
  modality: "ASSERTED",
  start: 0,
  casualty: "KILLED",
  min: null,
  max: null,
  qualifier: "EXACT",
  victimGroup: "TOTAL",
  unit: null,
  share: null,
  valueJson: null,
  accountId: id,
  rootSourceId: id,
  publisherId: id,
  documentKind: "NEWS",
  publishedAt: "2014-12-24T08:00:00.000Z",
  ...changes,
});

const school = claim("school", {
  min: 6,
  max: 6,
  victimGroup: "CIVILIANS",
  valueJson: '{"subsets":[{"victimGroup":"CHILDREN","min":4,"max":4}]}',
});
const nine = claim("nine", { min: 9, max: 9, rootSourceId: "police", publishedAt: "2014-12-24T06:00:00.000Z" });
const seven = claim("seven", { min: 7, max: 7, rootSourceId: "police", publishedAt: "2014-12-24T12:00:00.000Z" });
const strikes = claim("strikes", {
  kind: "COUNT",
  casualty: null,
  victimGroup: null,
  min: 488,
  max: 488,
  unit: "STRIKE",
});
const share = claim("share", { kind: "CASUALTY_SHARE", share: 0.9, victimGroup: "CIVILIANS" });
const fighters = claim("fighters", { victimGroup: null, min: 5, max: 5, valueJson: '{"victimGroup":"ISIS"}' });
const all = [school, nine, seven, strikes, share, fighters];

describe("casualtyLedger", () => {
  it("unfolds the parts a claim names, each a figure of its own", () => {
    const { figures, relations } = casualtyLedger([school]);
    expect(figures).toMatchObject([
      { number: 1, row: 0, victimGroup: "CIVILIANS", min: 6, max: 6, isPart: false },
      { number: 2, row: 0, victimGroup: "CHILDREN", min: 4, max: 4, isPart: true },
    ]);
    expect(relations).toEqual([{ relation: "SUBSET_OF", from: 2, to: 1 }]);
  });

  it("keeps a figure that was superseded, and says so", () => {
    const { figures, relations } = casualtyLedger([seven, nine]);
    expect(figures).toMatchObject([
      { row: 1, min: 9, isSuperseded: true },
      { row: 0, min: 7, isSuperseded: false },
    ]);
    expect(relations).toEqual([{ relation: "SUPERSEDES", from: 2, to: 1 }]);
  });

  it("shows counts and shares beside casualties and compares them with none", () => {
    expect(casualtyLedger([strikes, share, fighters])).toEqual({
      figures: [
        expect.objectContaining({ casualty: "KILLED", victimGroup: null, min: 5 }),
        expect.objectContaining({ share: 0.9, min: null, max: null }),
        expect.objectContaining({ casualty: null, unit: "STRIKE", victimGroup: null, min: 488 }),
      ],
      relations: [],
    });
  });

  it("depends on the set of claims and not on their order", () => {
    const told = (claims: readonly LedgerClaim[]) => {
      const { figures, relations } = casualtyLedger(claims);
      return { relations, figures: figures.map(({ row, ...figure }) => ({ ...figure, claim: claims[row]?.id })) };
    };
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(told(shuffled)).toEqual(told(all));
      }),
    );
  });
});
