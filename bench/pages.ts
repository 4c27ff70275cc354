/**
 * What a page of an actor's newest events costs on a large graph, in hits to the store: `npm run -s bench:pages [EVENTS [FOLDER]]`, 100,000 events if not given.
 * Hits depend on no machine, so that this tells how the cost of a page grows with the graph where `npm run bench` would tell how busy the machine is.
 */
import { openLargeDatabase } from "./large-database.js";
import { pageHits } from "./page-hits.js";
import { hitsTable } from "./tables.js";

const database = await openLargeDatabase(Number(process.argv[2] ?? 100_000), process.argv[3] ?? null);
try {
  console.log(hitsTable(await pageHits(database)));
} finally {
  await database.stop();
}
