import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jackknife } from "../../../../src/extraction/parser/training/jackknife.js";

describe("jackknife", () => {
  it("gives each item what a model makes of it that has seen neither the item nor its bundle, in order", () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 900 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 2, max: 5 }), (lengths, folds) => {
        const bundles = lengths.map((length, bundle) => Array.from({ length }, (_, form) => ({ bundle, form })));
        const results = jackknife(bundles, folds, (others) => {
          const seen = new Set(others.map(({ bundle }) => bundle));
          return (item) => ({ item, isSeen: seen.has(item.bundle), others: others.length });
        });
        expect(results.map(({ item }) => item)).toEqual(bundles.flat());
        expect(results.some(({ isSeen }) => isSeen)).toBe(false);
      }),
    );
  });
});
