import type { ClaimFacts } from "./account-facts.js";

/**
 * When the claims about an event were published, as the event holds it: lists of one length, in the order of time. A timeline by publication is counted
 * from them without the claims being read.
 */
export interface PublicationDays {
  /** The days, in UTC, on which at least one of them was. */
  readonly publicationDays: readonly string[];
  /** How many were on each of these days. */
  readonly publicationClaimCounts: readonly number[];
}

const dayLength = "YYYY-MM-DD".length;

/** Counts each claim once, though several accounts may bring it. Empty lists for no claims. */
export function publicationDays(claims: readonly Pick<ClaimFacts, "id" | "publishedAt">[]): PublicationDays {
  const dayOf = new Map(claims.map(({ id, publishedAt }) => [id, publishedAt.slice(0, dayLength)]));
  const counts = new Map<string, number>();
  for (const day of [...dayOf.values()].sort()) counts.set(day, (counts.get(day) ?? 0) + 1);
  return { publicationDays: [...counts.keys()], publicationClaimCounts: [...counts.values()] };
}
