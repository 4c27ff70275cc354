import { contentId } from "../../domain/content-id.js";
import { requireSupport, supportByWords } from "../../domain/support.js";
import type { Modality } from "../../domain/vocabulary/claim.js";
import type { Row, WriteTransaction } from "../connection.js";
import { claimFactsOf } from "./claim-facts.js";
import { readHolders, writeHolders } from "./holders.cypher.js";
import { edgeRow } from "./write-events.cypher.js";

/** How firmly it must be stated who holds a place. */
const stated: readonly Modality[] = ["ASSERTED", "PROBABLE", "POSSIBLE"];

/** Writes who is told to hold these places, and as of which day: one edge for each, with all claims that say so. */
export async function projectHolders(transaction: WriteTransaction, placeIds: readonly string[]): Promise<void> {
  if (placeIds.length === 0) return;
  const byEdge = new Map<string, Row[]>();
  for (const row of await transaction.run(readHolders(placeIds, stated))) {
    const id = contentId("controls", String(row["actorId"]), String(row["placeId"]), asOf(row));
    byEdge.set(id, [...(byEdge.get(id) ?? []), row]);
  }
  const edges = [...byEdge].map(([id, rows]) => {
    const [first] = rows as [Row];
    const { actorId, placeId } = first;
    const entries = rows.flatMap((row) =>
      supportByWords({ start: Number(row["start"]), end: Number(row["end"]) }, [claimFactsOf(row["claim"])]),
    );
    const support = requireSupport(`that ${actorId} holds ${placeId}`, entries);
    return { actorId, placeId, asOf: asOf(first), ...edgeRow({ id, properties: { actorId, placeId }, support }) };
  });
  await transaction.run(writeHolders(placeIds, edges));
}

/** The day the claim speaks of, or that of its publication. */
function asOf({ claim }: Row): string {
  const { valueJson, publishedAt } = claimFactsOf(claim);
  const value = valueJson === null ? {} : (JSON.parse(valueJson) as Readonly<Record<string, unknown>>);
  const day = String(value["asOf"]);
  const at = Date.parse(`${day}T00:00:00Z`);
  const isDay = !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
  return isDay ? day : publishedAt.slice(0, 10);
}
