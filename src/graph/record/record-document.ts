import type { Extraction, Report } from "../../domain/extraction.js";
import type { Connection, WriteTransaction } from "../connection.js";
import { carryDecisions } from "../identity/carry-decisions.js";
import { linkActors } from "../identity/link-actors.js";
import { pairAccounts } from "../identity/pair-accounts.js";
import { settleEvents } from "../identity/settle-events.js";
import { readHeldPlacesOf } from "../projection/holders.cypher.js";
import { readEventsIn, readPlacesOf } from "../projection/places.cypher.js";
import { projectEvents } from "../projection/project-events.js";
import { projectHolders } from "../projection/project-holders.js";
import { projectPlaces } from "../projection/project-places.js";
import { type DocumentRows, documentRows } from "./document-rows.js";
import { type ClosedAccount, type RecordedDocument, writeRecord } from "./write-record.js";

/** What came of recording a document. */
export interface DocumentOutcome {
  readonly documentId: string;
  /** ALREADY_PRESENT if the same extractor, or the one it stands in for, has read it before, or a person has reviewed it: then nothing was written. */
  readonly status: "CREATED" | "ALREADY_PRESENT";
  /** What the document holds; `events` are its tellings of events. */
  readonly counts: {
    readonly events: number;
    readonly claims: number;
    readonly actors: number;
    readonly places: number;
    readonly mentions: number;
  };
  /** Ids of the actors and places that the document itself names. */
  readonly actorIds: readonly string[];
  readonly placeIds: readonly string[];
}

/**
 * Records a checked extraction: record, identity and projection of what it touches, in one transaction, so that a document is in the graph
 * as a whole or not at all.
 * @param recordedAt the instant of recording, ISO 8601.
 */
export async function recordDocument(
  connection: Connection,
  report: Report,
  extraction: Extraction,
  recordedAt: string,
): Promise<DocumentOutcome> {
  const rows = documentRows(report, extraction, recordedAt);
  const isNew = await connection.write((transaction) => recordWithin(transaction, rows, recordedAt));
  return outcomeOf(rows, isNew);
}

export function outcomeOf(rows: DocumentRows, isNew: boolean): DocumentOutcome {
  return {
    documentId: rows.ids.documentId,
    status: isNew ? "CREATED" : "ALREADY_PRESENT",
    counts: {
      events: rows.accounts.length,
      claims: rows.claims.length,
      actors: rows.ids.actors.size,
      places: rows.ids.places.size,
      mentions: rows.mentions.length,
    },
    actorIds: [...new Set(rows.ids.actors.values())],
    placeIds: [...new Set(rows.ids.places.values())],
  };
}

/**
 * Records one document in the caller's transaction.
 * @returns false if its extractor has read it before: then nothing was written.
 */
export async function recordWithin(transaction: WriteTransaction, rows: DocumentRows, now: string): Promise<boolean> {
  const recorded = await writeRecord(transaction, rows, now);
  if (!recorded.isNew) return false;
  await linkActors(transaction, rows.entities.actorNames, now);
  const accountIds = rows.accounts.map(({ id }) => id);
  const forerunners = forerunnersOf(rows, recorded);
  if (accountIds.length > 0) await pairAccounts(transaction, rows.comparables, now);
  await carryDecisions(transaction, forerunners, now);
  const eventOf = new Map(
    [...forerunners].flatMap(([id, { eventId }]): [string, string][] => (eventId === null ? [] : [[id, eventId]])),
  );
  const settled = await settleEvents(transaction, accountIds, eventOf, now);

  const [named, held, rehomed] = await Promise.all([
    transaction.run(readPlacesOf(rows.ids.documentId)),
    transaction.run(readHeldPlacesOf(rows.ids.documentId)),
    recorded.rehomedPlaceIds.length === 0 ? [] : transaction.run(readEventsIn(recorded.rehomedPlaceIds)),
  ]);
  const placeIds = new Set([...rows.ids.places.values(), ...named.map((row) => String(row["placeId"]))]);
  await projectPlaces(transaction, [...placeIds]);
  await projectHolders(
    transaction,
    held.map((row) => String(row["placeId"])),
  );
  const eventIds = new Set([
    ...settled,
    ...recorded.closed.flatMap(({ eventId }) => (eventId === null ? [] : [eventId])),
    ...rehomed.map((row) => String(row["eventId"])),
  ]);
  await projectEvents(transaction, [...eventIds]);
  return true;
}

/** New account -> the closed account that told the same: the one whose trigger overlaps its own, each used once. */
function forerunnersOf(rows: DocumentRows, { closed }: RecordedDocument): Map<string, ClosedAccount> {
  const free = new Set(closed);
  const forerunners = new Map<string, ClosedAccount>();
  for (const { id, properties } of rows.accounts) {
    const { triggerStart, triggerEnd } = properties as { triggerStart: number; triggerEnd: number };
    const forerunner = [...free].find((old) => old.triggerStart < triggerEnd && triggerStart < old.triggerEnd);
    if (forerunner === undefined) continue;
    free.delete(forerunner);
    forerunners.set(id, forerunner);
  }
  return forerunners;
}
