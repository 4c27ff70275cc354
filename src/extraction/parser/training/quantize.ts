import type { LinearModelArrays } from "../linear-model.js";
import type { WeightTable } from "./weight-table.js";

/** A model in whole numbers, and by how much its scores were multiplied. */
export interface Quantized {
  readonly arrays: LinearModelArrays;
  readonly factor: number;
}

/** Rounds averaged weights to -127..127, the largest to 127; weights below `minimumWeight` are left out. */
export function quantize(table: WeightTable, minimumWeight: number): Quantized {
  let largest = 0;
  for (const [, row] of table.averages()) for (const weight of row) largest = Math.max(largest, Math.abs(weight));
  const factor = 127 / largest;
  const [keys, rowStarts, classes, weights]: [number[], number[], number[], number[]] = [[], [0], [], []];
  for (const [key, row] of table.averages()) {
    const before = classes.length;
    for (const [kind, weight] of row.entries()) {
      const rounded = Math.round(weight * factor);
      if (Math.abs(weight) < minimumWeight || rounded === 0) continue;
      classes.push(kind);
      weights.push(rounded);
    }
    if (classes.length === before) continue;
    keys.push(key);
    rowStarts.push(classes.length);
  }
  const arrays = {
    classCount: table.classCount,
    keys: Int32Array.from(keys),
    rowStarts: Int32Array.from(rowStarts),
    classes: Uint8Array.from(classes),
    weights: Int8Array.from(weights),
  };
  return { arrays, factor };
}
