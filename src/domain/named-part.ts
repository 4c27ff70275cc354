import type { Vocabulary } from "./vocabulary/vocabulary.js";

/** What the words that support an edge name: one of its ends, or what the edge itself says. */
export const namedParts = {
  ACTOR:
    "The actor. Of two actors the first: one of a dyad, whose co-actors are listed, who fought the same enemy as another.",
  OTHER_ACTOR: "The second of two actors: other of a dyad, the co-actor, the enemy both fought.",
  PLACE: "The place.",
  EVENT: "The event that is a part of another, or may overlap with it: the whole quote.",
  BEARING: "How the two places lie to each other.",
} as const satisfies Vocabulary;
export type NamedPart = keyof typeof namedParts;
