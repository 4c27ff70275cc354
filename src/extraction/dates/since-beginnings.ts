import type { DateTime } from "luxon";
import type { FoundTime } from "./found-time.js";
import { isoDay } from "./iso-day.js";

/** What began: "since the country's conflict began in", "since the air campaign was launched on". */
const beginning =
  /\b(?:since (?:\p{L}[\p{L}'’-]* ){1,8}|(?:insurgency|conflict|war|uprising|rebellion|fighting|campaign|offensive|crisis),? (?:which|that) )(?:began|started|commenced|erupted|broke out|flared(?: up)?|launched)(?: \p{L}+ing)?(?: (?:in|on))? $/u;
const longest = 100;

/** "Since the war began in March 2011" is the time from then to publication, and not that month. `lower` is the text in small letters, `times` are in the order of their words. */
export function sinceBeginnings(lower: string, times: readonly FoundTime[], published: DateTime): FoundTime[] {
  const today = isoDay(published);
  return times.map((time) => {
    const from = Math.max(0, time.words.start - longest);
    const found = beginning.exec(lower.slice(from, time.words.start));
    if (!found || time.start === null || time.start >= today) return time;
    return { ...time, end: today, words: { start: from + found.index, end: time.words.end } };
  });
}
