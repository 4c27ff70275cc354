import type { EntityIds } from "../../domain/entity-identity.js";
import type { Extraction } from "../../domain/extraction.js";
import type { MentionBook } from "./mention-rows.js";

/** What all rows of one document are made from. */
export interface Recording {
  readonly ids: EntityIds;
  readonly mentions: MentionBook;
  readonly extraction: Extraction;
  /** What stands in `Document.extractors`. */
  readonly extractorKey: string;
  /** ISO instants in UTC. */
  readonly publishedAt: string;
  readonly recordedAt: string;
}

/** Counts how often a key came before: 0 for the first time. */
export function counter(): (key: string) => number {
  const counts = new Map<string, number>();
  return (key) => {
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return count;
  };
}
