import { mostBucketsOfEvent, type TimeBucket } from "../../domain/aggregate.js";

interface Calendar {
  /** What Cypher calls the unit. */
  readonly unit: string;
  /** How many of them lie between the first days of two. */
  readonly between: (first: string, last: string) => string;
  /** So many of them, as a duration. */
  readonly span: (count: string) => string;
}

const months = (unit: string, each: number): Calendar => ({
  unit,
  between: (first, last) => `duration.inMonths(${first}, ${last}).months / ${each}`,
  span: (count) => `duration({months: ${each} * (${count})})`,
});

const days = (unit: string, each: number): Calendar => ({
  unit,
  between: (first, last) => `duration.inDays(${first}, ${last}).days / ${each}`,
  span: (count) => `duration({days: ${each} * (${count})})`,
});

const calendars: Readonly<Record<TimeBucket, Calendar>> = {
  DAY: days("day", 1),
  WEEK: days("week", 7),
  MONTH: months("month", 1),
  QUARTER: months("quarter", 3),
  YEAR: months("year", 12),
};

/**
 * The first days of the buckets that a span of days touches; a list of one null where it is open or touches too many.
 * @param earliest variable of the first day, and not the property itself: it is named several times, and each would read it.
 */
export function bucketsOf(earliest: string, latest: string, bucket: TimeBucket): string {
  const { unit, between, span } = calendars[bucket];
  const first = `date.truncate('${unit}', ${earliest})`;
  const count = between(first, `date.truncate('${unit}', ${latest})`);
  return `CASE WHEN ${earliest}.year = 1 OR ${latest}.year = 9999 OR ${count} >= ${mostBucketsOfEvent} THEN [null] ELSE [i IN range(0, ${count}) | ${first} + ${span("i")}] END`;
}

/** The first day of the bucket that a day lies in. */
export function bucketOf(day: string, bucket: TimeBucket): string {
  return `date.truncate('${calendars[bucket].unit}', ${day})`;
}

/** The last day of the bucket that begins on a day. */
export function lastDayOf(first: string, bucket: TimeBucket): string {
  return `${first} + ${calendars[bucket].span("1")} - duration({days: 1})`;
}
