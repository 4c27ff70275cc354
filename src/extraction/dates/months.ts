import type { DateTime } from "luxon";
import { type TimeRule, timeBetween } from "./found-time.js";

const names = [
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

/** Alternatives of a pattern: the months in full. */
export const monthPattern = names.join("|");

/** Month by name in the past: this year's unless it lies ahead of publication. */
export function monthBefore(name: string, published: DateTime): DateTime {
  const month = names.indexOf(name) + 1;
  return published.set({ day: 1, month, year: month > published.month ? published.year - 1 : published.year });
}

const parts: readonly [RegExp, from: number, to: number | null][] = [
  [/first days/u, 1, 5],
  [/first week/u, 1, 7],
  [/first half/u, 1, 15],
  [/second half/u, 16, null],
  [/last week|last days/u, 24, null],
  [/early|beginning|start/u, 1, 10],
  [/mid/u, 11, 20],
  [/late|end/u, 21, null],
];

/** "mid-November", "in the middle of November", "early in June", "since late September". Source: design/annotation.md rule 5. */
export const monthRules: readonly TimeRule[] = [
  [
    new RegExp(
      `\\b(since )?(?:(early|mid|late)(?:[- ]| in )|(?:(?:in|at|by|from|during) )?the (beginning|start|middle|end|first days|first week|first half|second half|last week|last days) of (?:last )?)(${monthPattern})\\b`,
      "gu",
    ),
    (found, published) => {
      const first = monthBefore(found[4] ?? "", published);
      const words = found[2] ?? found[3] ?? "";
      const [, from, to] = parts.find(([pattern]) => pattern.test(words)) ?? [null, 1, null];
      return timeBetween(
        first.set({ day: from }),
        found[1] ? published : to === null ? first.endOf("month") : first.set({ day: to }),
        "PART_OF_MONTH",
        "RELATIVE",
      );
    },
  ],
  [
    new RegExp(`\\b(since )?(?:last (${monthPattern})|(?:in )?(${monthPattern})(?: of)? last year)\\b`, "gu"),
    (found, published) => {
      const month = found[2]
        ? monthBefore(found[2], published.startOf("month").minus({ days: 1 }))
        : monthBefore(found[3] ?? "", published).set({ year: published.year - 1 });
      return timeBetween(month, found[1] ? published : month.endOf("month"), "MONTH", "RELATIVE");
    },
  ],
  [
    new RegExp(
      `\\b(?:in|since|(?:date[sd]?|stem(?:s|med)?) (?:from|back to)) (${monthPattern})(?: (\\d{4}))?\\b(?! \\d)`,
      "gu",
    ),
    (found, published) => {
      const month = found[2]
        ? monthBefore(found[1] ?? "", published).set({ year: Number(found[2]) })
        : monthBefore(found[1] ?? "", published);
      return timeBetween(
        month,
        /^since/u.test(found[0]) ? published : month.endOf("month"),
        "MONTH",
        found[2] ? "EXPLICIT_DATE" : "RELATIVE",
      );
    },
  ],
];
