import { createHash } from "node:crypto";
import { contentId } from "./content-id.js";
import type { ErrorCode } from "./errors.js";
import type { Report } from "./extraction.js";
import type { Vocabulary } from "./vocabulary/vocabulary.js";

/** What became of a document that was handed in. */
export interface IngestedDocument {
  readonly documentId: string;
  /** ALREADY_PRESENT: the graph held it before, and nothing was changed. */
  readonly status: "CREATED" | "ALREADY_PRESENT";
  readonly counts: { readonly events: number; readonly claims: number };
  /** Ids of the actors and places that the document itself names. */
  readonly actorIds: readonly string[];
  readonly placeIds: readonly string[];
}

/** A document in the graph, with what stands for the write. */
export interface WrittenDocument extends IngestedDocument {
  readonly bookmark: string;
}

/** Where a queued document stands. */
export const ingestJobStates = {
  WAITING: "It waits for its turn.",
  READING: "A worker reads it.",
  RECORDING: "A worker writes what was read into the graph.",
  RETRYING: "Something around it failed (the database, the engine); it is tried again by itself after a while.",
  DONE: "It is in the graph.",
  FAILED: "It cannot be read, or was tried too often. The reason stands in error; enqueued again, it is tried again.",
} as const satisfies Vocabulary;
export type IngestJobState = keyof typeof ingestJobStates;

/** Why a document is not in the graph, as whoever sent it may see it. */
export interface JobFault {
  readonly code: ErrorCode | "INTERNAL_SERVER_ERROR";
  readonly message: string;
  readonly nextStep: string | null;
}

/** A document on its way into the graph. */
export interface IngestJob {
  readonly id: string;
  readonly state: IngestJobState;
  /** How often a worker has begun with it. */
  readonly attempts: number;
  readonly enqueuedAt: Date;
  /** Null until it is DONE or FAILED. */
  readonly finishedAt: Date | null;
  /** Null until it is DONE. */
  readonly result: WrittenDocument | null;
  /** Why the last attempt failed; null where none did, or one succeeded since. */
  readonly fault: JobFault | null;
}

/** How full a queue is. */
export interface QueueLoad {
  /** Documents that wait, or wait to be tried again. */
  readonly waiting: number;
  /** Documents that workers have in hand. */
  readonly running: number;
  /** The last ones that failed, as long as they are remembered. */
  readonly failed: number;
  /** So many may wait. */
  readonly capacity: number;
}

/** A document that was taken in, as subscribers are told. */
export interface Announcement {
  /** Its place in the order of all announcements: what follows it can be asked for. */
  readonly cursor: string;
  readonly document: WrittenDocument;
}

/** Whether a text may be the id of a job at all: a queue looks nothing else up. */
export function isIngestJobId(text: string): boolean {
  return /^[0-9a-f]{24}$/.test(text);
}

/** The id of a report's job: made from all that decides what becomes of it, so that the same report twice is one job. */
export function ingestJobId({ text, publishedAt, publisher, title, url, kind, language }: Report): string {
  const sha256 = createHash("sha256").update(text, "utf8").digest("hex");
  return contentId("job", sha256, publishedAt, publisher, title ?? null, url ?? null, kind ?? null, language ?? null);
}
