import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRedis } from "../../src/queue/redis/redis-connection.js";
import { createRedisFeed } from "../../src/queue/redis/redis-feed.js";
import { createRedisQueue } from "../../src/queue/redis/redis-queue.js";
import { describeFeed } from "../queue/feed-rules.js";
import { describeQueue } from "../queue/queue-rules.js";
import { startTestRedis, type TestRedis } from "../support/redis-server.js";

let redis: TestRedis;
beforeAll(async () => {
  redis = await startTestRedis();
});
afterAll(() => redis.remove());

/** A connection to a Redis that holds nothing. */
async function emptied() {
  const connections = await openRedis(redis.url, () => {});
  await connections.commands.flushall();
  return connections;
}

const openQueue = async (capacity: number) => {
  const redis = await emptied();
  const queue = createRedisQueue({ redis, capacity, onFault: () => {} });
  return { ...queue, close: () => queue.close().finally(() => redis.close()) };
};

const openFeed = async () => {
  const redis = await emptied();
  const feed = createRedisFeed(redis);
  return { ...feed, close: () => feed.close().finally(() => redis.close()) };
};

describeQueue("the queue in Redis", openQueue, false);
describeFeed("the feed in Redis", openFeed);

describe("without their Redis", () => {
  it("queue and feed close all the same, with a worker and a reader that wait for it", async () => {
    const lost = await startTestRedis();
    const connections = await openRedis(lost.url, () => {});
    const queue = createRedisQueue({ redis: connections, capacity: 10, onFault: () => {} });
    const feed = createRedisFeed(connections);
    queue.work(() => Promise.reject(new Error("Nothing was queued.")));
    const told = await feed.listen(null, new AbortController().signal);
    await lost.kill();
    // Later than the first attempts to reach it again.
    await queue.close();
    await feed.close();
    connections.close();
    for await (const _announcement of told) expect.fail("Nothing was announced.");
    await lost.remove();
  }, 60_000);
});
