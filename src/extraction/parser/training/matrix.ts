import { seededRandom } from "./random.js";

/** Numbers in rows of equal width. */
export interface Matrix {
  readonly rows: number;
  readonly width: number;
  /** Row after row. */
  readonly values: Float64Array;
}

/** A matrix of zeros. */
export const zeros = (rows: number, width: number): Matrix => ({ rows, width, values: new Float64Array(rows * width) });

/** One row; writing to it changes the matrix. */
export const rowOf = ({ width, values }: Matrix, row: number): Float64Array =>
  values.subarray(row * width, (row + 1) * width);

/** Sum of the products of what stands at the same place. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] as number) * (b[at] as number);
  return sum;
}

/** Adds `factor` times `added` to `target`. */
export function addTo(target: Float64Array, added: Float64Array, factor: number): void {
  for (let at = 0; at < target.length; at += 1) target[at] = (target[at] as number) + factor * (added[at] as number);
}

/** Each row of `matrix` as a mixture of the rows of `parts`: their product. */
export function product(matrix: Matrix, parts: Matrix): Matrix {
  const result = zeros(matrix.rows, parts.width);
  for (let row = 0; row < matrix.rows; row += 1)
    for (const [at, share] of rowOf(matrix, row).entries()) addTo(rowOf(result, row), rowOf(parts, at), share);
  return result;
}

/**
 * Solves `left` X = `right` by elimination (Gauss and Jordan); both are used up, and X stands in `right`.
 * @param left square, symmetric and positive definite, so that no rows need to be exchanged.
 */
export function solve(left: Matrix, right: Matrix): Matrix {
  for (let pivot = 0; pivot < left.rows; pivot += 1) {
    const [pivotLeft, pivotRight] = [rowOf(left, pivot), rowOf(right, pivot)];
    const scale = 1 / (pivotLeft[pivot] as number);
    for (const part of [pivotLeft, pivotRight])
      for (let at = 0; at < part.length; at += 1) part[at] = (part[at] as number) * scale;
    for (let row = 0; row < left.rows; row += 1) {
      if (row === pivot) continue;
      const factor = -(rowOf(left, row)[pivot] as number);
      addTo(rowOf(left, row), pivotLeft, factor);
      addTo(rowOf(right, row), pivotRight, factor);
    }
  }
  return right;
}

/** Takes the mean of each column off; the sum of the variances of the columns. */
export function center(matrix: Matrix): number {
  const mean = new Float64Array(matrix.width);
  for (let row = 0; row < matrix.rows; row += 1) addTo(mean, rowOf(matrix, row), 1 / matrix.rows);
  for (let row = 0; row < matrix.rows; row += 1) addTo(rowOf(matrix, row), mean, -1);
  return dot(matrix.values, matrix.values) / matrix.rows;
}

/** The matrix in fewer columns: its principal components, found by orthogonal iteration. Its columns must have the mean 0. */
export function principalComponents(matrix: Matrix, width: number): Matrix {
  const covariance = zeros(matrix.width, matrix.width);
  for (let row = 0; row < matrix.rows; row += 1)
    for (const [at, value] of rowOf(matrix, row).entries()) addTo(rowOf(covariance, at), rowOf(matrix, row), value);
  const random = seededRandom(1);
  let axes: Matrix = {
    rows: width,
    width: matrix.width,
    values: new Float64Array(width * matrix.width).map(() => random() - 0.5),
  };
  orthonormalize(axes);
  for (let turn = 0; turn < 30; turn += 1) {
    axes = product(axes, covariance);
    orthonormalize(axes);
  }
  const result = zeros(matrix.rows, width);
  for (let row = 0; row < matrix.rows; row += 1)
    for (let axis = 0; axis < width; axis += 1) rowOf(result, row)[axis] = dot(rowOf(matrix, row), rowOf(axes, axis));
  return result;
}

/** Makes the rows of length 1 and at right angles (Gram and Schmidt). */
function orthonormalize(axes: Matrix): void {
  for (let axis = 0; axis < axes.rows; axis += 1) {
    const own = rowOf(axes, axis);
    for (let before = 0; before < axis; before += 1) addTo(own, rowOf(axes, before), -dot(own, rowOf(axes, before)));
    const length = Math.sqrt(dot(own, own));
    for (let at = 0; at < own.length; at += 1) own[at] = (own[at] as number) / length;
  }
}
