import type { ComparableAccount } from "./identity-rule.js";

/** What decides about an account's blocks. A place's ancestors stand nearest first. */
export type BlockedAccount = Pick<
  ComparableAccount,
  "eventClass" | "subEventType" | "earliest" | "latest" | "datePrecision" | "places"
>;

const dayMs = 86_400_000;

/** Longest span whose accounts the rule compares, in days: six, the coarsest precision it takes, and one to spare. */
const longestSpanDays = 7;

/**
 * Keys under which an account meets every account the identity rule could join it with: two that the rule joins share at least one.
 * A key is the sub-event type, a week, and the widest place below the country. Blocks serve as the index of candidates and as the
 * lock that makes two documents on one event wait for one another.
 */
export function identityBlocks(account: BlockedAccount): string[] {
  if (account.subEventType === null) return [];
  if (account.eventClass !== "INCIDENT" && account.eventClass !== "AGGREGATE") return [];
  if (account.datePrecision !== "DAY" && account.datePrecision !== "DAYS") return [];
  const first = Date.parse(account.earliest);
  const last = Date.parse(account.latest);
  if (last - first > longestSpanDays * dayMs) return [];
  const keys = new Set<string>();
  for (let week = weekOf(first); week <= weekOf(last); week += 1) {
    for (const place of account.places) {
      if (place.placeType === "COUNTRY") continue;
      keys.add(`${account.subEventType}|${week}|${place.ancestorIds.at(-1) ?? place.id}`);
    }
  }
  return [...keys].sort();
}

/** Weeks since 1970-01-01. */
function weekOf(time: number): number {
  return Math.floor(time / (7 * dayMs));
}
