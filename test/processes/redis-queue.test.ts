import { afterAll, beforeAll } from "vitest";
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
