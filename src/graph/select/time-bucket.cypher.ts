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
 * The first days of the buckets that a span of days touches; a list of one null where it is open or touches too many. What Cypher works out of dates counts as a
 * read of the store each time: of a span of one day, as most are, no more is worked out than its bucket.
 * @param earliest variable of the first day, and not the property itself: it is named several times, and each would read it.
 */
export function bucketsOf(earliest: string, latest: string, bucket: TimeBucket): string {
  const { between, span } = calendars[bucket];
  const first = bucketOf(earliest, bucket);
  const several = `CASE WHEN steps >= ${mostBucketsOfEvent} THEN [null] ELSE [i IN range(0, steps) | firstDay + ${span("i")}] END`;
  const counted = `head([steps IN [${between("firstDay", bucketOf(latest, bucket))}] | ${several}])`;
  return `CASE WHEN ${earliest}.year = 1 OR ${latest}.year = 9999 THEN [null] WHEN ${earliest} = ${latest} THEN [${first}] ELSE head([firstDay IN [${first}] | ${counted}]) END`;
}

/** The first day of the bucket that a day lies in. */
function bucketOf(day: string, bucket: TimeBucket): string {
  return bucket === "DAY" ? day : `date.truncate('${calendars[bucket].unit}', ${day})`;
}

/** How what has a text that begins with a day, as a `pageKey` does, is put into buckets. */
interface TextBuckets {
  /**
   * Cypher of what all in one bucket have in common, and which is less in an earlier one.
   * @param day the day itself, where it need not be made of the text.
   */
  readonly key: (text: string, day?: string) => string;
  /** Cypher of the first day of the bucket. */
  readonly first: (key: string) => string;
}

/** By the text as far as that tells the bucket, so that dates are made of the buckets alone. */
export function bucketsOfTexts(bucket: TimeBucket): TextBuckets {
  switch (bucket) {
    case "YEAR":
      return { key: (text) => `left(${text}, 4)`, first: (key) => `date(${key} + '-01-01')` };
    case "MONTH":
      return { key: (text) => `left(${text}, 7)`, first: (key) => `date(${key} + '-01')` };
    case "DAY":
      return { key: (text) => `left(${text}, 10)`, first: (key) => `date(${key})` };
    default:
      return { key: (text, day = `date(left(${text}, 10))`) => bucketOf(day, bucket), first: (key) => key };
  }
}

/** The last day of the bucket that begins on a day. */
export function lastDayOf(first: string, bucket: TimeBucket): string {
  return `${first} + ${calendars[bucket].span("1")} - duration({days: 1})`;
}
