import type { Announcement, WrittenDocument } from "../domain/ingest-job.js";

/** What was taken in, in one order for all servers, each told of at least once. */
export interface Feed {
  /** Tells of a document that is in the graph. @throws {QueueUnavailable} */
  announce(document: WrittenDocument): Promise<void>;
  /**
   * What is announced from now on, or from behind a cursor on. It ends when the feed is closed or `signal` is aborted.
   * Reading it throws {BadInput} if the reader falls too far behind.
   * @throws {NotFound} if the cursor's announcement is not kept any more. @throws {QueueUnavailable}
   */
  listen(after: string | null, signal: AbortSignal): Promise<AsyncIterable<Announcement>>;
  close(): Promise<void>;
}

/** So many announcements are kept for readers that come back. */
export const keptAnnouncements = 10_000;
