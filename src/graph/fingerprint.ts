import { createHash } from "node:crypto";
import { canonicalText } from "./canonical.js";
import type { Connection } from "./connection.js";
import { fingerprintSections } from "./fingerprint.cypher.js";

/** Rows held in memory at a time. */
const pageSize = 500;

/** Times of recording, and what holds an event's id, which is that of whichever of its accounts came first. */
const leftOut: ReadonlySet<string> = new Set(["recordedAt", "recordedAts", "figureRecordedAts", "extractors"]);
const leftOutOfEvents: ReadonlySet<string> = new Set(["id", "pageKey", ...leftOut]);

/**
 * SHA-256 over the content of record, identity and projection, without record times and event ids: equal for two graphs that say the same,
 * in whatever order their documents arrived.
 * @returns 64 hexadecimal digits.
 */
export async function fingerprint(connection: Connection): Promise<string> {
  const hash = createHash("sha256");
  for (const section of fingerprintSections) {
    for (let after = "", size = pageSize; size === pageSize; ) {
      const statement = section(after, pageSize);
      const rows = await connection.read(statement, { timeoutMs: 60_000 });
      for (const row of rows) hash.update(`${statement.name} ${canonicalText(contentOf(row))}\n`);
      size = rows.length;
      after = String(rows.at(-1)?.["key"] ?? after);
    }
  }
  return hash.digest("hex");
}

function contentOf(row: Record<string, unknown>): unknown {
  const { events, ...rest } = row;
  return { ...(without(rest, leftOut) as object), events: without(events, leftOutOfEvents) };
}

/** A copy without some keys at any depth; `endedAt` and `supersededAt` tell only that, not when. */
function without(value: unknown, keys: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((item) => without(item, keys));
  if (value === null || typeof value !== "object" || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !keys.has(key))
      .map(([key, held]) => [
        key,
        (key === "endedAt" || key === "supersededAt") && held !== null ? true : without(held, keys),
      ]),
  );
}
