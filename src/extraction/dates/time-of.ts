import type { DateTime } from "luxon";
import type { Span } from "../../domain/extraction.js";
import { lowerCase } from "../text/lower-case.js";
import { matchesOf } from "../text/matches-of.js";
import { agoRules } from "./agos.js";
import { durationRules } from "./durations.js";
import { type FoundTime, type TimeRule, timeBetween, toldBy } from "./found-time.js";
import { dateBefore, isoDay } from "./iso-day.js";
import { joinRanges } from "./join-ranges.js";
import { monthRules } from "./months.js";
import { sinceBeginnings } from "./since-beginnings.js";
import { dayNames, daysSince, nthDayRules } from "./weekdays.js";
import { writtenDates } from "./written-dates.js";

/** What is to come: "may leave on Friday". */
const ahead = /\b(?:will|may|might|plans? to|expected to|scheduled (?:for|to))\b(?! have)[^,;.]{0,60}$/u;

/** Sources: design/annotation.md rules 4 to 6 (weeks begin on Sunday, weekdays look back, seasons are meteorological). */
const rules: readonly TimeRule[] = [
  ...monthRules,
  ...durationRules,
  ...agoRules,
  ...nthDayRules,
  [
    /\blast (summer|winter|spring|autumn|fall)\b/gu,
    (found, published) => {
      const from = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }[found[1] ?? ""] ?? 6;
      let start = published.set({ day: 1, month: from });
      if (start.plus({ months: 3 }) > published) start = start.minus({ years: 1 });
      return timeBetween(start, start.plus({ months: 3 }).minus({ days: 1 }), "SEASON", "RELATIVE");
    },
  ],
  [
    /\b(?:this week)\b/gu,
    (_found, published) => timeBetween(published.minus({ days: published.weekday % 7 }), published, "WEEK", "RELATIVE"),
  ],
  [
    /\b(?:the |in the |during the |over the )?past week\b/gu,
    (_found, published) => timeBetween(published.minus({ days: 7 }), published, "WEEK", "RELATIVE"),
  ],
  [
    /\bthis month(?:'?s)?\b/gu,
    (_found, published) => timeBetween(published.startOf("month"), published, "MONTH", "RELATIVE"),
  ],
  [
    /\blast month\b/gu,
    (_found, published) => {
      const month = published.minus({ months: 1 }).startOf("month");
      return timeBetween(month, month.endOf("month"), "MONTH", "RELATIVE");
    },
  ],
  [
    /\blast year\b/gu,
    (_found, published) => {
      const year = published.minus({ years: 1 }).startOf("year");
      return timeBetween(year, year.endOf("year"), "YEAR", "RELATIVE");
    },
  ],
  [
    // "An overnight curfew" is in force at night, whenever it was imposed.
    /\b(?:yesterday|overnight(?! (?:curfew|bus|train|flight|shelter)))\b/gu,
    (found, published) => {
      const yesterday = dateBefore(published, 1);
      return found[0] === "yesterday"
        ? timeBetween(yesterday, yesterday, "DAY", "RELATIVE")
        : timeBetween(yesterday, published, "DAYS", "RELATIVE");
    },
  ],
  [/\btoday\b/gu, (_found, published) => timeBetween(published, published, "DAY", "RELATIVE")],
  [
    /\bin (?:the (?:last|past) )?(two|three|four|five) days\b/gu,
    (found, published) =>
      timeBetween(
        published.minus({ days: { two: 2, three: 3, four: 4, five: 5 }[found[1] ?? ""] ?? 2 }),
        published,
        "DAYS",
        "RELATIVE",
      ),
  ],
  [
    new RegExp(`\\b(since |last |next )?(${dayNames.join("|")})(?:'?s)?(?: (of last week|last week))?\\b`, "gu"),
    (found, published) => {
      const back = daysSince(found[2] ?? "", published);
      const lead = found[1] ?? "";
      if (lead === "next " || ahead.test(found.input.slice(Math.max(0, found.index - 80), found.index))) {
        const coming = published.plus({ days: back === 0 && lead === "" ? 0 : 7 - back });
        return timeBetween(coming, coming, "DAY", "EXPLICIT_WEEKDAY");
      }
      // "Last Tuesday", printed on a Tuesday, is a week ago; "Tuesday of last week" lies before this week's Sunday.
      const lastSaturday = (published.weekday % 7) + 1;
      const more = (lead === "last " && back === 0) || (found[3] !== undefined && back < lastSaturday) ? 7 : 0;
      const day = dateBefore(published, back + more);
      return lead === "since "
        ? timeBetween(day, published, "DAYS", "EXPLICIT_WEEKDAY")
        : timeBetween(day, day, "DAY", "EXPLICIT_WEEKDAY");
    },
  ],
  [
    /\b(began |started |launched |since )?last weekend\b/gu,
    (found, published) => {
      const saturday = published.minus({ days: ((published.weekday % 7) + 1) % 7 || 7 });
      return found[1]
        ? timeBetween(saturday, published, "WEEK", "RELATIVE")
        : timeBetween(saturday, saturday.plus({ days: 1 }), "DAYS", "RELATIVE");
    },
  ],
  [
    /\blast week\b/gu,
    (_found, published) => {
      const sunday = published.minus({ days: (published.weekday % 7) + 7 });
      return timeBetween(sunday, sunday.plus({ days: 6 }), "WEEK", "RELATIVE");
    },
  ],
  [
    /\b(?:in|since) ((?:19|20)\d{2})\b/gu,
    (found, published) => {
      const year = published.set({ year: Number(found[1]) }).startOf("year");
      return timeBetween(year, /^since/u.test(found[0]) ? published : year.endOf("year"), "YEAR", "EXPLICIT_DATE");
    },
  ],
  [
    /\b(?:recently|in recent (?:days|weeks|months)|for months|for weeks|for years)\b/gu,
    (_found, published) => timeBetween(null, published, "OPEN", "RELATIVE"),
  ],
];

/** Any of these words: most sentences hold none, and to look for each rule's by itself takes several times as long. */
const anyTime = new RegExp(rules.map(([{ source }]) => source).join("|"), "u");

/** The times a sentence tells, in order of their words; a time inside a longer one is dropped, the two ends of a range are one. */
export function timesIn(plain: string, published: DateTime): FoundTime[] {
  const lower = lowerCase(plain);
  const found: FoundTime[] = [];
  const today = isoDay(published);
  const add = (time: Omit<FoundTime, "words"> | null, at: Span) => {
    if (!time || found.some((other) => other.words.start < at.end && at.start < other.words.end)) return;
    found.push(toldBy(time, at));
  };
  // A full date beats the weekday beside it: "Monday, Dec. 1" need not be the last Monday.
  for (const time of writtenDates(plain, published)) add(time, time.words);
  if (anyTime.test(lower))
    for (const [pattern, read] of rules)
      for (const match of matchesOf(lower, pattern))
        add(read(match, published), { start: match.index, end: match.index + match[0].length });
  const ordered = found.sort((a, b) => a.words.start - b.words.start);
  const joined = sinceBeginnings(lower, joinRanges(lower, ordered), published);
  // "Earlier in December", printed on the 24th, is over by then; what begins later is foretold and stays.
  return joined.map((time) => {
    const { start, precision, basis, words } = time;
    return isOngoing(time, today) ? toldBy({ start, end: today, precision, basis }, words) : time;
  });
}

/** True for a time that has begun and, by its words, ends after publication. */
function isOngoing({ start, end }: FoundTime, today: string): boolean {
  return end !== null && end > today && (start ?? "") <= today;
}
