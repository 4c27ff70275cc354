import type { LinearModelArrays } from "../linear-model.js";
import type { AveragedWeights } from "./average-weights.js";

/** A model in whole numbers, and by how much its scores were multiplied. */
export interface Quantized {
  readonly arrays: LinearModelArrays;
  readonly factor: number;
}

/** Sizes of weights are counted in steps of this. */
const step = 0.01;

/** Rounds averaged weights to -127..127, the largest to 127, and keeps no more than the `maximumEntries` largest of them. */
export function quantize(table: AveragedWeights, maximumEntries: number): Quantized {
  const counts = countSizes(table);
  const factor = 127 / (counts.length * step);
  const smallest = smallestKept(counts, maximumEntries);
  const [keys, rowStarts, classes, weights]: [number[], number[], number[], number[]] = [[], [0], [], []];
  for (const [key, row] of table.averages()) {
    const before = classes.length;
    for (const [kind, weight] of row.entries()) {
      const rounded = Math.round(weight * factor);
      if (rounded === 0 || sizeOf(weight) < smallest) continue;
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

/** Size of a weight in steps. */
const sizeOf = (weight: number): number => Math.floor(Math.abs(weight) / step);

/** How many weights there are of each size; the largest is the last. */
function countSizes(table: AveragedWeights): number[] {
  const counts: number[] = [];
  for (const [, row] of table.averages())
    for (const weight of row) {
      const size = sizeOf(weight);
      while (counts.length <= size) counts.push(0);
      counts[size] = (counts[size] as number) + 1;
    }
  return counts;
}

/** The smallest size above 0 of which all and all larger weights can be kept. */
function smallestKept(counts: readonly number[], maximumEntries: number): number {
  let kept = 0;
  let size = counts.length;
  while (size > 1 && kept + (counts[size - 1] as number) <= maximumEntries) {
    size -= 1;
    kept += counts[size] as number;
  }
  return size;
}
