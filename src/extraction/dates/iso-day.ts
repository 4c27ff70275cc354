import type { DateTime } from "luxon";

const known = new WeakMap<DateTime, Map<number, string>>();

/** The ISO day of a date, or of the day so many days later; empty for a date that there is not. It is reckoned once for each date, since the day of publication is asked for with every event. */
export function isoDay(date: DateTime, later = 0): string {
  const days = known.get(date) ?? new Map<number, string>();
  known.set(date, days);
  const day = days.get(later) ?? (later === 0 ? date : date.plus({ days: later })).toISODate() ?? "";
  days.set(later, day);
  return day;
}

const earlier = new WeakMap<DateTime, Map<number, DateTime>>();

/** The date up to two weeks before another: most sentences with a time name a day of the week, so each such date is made once. */
export function dateBefore(date: DateTime, days: number): DateTime {
  const dates = earlier.get(date) ?? new Map<number, DateTime>();
  earlier.set(date, dates);
  const before = dates.get(days) ?? date.minus({ days });
  dates.set(days, before);
  return before;
}

const msPerDay = 86_400_000;

/** How many days from one ISO day to another; negative where the other is earlier. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / msPerDay;

/** The ISO day so many days before another. */
export const dayBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * msPerDay).toISOString().slice(0, 10);
