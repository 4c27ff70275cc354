import { InvariantBroken } from "../../domain/errors.js";
import type { WriteTransaction } from "../connection.js";
import type { Statement } from "../statement.js";
import * as document from "./document.cypher.js";
import type { DocumentRows } from "./document-rows.js";
import * as entities from "./entities.cypher.js";
import type { Row } from "./entity-rows.js";

/** An account that a newer extraction closed. */
export interface ClosedAccount {
  readonly accountId: string;
  /** The event it was of until now. */
  readonly eventId: string | null;
  readonly triggerStart: number;
  readonly triggerEnd: number;
}

export interface RecordedDocument {
  /** False if this extractor has read the document before: then nothing was written. */
  readonly isNew: boolean;
  readonly closed: readonly ClosedAccount[];
  /** Places that are now known to lie within another: the events there must be projected again. */
  readonly rehomedPlaceIds: readonly string[];
}

/**
 * Writes one document's record, and the actors, places and names it shares with others, in the caller's transaction. Locks in one order
 * (document, blocks, actors, places, each by id), so that two writers wait for one another rather than deadlock.
 * @throws {InvariantBroken} if a place would come to lie within itself.
 */
export async function writeRecord(
  transaction: WriteTransaction,
  rows: DocumentRows,
  recordedAt: string,
): Promise<RecordedDocument> {
  const [taken] = await transaction.run(document.takeDocument(rows.document));
  const extractors = (taken?.["extractors"] ?? []) as string[];
  if (extractors.includes(rows.extractorKey)) return { isNew: false, closed: [], rehomedPlaceIds: [] };

  const { entities: shared, ids, mentions } = rows;
  await runUnlessEmpty(transaction, rows.blockKeys, document.takeBlocks);
  await runUnlessEmpty(transaction, rows.blockKeys, document.writeBlocks);
  await transaction.run(entities.writeActors(shared.actors));
  await runUnlessEmpty(transaction, shared.places, entities.writePlaces);
  await transaction.run(entities.writeNames("Actor", shared.actorNames));
  await runUnlessEmpty(transaction, shared.placeNames, (names) => entities.writeNames("Place", names));
  await runUnlessEmpty(transaction, shared.actorWholes, entities.writeActorWholes);
  const parents = await runUnlessEmpty(transaction, shared.placeParents, entities.writePlaceParents);
  refuseCircles(parents);

  await transaction.run(document.writeDocument(rows.document, rows.extractorKey, rows.sentences));
  for (const kind of ["Actor", "Place"] as const) {
    const own = mentions.filter((mention) => mention["isActor"] === (kind === "Actor"));
    await runUnlessEmpty(transaction, own, (some) => document.writeMentions(kind, some, rows.extractorKey, recordedAt));
  }
  await runUnlessEmpty(transaction, rows.accounts, document.writeAccounts);
  await runUnlessEmpty(transaction, rows.participants, document.writeParticipants);
  await runUnlessEmpty(transaction, rows.accountPlaces, document.writeAccountPlaces);
  await runUnlessEmpty(transaction, rows.claims, document.writeClaims);
  await runUnlessEmpty(transaction, rows.attributions, document.writeAttributions);
  for (const kind of ["TOLD_PART_OF", "TOLD_OVERLAPPING"] as const) {
    const own = rows.accountLinks.filter((link) => link.kind === kind);
    await runUnlessEmpty(transaction, own, (links) => document.writeAccountLinks(kind, links));
  }
  await runUnlessEmpty(transaction, rows.bearings, document.writeBearings);

  const closed = extractors.length === 0 ? [] : await closeOlder(transaction, ids.documentId, rows, recordedAt);
  return { isNew: true, closed, rehomedPlaceIds: parents.map((row) => String(row["placeId"])) };
}

async function closeOlder(
  transaction: WriteTransaction,
  documentId: string,
  rows: DocumentRows,
  now: string,
): Promise<ClosedAccount[]> {
  const idsOf = (some: readonly Row[]): string[] => some.map(({ id }) => id);
  await transaction.run(document.endReferences(documentId, idsOf(rows.mentions), now));
  await transaction.run(document.supersedeClaims(documentId, idsOf(rows.claims), now));
  const closed = await transaction.run(document.supersedeAccounts(documentId, idsOf(rows.accounts), now));
  return closed as unknown as ClosedAccount[];
}

function refuseCircles(parents: readonly Record<string, unknown>[]): void {
  const circle = parents.find((row) => row["closesCircle"] === true);
  if (circle === undefined) return;
  throw new InvariantBroken(
    `Place ${circle["placeId"]} cannot lie within ${circle["parentId"]}, which lies within it.`,
    {
      nextStep: "Nothing was written. Correct the gazetteer: a place has one containing place.",
    },
  );
}

async function runUnlessEmpty<Item>(
  transaction: WriteTransaction,
  items: readonly Item[],
  statement: (items: readonly Item[]) => Statement,
): Promise<Record<string, unknown>[]> {
  return items.length === 0 ? [] : transaction.run(statement(items));
}
