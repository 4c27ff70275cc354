import type { CsvFolder } from "../src/graph/bulk/csv-folder.js";
import { eventsInDocument, instantOf, writeDocument } from "./generated-document.js";
import { otherActors, otherPlaces, writeEvent } from "./generated-event.js";
import type { Hubs } from "./hubs.js";

const actorTypes = ["REBEL_GROUP", "STATE_FORCES", "MILITIA"];
/** Lines of the files that are kept in memory at once. */
const pageSize = 1_000;

/**
 * Writes so many events as files for Neo4j's importer, spread over the days from 2010 to 2016, each with its account, claims, document, words and edges as the projection
 * writes them. A few actors, places and sources of the sample reports are hubs: one actor takes part in every fifth event, one place has every tenth, everything
 * lies in one country, and one source utters every third claim. A third of the events tell of casualties, every seventh of a capture. The same number gives the same files.
 * Of the hubs the files say that they are there: what else is known of them comes with the sample reports.
 */
export async function writeLargeGraph(csv: CsvFolder, eventCount: number, hubs: Hubs): Promise<void> {
  for (const id of new Set([...hubs.actors, hubs.observatory])) csv.node("Actor", id, {});
  for (const id of new Set([...hubs.places, hubs.province, hubs.country])) csv.node("Place", id, {});
  for (let number = 0; number < otherActors; number += 1) {
    const actorType = actorTypes[number % 3];
    const name = `Group ${number}`;
    csv.node("Actor", `actor${number}`, { name, actorType, named: true, generic: false, international: false });
  }
  for (let number = 0; number < otherPlaces; number += 1) {
    const location = [34.5 + (number % 100) / 50, 39.5 + Math.floor(number / 100) / 5];
    const kind = { placeType: "VILLAGE", named: true, depth: 2, coordinateUncertaintyM: 1_000 };
    csv.node("Place", `place${number}`, { ...kind, name: `Village ${number}`, location });
    csv.relationship("WITHIN", `place${number}`, hubs.province, { id: `w${number}`, basis: "REFERENCE" });
  }
  for (let number = 0; number * eventsInDocument < eventCount; number += 1) {
    writeDocument(csv, number);
    if (number % pageSize === 0) await csv.flush();
  }
  for (let number = 0; number < eventCount; number += 1) {
    writeEvent(csv, number, hubs);
    if (number % pageSize === 0) await csv.flush();
  }
  // A load by files is given its indexes, and lists that are empty, by whoever finds this node.
  csv.node("BulkLoad", "bulk", { loadedAt: instantOf(0), rehomedPlaceIds: [] });
}
