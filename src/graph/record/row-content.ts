import type { Row } from "./entity-rows.js";

const contents = new WeakMap<Row, string>();

/** A row as text, by which equal rows are found; made once for each. */
export function rowContent(row: Row): string {
  const known = contents.get(row);
  if (known !== undefined) return known;
  const content = JSON.stringify(row);
  contents.set(row, content);
  return content;
}
