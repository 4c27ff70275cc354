import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packPair, sumRows } from "../../../../src/extraction/parser/training/sum-rows.js";

describe("sumRows", () => {
  it("adds each column over the rows wanted to what there is, whatever the signs, for any number of columns", () => {
    const table = fc.integer({ min: 1, max: 40 }).chain((width) =>
      fc.array(fc.array(fc.integer({ min: -127, max: 127 }), { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 250,
      }),
    );
    fc.assert(
      fc.property(table, (rows) => {
        const width = (rows[0] as number[]).length;
        const pairWidth = Math.ceil(width / 2);
        const pairs = rows.flatMap((row) =>
          Array.from({ length: pairWidth }, (_, pair) => packPair(row[2 * pair] ?? 0, row[2 * pair + 1] ?? 0)),
        );
        const wanted = rows.map((_, row) => row).filter((row) => row % 3 !== 1);
        const sums = new Int32Array(width).fill(99);
        sumRows(
          Int32Array.from(pairs),
          Int32Array.from([-1, -1, ...wanted.map((row) => row * pairWidth), -1]),
          2,
          2 + wanted.length,
          sums,
        );
        expect([...sums]).toEqual(
          Array.from({ length: width }, (_, column) =>
            wanted.reduce((sum, row) => sum + ((rows[row] as number[])[column] as number), 99),
          ),
        );
      }),
    );
  });
});
