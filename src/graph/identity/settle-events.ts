import { assignEvents, type Member } from "../../domain/assign-events.js";
import { clusterAccounts, type PairDecision } from "../../domain/event-clusters.js";
import { identityRule } from "../../domain/identity-rule.js";
import { utcInstant } from "../../domain/page-key.js";
import type { WriteTransaction } from "../connection.js";
import * as statements from "./identity.cypher.js";

/** Most accounts that are looked at together. Pairs are joined only within a week and an area, so real events stay far below. */
const mostAccounts = 2_000;

type SettledMember = Member & { readonly documentId: string };
type OpenDecision = PairDecision & { readonly by: string };

/**
 * Settles which events the accounts tied to these are of, from the open decisions alone, so that the order in which documents arrived
 * leaves no trace. Writes the changes; returns the events that must be projected again.
 * @param forerunners account -> the event its closed forerunner was of.
 */
export async function settleEvents(
  transaction: WriteTransaction,
  accountIds: readonly string[],
  forerunners: ReadonlyMap<string, string>,
  now: string,
): Promise<string[]> {
  const tied = await gatherTied(transaction, accountIds);
  if (tied.length === 0) return [];
  const members = new Map(
    (await transaction.run(statements.readMembers(tied))).map((row) => [String(row["id"]), memberOf(row, forerunners)]),
  );
  const decisions = (await transaction.run(statements.readDecisionsAmong(tied))).map(decisionOf);
  const clusters = clusterAccounts([...members.values()], decisions).map((ids) =>
    ids.flatMap((id) => members.get(id) ?? []),
  );
  const known = await transaction.run(statements.readKnownIds(tied));
  const idsWhere = (key: string): Set<unknown> =>
    new Set(known.filter((row) => row[key] === true).map((row) => row["eventId"]));
  const taken = idsWhere("isTaken");
  const gone = idsWhere("wasMerged");
  const { eventIds, merged } = assignEvents(
    clusters,
    (id) => taken.has(id),
    (id) => gone.has(id),
  );
  const rows = clusters.flatMap((cluster, index) =>
    cluster.map((member) => ({
      accountId: member.id,
      eventId: eventIds[index] ?? member.id,
      ...reasonFor(member, cluster, decisions),
    })),
  );
  await transaction.run(statements.moveAccounts(rows, now));
  await transaction.run(statements.writeMergedEvents(merged, eventIds));
  const related = await transaction.run(statements.readRelatedEvents(tied));
  return [
    ...new Set([
      ...eventIds,
      ...[...members.values()].flatMap(({ eventId }) => (eventId === null ? [] : [eventId])),
      ...related.map((row) => String(row["eventId"])),
    ]),
  ];
}

/**
 * The accounts these are tied to, directly or through others, all locked. Another writer may have tied more while we waited for the
 * locks, so the search goes on until it finds nothing new.
 */
async function gatherTied(transaction: WriteTransaction, accountIds: readonly string[]): Promise<string[]> {
  const found = new Set(accountIds);
  for (let frontier = [...found]; frontier.length > 0 && found.size < mostAccounts; ) {
    await transaction.run(statements.takeAccounts(frontier));
    const tied = await transaction.run(statements.readTied(frontier));
    frontier = tied.map((row) => String(row["accountId"])).filter((id) => !found.has(id));
    for (const id of frontier) found.add(id);
  }
  return [...found].sort();
}

function memberOf(row: Record<string, unknown>, forerunners: ReadonlyMap<string, string>): SettledMember {
  const id = String(row["id"]);
  const eventId = row["eventId"] === null ? (forerunners.get(id) ?? null) : String(row["eventId"]);
  return { id, documentId: String(row["documentId"]), publishedAt: utcInstant(String(row["publishedAt"])), eventId };
}

function decisionOf(row: Record<string, unknown>): OpenDecision {
  const by = String(row["by"]);
  return {
    kind: row["kind"] as PairDecision["kind"],
    accountIds: row["accountIds"] as [string, string],
    score: Number(row["score"]),
    byPerson: !by.startsWith("rule:"),
    by,
  };
}

/** Who put an account where it is, and how surely: the weightiest decision that ties it to another of its event; a lone account is sure. */
function reasonFor(
  member: Member,
  cluster: readonly Member[],
  decisions: readonly OpenDecision[],
): { by: string; score: number } {
  const inside = new Set(cluster.map(({ id }) => id));
  const [strongest] = decisions
    .filter(
      ({ kind, accountIds }) =>
        kind === "SAME" && accountIds.includes(member.id) && accountIds.every((id) => inside.has(id)),
    )
    .sort((a, b) => Number(b.byPerson) - Number(a.byPerson) || b.score - a.score);
  return strongest === undefined ? { by: identityRule, score: 1 } : { by: strongest.by, score: strongest.score };
}
