import type { Vocabulary } from "./vocabulary/vocabulary.js";

/**
 * Why an event is left out where events, or what they cost, are added up. The first reason that holds is told. What is left out for
 * containing, or overlapping with, something that counts is only left out where that stands in the same list: else nobody would count it.
 */
export const exclusionReasons = {
  AGGREGATE: "It is a sum of incidents, which may be in the list themselves.",
  CAMPAIGN: "It is an offensive, siege or war, of which incidents are parts.",
  TREND: "It is a rise, a fall or a lull, and no act.",
  PART_OF: "It is a part of an incident of the same list.",
  POSSIBLE_OVERLAP:
    "It may be the same as an incident of the same list, or be contained in it, that has more killed; of as many killed more wounded; of as many of both the lesser id.",
} as const satisfies Vocabulary;
export type ExclusionReason = keyof typeof exclusionReasons;

/** How many events of a list were left out, for one reason. */
export interface Exclusion {
  readonly reason: ExclusionReason;
  readonly eventCount: number;
}

/** The exclusions of which there are any, in the order of the reasons. */
export function exclusionsOf(counts: Readonly<Record<string, number>>): Exclusion[] {
  const reasons = Object.keys(exclusionReasons) as ExclusionReason[];
  return reasons
    .map((reason) => ({ reason, eventCount: Number(counts[reason] ?? 0) }))
    .filter(({ eventCount }) => eventCount > 0);
}
