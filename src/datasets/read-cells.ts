import { BadRow } from "./bad-row.js";
import type { RowText } from "./row-text.js";

/** A whole number of at least 0. @throws {BadRow} if the column holds something else. */
export function countIn(text: RowText, column: string): number {
  const value = text.value(column);
  if (!/^\d{1,9}$/u.test(value)) {
    throw new BadRow(column, `"${value}" is no whole number of at least 0.`);
  }
  return Number(value);
}

/** Degrees, WGS 84; null where the column is empty. @throws {BadRow} if it holds no number, or one out of range. */
export function degreesIn(text: RowText, column: string, limit: 90 | 180): number | null {
  const value = text.value(column);
  if (value === "") return null;
  const degrees = Number(value);
  if (!Number.isFinite(degrees) || Math.abs(degrees) > limit) {
    throw new BadRow(column, `"${value}" is no number of degrees from -${limit} to ${limit}.`);
  }
  return degrees;
}

/** A day, `2014-12-24`, also where a time follows it. @throws {BadRow} if the column holds no day of the calendar. */
export function dayIn(text: RowText, column: string): string {
  const value = text.value(column);
  const [day = ""] = /^\d{4}-\d{2}-\d{2}(?=$|[T ])/u.exec(value) ?? [];
  const at = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(at) || !new Date(at).toISOString().startsWith(day)) {
    throw new BadRow(column, `"${value}" is no date as 2014-12-24.`);
  }
  return day;
}

/** The value that a code stands for. @throws {BadRow} if the column holds none of the codes. */
export function codeIn<Value>(text: RowText, column: string, codes: Readonly<Record<string, Value>>): Value {
  const value = text.value(column);
  const found = Object.hasOwn(codes, value) ? codes[value] : undefined;
  if (found === undefined) {
    const known = Object.keys(codes);
    const hint = known.length > 12 ? "" : `; it knows ${known.join(", ")}`;
    throw new BadRow(column, `"${value}" is no value that the format has${hint}.`);
  }
  return found;
}

/** What stands in a column. @throws {BadRow} if nothing does. */
export function textIn(text: RowText, column: string): string {
  const value = text.value(column);
  if (value === "") throw new BadRow(column, "The column is empty.");
  return value;
}
