import type { ClaimFacts } from "../../domain/account-facts.js";
import { killedIn } from "../../domain/casualty-figures.js";
import { contentId } from "../../domain/content-id.js";
import { type ComparableAccount, identityRule, scorePair } from "../../domain/identity-rule.js";
import type { Row, WriteTransaction } from "../connection.js";
import { type DecisionRow, readCandidates, readComparable, writeDecisions } from "./identity.cypher.js";

/** Compares new accounts with the candidates in their blocks and writes a decision SAME for every pair the rule joins. */
export async function pairAccounts(
  transaction: WriteTransaction,
  accountIds: readonly string[],
  now: string,
): Promise<void> {
  const candidates = new Map(
    (await transaction.run(readCandidates(accountIds))).map((row) => [
      String(row["accountId"]),
      row["candidateIds"] as string[],
    ]),
  );
  const needed = new Set([...candidates.keys(), ...[...candidates.values()].flat()]);
  if (needed.size === 0) return;
  const accounts = new Map(
    (await transaction.run(readComparable([...needed]))).map(comparableOf).map((account) => [account.id, account]),
  );
  const decisions = new Map<string, DecisionRow>();
  for (const [accountId, candidateIds] of candidates) {
    for (const candidateId of candidateIds) {
      const decision = decide(accounts.get(accountId), accounts.get(candidateId), now);
      if (decision !== null) decisions.set(decision.id, decision);
    }
  }
  const rows = [...decisions.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (rows.length > 0) await transaction.run(writeDecisions(rows));
}

function decide(
  a: ComparableAccount | undefined,
  b: ComparableAccount | undefined,
  recordedAt: string,
): DecisionRow | null {
  const pair = a === undefined || b === undefined ? null : scorePair(a, b);
  if (a === undefined || b === undefined || pair === null) return null;
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

function comparableOf(row: Row): ComparableAccount {
  const account = row["account"] as Omit<ComparableAccount, "count" | "places" | "participants" | "killed"> & {
    readonly countMin: number | null;
    readonly countMax: number | null;
    readonly countUnit: string | null;
  };
  const { countMin, countMax, countUnit, ...rest } = account;
  return {
    ...rest,
    count: countUnit === null ? null : { min: countMin, max: countMax, unit: countUnit },
    places: row["places"] as ComparableAccount["places"],
    participants: row["participants"] as ComparableAccount["participants"],
    killed: killedIn(row["casualties"] as ClaimFacts[]),
  };
}
