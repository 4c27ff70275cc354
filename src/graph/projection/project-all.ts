import neo4j from "neo4j-driver";
import type { Progress } from "../../domain/progress.js";
import type { Connection, WriteTransaction } from "../connection.js";
import type { Statement } from "../statement.js";
import { projectEvents } from "./project-events.js";
import { projectHolders } from "./project-holders.js";
import { projectPlaces } from "./project-places.js";

/** Places or events projected in one transaction. */
const pageSize = 200;

/** Projects every place and then every event again from the record, page by page. On a sound graph it changes nothing. */
export async function projectAll(connection: Connection, progress: Progress): Promise<void> {
  progress.start("Projecting again", null, "places and events");
  let done = 0;
  for (const [label, project] of [
    ["Place", projectPlacesAndHolders],
    ["Event", projectEvents],
  ] as const) {
    for (let after: string | null = ""; after !== null; ) {
      const rows = await connection.read(readIds(label, after));
      const ids = rows.map((row) => String(row["id"]));
      await connection.write((transaction) => project(transaction, ids));
      done += ids.length;
      progress.advance(done);
      after = ids.length < pageSize ? null : (ids.at(-1) ?? null);
    }
  }
  progress.finish(`${done} places and events`);
}

async function projectPlacesAndHolders(transaction: WriteTransaction, placeIds: readonly string[]): Promise<void> {
  await projectPlaces(transaction, placeIds);
  await projectHolders(transaction, placeIds);
}

function readIds(label: "Place" | "Event", after: string): Statement {
  return {
    name: `projection.readIdsOf${label}`,
    access: "READ",
    text: `
      MATCH (node:${label})
      WHERE node.id > $after
      RETURN node.id AS id
      ORDER BY id LIMIT $limit
    `,
    params: { after, limit: neo4j.int(pageSize) },
  };
}
