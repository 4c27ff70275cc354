import type { AccountFacts } from "../../domain/account-facts.js";
import { type ProjectedEvent, projectEvent } from "../../domain/event-projection.js";
import type { Row, WriteTransaction } from "../connection.js";
import { accountFactsOf } from "./account-facts.js";
import { readAccountFacts, takeEvents } from "./event-facts.cypher.js";
import { edgeKinds } from "./projected-edges.js";
import { sumEncounters } from "./sum-encounters.js";
import { projectedAsSummed, standingEvents } from "./summed-events.js";
import { deleteEvents, deleteStaleEdges, writeEdges, writeEvents } from "./write-events.cypher.js";

/**
 * Computes events and their edges from the record and writes them, and keeps what is summed up of them in step: the only writer of all three. An event without an open account goes.
 * Everything is computed before anything is written.
 * @throws {InvariantBroken} if an edge would stand without support.
 */
export async function projectEvents(transaction: WriteTransaction, eventIds: readonly string[]): Promise<void> {
  if (eventIds.length === 0) return;
  // Sent one after the other without waiting for the answers; the database runs them in this order.
  const [taken, facts] = await Promise.all([
    transaction.run(takeEvents(eventIds)),
    transaction.run(readAccountFacts(eventIds, "WRITE")),
  ]);
  const events = projectedEventsOf(facts);
  const told = new Set(events.map((event) => event.id));
  const untold = eventIds.filter((id) => !told.has(id));
  if (untold.length > 0) await transaction.run(deleteEvents(untold));
  await writeProjected(transaction, events);
  const civilians = civiliansIn(facts);
  const after = events.map((event) => projectedAsSummed(event, civilians));
  await sumEncounters(transaction, standingEvents(taken), after);
}

async function writeProjected(transaction: WriteTransaction, events: readonly ProjectedEvent[]): Promise<void> {
  if (events.length === 0) return;
  const written = edgeKinds.filter((kind) => events.some((event) => kind.edgesOf(event).length > 0));
  const statements = [
    writeEvents(events),
    deleteStaleEdges(events),
    ...written.map((kind) => writeEdges(kind, events)),
  ];
  await Promise.all(statements.map((statement) => transaction.run(statement)));
}

/** Ids of the participants who are civilians. */
function civiliansIn(facts: readonly Row[]): Set<string> {
  const participants = facts.flatMap((row) => row["participants"] as { actorId: string; isCivilian: boolean }[]);
  return new Set(participants.filter(({ isCivilian }) => isCivilian).map(({ actorId }) => actorId));
}

/** Events from the rows of `readAccountFacts`, in the order of their ids. */
export function projectedEventsOf(rows: readonly Row[]): ProjectedEvent[] {
  const accounts = new Map<string, AccountFacts[]>();
  for (const row of rows) {
    const eventId = String(row["eventId"]);
    accounts.set(eventId, [...(accounts.get(eventId) ?? []), accountFactsOf(row)]);
  }
  return [...accounts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([eventId, facts]) => projectEvent(eventId, facts));
}
