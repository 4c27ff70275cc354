import type { Vocabulary } from "./vocabulary/vocabulary.js";

/** By which time a timeline is laid out. */
export const timelineClocks = {
  EVENT:
    "When it happened, as it is told: an event lies definitely in a bucket that holds its whole span, possibly in each that its span touches.",
  REPORT: "When it was published (UTC), which is never in doubt.",
} as const satisfies Vocabulary;
export type TimelineClock = keyof typeof timelineClocks;
