import { givenOf } from "../parameters.js";
import type { Statement } from "../statement.js";
import { claimFields, claimIsLive } from "./claim-facts.js";

/** What the record says of the open accounts of events, one row an account. Also read by `verify`, hence the access. */
export function readAccountFacts(eventIds: readonly string[], access: Statement["access"]): Statement {
  return {
    name: "projection.readAccountFacts",
    access,
    text: `
      UNWIND $given.eventIds AS eventId
      MATCH (event:Event {id: eventId})<-[of:ACCOUNT_OF WHERE of.endedAt IS NULL]-(account:Account WHERE account.supersededAt IS NULL)
      CALL (account) {
        MATCH (account)<-[:ABOUT]-(claim:Claim)
        WHERE ${claimIsLive}
        RETURN collect(${claimFields}) AS claims
      }
      CALL (account) {
        MATCH (account)-[has:HAS_PARTICIPANT]->(mention:Mention)-[refers:REFERS_TO WHERE refers.endedAt IS NULL]->(actor:Actor)
        RETURN collect({actorId: actor.id, role: has.role, explicit: has.explicit, headcountMin: has.headcountMin,
          headcountMax: has.headcountMax, start: mention.start, end: mention.end}) AS participants
      }
      CALL (account) {
        MATCH (account)-[has:HAS_PLACE]->(mention:Mention)-[refers:REFERS_TO WHERE refers.endedAt IS NULL]->(place:Place)
        RETURN collect({placeId: place.id, role: has.role, start: mention.start, end: mention.end, ancestors: COLLECT {
          MATCH path = (place)-[:WITHIN*1..12]->(ancestor:Place)
          RETURN {placeId: ancestor.id, steps: length(path)}
        }}) AS places
      }
      RETURN event.id AS eventId, account {.id, .documentId, .label, .eventClass, .ploverType, .ploverModes, .acledEventType, .subEventType,
          .disorderType, .civilianTargeting, .datePrecision, .dateBasis, .geoPrecision, .outcome, .weapons, .countMin, .countMax, .countUnit,
          .countQualifier, publishedAt: toString(account.publishedAt), earliest: toString(account.earliest), latest: toString(account.latest)} AS account,
        claims, participants, places,
        COLLECT {
          MATCH (account)-[:TOLD_IN]->(document:Document)-[:HAS_TEXT]->(text:Text)
          RETURN {publisherId: document.publisherId, textSha256: text.sha256}
        }[0] AS document,
        COLLECT {
          MATCH (account)-[:TOLD_PART_OF]->(other:Account)-[whole:ACCOUNT_OF WHERE whole.endedAt IS NULL]->(otherEvent:Event)
          RETURN DISTINCT otherEvent.id
        } AS partOfEventIds,
        COLLECT {
          MATCH (account)-[:TOLD_OVERLAPPING]->(other:Account)-[near:ACCOUNT_OF WHERE near.endedAt IS NULL]->(otherEvent:Event)
          RETURN DISTINCT otherEvent.id
        } AS overlapEventIds
    `,
    params: givenOf({ eventIds }),
  };
}

/** Locks events in the order of their ids, so that what is read of them next stays true until the end of the transaction. */
export function takeEvents(eventIds: readonly string[]): Statement {
  return {
    name: "projection.takeEvents",
    access: "WRITE",
    text: `
      UNWIND $given.eventIds AS eventId
      MATCH (event:Event {id: eventId})
      SET event.locked = true
      REMOVE event.locked
    `,
    params: givenOf({ eventIds: [...eventIds].sort() }),
  };
}
