import type { ExtractionEngine } from "../domain/extraction.js";
import type { WrittenDocument } from "../domain/ingest-job.js";
import type { Connection } from "../graph/connection.js";
import type { Feed } from "../queue/feed.js";
import type { TakeIn } from "../queue/ingest-queue.js";
import { ingestDocument } from "./ingest-document.js";

/**
 * What a worker does with a queued report: it takes it into the graph and tells of it. Whatever happens in between, doing it again ends
 * the same; so a document is announced at least once, with its status.
 */
export function createTakeIn(
  connection: () => Connection,
  engine: () => Promise<ExtractionEngine>,
  feed: Feed,
): TakeIn {
  return async (report, progress) => {
    const graph = connection();
    const document = await ingestDocument(graph, await engine(), report, progress.recording);
    const written: WrittenDocument = { ...document, bookmark: await bookmarkOf(graph) };
    await feed.announce(written);
    return written;
  };
}

/** All bookmarks of a connection as one text, the way clients hand them on. */
export async function bookmarkOf(connection: Connection): Promise<string> {
  return (await connection.bookmarks()).join(",");
}
