import { describe, expect, it } from "vitest";
import type { WrittenDocument } from "../../src/domain/ingest-job.js";
import { createMemoryFeed } from "../../src/queue/memory/memory-feed.js";

const document = (documentId: string): WrittenDocument => ({
  documentId,
  status: "CREATED",
  counts: { events: 0, claims: 0 },
  actorIds: [],
  placeIds: [],
  bookmark: "FB:x",
});

describe("the feed within a process", () => {
  it("tells each reader what comes after its cursor, once and in order, and ends when it is closed", async () => {
    const feed = createMemoryFeed();
    const { signal } = new AbortController();
    const fromNow = await feed.listen(null, signal);
    await feed.announce(document("a"));
    await feed.announce(document("b"));
    const [first] = await take(fromNow, 1);
    const after = await feed.listen(first?.cursor ?? "", signal);
    await feed.announce(document("c"));
    await feed.close();
    expect((await take(after, 9)).map((told) => told.document.documentId)).toEqual(["b", "c"]);
  });

  it("refuses a cursor that it does not keep, for something might be missing behind it", async () => {
    const feed = createMemoryFeed();
    await expect(feed.listen("0-1", new AbortController().signal)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("lets a reader go that is too far behind, after what it holds for it, and one that goes by itself", async () => {
    const feed = createMemoryFeed();
    const { signal } = new AbortController();
    const slow = await feed.listen(null, signal);
    for (let count = 0; count < 1_001; count++) await feed.announce(document(String(count)));
    await expect(take(slow, 2_000)).rejects.toMatchObject({ code: "BAD_INPUT" });
    const gone = new AbortController();
    const left = await feed.listen(null, gone.signal);
    gone.abort();
    expect(await take(left, 1)).toEqual([]);
  });
});

async function take<T>(all: AsyncIterable<T>, count: number): Promise<T[]> {
  const taken: T[] = [];
  for await (const one of all) if (taken.push(one) === count) break;
  return taken;
}
