import { givenOf } from "../parameters.js";
import type { Statement } from "../statement.js";
import type { Row } from "./entity-rows.js";

/** Takes documents for this transaction in the order of their ids, creating them, and tells which extractors have read each. */
export function takeDocuments(rows: readonly Row[]): Statement {
  return {
    name: "record.takeDocuments",
    access: "WRITE",
    text: `
      UNWIND $given.rows AS row
      MERGE (document:Document {id: row.id})
        ON CREATE SET document += {kind: row.kind, title: row.title, publisherId: row.publisherId, publishedAt: datetime(row.publishedAt),
          language: row.language, url: row.url, rowKey: row.rowKey, pageKey: row.pageKey, recordedAt: datetime(row.recordedAt), extractors: []}
      SET document.lengthUtf16 = row.lengthUtf16
      RETURN row.id AS id, document.extractors AS extractors
    `,
    params: givenOf({ rows }),
  };
}

/** The texts, publishers and sentences of new documents, and the mark of who has read each. */
export function writeDocuments(
  rows: readonly (Row & { readonly extractorKey: string; readonly sentences: readonly Row[] })[],
): Statement {
  return {
    name: "record.writeDocuments",
    access: "WRITE",
    text: `
      UNWIND $given.rows AS row
      MATCH (document:Document {id: row.id})
      MATCH (publisher:Actor {id: row.publisherId})
      SET document.extractors = document.extractors + row.extractorKey
      MERGE (text:Text {sha256: row.sha256})
        ON CREATE SET text.text = row.text, text.lengthUtf16 = row.lengthUtf16
      CREATE (document)-[:HAS_TEXT]->(text)
      CREATE (document)-[:PUBLISHED_BY]->(publisher)
      WITH document, row
      UNWIND row.sentences AS sentence
      CREATE (node:Sentence {id: sentence.id, documentId: document.id, ordinal: sentence.ordinal, start: sentence.start, end: sentence.end, section: sentence.section})
      CREATE (document)-[:HAS_SENTENCE]->(node)
    `,
    params: givenOf({ rows }),
  };
}

/** Of the documents of these rows of data sets all but the newest, ties by id, that still have an open account. */
export function readOutdatedRows(rowKeys: readonly string[]): Statement {
  return {
    name: "record.readOutdatedRows",
    access: "WRITE",
    text: `
      UNWIND $given.rowKeys AS rowKey
      MATCH (document:Document {rowKey: rowKey})
      WITH rowKey, document ORDER BY document.publishedAt DESC, document.id DESC
      WITH rowKey, collect(document)[1..] AS outdated
      UNWIND outdated AS document
      WITH document
      WHERE EXISTS { (document)<-[:TOLD_IN]-(account:Account WHERE account.supersededAt IS NULL) }
      RETURN document.id AS documentId
      ORDER BY documentId
    `,
    params: givenOf({ rowKeys }),
  };
}

/**
 * A statement that writes what belongs to documents alone, for documents that this transaction created: none of it is there, so it is created
 * without a look. Half the cost of a new claim is to look whether it is there.
 */
export function asNew(statement: Statement): Statement {
  return {
    ...statement,
    name: `${statement.name} new`,
    text: statement.text.replaceAll("MERGE ", "CREATE ").replaceAll("ON CREATE SET ", "SET "),
  };
}
