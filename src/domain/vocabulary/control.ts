import type { Vocabulary } from "./vocabulary.js";

/** What a piece of evidence says of an actor and a place. */
export const controlEvidenceKinds = {
  TOOK: "It took the place.",
  LOST: "It held the place until another took it.",
  LEFT: "It left the place.",
  HELD: "It held the place: a source says so, or it defended it and the attack changed nothing.",
  ATTACKED: "It attacked the place, its edge or a part of it, and did not take the place.",
} as const satisfies Vocabulary;
export type ControlEvidenceKind = keyof typeof controlEvidenceKinds;

/** Why control of a place is contested. */
export const contestKinds = {
  ATTACKED: "The place, its edge or a part of it was attacked by one that did not hold it.",
  DENIED: "Somebody denies that the place changed hands.",
  DISPUTED:
    "Sources say of one time that different sides held or took the place, and no order of events reconciles them.",
} as const satisfies Vocabulary;
export type ContestKind = keyof typeof contestKinds;
