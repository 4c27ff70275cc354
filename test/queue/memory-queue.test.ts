import { describe, expect, it } from "vitest";
import { createMemoryQueue } from "../../src/queue/memory/memory-queue.js";
import { describeQueue, report, written } from "./queue-rules.js";

const open = async (capacity: number) => createMemoryQueue({ capacity, onFault: () => {} });

describeQueue("the queue within a process", open, true);

describe("the queue within a process, closed", () => {
  it("finishes what it holds when it is closed, and takes no more", async () => {
    const queue = await open(10);
    await queue.enqueue(report("a"));
    await queue.enqueue(report("b"));
    queue.work(async () => written);
    const closed = queue.close();
    await expect(queue.enqueue(report("c"))).rejects.toMatchObject({ code: "QUEUE_UNAVAILABLE" });
    expect(await closed).toBe(0);
  });
});
