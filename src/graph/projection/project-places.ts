import { contentId } from "../../domain/content-id.js";
import { requireSupport, type SupportEntry, supportByWords } from "../../domain/support.js";
import type { Row, WriteTransaction } from "../connection.js";
import { claimFactsOf } from "./claim-facts.js";
import * as statements from "./places.cypher.js";
import { edgeRow } from "./write-events.cypher.js";

/**
 * Writes what documents tell of how places lie: what contains a place that no gazetteer knows, and the bearings of places to one another.
 * An edge that no live claim supports is not written, and goes if it was. Deepest places first: a place's containment is also supported by
 * what is told of the places inside it.
 */
export async function projectPlaces(transaction: WriteTransaction, placeIds: readonly string[]): Promise<void> {
  if (placeIds.length === 0) return;
  // Sent together; the database answers one after the other.
  const [toldPlaces, toldBearings] = await Promise.all([
    transaction.run(statements.readToldPlaces(placeIds)),
    transaction.run(statements.readBearings(placeIds)),
  ]);
  const levels = new Map<number, string[]>();
  for (const row of toldPlaces) {
    const depth = Number(row["depth"]);
    levels.set(depth, [...(levels.get(depth) ?? []), String(row["placeId"])]);
  }
  for (const [, ids] of [...levels].sort(([a], [b]) => b - a)) {
    const edges = (await transaction.run(statements.readContainments(ids))).map(containmentOf);
    await transaction.run(
      statements.writeContainments(
        ids,
        edges.filter((edge) => edge !== null),
      ),
    );
  }
  await transaction.run(statements.writeBearings(placeIds, bearingEdges(toldBearings.map(tellingOf))));
}

function containmentOf(row: Row) {
  const placeId = String(row["placeId"]);
  const parentId = String(row["parentId"]);
  const entries = (row["tellings"] as Row[]).flatMap((telling) => tellingOf(telling).entries);
  const inherited = (row["inside"] as Row[]).flatMap(entriesOfEdge);
  if (entries.length + inherited.length === 0) return null;
  return {
    placeId,
    parentId,
    ...edgeRow({
      id: contentId("within", placeId, parentId),
      properties: { basis: "CLAIM" },
      support: requireSupport(`that ${placeId} lies within ${parentId}`, [...entries, ...inherited]),
    }),
  };
}

interface Telling {
  readonly row: Row;
  readonly entries: readonly SupportEntry[];
}

/** The claims that quote the words; else the first claim of what happened there. */
function tellingOf(row: Row): Telling {
  const words = { start: Number(row["start"]), end: Number(row["end"]) };
  const quoting = (row["quoting"] as unknown[]).map(claimFactsOf);
  const about = (row["about"] as unknown[]).map(claimFactsOf);
  return { row, entries: supportByWords(words, quoting.length > 0 ? quoting : about) };
}

function bearingEdges(tellings: readonly Telling[]) {
  const byEdge = new Map<string, Telling[]>();
  for (const telling of tellings.filter(({ entries }) => entries.length > 0)) {
    const { fromId, toId, bearing } = telling.row;
    const id = contentId("bearing", String(fromId), String(toId), String(bearing));
    byEdge.set(id, [...(byEdge.get(id) ?? []), telling]);
  }
  return [...byEdge].map(([id, group]) => {
    const row = group[0]?.row ?? {};
    return {
      fromId: row["fromId"],
      toId: row["toId"],
      ...edgeRow({
        id,
        properties: { bearing: row["bearing"] },
        support: requireSupport(
          `the bearing ${row["bearing"]} of ${row["fromId"]} to ${row["toId"]}`,
          group.flatMap(({ entries }) => entries),
        ),
      }),
    };
  });
}

/** The support an edge already has, taken over as inherited. */
function entriesOfEdge(edge: Row): SupportEntry[] {
  const list = <Item>(key: string): Item[] => edge[key] as Item[];
  return list<string>("claimIds").map((claimId, index) => ({
    claimId,
    start: list<number>("supportStarts")[index] ?? 0,
    end: list<number>("supportEnds")[index] ?? 0,
    inherited: true,
    rootSourceId: list<string>("rootSourceIds")[index] ?? "",
    sourceChain: list<string>("sourceChains")[index] ?? "",
    publishedAt: new Date(list<string>("publishedAts")[index] ?? "").toISOString(),
    recordedAt: new Date(list<string>("recordedAts")[index] ?? "").toISOString(),
  }));
}
