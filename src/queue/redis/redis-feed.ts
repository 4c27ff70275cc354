import { setTimeout as delay } from "node:timers/promises";
import type { Redis } from "ioredis";
import type { Announcement, WrittenDocument } from "../../domain/ingest-job.js";
import { type Feed, keptAnnouncements } from "../feed.js";
import { Listeners } from "../listeners.js";
import { unknownCursor } from "../unknown-cursor.js";
import { asQueueError, type RedisConnections } from "./redis-connection.js";

/** A stream of Redis: it keeps the order and the last entries, so that a lost connection or a server that is started anew misses nothing. */
const key = "sitrep:ingested";
const pageSize = 500;
/** How long one question for what is new waits in Redis. */
const waitMs = 5_000;
const reconnectMs = 500;

type Entry = [id: string, fields: string[]];

/** Announcements through Redis: every server tells of the documents of every worker. */
export function createRedisFeed(redis: RedisConnections): Feed {
  const listeners = new Listeners();
  const closing = new AbortController();
  let isFollowing = false;

  /** Hands on what comes, from behind `last` on, as long as the feed is open. */
  async function follow(last: string): Promise<void> {
    const connection = redis.openWaiting();
    closing.signal.addEventListener("abort", () => connection.disconnect(), { once: true });
    let from = last;
    while (!closing.signal.aborted) {
      try {
        const [found] = (await connection.xread("COUNT", pageSize, "BLOCK", waitMs, "STREAMS", key, from)) ?? [];
        for (const entry of (found?.[1] ?? []) as Entry[]) {
          from = entry[0];
          listeners.push(announcementOf(entry));
        }
      } catch {
        await delay(reconnectMs, undefined, { signal: closing.signal }).catch(() => {});
      }
    }
  }

  return {
    announce: (document) =>
      asQueueError(async () => {
        await redis.commands.xadd(key, "MAXLEN", "~", keptAnnouncements, "*", "document", JSON.stringify(document));
      }),
    listen: (after, signal) =>
      asQueueError(async () => {
        const last = await lastId(redis.commands);
        if (!isFollowing) void follow(last);
        isFollowing = true;
        const listener = listeners.add(signal);
        try {
          if (after !== null) await assertKept(redis.commands, after);
        } catch (error) {
          listener.stop();
          throw error;
        }
        return readAll(redis.commands, after, listener);
      }),
    async close() {
      // The question that waits in Redis is not waited for: while Redis is away, nobody ends it.
      closing.abort();
      listeners.close();
    },
  };
}

/** First what came after the cursor and is kept, then what is heard; what is in both once. */
async function* readAll(redis: Redis, after: string | null, listener: ReturnType<Listeners["add"]>) {
  try {
    let last = after;
    while (last !== null) {
      const from = `(${last}`;
      const page = await asQueueError(() => redis.xrange(key, from, "+", "COUNT", pageSize));
      for (const entry of page) {
        last = entry[0];
        yield announcementOf(entry);
      }
      if (page.length < pageSize) break;
    }
    for await (const announcement of listener.read())
      if (last === null || isLater(announcement.cursor, last)) yield announcement;
  } finally {
    listener.stop();
  }
}

async function lastId(redis: Redis): Promise<string> {
  const [last] = await redis.xrevrange(key, "+", "-", "COUNT", 1);
  return last?.[0] ?? "0-0";
}

/** A cursor whose own entry is there has lost nothing of what follows. */
async function assertKept(redis: Redis, cursor: string): Promise<void> {
  if (!/^\d{1,15}-\d{1,15}$/.test(cursor)) throw unknownCursor();
  const found = await redis.xrange(key, cursor, cursor);
  if (found.length === 0) throw unknownCursor();
}

function announcementOf([id, [, document = "null"]]: Entry): Announcement {
  return { cursor: id, document: JSON.parse(document) as WrittenDocument };
}

/** Ids are `MILLISECONDS-NUMBER`. */
function isLater(one: string, other: string): boolean {
  const [ms = 0, number = 0] = one.split("-").map(Number);
  const [otherMs = 0, otherNumber = 0] = other.split("-").map(Number);
  return ms > otherMs || (ms === otherMs && number > otherNumber);
}
