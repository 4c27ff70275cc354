import { assignEvents, type Member } from "../../domain/assign-events.js";
import { InvariantBroken } from "../../domain/errors.js";
import { type ClusterMember, clusterAccounts, type PairDecision } from "../../domain/event-clusters.js";
import { identityRule } from "../../domain/identity-rule.js";
import { utcInstant } from "../../domain/page-key.js";
import type { WriteTransaction } from "../connection.js";
import { readDecisionsAmong } from "./decisions.cypher.js";
import * as statements from "./identity.cypher.js";

/**
 * Most accounts that may be tied to one another, directly or through others. Pairs are joined only within days and an area, so real events
 * stay far below; what lies above is a rule or a source gone wrong, and would be looked at as a whole with every new document.
 */
const mostTiedAccounts = 2_000;

type SettledMember = Member & ClusterMember;
type OpenDecision = PairDecision & { readonly by: string };

/**
 * Settles which events the accounts tied to these are of, from the open decisions alone, so that the order in which documents arrived
 * leaves no trace. Writes the changes; returns the events that must be projected again.
 * @throws {InvariantBroken} if more than `mostTied` accounts are tied to these; then nothing may be committed.
 * @param forerunners account -> the event its closed forerunner was of.
 */
export async function settleEvents(
  transaction: WriteTransaction,
  accountIds: readonly string[],
  forerunners: ReadonlyMap<string, string>,
  now: string,
  mostTied: number = mostTiedAccounts,
): Promise<string[]> {
  const tied = await gatherTied(transaction, accountIds, mostTied);
  if (tied.length === 0) return [];
  // Sent together; the database answers one after the other.
  const [memberRows, decisionRows, known] = await Promise.all([
    transaction.run(statements.readMembers(tied)),
    transaction.run(readDecisionsAmong(tied)),
    transaction.run(statements.readKnownIds(tied)),
  ]);
  const members = new Map(memberRows.map((row) => [String(row["id"]), memberOf(row, forerunners)]));
  const decisions = decisionRows.map(decisionOf);
  const clusters = clusterAccounts([...members.values()], decisions).map((ids) =>
    ids.flatMap((id) => members.get(id) ?? []),
  );
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
  const [, , related] = await Promise.all([
    transaction.run(statements.moveAccounts(rows, now)),
    transaction.run(statements.writeMergedEvents(merged, eventIds)),
    transaction.run(statements.readRelatedEvents(tied)),
  ]);
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
 * locks, so the search goes on until it finds nothing new. A part of them would give other events than the whole, hence the refusal.
 */
async function gatherTied(
  transaction: WriteTransaction,
  accountIds: readonly string[],
  mostTied: number,
): Promise<string[]> {
  const found = new Set(accountIds);
  for (let frontier = [...found]; frontier.length > 0; ) {
    const [, tied] = await Promise.all([
      transaction.run(statements.takeAccounts(frontier)),
      transaction.run(statements.readTied(frontier)),
    ]);
    frontier = tied.map((row) => String(row["accountId"])).filter((id) => !found.has(id));
    for (const id of frontier) found.add(id);
    // The accounts asked about count for nothing: a long document is no fault.
    if (found.size - accountIds.length > mostTied) throw tooManyTied(accountIds, mostTied);
  }
  return [...found].sort();
}

function tooManyTied(accountIds: readonly string[], mostTied: number): InvariantBroken {
  return new InvariantBroken(
    `More than ${mostTied} accounts are tied to what ${accountIds.length} accounts tell, ${accountIds[0]} among them.`,
    {
      nextStep:
        "Nothing was written. Look at the decisions SAME of these accounts and undo those that tie different events.",
    },
  );
}

function memberOf(row: Record<string, unknown>, forerunners: ReadonlyMap<string, string>): SettledMember {
  const id = String(row["id"]);
  const eventId = row["eventId"] === null ? (forerunners.get(id) ?? null) : String(row["eventId"]);
  return {
    id,
    documentId: String(row["documentId"]),
    dataSet: row["dataSet"] as string | null,
    eventKey: row["eventKey"] as string | null,
    toldAt: Number(row["toldAt"]),
    earliest: String(row["earliest"]),
    latest: String(row["latest"]),
    publishedAt: utcInstant(String(row["publishedAt"])),
    eventId,
  };
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
