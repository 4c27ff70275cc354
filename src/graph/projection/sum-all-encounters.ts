import { type PairKind, waysOf } from "../../domain/encounter-sums.js";
import type { Progress } from "../../domain/progress.js";
import type { Connection } from "../connection.js";
import { replacePairsOf } from "./encounters.cypher.js";
import { idPages } from "./id-pages.js";

/** Actors of one transaction. */
const pageSize = 100;
/** An actor of millions of events among them takes minutes. */
const timeoutMs = 3_600_000;

/**
 * Sums up anew, actor by actor, who was where and who met whom: for a graph whose events were not written by the projection, or not by one that kept sums. May be repeated. Nothing else
 * may write events meanwhile.
 */
export async function sumAllEncounters(connection: Connection, progress: Progress): Promise<void> {
  progress.start("Summing up who was where, and with whom", null, "actors");
  let done = 0;
  for await (const ids of idPages(connection, "Actor", pageSize)) {
    for (const kind of Object.keys(waysOf) as PairKind[]) {
      await connection.write((transaction) => transaction.run(replacePairsOf(kind, ids)), { timeoutMs });
    }
    done += ids.length;
    progress.advance(done);
  }
  progress.finish(`${done} actors`);
}
