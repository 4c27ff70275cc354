import { BadInput, InvariantBroken } from "../../domain/errors.js";
import type { WriteTransaction } from "../connection.js";
import { recountMet } from "../projection/sum-encounters.js";
import type { Statement } from "../statement.js";
import * as document from "./document.cypher.js";
import { type DocumentRows, reviewMark } from "./document-rows.js";
import * as entities from "./entities.cypher.js";
import type { Row } from "./entity-rows.js";
import type { BatchRows } from "./merge-rows.js";
import * as supersede from "./supersede.cypher.js";

/** An account that a newer extraction closed. */
export interface ClosedAccount {
  readonly accountId: string;
  /** The event it was of until now. */
  readonly eventId: string | null;
  readonly triggerStart: number;
  readonly triggerEnd: number;
}

export interface RecordedDocument {
  /** False if this extractor, or the one it stands in for, has read the document before: then nothing was written. */
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
  // What only stands in for an extractor must not close what that one found before.
  const isRead = [rows.extractorKey, rows.insteadOfKey].some((key) => key !== null && extractors.includes(key));
  // A person's word stands: what was rejected must not come back because an engine reads the document again.
  const isReviewed = rows.review === null && extractors.some((key) => key.includes(reviewMark));
  if (rows.review !== null && isRead && extractors.at(-1) !== rows.extractorKey)
    throw new BadInput("This very review was recorded before, and another one has taken its place.", {
      nextStep: "Review the report anew, with at least one correction that differs.",
    });
  if (isRead || isReviewed) return { isNew: false, closed: [], rehomedPlaceIds: [] };

  const written = document.writeDocument(rows.document, rows.extractorKey, rows.sentences);
  const rehomedPlaceIds = await writeRows(transaction, rows, written, (statement) => statement, recordedAt);
  if (rows.review !== null)
    await transaction.run(document.writeReview(rows.ids.documentId, rows.review, rows.extractorKey, recordedAt));
  const closed =
    extractors.length === 0
      ? []
      : await closeOlder(transaction, rows.ids.documentId, rows.mentions, rows.claims, rows.accounts, recordedAt);
  return { isNew: true, closed, rehomedPlaceIds };
}

/**
 * Writes the rows of one document, or of several that are new.
 * @param documents writes the documents themselves.
 * @param own what becomes of the statements that write what belongs to the documents alone: `asNew` where the documents are new.
 * @returns the places that are now known to lie within another.
 * @throws {InvariantBroken} if a place would come to lie within itself.
 */
export async function writeRows(
  transaction: WriteTransaction,
  rows: BatchRows,
  documents: Statement,
  own: (statement: Statement) => Statement,
  recordedAt: string,
): Promise<string[]> {
  const statements = recordStatements(rows, documents, own, recordedAt);
  const answers = await runInOrder(transaction, statements);
  const parents = answers.get("record.writePlaceParents") ?? [];
  refuseCircles(parents);
  const retyped = answers.get("record.writeActors") ?? [];
  await recountMet(
    transaction,
    retyped.map((row) => String(row["id"])),
  );
  return parents.map((row) => String(row["placeId"]));
}

/** What writes the record of documents, in the order in which it must run. What has no rows is left out. */
function recordStatements(
  rows: BatchRows,
  documents: Statement,
  own: (statement: Statement) => Statement,
  recordedAt: string,
): Statement[] {
  const { entities: shared, mentions, accountLinks, extractorKey: by } = rows;
  const mentionsOf = (isActor: boolean): Row[] => mentions.filter((mention) => mention["isActor"] === isActor);
  const linksOf = (kind: string): Row[] => accountLinks.filter((link) => link.kind === kind);
  return [
    ...unlessEmpty(rows.blockKeys, document.takeBlocks),
    ...(rows.blockKeys.length === 0 ? [] : [document.writeBlocks(blocksByDataSet(rows.accounts))]),
    ...unlessEmpty(shared.actors, entities.writeActors),
    ...unlessEmpty(shared.places, entities.writePlaces),
    ...unlessEmpty(shared.actorNames, (names) => entities.writeNames("Actor", names)),
    ...unlessEmpty(shared.placeNames, (names) => entities.writeNames("Place", names)),
    ...unlessEmpty(shared.actorWholes, entities.writeActorWholes),
    ...unlessEmpty(shared.placeParents, entities.writePlaceParents),
    documents,
    ...[
      ...unlessEmpty(mentionsOf(true), (some) => document.writeMentions("Actor", some, by, recordedAt)),
      ...unlessEmpty(mentionsOf(false), (some) => document.writeMentions("Place", some, by, recordedAt)),
      ...unlessEmpty(rows.accounts, document.writeAccounts),
      ...unlessEmpty(rows.participants, document.writeParticipants),
      ...unlessEmpty(rows.accountPlaces, document.writeAccountPlaces),
      ...unlessEmpty(rows.claims, document.writeClaims),
      ...unlessEmpty(rows.attributions, document.writeAttributions),
    ].map(own),
    ...unlessEmpty(rows.holdings, document.writeHoldings),
    ...unlessEmpty(linksOf("TOLD_PART_OF"), (links) => document.writeAccountLinks("TOLD_PART_OF", links)),
    ...unlessEmpty(linksOf("TOLD_OVERLAPPING"), (links) => document.writeAccountLinks("TOLD_OVERLAPPING", links)),
    ...unlessEmpty(rows.bearings, document.writeBearings),
  ];
}

/** Closes what a document was taken to say, but for the mentions, claims and accounts that are kept. */
export async function closeOlder(
  transaction: WriteTransaction,
  documentId: string,
  mentions: readonly Row[],
  claims: readonly Row[],
  accounts: readonly Row[],
  now: string,
): Promise<ClosedAccount[]> {
  const idsOf = (some: readonly Row[]): string[] => some.map(({ id }) => id);
  await transaction.run(supersede.endReferences(documentId, idsOf(mentions), now));
  await transaction.run(supersede.supersedeClaims(documentId, idsOf(claims), now));
  const closed = await transaction.run(supersede.supersedeAccounts(documentId, idsOf(accounts), now));
  return closed as unknown as ClosedAccount[];
}

function blocksByDataSet(accounts: readonly Row[]): Map<string, string[]> {
  const blocks = new Map<string, Set<string>>();
  for (const { blockKeys, properties } of accounts) {
    const dataSet = (properties as { readonly dataSet: string | null }).dataSet ?? "";
    const keys = blocks.get(dataSet) ?? new Set();
    blocks.set(dataSet, keys);
    for (const key of blockKeys as string[]) keys.add(key);
  }
  return new Map(
    [...blocks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([dataSet, keys]) => [dataSet, [...keys].sort()]),
  );
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

function unlessEmpty<Item>(items: readonly Item[], statement: (items: readonly Item[]) => Statement): Statement[] {
  return items.length === 0 ? [] : [statement(items)];
}

/**
 * Sends statements without waiting for the answers in between; the database runs them in their order.
 * @returns the rows of each, by its name.
 */
async function runInOrder(
  transaction: WriteTransaction,
  statements: readonly Statement[],
): Promise<ReadonlyMap<string, Record<string, unknown>[]>> {
  const answers = await Promise.all(statements.map((statement) => transaction.run(statement)));
  return new Map(statements.map(({ name }, index) => [name, answers[index] ?? []]));
}
