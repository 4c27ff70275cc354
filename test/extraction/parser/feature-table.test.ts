import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FeatureTable, findsBegin, kinds, newFinds } from "../../../src/extraction/parser/feature-table.js";
import { featureBits } from "../../../src/extraction/parser/hash.js";

/** Keys as hashes are: spread over all that there may be. */
const key = fc.nat({ max: 2 ** featureBits - 1 }).map((number) => Math.imul(number, 0x9e3779b1) >>> (32 - featureBits));
const feature = fc.record({ key, kind: fc.constantFrom(...kinds), place: fc.nat({ max: 2 ** 16 }) });

describe("FeatureTable", () => {
  it("finds each feature once, under its kind, and nothing else", () => {
    const features = fc.uniqueArray(feature, { selector: (one) => one.key, maxLength: 400 });
    fc.assert(
      fc.property(features, fc.array(key, { maxLength: 80 }), (all, others) => {
        const sorted = [...all].sort((a, b) => a.key - b.key);
        const table = new FeatureTable(
          FeatureTable.fill(
            Int32Array.from(sorted, (one) => one.key),
            Uint8Array.from(sorted, ({ kind }) => kind),
            Int32Array.from(sorted, ({ place }) => place),
          ),
        );
        const finds = newFinds();
        table.find(Int32Array.from([...all.map((one) => one.key), ...others]), finds);
        const wanted = [...all, ...others.flatMap((other) => all.find((one) => one.key === other) ?? [])];
        for (const kind of kinds) {
          const places = [...finds.subarray(findsBegin(kind), finds[kind])].map((find) => find & table.placeMask);
          expect(places.sort()).toEqual(
            wanted
              .filter((one) => one.kind === kind)
              .map(({ place }) => place)
              .sort(),
          );
        }
      }),
    );
  });

  it("says so where keys are no hashes, or a place is too large to be kept", () => {
    const make = (keys: number[], place: number) => () =>
      new FeatureTable(
        FeatureTable.fill(
          Int32Array.from(keys),
          new Uint8Array(keys.length).fill(1),
          new Int32Array(keys.length).fill(place),
        ),
      );
    expect(make([...Array(40).keys()], 0)).toThrow(/crowd/u);
    expect(make([5], 2 ** 30)).toThrow(/no room/u);
  });
});
