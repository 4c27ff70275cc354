import type { DatePrecision } from "../generated/graphql.js";

/** A value of an enumeration as a word of a sentence: `STATE_FORCES` is "state forces". */
export function inWords(value: string): string {
  return value.toLowerCase().replaceAll("_", " ");
}

/** The same with a capital, as it stands alone. */
export function asLabel(value: string): string {
  const words = inWords(value);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export interface Span {
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly precision: DatePrecision;
}

/** When something happened, no more exactly than it is known. */
export function dateInWords({ earliest, latest, precision }: Span): string {
  if (earliest === null && latest === null) return "no date";
  if (earliest === latest || latest === null) return `${latest === null ? "from " : ""}${earliest}`;
  if (earliest === null) return `until ${latest}`;
  if (precision === "MONTH") return earliest.slice(0, 7);
  if (precision === "YEAR") return earliest.slice(0, 4);
  return `${earliest} – ${shortened(earliest, latest)}`;
}

/** The end of a span without what its beginning has said. */
function shortened(earliest: string, latest: string): string {
  if (earliest.slice(0, 7) === latest.slice(0, 7)) return latest.slice(8);
  return earliest.slice(0, 4) === latest.slice(0, 4) ? latest.slice(5) : latest;
}

/** "1 event", "2 events". */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}

/** Persons between two bounds; an open end shows as a plus sign. */
export function bounds(min: number | null, max: number | null): string {
  if (min === null && max === null) return "?";
  if (min === max) return String(min);
  if (max === null) return `${min}+`;
  return `${min ?? 0}–${max}`;
}
