import type { DateTime } from "luxon";
import type { Span } from "../../domain/extraction.js";
import type { DateBasis, DatePrecision } from "../../domain/vocabulary/date.js";
import { isoDay } from "./iso-day.js";

/** A time told by words. `start` and `end` are ISO dates, inclusive; offsets count from the start of the text searched. */
export interface FoundTime {
  readonly start: string | null;
  readonly end: string | null;
  readonly precision: DatePrecision;
  readonly basis: DateBasis;
  readonly words: Span;
}

/** What words of a pattern, in small letters, say, given the day of publication (UTC); null if they date nothing. */
export type TimeRule = readonly [
  RegExp,
  (found: RegExpExecArray, published: DateTime) => Omit<FoundTime, "words"> | null,
];

/** A time with the words that tell it. */
export const toldBy = ({ start, end, precision, basis }: Omit<FoundTime, "words">, words: Span): FoundTime => ({
  start,
  end,
  precision,
  basis,
  words,
});

/** A time from day to day; null is open, and so is a day that there is not. */
export function timeBetween(
  start: DateTime | null,
  end: DateTime | null,
  precision: DatePrecision,
  basis: DateBasis,
): Omit<FoundTime, "words"> {
  return { start: (start && isoDay(start)) || null, end: (end && isoDay(end)) || null, precision, basis };
}
