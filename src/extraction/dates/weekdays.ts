import type { DateTime } from "luxon";
import { type TimeRule, timeBetween } from "./found-time.js";
import { dateBefore } from "./iso-day.js";

/** In small letters, Sunday first. */
export const dayNames: readonly string[] = [
  "sunday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
];

const ordinals: readonly string[] = [
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
];

/** Days from the last day of this name to publication: 0 on the day itself. */
export const daysSince = (name: string, published: DateTime): number =>
  ((published.weekday % 7) - dayNames.indexOf(name) + 7) % 7;

/** "The strike entered its fifth day on Friday": from the first of these days to the one named. */
export const nthDayRules: readonly TimeRule[] = [
  [
    new RegExp(
      `\\benter(?:ed|s|ing) (?:a|the|its|their) (${ordinals.join("|")}) (?:straight |consecutive |successive )?(?:day|night)(?: of \\p{L}+)?,? (?:on )?(${dayNames.join("|")})\\b`,
      "gu",
    ),
    (found, published) => {
      const day = dateBefore(published, daysSince(found[2] ?? "", published));
      const before = ordinals.indexOf(found[1] ?? "") + 1;
      return timeBetween(day.minus({ days: before }), day, "DAYS", "EXPLICIT_WEEKDAY");
    },
  ],
];
