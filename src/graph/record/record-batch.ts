import type { Extraction, Report } from "../../domain/extraction.js";
import type { Connection, WriteTransaction } from "../connection.js";
import { linkActors } from "../identity/link-actors.js";
import { pairAccounts } from "../identity/pair-accounts.js";
import { settleEvents } from "../identity/settle-events.js";
import { type ImportPosition, writePosition } from "../import/import.cypher.js";
import { readHeldPlacesOf } from "../projection/holders.cypher.js";
import { readEventsIn, readPlacesOf } from "../projection/places.cypher.js";
import { projectEvents } from "../projection/project-events.js";
import { projectHolders } from "../projection/project-holders.js";
import { projectPlaces } from "../projection/project-places.js";
import { asNew, readOutdatedRows, takeDocuments, writeDocuments } from "./batch.cypher.js";
import { type DocumentRows, documentRows } from "./document-rows.js";
import type { EntityRows } from "./entity-rows.js";
import type { KnownRows } from "./known-rows.js";
import { mergeRows } from "./merge-rows.js";
import { type DocumentOutcome, outcomeOf, recordWithin } from "./record-document.js";
import { tellsContainment } from "./told-containment.js";
import { closeOlder, writeRows } from "./write-record.js";

/** A checked extraction with its report. */
export interface BatchDocument {
  readonly report: Report;
  readonly extraction: Extraction;
}

/**
 * Records several documents, as `recordDocument` does one, and the position of the import they belong to, in one transaction: after an abort the
 * position says exactly what is there. Documents that are no import's have none. Of the releases of one row of a data set the newest stays open, whatever the order in which they come.
 * @param recordedAt the instant of recording, ISO 8601.
 * @param known what this run has written of actors and places; grows with what is committed.
 * @returns an outcome for each document, in their order; a document that stands twice is the second time ALREADY_PRESENT.
 */
export async function recordBatch(
  connection: Connection,
  documents: readonly BatchDocument[],
  position: ImportPosition | null,
  recordedAt: string,
  known: KnownRows,
): Promise<DocumentOutcome[]> {
  const rows = documents.map(({ report, extraction }) => documentRows(report, extraction, recordedAt));
  const distinct = [...new Map(rows.map((each) => [`${each.ids.documentId}|${each.extractorKey}`, each])).values()];
  const { fresh, written } = await connection.write(async (transaction) => {
    const recorded = await recordAll(transaction, distinct, recordedAt, known);
    if (position !== null) await transaction.run(writePosition(position, recordedAt));
    return recorded;
  });
  known.add(written);
  return rows.map((each) => outcomeOf(each, fresh.delete(each)));
}

interface Recorded {
  readonly fresh: Set<DocumentRows>;
  readonly written: EntityRows;
}

async function recordAll(
  transaction: WriteTransaction,
  distinct: readonly DocumentRows[],
  now: string,
  known: KnownRows,
): Promise<Recorded> {
  const inOrder = [...distinct].sort((a, b) => (a.ids.documentId < b.ids.documentId ? -1 : 1));
  const taken =
    inOrder.length === 0 ? [] : await transaction.run(takeDocuments(inOrder.map(({ document }) => document)));
  const readers = new Map(taken.map((row) => [String(row["id"]), row["extractors"] as string[]]));
  const readersOf = ({ ids }: DocumentRows): readonly string[] => readers.get(ids.documentId) ?? [];
  const unread = inOrder.filter((rows) => !readersOf(rows).includes(rows.extractorKey));
  const created = unread.filter((rows) => readersOf(rows).length === 0);
  const fresh = new Set(created);
  const written = await recordNew(transaction, created, now, known);
  for (const rows of unread) {
    // Another extractor has read it: its accounts are closed and what persons decided of them passes on.
    if (!fresh.has(rows) && (await recordWithin(transaction, rows, now))) fresh.add(rows);
  }
  await closeOutdated(transaction, unread, now);
  return { fresh, written };
}

/** Documents that are new, those of one extractor at a time. */
async function recordNew(
  transaction: WriteTransaction,
  documents: readonly DocumentRows[],
  now: string,
  known: KnownRows,
): Promise<EntityRows> {
  const merged = mergeRows(documents);
  if (documents.length === 0) return merged.entities;
  const entities = known.newOf(merged.entities);
  const rehomed: string[] = [];
  const extractorKeys = [...new Set(documents.map((rows) => rows.extractorKey))];
  for (const extractorKey of extractorKeys) {
    const group = documents.filter((rows) => rows.extractorKey === extractorKey);
    const own = mergeRows(group);
    const rows = { ...own, entities: known.newOf(own.entities) };
    const statement = writeDocuments(
      group.map(({ document, sentences }) => ({ ...document, extractorKey, sentences })),
    );
    rehomed.push(...(await writeRows(transaction, rows, statement, asNew, now)));
  }
  await linkActors(transaction, entities.actorNames, now);
  const accountIds = merged.accounts.map(({ id }) => id);
  if (merged.blockKeys.length > 0) await pairAccounts(transaction, merged.comparables, now);
  const settled = await settleEvents(transaction, accountIds, new Map(), now);
  for (const rows of documents) await projectTold(transaction, rows);
  const moved = rehomed.length === 0 ? [] : await transaction.run(readEventsIn([...new Set(rehomed)]));
  await projectEvents(transaction, [...new Set([...settled, ...moved.map((row) => String(row["eventId"]))])]);
  return entities;
}

/** What a document itself tells of places: the rows of data sets tell nothing that their reference does not. */
async function projectTold(transaction: WriteTransaction, rows: DocumentRows): Promise<void> {
  if (tellsContainment(rows.entities) || rows.bearings.length > 0) {
    const named = await transaction.run(readPlacesOf(rows.ids.documentId));
    const placeIds = [...rows.ids.places.values(), ...named.map((row) => String(row["placeId"]))];
    await projectPlaces(transaction, [...new Set(placeIds)]);
  }
  if (rows.holdings.length > 0) {
    const held = await transaction.run(readHeldPlacesOf(rows.ids.documentId));
    await projectHolders(
      transaction,
      held.map((row) => String(row["placeId"])),
    );
  }
}

/** Closes all but the newest release of the rows that these documents are. */
async function closeOutdated(transaction: WriteTransaction, documents: readonly DocumentRows[], now: string) {
  const keys = documents.flatMap(({ document }) => (document["rowKey"] as string | null) ?? []);
  if (keys.length === 0) return;
  const outdated = await transaction.run(readOutdatedRows([...new Set(keys)]));
  const eventIds = new Set<string>();
  for (const { documentId } of outdated) {
    for (const { eventId } of await closeOlder(transaction, String(documentId), [], [], [], now)) {
      if (eventId !== null) eventIds.add(eventId);
    }
  }
  await projectEvents(transaction, [...eventIds]);
}
