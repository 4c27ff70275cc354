import { BadInput } from "../domain/errors.js";
import type { ExtractionEngine } from "../domain/extraction.js";
import { isIngestJobId } from "../domain/ingest-job.js";
import type { Connection } from "../graph/connection.js";
import type { Messaging } from "../queue/open-messaging.js";
import { followIngested } from "./follow-ingested.js";
import { ingestDocument } from "./ingest-document.js";
import { ingestReviewed } from "./ingest-reviewed.js";
import { previewDocument } from "./preview-document.js";
import { createReadGraph } from "./read-graph.js";
import type { Services } from "./services.js";
import { bookmarkOf } from "./take-in.js";
import { undoDecision } from "./undo-decision.js";

/** What the use cases work with. */
export interface ServiceParts {
  readonly connection: Connection;
  readonly engine: () => Promise<ExtractionEngine>;
  /** The same, remembering its last readings: what a person has looked at is what is recorded. */
  readonly reviewEngine: () => Promise<ExtractionEngine>;
  /** Null in a command, which ends before a queue would be worked off. */
  readonly messaging: Pick<Messaging, "queue" | "feed"> | null;
}

/** The use cases of one request, which reads after the bookmarks it came with. */
export function createServices(
  { connection, engine, reviewEngine, messaging }: ServiceParts,
  bookmarks: readonly string[] = [],
): Services {
  const reading = bookmarks.length === 0 ? connection : connection.after(bookmarks);
  const withMessaging = async () => {
    if (messaging !== null) return messaging;
    throw new BadInput("There is no queue within a command.", { nextStep: "Ask a server that runs." });
  };
  const bookmark = () => bookmarkOf(connection);
  return {
    readGraph: createReadGraph(reading),
    readGraphAfter: (after, question) => createReadGraph(connection.after(after.split(",")))(question),
    async ingestDocument(report, review) {
      const document =
        review === undefined
          ? await ingestDocument(connection, await engine(), report)
          : await ingestReviewed(connection, await reviewEngine(), report, review);
      // It is in the graph also where nobody can be told; the loss of Redis is in the log.
      await messaging?.feed.announce({ ...document, bookmark: await bookmark() }).catch(() => {});
      return document;
    },
    previewDocument: async (report) => previewDocument(connection, await reviewEngine(), report),
    enqueueDocument: async (report) => (await withMessaging()).queue.enqueue(report),
    findIngestJob: async (jobId) => (isIngestJobId(jobId) ? (await withMessaging()).queue.find(jobId) : null),
    readQueueLoad: async () => (await withMessaging()).queue.load(),
    followIngested: async (filter, signal) => followIngested((await withMessaging()).feed, filter, signal),
    undoDecision: (decisionId, by, reason) => undoDecision(connection, decisionId, by, reason),
    bookmark,
  };
}
