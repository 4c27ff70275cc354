import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mapInOrder } from "../../src/extraction/map-in-order.js";

/** Ends after so many turns of the event loop. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise(setImmediate);
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const collected = [];
  for await (const item of items) collected.push(item);
  return collected;
}

describe("mapInOrder", () => {
  it("gives the results in the order of the items, never mapping more than `concurrency` at once", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(6)), fc.integer({ min: 1, max: 5 }), async (delays, concurrency) => {
        let running = 0;
        let most = 0;
        const mapped = mapInOrder(delays.entries(), concurrency, async ([index, delay]) => {
          running += 1;
          most = Math.max(most, running);
          await turns(delay);
          running -= 1;
          return { index };
        });
        expect(await collect(mapped)).toEqual(delays.map((_, index) => ({ index })));
        expect(most).toBeLessThanOrEqual(concurrency);
      }),
      { numRuns: 50 },
    );
  });

  it("takes no more than twice `concurrency` items and one while nobody takes results", async () => {
    let taken = 0;
    function* endless() {
      for (;;) {
        taken += 1;
        yield taken;
      }
    }
    const results = mapInOrder(endless(), 3, async (item) => item)[Symbol.asyncIterator]();
    await results.next();
    await turns(50);
    expect(taken).toBeLessThanOrEqual(8);
    await results.return?.();
  });

  it("gives a result before the next item is there", async () => {
    let send = () => {};
    async function* pausing() {
      yield "first";
      await new Promise<void>((resolve) => {
        send = resolve;
      });
      yield "second";
    }
    const results = mapInOrder(pausing(), 4, async (item) => item)[Symbol.asyncIterator]();
    expect(await results.next()).toEqual({ done: false, value: "first" });
    send();
    expect(await results.next()).toEqual({ done: false, value: "second" });
  });

  it("throws what an item throws, after the results before it", async () => {
    const results: number[] = [];
    const run = async () => {
      for await (const result of mapInOrder([1, 2, 3, 4], 2, async (item) => {
        if (item === 3) throw new Error("three");
        return item;
      }))
        results.push(result);
    };
    await expect(run()).rejects.toThrow("three");
    expect(results).toEqual([1, 2]);
  });
});
