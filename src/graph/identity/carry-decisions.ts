import { contentId } from "../../domain/content-id.js";
import type { WriteTransaction } from "../connection.js";
import { type DecisionRow, readPersonDecisions, writeDecisions } from "./decisions.cypher.js";

/**
 * What persons decided of accounts that a newer extraction closed holds for those that took their place: a machine that reads a document
 * again must not undo a person's word.
 * @param forerunners new account -> the closed one it took the place of.
 */
export async function carryDecisions(
  transaction: WriteTransaction,
  forerunners: ReadonlyMap<string, { readonly accountId: string }>,
  now: string,
): Promise<void> {
  if (forerunners.size === 0) return;
  const successorOf = new Map([...forerunners].map(([id, { accountId }]) => [accountId, id]));
  const decided = await transaction.run(readPersonDecisions([...successorOf.keys()]));
  const rows = decided.map((row): DecisionRow => {
    const pair = [successorOf.get(String(row["accountId"])) ?? "", String(row["otherId"])].sort();
    const accountIds: [string, string] = [pair[0] ?? "", pair[1] ?? ""];
    return {
      id: contentId("decision", "carried", String(row["id"]), ...accountIds),
      kind: row["kind"] as DecisionRow["kind"],
      accountIds,
      by: String(row["by"]),
      reason: String(row["reason"]),
      score: Number(row["score"]),
      recordedAt: now,
    };
  });
  if (rows.length > 0) await transaction.run(writeDecisions(rows));
}
