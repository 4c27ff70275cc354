import type { DateTime } from "luxon";
import { countOf, numberWords } from "../text/number-words.js";
import { type TimeRule, timeBetween } from "./found-time.js";
import { timeUnit } from "./time-units.js";

const number = `(an?|${[...numberWords.keys()].join("|")}|\\d{1,2})`;

/** Times that are told by how long before publication they were: "two weeks ago", "earlier this year", "at the weekend". */
export const agoRules: readonly TimeRule[] = [
  [
    new RegExp(
      `\\b(more than |over )?(?:about |around |nearly |almost |roughly |some )?${number} (days?|weeks?|months?|years?) ago\\b`,
      "gu",
    ),
    (found, published) => {
      const unit = timeUnit(found[3] ?? "");
      const count = countOf(found[2] === "an" ? "a" : (found[2] ?? ""));
      if (!unit || !Number.isInteger(count)) return null;
      const back = (days: number) => published.minus({ days });
      const middle = count * unit.days;
      if (found[1]) return timeBetween(null, back(middle), "OPEN", "RELATIVE");
      // What was written yesterday is printed today: a number of days is not exact.
      return unit.days === 1
        ? timeBetween(back(middle + 1), back(middle), "DAYS", "RELATIVE")
        : timeBetween(back(middle + unit.around), back(middle - unit.around), unit.precision, "RELATIVE");
    },
  ],
  [
    /\b(?:earlier |early |later )?this year\b/gu,
    (_found, published) => timeBetween(published.startOf("year"), published, "YEAR", "RELATIVE"),
  ],
  [
    /\b(?:at|over|during) the weekend\b/gu,
    (_found, published) => {
      const saturday = lastSaturday(published);
      return timeBetween(saturday, saturday.plus({ days: 1 }), "DAYS", "RELATIVE");
    },
  ],
];

/** The Saturday on or before the day. */
const lastSaturday = (day: DateTime): DateTime => day.minus({ days: (day.weekday + 1) % 7 });
