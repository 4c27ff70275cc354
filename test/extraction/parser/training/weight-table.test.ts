import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WeightTable } from "../../../../src/extraction/parser/training/weight-table.js";

const classCount = 3;
const updates = fc.array(
  fc.record({
    keys: fc.uniqueArray(fc.nat({ max: 6 }), { minLength: 1, maxLength: 3 }),
    right: fc.nat({ max: classCount - 1 }),
    wrong: fc.nat({ max: classCount - 1 }),
    isUpdate: fc.boolean(),
  }),
  { maxLength: 30 },
);

describe("WeightTable", () => {
  it("averages the weights over all steps, those without an update included", () => {
    fc.assert(
      fc.property(updates, (steps) => {
        const table = new WeightTable(classCount, 1);
        const weights = Array.from({ length: 7 }, () => new Array<number>(classCount).fill(0));
        const sums = weights.map((row) => [...row]);
        for (const { keys, right, wrong, isUpdate } of steps) {
          if (isUpdate) {
            table.update(Int32Array.from(keys), right, wrong);
            for (const key of keys) {
              const row = weights[key] as number[];
              row[right] = (row[right] as number) + 1;
              row[wrong] = (row[wrong] as number) - 1;
            }
          }
          table.step();
          for (const [key, row] of weights.entries())
            for (const [kind, weight] of row.entries())
              (sums[key] as number[])[kind] = ((sums[key] as number[])[kind] as number) + weight;
        }
        // The table counts the state before the first step as well, when all weights are 0.
        for (const [key, averages] of table.averages())
          for (const [kind, average] of averages.entries())
            expect(average).toBeCloseTo((sums[key]?.[kind] as number) / (steps.length + 1), 4);
      }),
      // Each table reserves a place for every key there can be.
      { numRuns: 5 },
    );
  });

  it("gives a feature no weights before it has had its updates", () => {
    const table = new WeightTable(classCount, 2);
    const scores = new Int32Array(classCount);
    const keys = Int32Array.of(5);
    table.update(keys, 0, 1);
    table.score(keys, scores);
    expect([...scores]).toEqual([0, 0, 0]);
    table.update(keys, 0, 1);
    table.score(keys, scores);
    expect([...scores]).toEqual([1, -1, 0]);
  });
});
