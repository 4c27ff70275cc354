import type { Vocabulary } from "./vocabulary/vocabulary.js";

/** By what events are counted. */
export const aggregateDimensions = {
  ACTOR: "Who took part. An event counts in the group of each actor.",
  ACTOR_TYPE: "What kind of actor took part.",
  ROLE: "In which role an actor took part. With ACTOR or ACTOR_TYPE: in which role that one did.",
  PLACE: "Where it was: the place told, or the place around it that rollUpTo asks for.",
  EVENT_TYPE: "The ACLED event type.",
  SUB_EVENT_TYPE: "The ACLED sub-event type.",
  SOURCE: "Who utters a claim about it: the first link of the claim's chain.",
  WEAPON: "What was used.",
} as const satisfies Vocabulary;
export type AggregateDimension = keyof typeof aggregateDimensions;

/** Spans of time that events are counted in. */
export const timeBuckets = {
  DAY: "A day.",
  WEEK: "A week, from Monday (ISO 8601).",
  MONTH: "A calendar month.",
  QUARTER: "Three calendar months, from January, April, July or October.",
  YEAR: "A calendar year.",
} as const satisfies Vocabulary;
export type TimeBucket = keyof typeof timeBuckets;

/** An event that may have been in more buckets than this is in none: it says next to nothing of each. */
export const mostBucketsOfEvent = 100;

export const aggregateOrders = {
  EVENTS: "Most events first: those that definitely count, then those that may; then by time and what is counted by.",
  TIME: "By the first day of the bucket, what has none last; then by what is counted by.",
} as const satisfies Vocabulary;
