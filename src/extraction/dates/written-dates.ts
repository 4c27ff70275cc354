import * as chrono from "chrono-node";
import { DateTime } from "luxon";
import { type FoundTime, timeBetween, toldBy } from "./found-time.js";
import { spanPrecision } from "./join-ranges.js";
import { monthPattern } from "./months.js";

const shortMonths = monthPattern
  .split("|")
  .map((name) => name.slice(0, 3))
  .join("|");
const dated = new RegExp(`\\b(?:${shortMonths})|\\d[-/.]\\d`, "iu");
const weekday = /\b(?:sun|mon|tues?|wed(?:nes)?|thurs?|fri|satur?)(?:day)?\b/iu;
const joint = /\b(?:until|till|to|through)\b|[-–—]/iu;
/** "The night of 7 July" is not read with its part of the day. */
const partOfDay = /\b(?:night|evening|morning|afternoon) of (?=\d|\p{Lu}\p{Ll}{2})/gu;
/** The first day of "between 8 and 10 December", of which the parser reads the second. */
const between = /\bbetween (\d{1,2}) and $/iu;
const since = /\bsince (?:the (?:beginning|start|outbreak) of [^.;]{1,60} on |\p{L}+,? )?$/iu;

/** The times told by day and month: "Dec. 15", "since March 15, 2011", "Dec. 10-15", "between 8 and 10 December". A year that is not written is the one that lies in the past. */
export function writtenDates(plain: string, published: DateTime): FoundTime[] {
  // Digits and a month's name must be there: everything else the parser finds ("now", "after three days") dates nothing in news.
  if (!/\d/u.test(plain) || !dated.test(plain)) return [];
  return chrono.en.casual
    .parse(
      plain.replace(partOfDay, (words) => " ".repeat(words.length)),
      { instant: published.toJSDate(), timezone: "GMT" },
    )
    .flatMap(({ start, end, index, text }): FoundTime[] => {
      const words = { start: index, end: index + text.length };
      const from = dayOf(start, published);
      const to = end ? dayOf(end, published) : null;
      if (from && to && from < to) {
        const precision = spanPrecision(to.diff(from, "days").days);
        return [toldBy(timeBetween(from, to, precision, "EXPLICIT_DATE"), words)];
      }
      if (!from && to) {
        const half = joint.exec(text);
        const at = half ? half.index + half[0].length : 0;
        return [toldBy(timeBetween(to, to, "DAY", "EXPLICIT_DATE"), { start: index + at + 1, end: words.end })];
      }
      if (!from) return [];
      const opening = between.exec(plain.slice(Math.max(0, index - 20), index));
      const first = opening && from.set({ day: Number(opening[1]) });
      if (opening && first?.isValid && first < from) {
        const precision = spanPrecision(from.diff(first, "days").days);
        const span = { start: index - opening[0].length, end: words.end };
        return [toldBy(timeBetween(first, from, precision, "EXPLICIT_DATE"), span)];
      }
      if (since.test(plain.slice(Math.max(0, index - 100), index)) && from < published)
        return [toldBy(timeBetween(from, published, "OPEN", "EXPLICIT_DATE"), words)];
      // A day of the past week told with its weekday is the story's own day, as a weekday alone is.
      const age = published.diff(from, "days").days;
      const isRecent = weekday.test(text) && age >= 0 && age < 7;
      return [toldBy(timeBetween(from, from, "DAY", isRecent ? "EXPLICIT_WEEKDAY" : "EXPLICIT_DATE"), words)];
    });
}

function dayOf(found: chrono.ParsedComponents, published: DateTime): DateTime | null {
  if (!found.isCertain("day") || !found.isCertain("month")) return null;
  const day = DateTime.fromObject(
    { year: found.get("year") ?? published.year, month: found.get("month") ?? 1, day: found.get("day") ?? 1 },
    { zone: "utc" },
  );
  if (!day.isValid) return null;
  return !found.isCertain("year") && day > published.plus({ days: 1 }) ? day.minus({ years: 1 }) : day;
}
