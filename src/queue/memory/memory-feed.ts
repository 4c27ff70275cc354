import { randomUUID } from "node:crypto";
import type { Announcement } from "../../domain/ingest-job.js";
import { type Feed, keptAnnouncements } from "../feed.js";
import { Listeners } from "../listeners.js";
import { unknownCursor } from "../unknown-cursor.js";

/** Announcements within this process. Another process, and this one started anew, knows none of its cursors. */
export function createMemoryFeed(): Feed {
  const life = randomUUID().slice(0, 8);
  const listeners = new Listeners();
  const kept: Announcement[] = [];
  let count = 0;
  return {
    async announce(document) {
      const announcement = { cursor: `${life}-${++count}`, document };
      kept.push(announcement);
      if (kept.length > keptAnnouncements) kept.shift();
      listeners.push(announcement);
    },
    async listen(after, signal) {
      const missed = after === null ? [] : kept.slice(indexAfter(after, kept));
      return readAll(missed, listeners.add(signal));
    },
    close: async () => listeners.close(),
  };
}

async function* readAll(missed: readonly Announcement[], listener: ReturnType<Listeners["add"]>) {
  try {
    yield* missed;
    yield* listener.read();
  } finally {
    listener.stop();
  }
}

function indexAfter(cursor: string, kept: readonly Announcement[]): number {
  const index = kept.findIndex((announcement) => announcement.cursor === cursor);
  if (index < 0) throw unknownCursor();
  return index + 1;
}
