import type { LinearModelArrays } from "../../../src/extraction/parser/linear-model.js";

/** A linear model with the given weights: key -> class -> weight. */
export function arraysOf(
  rows: ReadonlyMap<number, ReadonlyMap<number, number>>,
  classCount: number,
): LinearModelArrays {
  const keys = [...rows.keys()].sort((a, b) => a - b);
  const entries = keys.map((key) => [...(rows.get(key) ?? [])]);
  return {
    classCount,
    keys: Int32Array.from(keys),
    rowStarts: Int32Array.from([0, ...keys.map((_, index) => entries.slice(0, index + 1).flat().length)]),
    classes: Uint8Array.from(entries.flat(), ([kind]) => kind),
    weights: Int8Array.from(entries.flat(), ([, weight]) => weight),
  };
}
