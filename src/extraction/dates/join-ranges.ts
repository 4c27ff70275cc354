import { DateTime } from "luxon";
import type { DatePrecision } from "../../domain/vocabulary/date.js";
import type { FoundTime } from "./found-time.js";
import { daysBetween } from "./iso-day.js";

/** What may stand between the two ends of a range: "from Saturday to Tuesday", "began on Saturday and lasted until Tuesday". */
const joint =
  /^(?: (?:morning|afternoon|evening|night))?,? (?:(?:and )?(?:which )?(?:that )?(?:lasted|continued|went on|ran|raged|persisted) )?(?:until|till|to|through|up to)(?: (?:on|the))?(?: early| late)? $/u;
const between = /\bbetween (?:on )?(?:\p{L}+ )?$/u;
const and = /^,? and (?:on )?$/u;
const nextDay = /^(?: (?:morning|afternoon|evening|night|night's))? and (?:on )?(?:early )?$/u;
const opens = /\b(?:until|till|through|up to|by)(?: the)? (?:early |late )?$/u;

/** Joins the two ends of a range to one time, and opens the beginning of what is only said to have ended. `lower` is the text in small letters, `times` are in the order of their words. */
export function joinRanges(lower: string, times: readonly FoundTime[]): FoundTime[] {
  const joined: FoundTime[] = [];
  for (const time of times) {
    const previous = joined.at(-1);
    if (previous && isRange(lower, previous, time)) joined[joined.length - 1] = range(previous, time);
    else if (previous && isDay(previous) && endsWith(lower, previous, time)) joined.push(moved(time, previous));
    else if (isDay(time) && opens.test(lower.slice(Math.max(0, time.words.start - 20), time.words.start)))
      joined.push({ ...time, start: null, precision: "OPEN" });
    else joined.push(time);
  }
  return joined;
}

function isRange(lower: string, first: FoundTime, second: FoundTime): boolean {
  const gap = lower.slice(first.words.end, second.words.start);
  if (!first.start || !second.end || first.start > second.end) return false;
  if (joint.test(gap)) return true;
  if (and.test(gap) && between.test(lower.slice(Math.max(0, first.words.start - 30), first.words.start))) return true;
  return nextDay.test(gap) && isDay(first) && isDay(second) && daysBetween(first.start, second.end) === 1;
}

/** "Reached the town on Tuesday after three days of fighting": the fighting ended that day. */
function endsWith(lower: string, day: FoundTime, { words, precision, basis, start, end }: FoundTime): boolean {
  if (precision !== "DAYS" || basis !== "RELATIVE" || start === end) return false;
  return (
    /^,? $/u.test(lower.slice(day.words.end, words.start)) && /^after\b/u.test(lower.slice(words.start, words.end))
  );
}

function moved(span: FoundTime, { end }: FoundTime): FoundTime {
  const length = daysBetween(span.start ?? "", span.end ?? "");
  return {
    ...span,
    start: DateTime.fromISO(end ?? "")
      .minus({ days: length })
      .toISODate(),
    end,
  };
}

function range(first: FoundTime, second: FoundTime): FoundTime {
  const length = daysBetween(first.start ?? "", second.end ?? "");
  return {
    start: first.start,
    end: second.end,
    precision:
      length <= 31 && (first.precision === "MONTH" || first.precision === "PART_OF_MONTH")
        ? first.precision
        : spanPrecision(length),
    // What is told from week to week or month to month is a sum.
    basis: length >= 7 ? "AGGREGATE" : second.basis,
    words: { start: first.words.start, end: second.words.end },
  };
}

/** The precision of a span of so many days between its first and its last. */
export function spanPrecision(length: number): DatePrecision {
  if (length <= 6) return length === 0 ? "DAY" : "DAYS";
  return length === 7 ? "WEEK" : length <= 31 ? "MONTH" : length <= 122 ? "SEASON" : "YEAR";
}

function isDay({ start, end }: FoundTime): boolean {
  return start !== null && start === end;
}
