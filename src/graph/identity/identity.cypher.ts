import { eventKeyPrefix } from "../../domain/identity-blocks.js";
import { givenOf } from "../parameters.js";
import type { Statement } from "../statement.js";

/**
 * Accounts of other documents that meet one of these in a block and overlap it in time, with what the identity rule is to know of them. Blocks of the account's own data set
 * are not looked into: a province's week may hold thousands of its rows. Those of an event's key are, since they hold the rows that tell that event.
 */
export function readCandidates(accountIds: readonly string[]): Statement {
  return {
    name: "identity.readCandidates",
    access: "WRITE",
    text: `
      UNWIND $given.accountIds AS accountId
      MATCH (account:Account {id: accountId} WHERE account.supersededAt IS NULL)-[:IN_BLOCK]->(own:Block)
      MATCH (block:Block {key: own.key})
      WHERE block.dataSet >= '' AND (own.dataSet = '' OR block.dataSet <> own.dataSet OR own.key STARTS WITH $given.eventKeyPrefix)
      MATCH (block)<-[:IN_BLOCK]-(candidate:Account)
      WHERE candidate.supersededAt IS NULL AND candidate.documentId <> account.documentId
        AND candidate.earliest <= account.latest AND account.earliest <= candidate.latest
        AND candidate.comparable IS NOT NULL
      RETURN DISTINCT account.id AS accountId, candidate.comparable AS comparable
    `,
    params: givenOf({ accountIds, eventKeyPrefix }),
  };
}

/** Locks accounts in the order of their ids. */
export function takeAccounts(accountIds: readonly string[]): Statement {
  return {
    name: "identity.takeAccounts",
    access: "WRITE",
    text: `
      UNWIND $given.accountIds AS accountId
      MATCH (account:Account {id: accountId})
      SET account.locked = true
      REMOVE account.locked
    `,
    params: givenOf({ accountIds: [...accountIds].sort() }),
  };
}

/** Open accounts that an open decision SAME ties to one of these. */
export function readTied(accountIds: readonly string[]): Statement {
  return {
    name: "identity.readTied",
    access: "WRITE",
    text: `
      UNWIND $given.accountIds AS accountId
      MATCH (:Account {id: accountId})<-[:DECIDES]-(decision:Decision {kind: 'SAME'})-[:DECIDES]->(tied:Account)
      WHERE decision.endedAt IS NULL AND tied.supersededAt IS NULL
      RETURN DISTINCT tied.id AS accountId
    `,
    params: givenOf({ accountIds }),
  };
}

/** The open ones among accounts, with the event each is of. */
export function readMembers(accountIds: readonly string[]): Statement {
  return {
    name: "identity.readMembers",
    access: "WRITE",
    text: `
      UNWIND $given.accountIds AS accountId
      MATCH (account:Account {id: accountId})
      WHERE account.supersededAt IS NULL
      OPTIONAL MATCH (account)-[of:ACCOUNT_OF WHERE of.endedAt IS NULL]->(event:Event)
      RETURN account.id AS id, account.documentId AS documentId, account.dataSet AS dataSet, account.eventKey AS eventKey, toString(account.publishedAt) AS publishedAt,
        account.triggerStart AS toldAt, toString(account.earliest) AS earliest, toString(account.latest) AS latest, min(event.id) AS eventId
    `,
    params: givenOf({ accountIds }),
  };
}

/** Which of these ids an event has, and which one had that was merged away. */
export function readKnownIds(eventIds: readonly string[]): Statement {
  return {
    name: "identity.readKnownIds",
    access: "WRITE",
    text: `
      UNWIND $given.eventIds AS eventId
      OPTIONAL MATCH (event:Event {id: eventId})
      OPTIONAL MATCH (gone:MergedEvent {id: eventId})
      WITH eventId, event IS NOT NULL AS isTaken, gone IS NOT NULL AS wasMerged
      WHERE isTaken OR wasMerged
      RETURN eventId, isTaken, wasMerged
    `,
    params: givenOf({ eventIds }),
  };
}

/** Moves accounts to their events, creating those that are founded or come back after a merge was undone. */
export function moveAccounts(
  rows: readonly { accountId: string; eventId: string; by: string; score: number }[],
  now: string,
): Statement {
  return {
    name: "identity.moveAccounts",
    access: "WRITE",
    text: `
      UNWIND $given.rows AS row
      MATCH (account:Account {id: row.accountId})
      CALL (account, row) {
        MATCH (account)-[of:ACCOUNT_OF WHERE of.endedAt IS NULL]->(former:Event)
        WHERE former.id <> row.eventId
        SET of.endedAt = datetime($given.now)
      }
      MERGE (event:Event {id: row.eventId})
      WITH account, event, row
      WHERE NOT EXISTS { (account)-[of:ACCOUNT_OF WHERE of.endedAt IS NULL]->(event) }
      CREATE (account)-[:ACCOUNT_OF {by: row.by, score: toFloat(row.score), recordedAt: datetime($given.now)}]->(event)
    `,
    params: givenOf({ rows, now }),
  };
}

/** Keeps the ids of merged events resolvable, also those merged into them before; an id that is an event's is none. */
export function writeMergedEvents(
  merged: readonly { readonly id: string; readonly into: string }[],
  eventIds: readonly string[],
): Statement {
  return {
    name: "identity.writeMergedEvents",
    access: "WRITE",
    text: `
      CALL () {
        UNWIND $given.merged AS row
        MERGE (gone:MergedEvent {id: row.id})
        SET gone.mergedInto = row.into
        WITH row
        MATCH (earlier:MergedEvent {mergedInto: row.id})
        SET earlier.mergedInto = row.into
      }
      CALL () {
        UNWIND $given.eventIds AS eventId
        MATCH (back:MergedEvent {id: eventId})
        DELETE back
      }
    `,
    params: givenOf({ merged, eventIds }),
  };
}

/** Events whose documents tell them to be a part of, or to overlap, what one of these accounts tells. */
export function readRelatedEvents(accountIds: readonly string[]): Statement {
  return {
    name: "identity.readRelatedEvents",
    access: "WRITE",
    text: `
      UNWIND $given.accountIds AS accountId
      MATCH (:Account {id: accountId})<-[:TOLD_PART_OF|TOLD_OVERLAPPING]-(:Account)-[of:ACCOUNT_OF WHERE of.endedAt IS NULL]->(event:Event)
      RETURN DISTINCT event.id AS eventId
    `,
    params: givenOf({ accountIds }),
  };
}
