import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ComparableFigure, relationBetween } from "../../src/domain/figure-relations.js";

const figure = (changes: Partial<ComparableFigure>): ComparableFigure => ({
  counted: "KILLED",
  group: "TOTAL",
  min: null,
  max: null,
  isPart: false,
  modality: "ASSERTED",
  accountId: `account of ${JSON.stringify(changes)}`,
  rootSourceId: `source of ${JSON.stringify(changes)}`,
  publisherId: "daily",
  documentKind: "NEWS",
  publishedAt: "2014-12-24T08:00:00.000Z",
  ...changes,
});
const exactly = (count: number, changes: Partial<ComparableFigure> = {}) =>
  figure({ min: count, max: count, ...changes });
const later = "2014-12-24T09:00:00.000Z";
const relation = (one: ComparableFigure, two: ComparableFigure) => {
  const found = relationBetween(one, two);
  return found && [found.relation, found.from === one ? "one" : "two"];
};

describe("relationBetween", () => {
  it("calls what is narrower and agrees a refinement, whichever came first", () => {
    const atLeast = figure({ min: 16, publishedAt: later });
    expect(relation(exactly(20), atLeast)).toEqual(["REFINES", "one"]);
    expect(relation(atLeast, exactly(20))).toEqual(["REFINES", "two"]);
  });

  it("calls figures without a number in common a contradiction, told by the later one", () => {
    expect(relation(exactly(6), exactly(8, { publishedAt: later }))).toEqual(["CONTRADICTS", "two"]);
    expect(relation(exactly(0), figure({ min: 1 }))).toEqual(["CONTRADICTS", "two"]);
    expect(relation(figure({ max: 9 }), figure({ min: 10 }))).toEqual(["CONTRADICTS", "two"]);
  });

  it("says nothing of figures that overlap without one containing the other: both may be true", () => {
    expect(relation(figure({ min: 5, max: 10 }), figure({ min: 8, max: 12 }))).toBeNull();
  });

  it("takes a part for a part within one telling only, and for a contradiction where it exceeds its whole anywhere", () => {
    const children = exactly(4, { group: "CHILDREN", accountId: "a" });
    expect(relation(children, exactly(6, { group: "CIVILIANS", accountId: "a" }))).toEqual(["SUBSET_OF", "one"]);
    expect(relation(exactly(6, { accountId: "a" }), children)).toEqual(["SUBSET_OF", "two"]);
    expect(relation(children, exactly(6, { group: "CIVILIANS" }))).toBeNull();
    expect(relation(exactly(3), children)).toEqual(["CONTRADICTS", "two"]);
    expect(relation(exactly(4, { counted: "WOUNDED" }), exactly(3, { counted: "KILLED_OR_WOUNDED" }))).toEqual([
      "CONTRADICTS",
      "one",
    ]);
    const badly = exactly(3, { counted: "WOUNDED", isPart: true, accountId: "a" });
    expect(relation(exactly(10, { counted: "WOUNDED", accountId: "a" }), badly)).toEqual(["SUBSET_OF", "two"]);
  });

  it("takes a later word of the same source, or a correction in the same paper, for one that supersedes", () => {
    const first = exactly(9, { rootSourceId: "police", publisherId: "wire" });
    expect(relation(first, exactly(7, { rootSourceId: "police", publishedAt: later }))).toEqual(["SUPERSEDES", "two"]);
    const correction = exactly(7, { publisherId: "wire", documentKind: "CORRECTION", publishedAt: later });
    expect(relation(first, correction)).toEqual(["SUPERSEDES", "two"]);
    expect(relation(first, { ...correction, publisherId: "daily" })).toEqual(["CONTRADICTS", "two"]);
    expect(relation(first, exactly(7, { rootSourceId: "police" }))).toEqual(["CONTRADICTS", "two"]);
  });

  it("counts the same figure as corroboration where it goes back to another source", () => {
    expect(relation(exactly(3), exactly(3, { rootSourceId: "other" }))).toEqual(["CORROBORATES", "two"]);
    expect(relation(exactly(3, { rootSourceId: "a" }), exactly(3, { rootSourceId: "a" }))).toBeNull();
  });

  it("lets a denial contradict what it denies and nothing else", () => {
    const denied = figure({ min: 10, modality: "DENIED" });
    expect(relation(denied, exactly(12))).toEqual(["CONTRADICTS", "two"]);
    expect(relation(denied, exactly(5))).toBeNull();
    expect(relation(denied, denied)).toBeNull();
  });

  it("compares no other group, no other thing, nothing foretold and nothing unknown", () => {
    expect(relation(exactly(3, { group: "WOMEN" }), exactly(9, { group: "CHILDREN" }))).toBeNull();
    expect(relation(exactly(3), exactly(9, { counted: "WOUNDED" }))).toBeNull();
    expect(relation(exactly(3), exactly(9, { modality: "FUTURE" }))).toBeNull();
    expect(relation(exactly(3), figure({}))).toBeNull();
    expect(relation(exactly(3, { counted: null }), exactly(9, { counted: null }))).toBeNull();
  });

  it("does not depend on the order of the two where they were published one after the other", () => {
    const any = (publishedAt: string, accountId: string) =>
      fc
        .record({
          counted: fc.constantFrom("KILLED", "WOUNDED", "KILLED_OR_WOUNDED", null),
          group: fc.constantFrom("TOTAL", "CIVILIANS", "CHILDREN", "ISIS", null),
          range: fc.tuple(fc.option(fc.integer({ min: 0, max: 4 })), fc.option(fc.integer({ min: 4, max: 8 }))),
          isPart: fc.constantFrom(true, false),
          modality: fc.constantFrom("ASSERTED", "DENIED", "FUTURE"),
          accountId: fc.constantFrom("a", accountId),
          rootSourceId: fc.constantFrom("s", "t"),
          publisherId: fc.constantFrom("p", "q"),
          documentKind: fc.constantFrom("NEWS", "CORRECTION"),
          publishedAt: fc.constant(publishedAt),
        })
        .map(({ range: [min, max], ...rest }) => ({ ...rest, min, max }) as ComparableFigure);
    fc.assert(
      fc.property(any("2014-12-24T08:00:00.000Z", "b"), any(later, "c"), (one, two) => {
        expect(relationBetween(two, one)).toEqual(relationBetween(one, two));
      }),
      { numRuns: 2_000 },
    );
  });
});
