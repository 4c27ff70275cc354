import { describe, expect, it } from "vitest";
import type { WrittenDocument } from "../../src/domain/ingest-job.js";
import type { Feed } from "../../src/queue/feed.js";

const document = (documentId: string): WrittenDocument => ({
  documentId,
  status: "CREATED",
  counts: { events: 0, claims: 0 },
  actorIds: [],
  placeIds: [],
  bookmark: "FB:x",
});

/** What holds of every feed. `open` opens one that nothing was announced in. */
export function describeFeed(name: string, open: () => Promise<Feed>): void {
  describe(name, () => {
    it("tells each reader what comes after its cursor, once and in order, and ends when it is closed", async () => {
      const feed = await open();
      const { signal } = new AbortController();
      const fromNow = await feed.listen(null, signal);
      await feed.announce(document("a"));
      await feed.announce(document("b"));
      const [first] = await take(fromNow, 1);
      const after = await feed.listen(first?.cursor ?? "", signal);
      await feed.announce(document("c"));
      expect((await take(after, 2)).map((told) => told.document.documentId)).toEqual(["b", "c"]);
      expect((await take(fromNow, 2)).map((told) => told.document.documentId)).toEqual([]);
      const last = await feed.listen(null, signal);
      await feed.close();
      expect(await take(last, 1)).toEqual([]);
    });

    it("refuses a cursor that it does not keep, for something might be missing behind it", async () => {
      const feed = await open();
      await expect(feed.listen("0-1", new AbortController().signal)).rejects.toMatchObject({ code: "NOT_FOUND" });
      await feed.close();
    });

    it("lets a reader go that is too far behind, after what it holds for it, and one that goes by itself", async () => {
      const feed = await open();
      const { signal } = new AbortController();
      const slow = await feed.listen(null, signal);
      // What one reader was told the other might have taken.
      const told = take(await feed.listen(null, signal), 1_001);
      for (let count = 0; count < 1_001; count++) await feed.announce(document(String(count)));
      await told;
      await expect(take(slow, 2_000)).rejects.toMatchObject({ code: "BAD_INPUT" });
      const gone = new AbortController();
      const left = await feed.listen(null, gone.signal);
      gone.abort();
      expect(await take(left, 1)).toEqual([]);
      await feed.close();
    });
  });
}

async function take<T>(all: AsyncIterable<T>, count: number): Promise<T[]> {
  const taken: T[] = [];
  for await (const one of all) if (taken.push(one) === count) break;
  return taken;
}
