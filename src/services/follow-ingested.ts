import type { Announcement } from "../domain/ingest-job.js";
import type { Feed } from "../queue/feed.js";

/** Which documents a reader wants to hear of. */
export interface IngestedFilter {
  /** Only what was announced behind this cursor; null for what comes from now on. */
  readonly after: string | null;
  /** Only documents that name one of these, by id; null for any. */
  readonly actorIds: readonly string[] | null;
  readonly placeIds: readonly string[] | null;
}

/**
 * Documents as they are taken in, by whichever server or worker, each at least once. It ends when `signal` is aborted or the server stops.
 * @throws {NotFound} if the cursor is too old. @throws {QueueUnavailable}
 */
export async function followIngested(
  feed: Feed,
  { after, actorIds, placeIds }: IngestedFilter,
  signal: AbortSignal,
): Promise<AsyncIterable<Announcement>> {
  const announcements = await feed.listen(after, signal);
  return only(
    announcements,
    ({ document }) => names(document.actorIds, actorIds) && names(document.placeIds, placeIds),
  );
}

async function* only<T>(all: AsyncIterable<T>, isWanted: (one: T) => boolean): AsyncGenerator<T> {
  for await (const one of all) if (isWanted(one)) yield one;
}

function names(named: readonly string[], wanted: readonly string[] | null): boolean {
  return wanted === null || wanted.some((id) => named.includes(id));
}
