import { countIn } from "../read-cells.js";
import type { RowFigure } from "../row-document.js";
import type { RowText } from "../row-text.js";
import { totalColumns } from "./columns.js";

/** Columns of the best estimate by who was killed. */
const sides = [
  ["deaths_a", "SIDE_A"],
  ["deaths_b", "SIDE_B"],
  ["deaths_civilians", "CIVILIANS"],
] as const;

/**
 * The figures of persons killed: the total from its low to its high estimate, with the best one beside them, and the best estimate for each side
 * that lost anyone. A side's 0 is no statement that nobody of it was killed: who is not told apart stands in `deaths_unknown`.
 */
export function gedFigures(text: RowText): RowFigure[] {
  const [best, high, low] = totalColumns.map((column) => countIn(text, column)) as [number, number, number];
  // Eight rows of a thousand have a best estimate outside of the other two: the range is that of all three.
  const [min, max] = [Math.min(best, low, high), Math.max(best, low, high)];
  const total: RowFigure = {
    casualty: "KILLED",
    victimGroup: "TOTAL",
    min,
    max,
    qualifier: max === 0 ? "NONE_REPORTED" : min === max ? "EXACT" : "ABOUT",
    quote: text.block(totalColumns),
    isPart: false,
    more: { best, low, high },
  };
  const parts = sides.flatMap(([column, victimGroup]): RowFigure[] => {
    const killed = countIn(text, column);
    if (killed === 0) return [];
    const quote = text.block([column]);
    return [{ casualty: "KILLED", victimGroup, min: killed, max: killed, qualifier: "EXACT", quote, isPart: true }];
  });
  return [total, ...parts];
}
