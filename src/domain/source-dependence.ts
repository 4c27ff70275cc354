import type { Vocabulary } from "./vocabulary/vocabulary.js";

/** What an event or an edge has to do with a source: how much of it is left without the source, and without its family. */
export const sourceDependences = {
  ALONE: "It falls without this source: nobody else says it.",
  FAMILY:
    "It stands without this source, and falls without its family: what leads it, belongs to it or is a part of it.",
  PARTLY: "It stands without both, on the word of others; some of the claims about it fall.",
} as const satisfies Vocabulary;
export type SourceDependence = keyof typeof sourceDependences;
