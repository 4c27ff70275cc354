import type { RowCells } from "./csv-format.js";
import type { Cell } from "./row-text.js";

/** The cells of a row in the format's own order, whatever that of the file; columns it does not know follow by name. */
export function inOrder(cells: RowCells, order: readonly string[]): Cell[] {
  const values = new Map(cells);
  const known = new Set(order);
  const others = [...values.keys()].filter((column) => !known.has(column)).sort();
  return [...order, ...others].map((column): Cell => [column, values.get(column) ?? ""]);
}
