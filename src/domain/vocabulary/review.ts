import type { Vocabulary } from "./vocabulary.js";

/** Whether a person has looked at what an engine found. */
export const reviewStates = {
  UNREVIEWED: "As an engine found it; nobody has looked at it.",
  ACCEPTED: "A person looked at it and changed nothing.",
  CORRECTED: "A person corrected it.",
} as const satisfies Vocabulary;
export type ReviewState = keyof typeof reviewStates;
