import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  center,
  dot,
  type Matrix,
  principalComponents,
  product,
  rowOf,
  solve,
  zeros,
} from "../../../../src/extraction/parser/training/matrix.js";

const matrixOf = (rows: readonly (readonly number[])[]): Matrix => ({
  rows: rows.length,
  width: (rows[0] as number[]).length,
  values: Float64Array.from(rows.flat()),
});
const small = fc.integer({ min: -9, max: 9 });
const square = fc.array(fc.array(small, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 });

describe("solve", () => {
  it("finds what the left matrix has to be multiplied by", () => {
    fc.assert(
      fc.property(square, square, (numbers, wanted) => {
        // A product with itself, and a ridge: symmetric and positive definite, as in a regression.
        const left = zeros(3, 3);
        const source = matrixOf(numbers);
        for (let row = 0; row < 3; row += 1)
          for (let at = 0; at < 3; at += 1)
            rowOf(left, row)[at] = dot(rowOf(source, row), rowOf(source, at)) + (row === at ? 1 : 0);
        const right = product(left, matrixOf(wanted));
        const found = solve(left, right);
        for (const [at, value] of wanted.flat().entries()) expect(found.values[at]).toBeCloseTo(value, 4);
      }),
    );
  });
});

describe("principalComponents", () => {
  it("keeps what varies most", () => {
    const points = matrixOf([
      [4, 4, 1],
      [-2, -2, -1],
      [6, 6, 0],
      [-8, -8, 0],
    ]);
    center(points);
    const { width, values } = principalComponents(points, 1);
    expect(width).toBe(1);
    const first = Math.sign(values[0] as number);
    for (const [row, length] of [4, -2, 6, -8].entries())
      expect((values[row] as number) * first).toBeCloseTo(length * Math.SQRT2, 0);
  });
});

describe("center", () => {
  it("leaves columns of mean 0, and tells the sum of their variances", () => {
    const points = matrixOf([
      [1, 10],
      [3, 10],
    ]);
    expect(center(points)).toBe(1);
    expect([...points.values]).toEqual([-1, 0, 1, 0]);
  });
});
