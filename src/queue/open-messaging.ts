import type { Feed } from "./feed.js";
import type { IngestQueue } from "./ingest-queue.js";
import { createMemoryFeed } from "./memory/memory-feed.js";
import { createMemoryQueue } from "./memory/memory-queue.js";

/** How servers and workers pass documents and the news of them to one another. */
export interface Messaging {
  readonly queue: IngestQueue;
  readonly feed: Feed;
  /** Whether other processes share it. */
  readonly isShared: boolean;
  /** Whether it works now. @throws {QueueUnavailable} */
  verify(): Promise<void>;
  /** @returns how many documents are lost with this process. */
  close(): Promise<number>;
}

export interface MessagingOptions {
  /** Null to stay within this process. */
  readonly redisUrl: string | null;
  readonly capacity: number;
  /** Told of what was not foreseen in taking a document in. */
  onFault(error: unknown, jobId: string): void;
  /** Told that Redis was lost. It comes back by itself. */
  onLoss(error: unknown): void;
}

/**
 * Opens the queue and the feed: in Redis where an address is given, else within this process. What they need for Redis is loaded only then.
 * @throws {QueueUnavailable} if Redis does not answer.
 */
export async function openMessaging({ redisUrl, ...options }: MessagingOptions): Promise<Messaging> {
  if (redisUrl === null) {
    const [queue, feed] = [createMemoryQueue(options), createMemoryFeed()];
    return { queue, feed, isShared: false, verify: async () => {}, close: () => closeBoth(queue, feed) };
  }
  const { openRedis } = await import("./redis/redis-connection.js");
  const { createRedisQueue } = await import("./redis/redis-queue.js");
  const { createRedisFeed } = await import("./redis/redis-feed.js");
  const redis = await openRedis(redisUrl, options.onLoss);
  const [queue, feed] = [createRedisQueue({ ...options, redis }), createRedisFeed(redis)];
  const close = () => closeBoth(queue, feed).finally(() => redis.close());
  return { queue, feed, isShared: true, verify: redis.ping, close };
}

/** The documents under way are announced before the feed closes. */
async function closeBoth(queue: IngestQueue, feed: Feed): Promise<number> {
  const lost = await queue.close();
  await feed.close();
  return lost;
}
