import type { Draft } from "./draft.js";
import { hasSameToll } from "./tolls.js";

const longAgo: ReadonlySet<string> = new Set(["PART_OF_MONTH", "MONTH", "SEASON", "YEAR"]);

/** True if the times that a telling and those before it tell may be those of one event. */
export function compatibleTimes(account: readonly Draft[], draft: Draft): boolean {
  const own = draft.time;
  if (!own) return true;
  // What has no date is of the report's own days: "The station was bombed last March" does not date what was told before it.
  const isMeant = draft.trigger.isDefinite || hasSameToll(account, draft);
  if (!isMeant && longAgo.has(own.precision) && account.every(({ time }) => !time)) return false;
  return account.every(
    ({ time }) =>
      !time ||
      ((own.start ?? "") <= (time.end ?? "9999") &&
        (time.start ?? "") <= (own.end ?? "9999") &&
        (own.precision === time.precision || own.start === time.start)),
  );
}
