import type { ExtractedTime } from "../../domain/extraction.js";
import type { DatePrecision } from "../../domain/vocabulary/date.js";
import { matchesOf } from "../text/matches-of.js";
import { countOf, numberWords } from "../text/number-words.js";
import { type FoundTime, toldBy } from "./found-time.js";
import { dayBefore, daysBetween } from "./iso-day.js";
import { timeUnit } from "./time-units.js";

/** The time that a report has told last, from which it counts on. */
export type ToldTime = Pick<ExtractedTime, "start" | "end" | "precision">;

const count = `an?|${[...numberWords.keys()].join("|")}|\\d{1,2}`;
/** "The day before the vote" counts from the vote. */
const ends = "(?=[,.;:]|$| (?:and|but|in|on|at|that|when|while|it|he|she|they)\\b)";
const sameDay =
  /\b(?:on |later )?(?:the|that) same (?:day|morning|afternoon|evening|night)\b|\b(?:later|earlier) that day\b|\b(?:later |on )?that (?:morning|afternoon|evening|night)\b/gu;
const nextDay = /\b(?:on )?the (?:following|next) (?:day|morning|afternoon|evening|night)\b/gu;
const dayBeforeIt = new RegExp(`\\bthe (?:day before|previous day)\\b${ends}`, "gu");
const stretch = new RegExp(`\\b(${count}) (days?|weeks?|months?|years?) (later|earlier)\\b(?! than)`, "gu");

/**
 * The times of a sentence that are told from another one: "the next day", "two days earlier", "on the same day". Each counts from the time told before it in the sentence, else from the one told last.
 * @param lower the sentence in small letters.
 * @param times the times it tells by themselves, in order.
 * @param last the time that the report told last; null if it has told none, where nothing can be counted.
 */
export function laterDays(lower: string, times: readonly FoundTime[], last: ToldTime | null): FoundTime[] {
  const found: FoundTime[] = [];
  const add = ({ index, 0: words }: RegExpExecArray, days: number, around: number, precision: DatePrecision) => {
    const at = { start: index, end: index + words.length };
    if ([...times, ...found].some((other) => other.words.start < at.end && at.start < other.words.end)) return;
    const from = times.findLast((time) => time.words.end <= at.start && time.end !== null) ?? last;
    const time = from && shifted(from, days, around, precision);
    if (time) found.push(toldBy({ ...time, basis: "RELATIVE" }, at));
  };
  for (const match of matchesOf(lower, sameDay)) add(match, 0, 0, "DAY");
  for (const match of matchesOf(lower, nextDay)) add(match, 1, 0, "DAY");
  for (const match of matchesOf(lower, dayBeforeIt)) add(match, -1, 0, "DAY");
  for (const match of matchesOf(lower, stretch)) {
    const [, number = "", unit = "", side] = match;
    const length = timeUnit(unit);
    const days = countOf(number) * (length?.days ?? 0) * (side === "later" ? 1 : -1);
    if (length) add(match, days, length.around, length.precision);
  }
  return found.sort((a, b) => a.words.start - b.words.start);
}

/** A time so many days later, of a month if it counts from one. */
function shifted(from: ToldTime, days: number, around: number, unit: DatePrecision): ToldTime | null {
  const [start, end] = [from.start ?? from.end, from.end];
  if (start === null || end === null || daysBetween(start, end) > 31) return null;
  // The day after a month is none.
  if (from.precision !== "DAY" && unit === "DAY") return null;
  return {
    start: dayBefore(start, around - days),
    end: dayBefore(end, -around - days),
    precision: from.precision === "DAY" ? unit : from.precision,
  };
}
