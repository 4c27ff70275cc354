import type { DateTime } from "luxon";
import type { DatePrecision } from "../../domain/vocabulary/date.js";
import { countOf, numberWords } from "../text/number-words.js";
import { type TimeRule, timeBetween } from "./found-time.js";

const number = `(a|${[...numberWords.keys()].join("|")}|\\d{1,2})`;

const fights = "fighting|clashes|battles?|combat|shelling|bombardment|siege";
const acts =
  "occasions|shipments|deliveries|convoys|raids|attacks|strikes|airstrikes|bombings|clashes|incursions|attempts";

/** "Jailed for two years", "banned him for five years": how long it is to last. */
const term =
  /\b(?:jail|imprison|suspend|extend|renew|prolong|ban|bar|disqualif)(?:e?d|s|ing|ned|red|y|ied|ies)?\b[^.;]*$/u;

function back(published: DateTime, count: string, unit: string): { start: DateTime; precision: DatePrecision } {
  const value = countOf(count);
  if (/^week/u.test(unit))
    return {
      start: published.minus({ weeks: value }),
      precision: value === 1 ? "WEEK" : value <= 5 ? "MONTH" : "SEASON",
    };
  if (/^month/u.test(unit))
    return {
      start: published.minus({ months: value }),
      precision: value === 1 ? "MONTH" : value <= 4 ? "SEASON" : "YEAR",
    };
  return { start: published.minus({ years: value }), precision: "YEAR" };
}

/**
 * How long a figure was summed: "in three months", "over the past two weeks", "three months of strikes". The span ends with publication.
 * "After two weeks of fighting", "to end six weeks of fighting" and "within three months of the attack" sum nothing and are left out: a fight of days is a time of its own.
 */
export const durationRules: readonly TimeRule[] = [
  [
    new RegExp(
      `\\b(?:in|over|during|within|for) (?:the )?(?:(?:past|last|previous) )?${number} (weeks?|months?|years?)\\b(?! (?:of|before|after|later|ago))`,
      "gu",
    ),
    (found, published) => {
      if (term.test(found.input.slice(Math.max(0, found.index - 60), found.index)) && found[0].startsWith("for "))
        return null;
      const { start, precision } = back(published, found[1] ?? "", found[2] ?? "");
      return timeBetween(start, published, precision, "AGGREGATE");
    },
  ],
  [
    new RegExp(
      `\\b(?:in|over|during|within|for) the (?:past|last|previous) (?:${number} )?(month|year|decades?)\\b`,
      "gu",
    ),
    (found, published) => {
      const count = found[1] ?? "one";
      if (!found[2]?.startsWith("decade")) {
        const { start, precision } = back(published, count, found[2] ?? "");
        return timeBetween(start, published, precision, "AGGREGATE");
      }
      return timeBetween(published.minus({ years: 10 * countOf(count) }), published, "YEAR", "AGGREGATE");
    },
  ],
  [
    new RegExp(
      `(?<!(?:after|before|despite|following|within|since|every|amid|end|ends|ended|ending|halt|halted|halting|stop|stopped) )\\b${number} (weeks|months|years) of\\b`,
      "gu",
    ),
    (found, published) => {
      const { start, precision } = back(published, found[1] ?? "", found[2] ?? "");
      return timeBetween(start, published, precision, "AGGREGATE");
    },
  ],
  [
    new RegExp(`\\bafter ${number} days of (?:\\p{L}+ ){0,2}(?:${fights})\\b`, "gu"),
    (found, published) =>
      timeBetween(published.minus({ days: countOf(found[1] ?? "") }), published, "DAYS", "RELATIVE"),
  ],
  [
    // "In the past week" has a length of its own.
    new RegExp(
      `\\b(?:previously|in the past(?! (?:[\\p{L}\\d]+ ){0,2}(?:hours?|days?|weeks?|months?|years?|decades?)\\b)|(?:on )?previous (?:${acts}))\\b`,
      "gu",
    ),
    (_found, published) => timeBetween(null, published, "OPEN", "RELATIVE"),
  ],
];
