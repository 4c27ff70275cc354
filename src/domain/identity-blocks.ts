import type { ComparableAccount } from "./comparable-account.js";
import { comparability } from "./identity-rule.js";

/** What decides about an account's blocks. */
export type BlockedAccount = Pick<
  ComparableAccount,
  "eventClass" | "subEventType" | "outcome" | "earliest" | "latest" | "datePrecision" | "places" | "eventKey"
>;

/** What the keys begin with under which rows of one data set meet. */
export const eventKeyPrefix = "event|";

const dayMs = 86_400_000;

/** Longest spans the rule compares, in days: six, the coarsest precision of an act, and 31, a month's; each with one to spare. */
const longestActDays = 7;
const longestCaptureDays = 32;

/**
 * Keys under which an account meets every account the identity rule could join it with: two that the rule joins share at least one.
 * A key is the sub-event type, a week, and the widest place below the country, either around a place or around what it is told by; for
 * the capture of a place, which is compared over a month, also the outcome and a month. Blocks serve as the index of candidates and as
 * the lock that makes two documents on one event wait for one another. Rows that their data set says tell one event also share a key of that event.
 */
export function identityBlocks(account: BlockedAccount): string[] {
  const { asAct, asCapture } = comparability(account);
  const first = Date.parse(account.earliest);
  const last = Date.parse(account.latest);
  const days = (last - first) / dayMs;
  const kinds = [
    ...(asAct && days <= longestActDays ? weeksOf(first, last).map((week) => `${account.subEventType}|${week}`) : []),
    ...(asCapture && days <= longestCaptureDays
      ? monthsOf(first, last).map((month) => `${account.outcome}|${month}`)
      : []),
  ];
  const areas = new Set(
    account.places
      .filter(({ placeType }) => placeType !== "COUNTRY")
      .flatMap((place) => [place, ...place.bearings.map(({ to }) => to)])
      .filter(({ placeType }) => placeType !== "COUNTRY")
      .map(({ id, ancestorIds }) => ancestorIds.at(-1) ?? id),
  );
  return [
    ...kinds.flatMap((kind) => [...areas].map((area) => `${kind}|${area}`)),
    ...(account.eventKey === undefined ? [] : [`${eventKeyPrefix}${account.eventKey}`]),
  ].sort();
}

/** Weeks since 1970-01-01. */
function weeksOf(first: number, last: number): number[] {
  const weekOf = (time: number): number => Math.floor(time / (7 * dayMs));
  return Array.from({ length: weekOf(last) - weekOf(first) + 1 }, (_, index) => weekOf(first) + index);
}

/** Months as `2014-12`. */
function monthsOf(first: number, last: number): string[] {
  const months: string[] = [];
  for (
    let at = new Date(first);
    at.getTime() <= last;
    at = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1))
  ) {
    months.push(at.toISOString().slice(0, 7));
  }
  return months;
}
