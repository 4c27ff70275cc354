import { describe, expect, it, vi } from "vitest";
import { InvalidReport, StoreUnavailable } from "../../src/domain/errors.js";
import type { Report } from "../../src/domain/extraction.js";
import type { WrittenDocument } from "../../src/domain/ingest-job.js";
import type { IngestQueue, TakeIn } from "../../src/queue/ingest-queue.js";
import { patience } from "../support/patience.js";

export const report = (text: string): Report => ({ text, publishedAt: "2014-12-24T08:00:00Z", publisher: "A wire" });

export const written: WrittenDocument = {
  documentId: "d",
  status: "CREATED",
  counts: { events: 0, claims: 0 },
  actorIds: [],
  placeIds: [],
  bookmark: "FB:x",
};

/** Opens a queue that holds nothing, for so many documents. */
export type OpenQueue = (capacity: number) => Promise<IngestQueue>;

/** What holds of every queue, wherever it keeps what waits. */
export function describeQueue(name: string, open: OpenQueue, isLostWithProcess: boolean): void {
  describe(name, () => {
    const openQueue = (capacity = 10) => open(capacity);

    it("has one job for a report that is handed in twice, and takes it in once", async () => {
      const queue = await openQueue();
      const taken: string[] = [];
      const first = await queue.enqueue(report("a"));
      expect(await queue.enqueue(report("a"))).toEqual(first);
      queue.work(async ({ text }) => {
        taken.push(text);
        return written;
      });
      await vi.waitFor(
        async () => expect(await queue.find(first.id)).toMatchObject({ state: "DONE", result: written }),
        patience,
      );
      expect(await queue.enqueue(report("a"))).toMatchObject({ id: first.id, state: "DONE", attempts: 1 });
      expect(taken).toEqual(["a"]);
      expect(await queue.find("0".repeat(24))).toBeNull();
      await queue.close();
    });

    it("takes no more than it may hold, says when to try again, and takes more once some are done", async () => {
      const queue = await openQueue(2);
      await queue.enqueue(report("a"));
      await queue.enqueue(report("b"));
      await expect(queue.enqueue(report("c"))).rejects.toMatchObject({
        code: "QUEUE_FULL",
        retryAfterSeconds: expect.any(Number),
      });
      queue.work(async () => written);
      await vi.waitFor(async () => expect(await queue.load()).toMatchObject({ waiting: 0, running: 0 }), patience);
      expect(await queue.enqueue(report("c"))).toMatchObject({ fault: null });
      await queue.close();
    });

    it("lets a report at fault fail with its reason, and one that meets a fault around it wait, while the others go on", async () => {
      const queue = await openQueue();
      const faults: Record<string, Error> = {
        poison: new InvalidReport("It has no text.", { nextStep: "Give one." }),
        unlucky: new StoreUnavailable("The graph database at bolt://h does not answer."),
        strange: new TypeError("secret"),
      };
      const takeIn: TakeIn = async ({ text }) => {
        if (faults[text] !== undefined) throw faults[text];
        return written;
      };
      queue.work(takeIn);
      const [poison, unlucky, strange, sound] = await Promise.all(
        ["poison", "unlucky", "strange", "sound"].map(async (text) => (await queue.enqueue(report(text))).id),
      );
      await vi.waitFor(async () => expect(await queue.find(sound ?? "")).toMatchObject({ state: "DONE" }), patience);
      expect(await queue.find(poison ?? "")).toMatchObject({
        state: "FAILED",
        fault: { code: "INVALID_REPORT", message: "It has no text.", nextStep: "Give one." },
      });
      await vi.waitFor(
        async () =>
          expect(await queue.find(unlucky ?? "")).toMatchObject({
            state: "RETRYING",
            fault: { code: "STORE_UNAVAILABLE", message: expect.not.stringContaining("bolt://") },
          }),
        patience,
      );
      expect(await queue.find(strange ?? "")).toMatchObject({
        state: "FAILED",
        fault: { code: "INTERNAL_SERVER_ERROR", message: expect.not.stringContaining("secret") },
      });
      // What failed is tried again if it is handed in again.
      delete faults["poison"];
      await queue.enqueue(report("poison"));
      await vi.waitFor(
        async () => expect(await queue.find(poison ?? "")).toMatchObject({ state: "DONE", fault: null }),
        patience,
      );
      // The one that waits for its next attempt is lost with a process that holds it.
      expect(await queue.close()).toBe(isLostWithProcess ? 1 : 0);
    });
  });
}
