import { type PairKind, waysOf } from "../../domain/encounter-sums.js";
import { canonicalText } from "../canonical.js";
import type { Connection, Row } from "../connection.js";
import { countPairsOf, readPairsOf } from "../projection/encounters.cypher.js";
import { idPages } from "../projection/id-pages.js";
import { type InvariantCheck, InvariantTally } from "./invariant-check.js";

/** Actors compared at a time. */
const pageSize = 50;
/** An actor of millions of events takes its time. */
const timeoutMs = 600_000;

/** Counts who was where and who met whom anew, by a rule in Cypher, and compares it with what the projection keeps summed up. */
export async function checkSums(connection: Connection): Promise<InvariantCheck> {
  const tally = new InvariantTally("What is kept of who was where and who met whom is what the events sum up to");
  for await (const ids of idPages(connection, "Actor", pageSize)) {
    for (const kind of Object.keys(waysOf) as PairKind[]) {
      const kept = byId(await connection.read(readPairsOf(kind, ids), { timeoutMs }));
      const due = byId(await connection.read(countPairsOf(kind, ids), { timeoutMs }));
      for (const id of new Set([...kept.keys(), ...due.keys()])) {
        const [is, shouldBe] = [kept.get(id), due.get(id)];
        if (is === shouldBe) continue;
        tally.add(`${kind} ${id}: it is ${is ?? "missing"} and should be ${shouldBe ?? "missing"}`);
      }
    }
  }
  return tally.result();
}

/** What pairs are kept as, as text, by their ids. Two of one id count as one that is not what it should be. */
function byId(rows: readonly Row[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const row of rows) {
    const id = String(row["id"]);
    const kept = Object.fromEntries(Object.entries(row["sums"] as Row).filter(([, value]) => value !== null));
    texts.set(id, `${texts.get(id) ?? ""}${canonicalText(kept)}`);
  }
  return texts;
}
