import type { DateTime } from "luxon";
import type { DatePrecision } from "../../domain/vocabulary/date.js";
import { numberWords } from "../text/number-words.js";
import { type TimeRule, timeBetween } from "./found-time.js";

const number = `(a|${Object.keys(numberWords).join("|")}|\\d{1,2})`;

function back(published: DateTime, count: string, unit: string): { start: DateTime; precision: DatePrecision } {
  const word = count.toLowerCase();
  const value = word === "a" ? 1 : (numberWords[word] ?? Number(word));
  if (/^week/iu.test(unit))
    return {
      start: published.minus({ weeks: value }),
      precision: value === 1 ? "WEEK" : value <= 5 ? "MONTH" : "SEASON",
    };
  if (/^month/iu.test(unit))
    return {
      start: published.minus({ months: value }),
      precision: value === 1 ? "MONTH" : value <= 4 ? "SEASON" : "YEAR",
    };
  return { start: published.minus({ years: value }), precision: "YEAR" };
}

/**
 * How long a figure was summed: "in three months", "over the past two weeks", "three months of strikes". The span ends with publication.
 * "After two weeks of fighting" and "within three months of the attack" sum nothing and are left out.
 */
export const durationRules: readonly TimeRule[] = [
  [
    new RegExp(
      `\\b(?:in|over|during|within|for) (?:the )?(?:(?:past|last|previous) )?${number} (weeks?|months?|years?)\\b(?! (?:of|before|after|later|ago))`,
      "giu",
    ),
    (found, published) => {
      const { start, precision } = back(published, found[1] ?? "", found[2] ?? "");
      return timeBetween(start, published, precision, "AGGREGATE");
    },
  ],
  [
    new RegExp(
      `(?<!(?:after|before|despite|following|within|since|every) )\\b${number} (weeks|months|years) of\\b`,
      "giu",
    ),
    (found, published) => {
      const { start, precision } = back(published, found[1] ?? "", found[2] ?? "");
      return timeBetween(start, published, precision, "AGGREGATE");
    },
  ],
];
