import { describe, expect, it } from "vitest";
import type { ClaimFacts } from "../../src/domain/account-facts.js";
import { requireSupport, supportByWords } from "../../src/domain/support.js";

const claim = (id: string, start: number, end: number, changes: Partial<ClaimFacts> = {}): ClaimFacts => ({
  id,
  kind: "OCCURRENCE",
  modality: "ASSERTED",
  start,
  end,
  casualty: null,
  min: null,
  max: null,
  qualifier: null,
  victimGroup: null,
  valueJson: null,
  rootSourceId: "sohr",
  sourceChain: "|sohr|",
  publishedAt: "2014-12-24T00:00:00.000Z",
  recordedAt: "2014-12-25T00:00:00.000Z",
  ...changes,
});

describe("supportByWords", () => {
  it("takes every claim whose quote holds the words", () => {
    const claims = [claim("a", 0, 20), claim("b", 5, 30), claim("c", 12, 30)];
    const entries = supportByWords({ start: 10, end: 15 }, claims);
    expect(entries.map(({ claimId, inherited }) => [claimId, inherited])).toEqual([
      ["a", false],
      ["b", false],
    ]);
  });

  it("else inherits from the first claim that it happened, whatever else was claimed before", () => {
    const claims = [claim("a", 0, 5, { kind: "CASUALTY" }), claim("c", 20, 30), claim("b", 10, 18)];
    expect(supportByWords({ start: 50, end: 55 }, claims)).toMatchObject([
      { claimId: "b", start: 50, inherited: true },
    ]);
  });

  it("finds nothing where nothing is claimed", () => {
    expect(supportByWords({ start: 0, end: 5 }, [])).toEqual([]);
  });
});

describe("requireSupport", () => {
  it("orders by publication, then claim, keeps each once, and counts claims and not words", () => {
    const late = claim("a", 0, 20, { publishedAt: "2014-12-25T00:00:00.000Z" });
    const early = claim("b", 0, 20);
    const entries = [
      ...supportByWords({ start: 0, end: 4 }, [late, early]),
      ...supportByWords({ start: 6, end: 9 }, [early]),
      ...supportByWords({ start: 0, end: 4 }, [early]),
    ];
    expect(requireSupport("an edge", entries)).toMatchObject({
      claimIds: ["b", "b", "a"],
      supportStarts: [0, 6, 0],
      supportEnds: [4, 9, 4],
      supportInherited: [false, false, false],
      sourceChains: ["|sohr|", "|sohr|", "|sohr|"],
      supportCount: 2,
    });
  });

  it("refuses an edge without support, naming it", () => {
    expect(() => requireSupport("ATTACKER isis of event e", [])).toThrow(
      expect.objectContaining({
        code: "INVARIANT_BROKEN",
        message: expect.stringContaining("ATTACKER isis of event e"),
      }),
    );
  });
});
