/** The types of columns that Neo4j's importer knows and that the graph uses. */
export type CellType =
  | "string"
  | "string[]"
  | "long"
  | "long[]"
  | "double"
  | "boolean"
  | "boolean[]"
  | "date"
  | "date[]"
  | "datetime"
  | "datetime[]"
  | "point{crs:WGS-84}";

/** Stands between the items of a list. No text of ours holds it: `contentId` uses it in the same way. */
export const listDelimiter = "\u001f";

/**
 * A value as the importer reads it: nothing for null, `""` for the empty text, quotes doubled as in RFC 4180.
 * @param value lists have one type throughout; a point is `[latitude, longitude]`.
 */
export function cellOf(type: CellType, value: unknown): string {
  if (value === null || value === undefined) return "";
  if (type === "point{crs:WGS-84}") {
    const [latitude, longitude] = value as [number, number];
    return quoted(`{latitude: ${latitude}, longitude: ${longitude}}`);
  }
  if (Array.isArray(value)) return quoted(value.map(String).join(listDelimiter));
  return type === "string" ? quoted(String(value)) : String(value);
}

/** A text in quotes wherever it could be taken for more than itself. */
function quoted(text: string): string {
  return text === "" || /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
