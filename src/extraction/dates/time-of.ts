import * as chrono from "chrono-node";
import { DateTime } from "luxon";
import type { Span } from "../../domain/extraction.js";
import type { DateBasis, DatePrecision } from "../../domain/vocabulary/date.js";

/** A time told by words. `start` and `end` are ISO dates, inclusive; offsets count from the start of the text searched. */
export interface FoundTime {
  readonly start: string | null;
  readonly end: string | null;
  readonly precision: DatePrecision;
  readonly basis: DateBasis;
  readonly words: Span;
}

const dayNames = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const monthNames = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const monthPattern = monthNames.join("|");

type Rule = readonly [RegExp, (found: RegExpExecArray, published: DateTime) => Omit<FoundTime, "words"> | null];

const span = (start: DateTime | null, end: DateTime | null, precision: DatePrecision, basis: DateBasis) => ({
  start: start?.toISODate() ?? null,
  end: end?.toISODate() ?? null,
  precision,
  basis,
});

/** Month by name in the past: this year's unless it lies ahead of publication. */
function monthBefore(name: string, published: DateTime): DateTime {
  const month = monthNames.indexOf(name.toLowerCase()) + 1;
  return published.set({ day: 1, month, year: month > published.month ? published.year - 1 : published.year });
}

function partOfMonth(part: string, first: DateTime): readonly [DateTime, DateTime] {
  if (part === "early") return [first, first.set({ day: 10 })];
  return part === "mid"
    ? [first.set({ day: 11 }), first.set({ day: 20 })]
    : [first.set({ day: 21 }), first.endOf("month")];
}

/** Sources: design/annotation.md rules 4 to 6 (weeks begin on Sunday, weekdays look back, seasons are meteorological). */
const rules: readonly Rule[] = [
  [
    new RegExp(`\\b(since )?(early|mid|late)[- ](${monthPattern})\\b`, "giu"),
    (found, published) => {
      const [from, to] = partOfMonth((found[2] ?? "").toLowerCase(), monthBefore(found[3] ?? "", published));
      return found[1]
        ? span(from, published, "PART_OF_MONTH", "RELATIVE")
        : span(from, to, "PART_OF_MONTH", "RELATIVE");
    },
  ],
  [
    /\blast (summer|winter|spring|autumn|fall)\b/giu,
    (found, published) => {
      const from = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }[(found[1] ?? "").toLowerCase()] ?? 6;
      let start = published.set({ day: 1, month: from });
      if (start.plus({ months: 3 }) > published) start = start.minus({ years: 1 });
      return span(start, start.plus({ months: 3 }).minus({ days: 1 }), "SEASON", "RELATIVE");
    },
  ],
  [
    /\b(?:this week)\b/giu,
    (_found, published) => span(published.minus({ days: published.weekday % 7 }), published, "WEEK", "RELATIVE"),
  ],
  [
    /\blast week\b/giu,
    (_found, published) => {
      const sunday = published.minus({ days: (published.weekday % 7) + 7 });
      return span(sunday, sunday.plus({ days: 6 }), "WEEK", "RELATIVE");
    },
  ],
  [
    /\b(?:the |in the |during the |over the )?past week\b/giu,
    (_found, published) => span(published.minus({ days: 7 }), published, "WEEK", "RELATIVE"),
  ],
  [
    /\bthis month(?:'?s)?\b/giu,
    (_found, published) => span(published.startOf("month"), published, "MONTH", "RELATIVE"),
  ],
  [
    /\blast month\b/giu,
    (_found, published) => {
      const month = published.minus({ months: 1 }).startOf("month");
      return span(month, month.endOf("month"), "MONTH", "RELATIVE");
    },
  ],
  [
    /\blast year\b/giu,
    (_found, published) => {
      const year = published.minus({ years: 1 }).startOf("year");
      return span(year, year.endOf("year"), "YEAR", "RELATIVE");
    },
  ],
  [
    /\b(?:yesterday|overnight)\b/giu,
    (found, published) =>
      span(
        published.minus({ days: 1 }),
        /over/iu.test(found[0]) ? published : published.minus({ days: 1 }),
        /over/iu.test(found[0]) ? "DAYS" : "DAY",
        "RELATIVE",
      ),
  ],
  [/\btoday\b/giu, (_found, published) => span(published, published, "DAY", "RELATIVE")],
  [
    /\bin (?:the (?:last|past) )?(two|three|four|five) days\b/giu,
    (found, published) =>
      span(
        published.minus({ days: { two: 2, three: 3, four: 4, five: 5 }[(found[1] ?? "").toLowerCase()] ?? 2 }),
        published,
        "DAYS",
        "RELATIVE",
      ),
  ],
  [
    new RegExp(`\\b(since |last )?(${dayNames.join("|")})(?:'?s)?\\b`, "giu"),
    (found, published) => {
      const wanted = dayNames.indexOf((found[2] ?? "").toLowerCase());
      const back = ((published.weekday % 7) - wanted + 7) % 7;
      const day = published.minus({ days: back });
      return found[1]?.toLowerCase() === "since "
        ? span(day, published, "DAYS", "EXPLICIT_WEEKDAY")
        : span(day, day, "DAY", "EXPLICIT_WEEKDAY");
    },
  ],
  [
    new RegExp(`\\b(?:in|since) (${monthPattern})(?: (\\d{4}))?\\b(?! \\d)`, "giu"),
    (found, published) => {
      const month = found[2]
        ? monthBefore(found[1] ?? "", published).set({ year: Number(found[2]) })
        : monthBefore(found[1] ?? "", published);
      return span(
        month,
        /^since/iu.test(found[0]) ? published : month.endOf("month"),
        "MONTH",
        found[2] ? "EXPLICIT_DATE" : "RELATIVE",
      );
    },
  ],
  [
    /\b(?:in|since) ((?:19|20)\d{2})\b/giu,
    (found, published) => {
      const year = published.set({ year: Number(found[1]) }).startOf("year");
      return span(year, /^since/iu.test(found[0]) ? published : year.endOf("year"), "YEAR", "EXPLICIT_DATE");
    },
  ],
  [
    /\b(?:recently|in recent (?:days|weeks|months)|for months|for weeks|for years)\b/giu,
    (_found, published) => span(null, published, "OPEN", "RELATIVE"),
  ],
];

/** The times a sentence tells, in order of their words; a time inside a longer one is dropped. */
export function timesIn(plain: string, published: DateTime): FoundTime[] {
  const found: FoundTime[] = [];
  const today = published.toISODate() ?? "";
  const add = (time: Omit<FoundTime, "words"> | null, words: Span) => {
    if (!time || found.some((other) => other.words.start < words.end && words.start < other.words.end)) return;
    // "Earlier in December", printed on the 24th, is over by then; what begins later is foretold and stays.
    const isOver = time.end !== null && time.end > today && (time.start ?? "") <= today;
    found.push({ ...time, end: isOver ? today : time.end, words });
  };
  for (const [pattern, read] of rules)
    for (const match of plain.matchAll(pattern))
      add(read(match as RegExpExecArray, published), { start: match.index, end: match.index + match[0].length });
  // Digits or a month's name must be there: everything else the parser finds ("now", "after three days") dates nothing in news.
  if (
    /\d/u.test(plain) &&
    new RegExp(`\\b(?:${monthNames.map((name) => name.slice(0, 3)).join("|")})|\\d[-/.]\\d`, "iu").test(plain)
  ) {
    for (const result of chrono.en.casual.parse(plain, { instant: published.toJSDate(), timezone: "GMT" })) {
      if (!result.start.isCertain("day") || !result.start.isCertain("month")) continue;
      let day = DateTime.fromObject(
        {
          year: result.start.get("year") ?? published.year,
          month: result.start.get("month") ?? 1,
          day: result.start.get("day") ?? 1,
        },
        { zone: "utc" },
      );
      if (!result.start.isCertain("year") && day > published.plus({ days: 1 })) day = day.minus({ years: 1 });
      if (day.isValid)
        add(span(day, day, "DAY", "EXPLICIT_DATE"), { start: result.index, end: result.index + result.text.length });
    }
  }
  return found.sort((a, b) => a.words.start - b.words.start);
}
