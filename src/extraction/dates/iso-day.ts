import type { DateTime } from "luxon";

const known = new WeakMap<DateTime, Map<number, string>>();

/** The ISO day of a date, or of the day so many days later; empty for a date that there is not. It is reckoned once for each date, since the day of publication is asked for with every event. */
export function isoDay(date: DateTime, later = 0): string {
  const days = known.get(date) ?? new Map<number, string>();
  known.set(date, days);
  const day = days.get(later) ?? date.plus({ days: later }).toISODate() ?? "";
  days.set(later, day);
  return day;
}
