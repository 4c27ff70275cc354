import type { ExtractedTime } from "../../domain/extraction.js";
import { daysBetween } from "../dates/iso-day.js";
import type { Draft } from "./draft.js";
import { hasSameToll } from "./tolls.js";

const longAgo: ReadonlySet<string> = new Set(["PART_OF_MONTH", "MONTH", "SEASON", "YEAR"]);

const staleDays = 10;

/** True of a time that ends so long before publication that it is none of the days that a report is about. */
export const isStale = ({ end }: ExtractedTime, today: string): boolean => daysBetween(end ?? today, today) > staleDays;

/**
 * True if the times that a telling and those before it tell may be those of one event.
 * @param today ISO day of publication; null if the report speaks of no day near it.
 */
export function compatibleTimes(account: readonly Draft[], draft: Draft, today: string | null): boolean {
  const own = draft.time;
  if (!own) return true;
  // What has no date is of the report's own days: "The station was bombed last March" does not date what was told before it.
  const isMeant = draft.trigger.isDefinite || hasSameToll(account, draft);
  const isOld = (today !== null && isStale(own, today)) || longAgo.has(own.precision);
  if (!isMeant && isOld && account.every(({ time }) => !time)) return false;
  return account.every(
    ({ time }) =>
      !time ||
      ((own.start ?? "") <= (time.end ?? "9999") &&
        (time.start ?? "") <= (own.end ?? "9999") &&
        (own.precision === time.precision || own.start === time.start)),
  );
}
