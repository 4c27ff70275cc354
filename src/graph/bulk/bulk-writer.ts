import type { Extraction, Report } from "../../domain/extraction.js";
import { identityRule } from "../../domain/identity-rule.js";
import type { ImportPosition } from "../import/import.cypher.js";
import { edgeRow } from "../projection/write-events.cypher.js";
import { type DocumentRows, documentRows } from "../record/document-rows.js";
import type { Row } from "../record/entity-rows.js";
import { distinctById } from "../record/merge-rows.js";
import { tellsContainment } from "../record/told-containment.js";
import { CsvFolder } from "./csv-folder.js";
import { projectRows } from "./project-rows.js";
import { SharedEntities } from "./shared-entities.js";

/** WRITTEN, there ALREADY, or to be recorded one by one once the bulk is loaded, because it may touch what other documents say. */
export type BulkOutcome = "WRITTEN" | "ALREADY_PRESENT" | "NOT_ALONE";

/**
 * Writes documents as the files of a bulk load: the very nodes and relationships that `recordBatch` would leave in an empty graph. It takes rows
 * of one data set, of which no two tell one event, each in one release, that say nothing of places but what a reference says.
 */
export class BulkWriter {
  readonly #csv: CsvFolder;
  readonly #recordedAt: string;
  readonly #entities = new SharedEntities();
  readonly #documents = new Set<string>();
  readonly #rowKeys = new Set<string>();
  readonly #texts = new Set<string>();
  readonly #blocks = new Set<string>();
  #dataSet: unknown = null;

  private constructor(csv: CsvFolder, recordedAt: string) {
    this.#csv = csv;
    this.#recordedAt = recordedAt;
  }

  /** @param recordedAt the instant of recording, ISO 8601. */
  static async open(folder: string, recordedAt: string): Promise<BulkWriter> {
    return new BulkWriter(await CsvFolder.open(folder), recordedAt);
  }

  get counts(): CsvFolder["counts"] {
    return this.#csv.counts;
  }

  /**
   * Writes a checked extraction, or leaves it to be recorded later.
   * @throws {InvariantBroken} if an edge would stand without support; then nothing of the document is written.
   */
  async add(report: Report, extraction: Extraction): Promise<BulkOutcome> {
    const rows = documentRows(report, extraction, this.#recordedAt);
    if (this.#documents.has(rows.ids.documentId)) return "ALREADY_PRESENT";
    if (!this.#standsAlone(rows)) return "NOT_ALONE";
    this.#entities.add(rows.entities);
    const events = projectRows(rows, (placeId) => this.#entities.locate(placeId));
    this.#note(rows);
    this.#writeDocument(rows);
    this.#writeAccounts(rows);
    this.#writeClaims(rows);
    for (const { id, properties, participants, places, locations } of events) {
      this.#csv.node("Event", id, properties);
      for (const edge of participants) this.#csv.relationship("PARTICIPATES_IN", edge.otherId, id, propertiesOf(edge));
      for (const edge of places) this.#csv.relationship("AT", id, edge.otherId, propertiesOf(edge));
      for (const edge of locations) this.#csv.relationship("LOCATED_IN", id, edge.otherId, propertiesOf(edge));
    }
    await this.#csv.flush();
    return "WRITTEN";
  }

  /** Writes what documents share and how far the files were taken in, and closes the files. */
  async finish(positions: readonly ImportPosition[]): Promise<void> {
    await this.#entities.writeTo(this.#csv);
    for (const { id, ...position } of positions) {
      this.#csv.node("Import", id, { ...position, startedAt: this.#recordedAt, movedAt: this.#recordedAt });
    }
    this.#csv.node("BulkLoad", "bulk", {
      loadedAt: this.#recordedAt,
      rehomedPlaceIds: this.#entities.rehomedPlaceIds,
    });
    await this.#csv.close();
  }

  #standsAlone({
    document,
    accounts,
    accountLinks,
    bearings,
    holdings,
    insteadOfKey,
    entities,
  }: DocumentRows): boolean {
    if (document["kind"] !== "DATASET_ROW" || insteadOfKey !== null) return false;
    if (accountLinks.length + bearings.length + holdings.length > 0) return false;
    this.#dataSet ??= document["publisherId"];
    if (this.#dataSet !== document["publisherId"]) return false;
    if (accounts.some(({ properties }) => (properties as Row)["dataSet"] !== this.#dataSet)) return false;
    if (accounts.some(({ properties }) => tellsEventOfOtherRow(properties as Row, document))) return false;
    if (document["rowKey"] !== null && this.#rowKeys.has(String(document["rowKey"]))) return false;
    return !tellsContainment(entities) && !this.#entities.closesCircle(entities);
  }

  #note({ ids, document }: DocumentRows): void {
    this.#documents.add(ids.documentId);
    if (document["rowKey"] !== null) this.#rowKeys.add(String(document["rowKey"]));
  }

  #writeDocument({ document, extractorKey, sentences, mentions }: DocumentRows): void {
    const { id, sha256, text, ...properties } = document;
    const { lengthUtf16 } = properties;
    const csv = this.#csv;
    csv.node("Document", id, { ...properties, extractors: [extractorKey] });
    if (!this.#texts.has(String(sha256))) csv.node("Text", String(sha256), { text, lengthUtf16 });
    this.#texts.add(String(sha256));
    csv.relationship("HAS_TEXT", id, String(sha256));
    csv.relationship("PUBLISHED_BY", id, String(properties["publisherId"]));
    for (const { id: sentenceId, ...sentence } of sentences) {
      csv.node("Sentence", sentenceId, { ...sentence, documentId: id });
      csv.relationship("HAS_SENTENCE", id, sentenceId);
    }
    const means = { score: 1, by: extractorKey, recordedAt: this.#recordedAt };
    for (const { id: mentionId, sentenceId, entityId, isActor, ...mention } of mentions) {
      csv.node("Mention", mentionId, mention);
      csv.relationship(isActor === true ? "REFERS_TO_ACTOR" : "REFERS_TO_PLACE", mentionId, String(entityId), means);
      if (sentenceId !== null) csv.relationship("IN", mentionId, String(sentenceId));
    }
  }

  #writeAccounts({ ids, accounts, participants, accountPlaces }: DocumentRows): void {
    const csv = this.#csv;
    for (const { id, blockKeys, properties, ...dates } of accounts) {
      csv.node("Account", id, { ...(properties as Row), ...dates });
      csv.relationship("TOLD_IN", id, ids.documentId);
      for (const key of blockKeys as string[]) csv.relationship("IN_BLOCK", id, this.#blockOf(key));
      csv.relationship("ACCOUNT_OF", id, id, { by: identityRule, score: 1, recordedAt: this.#recordedAt });
    }
    for (const { accountId, mentionId, ...participant } of distinctById(participants)) {
      csv.relationship("HAS_PARTICIPANT", String(accountId), String(mentionId), participant);
    }
    for (const { accountId, mentionId, ...place } of distinctById(accountPlaces)) {
      csv.relationship("HAS_PLACE", String(accountId), String(mentionId), place);
    }
  }

  #writeClaims({ ids, claims, attributions }: DocumentRows): void {
    const csv = this.#csv;
    for (const { id, accountId, properties, ...others } of claims) {
      csv.node("Claim", id, { ...(properties as Row), ...others });
      csv.relationship("QUOTED_FROM", id, ids.documentId);
      if (accountId !== null) csv.relationship("ABOUT", id, String(accountId));
    }
    for (const { id, ...attribution } of attributions) {
      csv.relationship("ATTRIBUTED_TO", id, String(attribution["sourceId"]), attribution);
    }
  }

  /** The block of this key among the data set's. */
  #blockOf(key: string): string {
    if (!this.#blocks.has(key)) this.#csv.node("Block", key, { key, dataSet: this.#dataSet });
    this.#blocks.add(key);
    return key;
  }
}

/** Such a row is tied to the event's own, which the graph must hold first. */
function tellsEventOfOtherRow({ eventKey }: Row, document: DocumentRows["document"]): boolean {
  return eventKey !== null && eventKey !== document["rowKey"];
}

function propertiesOf(edge: Parameters<typeof edgeRow>[0]): Record<string, unknown> {
  const { id, properties, publishedAts, recordedAts } = edgeRow(edge);
  return { id, ...properties, publishedAts, recordedAts };
}
