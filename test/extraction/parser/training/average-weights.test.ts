import { describe, expect, it } from "vitest";
import { averageWeights } from "../../../../src/extraction/parser/training/average-weights.js";

const modelOf = (rows: readonly (readonly [number, readonly number[]])[]) => ({
  classCount: 2,
  averages: () => rows.map(([key, weights]) => [key, Float64Array.from(weights)] as const),
});

describe("averageWeights", () => {
  it("has the keys of all models in order; a model without a key counts as 0", () => {
    const mean = averageWeights([
      modelOf([
        [1, [4, 0]],
        [7, [2, 2]],
      ]),
      modelOf([
        [3, [-2, 6]],
        [7, [0, 4]],
        [9, [1, 1]],
      ]),
    ]);
    expect(Array.from(mean.averages(), ([key, weights]) => [key, ...weights])).toEqual([
      [1, 2, 0],
      [3, -1, 3],
      [7, 1, 3],
      [9, 0.5, 0.5],
    ]);
  });
});
