import type { DatePrecision } from "../../domain/vocabulary/date.js";

/** A unit of time as news use it. */
export interface TimeUnit {
  readonly days: number;
  /** So many days to both sides that a number of them may mean. */
  readonly around: number;
  readonly precision: DatePrecision;
}

/** By the noun in the singular. */
const units: Readonly<Record<string, TimeUnit>> = {
  day: { days: 1, around: 0, precision: "DAY" },
  week: { days: 7, around: 3, precision: "WEEK" },
  month: { days: 30, around: 15, precision: "MONTH" },
  year: { days: 365, around: 180, precision: "YEAR" },
};

/** The unit that a noun in small letters names, in the singular or the plural; undefined if it names none. */
export const timeUnit = (noun: string): TimeUnit | undefined => units[noun.replace(/s$/u, "")];
