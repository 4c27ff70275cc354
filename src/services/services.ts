import type { Report } from "../domain/extraction.js";
import type { Announcement, IngestedDocument, IngestJob, QueueLoad } from "../domain/ingest-job.js";
import type { Review } from "../domain/review.js";
import type { Selection } from "../domain/selection.js";
import type { IngestedFilter } from "./follow-ingested.js";
import type { DocumentPreview } from "./preview-document.js";
import type { ReadGraph } from "./read-graph.js";

/** The use cases that resolvers may call. */
export interface Services {
  readonly readGraph: ReadGraph;
  /** As `readGraph`, from a database that has what a bookmark stands for. */
  readonly readGraphAfter: (bookmark: string, question: Selection) => Promise<unknown>;
  /**
   * @param review what a person said of what `previewDocument` found.
   * @throws {InvalidReport} if the report cannot be read. @throws {BadInput} if the review is not of what is found in it.
   */
  readonly ingestDocument: (report: Report, review?: Review) => Promise<IngestedDocument>;
  /** What a report would bring into the graph; stores nothing. @throws {InvalidReport} if it cannot be read. */
  readonly previewDocument: (report: Report) => Promise<DocumentPreview>;
  /** Queues a report. @throws {QueueFull} @throws {QueueUnavailable} */
  readonly enqueueDocument: (report: Report) => Promise<IngestJob>;
  /** @returns null if there is no such job, or it finished long ago. @throws {QueueUnavailable} */
  readonly findIngestJob: (jobId: string) => Promise<IngestJob | null>;
  /** @throws {QueueUnavailable} */
  readonly readQueueLoad: () => Promise<QueueLoad>;
  /** Documents as they are taken in, until `signal` is aborted: see `followIngested`. */
  readonly followIngested: (filter: IngestedFilter, signal: AbortSignal) => Promise<AsyncIterable<Announcement>>;
  /**
   * Takes a decision back in the name of `by`.
   * @returns ids of the events the two accounts tell now. @throws {NotFound} @throws {BadInput} if it was undone before.
   */
  readonly undoDecision: (decisionId: string, by: string, reason: string) => Promise<string[]>;
  /** Stands for all that this process has written until now: a read after it sees that, whichever process answers. */
  readonly bookmark: () => Promise<string>;
}
