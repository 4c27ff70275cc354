import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flatMap } from "../../src/extraction/flat-map.js";

describe("flatMap", () => {
  it("finds what Array.flatMap finds, with the index of each item", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5)), (counts) => {
        const find = (count: number, at: number): string[] => Array<string>(count).fill(`${at}`);
        expect(flatMap(counts, find)).toEqual(counts.flatMap(find));
      }),
    );
  });
});
