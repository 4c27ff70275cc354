import neo4j from "neo4j-driver";
import { utcInstant } from "../../domain/page-key.js";
import type { Progress } from "../../domain/progress.js";
import type { Connection } from "../connection.js";
import { linkActors } from "../identity/link-actors.js";
import { givenOf } from "../parameters.js";
import { readEventsIn } from "../projection/places.cypher.js";
import { projectEvents } from "../projection/project-events.js";
import { sumAllEncounters } from "../projection/sum-all-encounters.js";
import type { Row } from "../record/entity-rows.js";
import type { Statement } from "../statement.js";

/** Names or events of one transaction. */
const pageSize = 200;
/** Nodes looked at in one transaction. */
const scanSize = 10_000;
/** Lists that are never missing in the graph. The importer leaves an empty one out. */
const lists: Readonly<Record<string, readonly string[]>> = {
  Account: ["ploverModes", "weapons"],
  Event: ["ploverModes", "weapons", "publicationDays", "publicationClaimCounts"],
  Actor: ["ploverSectors"],
  Place: ["withinIds"],
};

/** A bulk load whose files are in the graph, and which is not finished. */
export interface BulkLoad {
  readonly loadedAt: string;
  readonly rehomedPlaceIds: readonly string[];
}

/** The bulk load that this graph came from, or null: its node stays until all that the files could not hold has been made up for. */
export async function readBulkLoad(connection: Connection): Promise<BulkLoad | null> {
  const [row] = await connection.read({
    name: "bulk.readLoad",
    access: "READ",
    text: "MATCH (load:BulkLoad) RETURN toString(load.loadedAt) AS loadedAt, coalesce(load.rehomedPlaceIds, []) AS rehomedPlaceIds LIMIT 1",
    params: {},
  });
  if (row === undefined) return null;
  return { loadedAt: utcInstant(String(row["loadedAt"])), rehomedPlaceIds: row["rehomedPlaceIds"] as string[] };
}

/**
 * Makes up for what the files could not hold: empty lists are there again, actors with a name in common become candidates, what happened in a place that later rows put into
 * another is located anew, and who was where and met whom is summed up. What it does may be repeated. Needs the graph's indexes.
 */
export async function finishBulkLoad(connection: Connection, load: BulkLoad, progress: Progress): Promise<void> {
  progress.start("Finishing the bulk load", null, "nodes");
  let done = 0;
  for (const label of Object.keys(lists)) {
    for (let after: string | null = ""; after !== null; ) {
      const statement: Statement = fillLists(label, after);
      const [row] = await connection.write((transaction) => transaction.run(statement));
      done += Number(row?.["looked"]);
      progress.advance(done);
      after = (row?.["last"] as string | null) ?? null;
    }
  }
  for (let after: string | null = ""; after !== null; ) {
    const names: Row[] = (await connection.read(readNames(after))) as Row[];
    await connection.write((transaction) => linkActors(transaction, names, load.loadedAt));
    done += names.length;
    progress.advance(done);
    after = names.length < pageSize ? null : (names.at(-1)?.id ?? null);
  }
  for (let at = 0; at < load.rehomedPlaceIds.length; at += pageSize) {
    const placeIds = load.rehomedPlaceIds.slice(at, at + pageSize);
    const rows = await connection.read({ ...readEventsIn(placeIds), access: "READ" });
    const eventIds = rows.map(({ eventId }) => String(eventId));
    for (let from = 0; from < eventIds.length; from += pageSize) {
      const page = eventIds.slice(from, from + pageSize);
      await connection.write((transaction) => projectEvents(transaction, page));
      done += page.length;
      progress.advance(done);
    }
  }
  progress.finish(`${done} nodes`);
  await sumAllEncounters(connection, progress);
  await connection.write((transaction) =>
    transaction.run({ name: "bulk.endLoad", access: "WRITE", text: "MATCH (load:BulkLoad) DELETE load", params: {} }),
  );
}

/** Writes the empty lists of the nodes behind an id, and tells the last of those it looked at: null at the end. */
function fillLists(label: string, after: string): Statement {
  const names = lists[label] ?? [];
  return {
    name: `bulk.fillListsOf${label}`,
    access: "WRITE",
    text: `
      MATCH (node:${label})
      WHERE node.id > $given.after
      WITH node ORDER BY node.id LIMIT $limit
      WITH collect(node) AS nodes
      CALL (nodes) {
        UNWIND nodes AS node
        WITH node WHERE ${names.map((name) => `node.${name} IS NULL`).join(" OR ")}
        SET ${names.map((name) => `node.${name} = coalesce(node.${name}, [])`).join(", ")}
      }
      RETURN size(nodes) AS looked, nodes[-1].id AS last
    `,
    params: { ...givenOf({ after }), limit: neo4j.int(scanSize) },
  };
}

/** Names of the actors of data sets, in pages. */
function readNames(after: string): Statement {
  return {
    name: "bulk.readNames",
    access: "READ",
    text: `
      MATCH (actor:Actor)-[has:HAS_NAME]->(name:Name)
      WHERE actor.id CONTAINS ':' AND has.id > $given.after
      RETURN has.id AS id, actor.id AS entityId, name.folded AS folded
      ORDER BY id LIMIT $limit
    `,
    params: { ...givenOf({ after }), limit: neo4j.int(pageSize) },
  };
}
