import { givenOf } from "../parameters.js";
import type { Statement } from "../statement.js";
import type { Row } from "./entity-rows.js";

/** Takes the document for this transaction, creating it, and tells which extractors have read it. */
export function takeDocument(document: Row): Statement {
  return {
    name: "record.takeDocument",
    access: "WRITE",
    text: `
      MERGE (document:Document {id: $given.id})
        ON CREATE SET document += {kind: $given.kind, title: $given.title, publisherId: $given.publisherId, publishedAt: datetime($given.publishedAt),
          language: $given.language, url: $given.url, rowKey: $given.rowKey, pageKey: $given.pageKey, recordedAt: datetime($given.recordedAt), extractors: []}
      SET document.lengthUtf16 = $given.lengthUtf16
      RETURN document.extractors AS extractors
    `,
    params: givenOf(document),
  };
}

/** The text, the publisher and the sentences of a document, and the mark that this extractor has read it. */
export function writeDocument(document: Row, extractorKey: string, sentences: readonly Row[]): Statement {
  return {
    name: "record.writeDocument",
    access: "WRITE",
    text: `
      MATCH (document:Document {id: $given.document.id})
      MATCH (publisher:Actor {id: $given.document.publisherId})
      SET document.extractors = document.extractors + $given.extractorKey
      MERGE (text:Text {sha256: $given.document.sha256})
        ON CREATE SET text.text = $given.document.text, text.lengthUtf16 = $given.document.lengthUtf16
      MERGE (document)-[:HAS_TEXT]->(text)
      MERGE (document)-[:PUBLISHED_BY]->(publisher)
      WITH document
      UNWIND $given.sentences AS row
      MERGE (sentence:Sentence {id: row.id})
        ON CREATE SET sentence += {documentId: document.id, ordinal: row.ordinal, start: row.start, end: row.end, section: row.section}
      MERGE (document)-[:HAS_SENTENCE]->(sentence)
    `,
    params: givenOf({ document, extractorKey, sentences }),
  };
}

/** What a person said of how an extractor has read a document. Its documents are taken, so that no two write it. */
export function writeReview(documentId: string, review: Row, extractorKey: string, recordedAt: string): Statement {
  return {
    name: "record.writeReview",
    access: "WRITE",
    text: `
      MATCH (document:Document {id: $given.documentId})
      MERGE (document)<-[:REVIEWS]-(review:Review {id: $given.review.id})
        ON CREATE SET review += {documentId: document.id, extractor: $given.extractorKey, by: $given.review.by,
          corrections: $given.review.corrections, recordedAt: datetime($given.recordedAt)}
    `,
    params: givenOf({ documentId, review, extractorKey, recordedAt }),
  };
}

/** The mentions, each with the actor or place it means, by this extractor's word or that of a person. */
export function writeMentions(of: "Actor" | "Place", rows: readonly Row[], by: string, recordedAt: string): Statement {
  return {
    name: `record.writeMentionsOf${of}`,
    access: "WRITE",
    text: `
      UNWIND $given.rows AS row
      MERGE (mention:Mention {id: row.id})
        ON CREATE SET mention += {documentId: row.documentId, text: row.text, folded: row.folded, start: row.start, end: row.end, kind: row.kind}
      SET mention.speakerId = row.speakerId
      WITH row, mention
      MATCH (entity:${of} {id: row.entityId})
      MERGE (mention)-[refers:REFERS_TO]->(entity)
        ON CREATE SET refers.score = 1.0, refers.by = coalesce(row.by, $given.by), refers.recordedAt = datetime($given.recordedAt)
      SET refers.endedAt = null
      WITH row, mention
      MATCH (sentence:Sentence {id: row.sentenceId})
      MERGE (mention)-[:IN]->(sentence)
    `,
    params: givenOf({ rows, by, recordedAt }),
  };
}

export function writeAccounts(rows: readonly Row[]): Statement {
  return {
    name: "record.writeAccounts",
    access: "WRITE",
    text: `
      UNWIND $given.rows AS row
      MERGE (account:Account {id: row.id})
        ON CREATE SET account += row.properties, account.documentId = row.documentId,
          account.earliest = date(row.earliest), account.latest = date(row.latest), account.confidence = toFloat(row.confidence),
          account.publishedAt = datetime(row.publishedAt), account.recordedAt = datetime(row.recordedAt)
      WITH row, account
      MATCH (document:Document {id: row.documentId})
      MERGE (account)-[:TOLD_IN]->(document)
      WITH row, account
      UNWIND row.blockKeys AS key
      MATCH (block:Block {key: key, dataSet: coalesce(account.dataSet, '')})
      MERGE (account)-[:IN_BLOCK]->(block)
    `,
    params: givenOf({ rows }),
  };
}

export function writeParticipants(rows: readonly Row[]): Statement {
  return {
    name: "record.writeParticipants",
    access: "WRITE",
    text: `
      UNWIND $given.rows AS row
      MATCH (account:Account {id: row.accountId})
      MATCH (mention:Mention {id: row.mentionId})
      MERGE (account)-[has:HAS_PARTICIPANT {id: row.id}]->(mention)
        ON CREATE SET has += {role: row.role, explicit: row.explicit, headcountMin: row.headcountMin, headcountMax: row.headcountMax}
    `,
    params: givenOf({ rows }),
  };
}

export function writeAccountPlaces(rows: readonly Row[]): Statement {
  return {
    name: "record.writeAccountPlaces",
    access: "WRITE",
    text: `
      UNWIND $given.rows AS row
      MATCH (account:Account {id: row.accountId})
      MATCH (mention:Mention {id: row.mentionId})
      MERGE (account)-[has:HAS_PLACE {id: row.id}]->(mention)
        ON CREATE SET has.role = row.role
    `,
    params: givenOf({ rows }),
  };
}

export function writeClaims(rows: readonly Row[]): Statement {
  return {
    name: "record.writeClaims",
    access: "WRITE",
    text: `
      UNWIND $given.rows AS row
      MERGE (claim:Claim {id: row.id})
        ON CREATE SET claim += row.properties, claim.documentId = row.documentId, claim.confidence = toFloat(row.confidence),
          claim.publishedAt = datetime(row.publishedAt), claim.recordedAt = datetime(row.recordedAt)
      WITH row, claim
      MATCH (document:Document {id: row.documentId})
      MERGE (claim)-[:QUOTED_FROM]->(document)
      WITH row, claim
      MATCH (account:Account {id: row.accountId})
      MERGE (claim)-[:ABOUT]->(account)
    `,
    params: givenOf({ rows }),
  };
}

export function writeAttributions(rows: readonly Row[]): Statement {
  return {
    name: "record.writeAttributions",
    access: "WRITE",
    text: `
      UNWIND $given.rows AS row
      MATCH (claim:Claim {id: row.id})
      MATCH (source:Actor {id: row.sourceId})
      MERGE (claim)-[by:ATTRIBUTED_TO {position: row.position}]->(source)
        ON CREATE SET by += {sourceId: row.sourceId, pageKey: row.pageKey, cueStart: row.cueStart, cueEnd: row.cueEnd}
    `,
    params: givenOf({ rows }),
  };
}

export function writeAccountLinks(kind: "TOLD_PART_OF" | "TOLD_OVERLAPPING", rows: readonly Row[]): Statement {
  return {
    name: `record.write ${kind}`,
    access: "WRITE",
    text: `
      UNWIND $given.rows AS row
      MATCH (account:Account {id: row.id})
      MATCH (other:Account {id: row.otherId})
      MERGE (account)-[:${kind}]->(other)
    `,
    params: givenOf({ rows }),
  };
}

export function writeBearings(rows: readonly Row[]): Statement {
  return {
    name: "record.writeBearings",
    access: "WRITE",
    text: `
      UNWIND $given.rows AS row
      MATCH (from:Mention {id: row.fromId})
      MATCH (to:Mention {id: row.toId})
      MERGE (from)-[lies:LIES {id: row.id}]->(to)
        ON CREATE SET lies += {bearing: row.bearing, start: row.start, end: row.end}
    `,
    params: givenOf({ rows }),
  };
}

/** Which words name the place that a claim says is held, and which its holder. */
export function writeHoldings(rows: readonly Row[]): Statement {
  return {
    name: "record.writeHoldings",
    access: "WRITE",
    text: `
      UNWIND $given.rows AS row
      MATCH (claim:Claim {id: row.id})
      MATCH (place:Mention {id: row.placeMentionId})
      MATCH (holder:Mention {id: row.holderMentionId})
      MERGE (claim)-[:NAMES_HELD_PLACE]->(place)
      MERGE (claim)-[:NAMES_HOLDER]->(holder)
    `,
    params: givenOf({ rows }),
  };
}

/**
 * Locks blocks in the order of their keys: whoever could find the same candidates waits until this transaction is over. The lock is that of
 * the unique index entry of a node that never outlives its transaction; locking the block itself led to a deadlock in every other attempt.
 */
export function takeBlocks(keys: readonly string[]): Statement {
  return {
    name: "record.takeBlocks",
    access: "WRITE",
    text: `
      UNWIND $given.keys AS key
      MERGE (lock:BlockLock {key: key})
      DELETE lock
    `,
    params: givenOf({ keys }),
  };
}

/** @param dataSets keys of blocks by data set, '' for what is none: rows of one data set never tell one event, and have a block of their own. */
export function writeBlocks(dataSets: ReadonlyMap<string, readonly string[]>): Statement {
  return {
    name: "record.writeBlocks",
    access: "WRITE",
    text: `
      UNWIND $given.rows AS row
      UNWIND row.keys AS key
      MERGE (:Block {key: key, dataSet: row.dataSet})
    `,
    params: givenOf({ rows: [...dataSets].map(([dataSet, keys]) => ({ dataSet, keys: [...keys] })) }),
  };
}
