import type { Report } from "../domain/extraction.js";
import type { IngestJob, QueueLoad, WrittenDocument } from "../domain/ingest-job.js";

/** Takes one report into the graph; the same report again, also at the same time, changes nothing. */
export type TakeIn = (report: Report, progress: TakeInProgress) => Promise<WrittenDocument>;

export interface TakeInProgress {
  /** Told once the report is read and about to be written. */
  recording(): void;
}

/** Documents on their way into the graph. */
export interface IngestQueue {
  /**
   * Hands a report in. One that is in the queue, or was taken in lately, is not queued again; one that failed is.
   * @throws {QueueFull} if too many wait. @throws {QueueUnavailable} if the queue cannot be reached or is being closed.
   */
  enqueue(report: Report): Promise<IngestJob>;
  /** @returns null if there is no such job, or it finished long ago. @throws {QueueUnavailable} */
  find(jobId: string): Promise<IngestJob | null>;
  /** @throws {QueueUnavailable} */
  load(): Promise<QueueLoad>;
  /** Begins to take in what is queued, one document after the other. */
  work(takeIn: TakeIn): void;
  /**
   * Finishes what is under way, within a bound.
   * @returns how many documents are lost with this process; 0 where the queue outlives it.
   */
  close(): Promise<number>;
}

/** A queue keeps so many finished jobs, and for so long, so that who handed a document in can ask what became of it. */
export const keptJobs = { count: 10_000, seconds: 24 * 3_600 } as const;
/** How long what is under way may take to finish once the queue is closed. */
export const drainMs = 10_000;
/** When a client that found the queue full may try again: some documents a second leave it. */
export const retryAfterSeconds = 5;
