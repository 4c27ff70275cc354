import { describe, expect, it } from "vitest";
import type { ClaimFacts } from "../../src/domain/account-facts.js";
import { casualtiesOf, countedIn } from "../../src/domain/casualty-figures.js";

let nextStart = 0;
const figure = (changes: Partial<ClaimFacts>): ClaimFacts => {
  nextStart += 10;
  return {
    id: `claim ${nextStart}`,
    kind: "CASUALTY",
    modality: "ASSERTED",
    start: nextStart,
    end: nextStart + 5,
    casualty: "KILLED",
    min: null,
    max: null,
    qualifier: "EXACT",
    victimGroup: "TOTAL",
    valueJson: null,
    rootSourceId: "source",
    sourceChain: "|source|",
    publishedAt: "2014-12-24T00:00:00.000Z",
    recordedAt: "2014-12-24T00:00:00.000Z",
    ...changes,
  };
};
const of = (group: ClaimFacts["victimGroup"], count: number) => figure({ victimGroup: group, min: count, max: count });

describe("countedIn", () => {
  it("takes the total, not the sum of total and parts", () => {
    expect(countedIn([of("CIVILIANS", 9), of("TOTAL", 16)])).toMatchObject({ min: 16, max: 16 });
  });

  it("adds groups that share nobody where no total is given", () => {
    expect(countedIn([of("CIVILIANS", 9), of("CHILDREN", 4), of("COMBATANTS", 7)])).toEqual({ min: 16, max: 16 });
    expect(countedIn([of("CHILDREN", 4), of("WOMEN", 2)])).toEqual({ min: 6, max: 6 });
  });

  it("counts whom else something befell apart from the dead", () => {
    const detained = figure({ casualty: "DETAINED", min: 3, max: 3 });
    expect(countedIn([of("TOTAL", 6), detained], "DETAINED")).toMatchObject({ min: 3, max: 3 });
    expect(countedIn([of("TOTAL", 6), detained], "WOUNDED")).toBeNull();
  });

  it("does not add a part to its whole", () => {
    const part = figure({ victimGroup: "COMBATANTS", min: 3, max: 3, valueJson: '{"subsetOf":"c1"}' });
    expect(countedIn([of("CIVILIANS", 9), part])).toEqual({ min: 9, max: 9 });
  });

  it("takes the first figure of a group in the order of the text", () => {
    const [first, second] = [of("TOTAL", 6), of("TOTAL", 8)];
    expect(countedIn([second, first])).toMatchObject({ min: 6, max: 6 });
  });

  it("is null where nothing is said, and for what is denied or foretold", () => {
    expect(countedIn([])).toBeNull();
    expect(
      countedIn([figure({ min: 5, max: 5, modality: "DENIED" }), figure({ min: 5, max: 5, modality: "FUTURE" })]),
    ).toBeNull();
  });
});

describe("casualtiesOf", () => {
  it("spans from the least minimum to the greatest maximum of the accounts that give figures", () => {
    const { killed } = casualtiesOf([[of("TOTAL", 6)], [of("TOTAL", 8)], []]);
    expect(killed).toEqual({ min: 6, max: 8, state: "KNOWN" });
  });

  it("leaves an end open that one account leaves open", () => {
    const { killed } = casualtiesOf([[figure({ min: 16, qualifier: "AT_LEAST" })], [of("TOTAL", 20)]]);
    expect(killed).toEqual({ min: 16, max: null, state: "KNOWN" });
  });

  it("tells none reported from unknown", () => {
    expect(casualtiesOf([[of("TOTAL", 0)]]).killed.state).toBe("NONE_REPORTED");
    expect(casualtiesOf([[of("TOTAL", 0)], [of("TOTAL", 2)]]).killed).toEqual({ min: 0, max: 2, state: "KNOWN" });
    expect(casualtiesOf([[figure({ qualifier: "UNKNOWN" })]]).killed.state).toBe("UNKNOWN");
  });

  it("reads the parts of a figure", () => {
    const value = JSON.stringify({
      subsets: [
        { victimGroup: "CIVILIANS", min: 9, max: 9 },
        { victimGroup: "CHILDREN", min: 4, max: 4 },
      ],
    });
    const { killed, civiliansKilled, childrenKilled } = casualtiesOf([
      [figure({ min: 16, max: 16, valueJson: value })],
    ]);
    expect([killed.min, civiliansKilled.min, childrenKilled.min]).toEqual([16, 9, 4]);
  });
});
