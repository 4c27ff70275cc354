import type { ComparableAccount } from "../../domain/comparable-account.js";
import { contentId } from "../../domain/content-id.js";
import { identityRule, scorePair } from "../../domain/identity-rule.js";
import type { WriteTransaction } from "../connection.js";
import { type DecisionRow, writeDecisions } from "./decisions.cypher.js";
import { readCandidates } from "./identity.cypher.js";

/** Compares new accounts with the candidates in their blocks and writes a decision SAME for every pair the rule joins. */
export async function pairAccounts(
  transaction: WriteTransaction,
  accounts: readonly ComparableAccount[],
  now: string,
): Promise<void> {
  const accountsById = new Map(accounts.map((account) => [account.id, account]));
  const decisions = new Map<string, DecisionRow>();
  for (const { accountId, comparable } of await transaction.run(readCandidates([...accountsById.keys()]))) {
    const account = accountsById.get(String(accountId));
    const decision = account === undefined ? null : decide(account, JSON.parse(String(comparable)), now);
    if (decision !== null) decisions.set(decision.id, decision);
  }
  const rows = [...decisions.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (rows.length > 0) await transaction.run(writeDecisions(rows));
}

function decide(a: ComparableAccount, b: ComparableAccount, recordedAt: string): DecisionRow | null {
  const pair = scorePair(a, b);
  if (pair === null) return null;
  const accountIds: [string, string] = a.id < b.id ? [a.id, b.id] : [b.id, a.id];
  return {
    id: contentId("decision", "SAME", identityRule, ...accountIds),
    kind: "SAME",
    accountIds,
    by: identityRule,
    reason: pair.reasons.join(", "),
    score: pair.score,
    recordedAt,
  };
}
