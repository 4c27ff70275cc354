import type { Progress } from "../../domain/progress.js";
import type { Connection } from "../connection.js";
import { checkProjection } from "./check-projection.js";
import { checkSums } from "./check-sums.js";
import { checkWords } from "./check-words.js";
import { type InvariantCheck, InvariantTally } from "./invariant-check.js";
import { type NodeCheck, nodeChecks, runNodeCheck } from "./node-checks.cypher.js";

/**
 * Tests every invariant of docs/graph-model.md, page by page, so that memory stays bounded whatever the size of the graph. Changes nothing.
 * Documents that are recorded meanwhile may be seen by some checks and not by others.
 */
export async function verify(connection: Connection, progress: Progress): Promise<InvariantCheck[]> {
  const checks: (() => Promise<InvariantCheck>)[] = [
    ...nodeChecks.map((check) => () => checkNodes(connection, check)),
    () => checkWords(connection),
    () => checkProjection(connection),
    () => checkSums(connection),
  ];
  progress.start("Checking the graph", checks.length, "invariants");
  const results: InvariantCheck[] = [];
  for (const check of checks) {
    results.push(await check());
    progress.advance(results.length);
  }
  progress.finish();
  return results;
}

async function checkNodes(connection: Connection, check: NodeCheck): Promise<InvariantCheck> {
  const tally = new InvariantTally(check.name);
  // A check may leave out nodes it has nothing to say of, so the next page begins after the last node looked at.
  for (let after: string | null = ""; after !== null; ) {
    const rows = await connection.read(runNodeCheck(check, after), { timeoutMs: 60_000 });
    for (const row of rows) if (row["problem"] !== null) tally.add(`${check.label} ${row["id"]}: ${row["problem"]}`);
    after = await lastOfPage(connection, check, after);
  }
  return tally.result();
}

/** Id of the last node of a full page, null for the last page. */
async function lastOfPage(connection: Connection, check: NodeCheck, after: string): Promise<string | null> {
  const page = { ...check, test: "RETURN node.id AS id, null AS problem" };
  const rows = await connection.read(runNodeCheck(page, after));
  return rows.length < check.pageSize ? null : String(rows.at(-1)?.["id"]);
}
