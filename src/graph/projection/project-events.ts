import type { AccountFacts } from "../../domain/account-facts.js";
import { type ProjectedEvent, projectEvent } from "../../domain/event-projection.js";
import type { Row, WriteTransaction } from "../connection.js";
import { accountFactsOf } from "./account-facts.js";
import { readAccountFacts, takeEvents } from "./event-facts.cypher.js";
import { edgeKinds } from "./projected-edges.js";
import { deleteEvents, deleteStaleEdges, writeEdges, writeEvents } from "./write-events.cypher.js";

/**
 * Computes events and their edges from the record and writes them: the only writer of either. An event without an open account goes.
 * Everything is computed before anything is written.
 * @throws {InvariantBroken} if an edge would stand without support.
 */
export async function projectEvents(transaction: WriteTransaction, eventIds: readonly string[]): Promise<void> {
  if (eventIds.length === 0) return;
  // Sent one after the other without waiting for the answers; the database runs them in this order.
  const [, facts] = await Promise.all([
    transaction.run(takeEvents(eventIds)),
    transaction.run(readAccountFacts(eventIds, "WRITE")),
  ]);
  const events = projectedEventsOf(facts);
  const told = new Set(events.map((event) => event.id));
  const untold = eventIds.filter((id) => !told.has(id));
  if (untold.length > 0) await transaction.run(deleteEvents(untold));
  if (events.length === 0) return;
  const written = edgeKinds.filter((kind) => events.some((event) => kind.edgesOf(event).length > 0));
  const statements = [
    writeEvents(events),
    deleteStaleEdges(events),
    ...written.map((kind) => writeEdges(kind, events)),
  ];
  await Promise.all(statements.map((statement) => transaction.run(statement)));
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
