import { givenOf } from "../parameters.js";
import type { Statement } from "../statement.js";
import { claimFields, claimIsLive } from "./claim-facts.js";

/** What of an account is read beside its own properties and its claims. What is not asked for is left empty. */
export type FactsPart = "participants" | "places" | "relations";

const allParts: readonly FactsPart[] = ["participants", "places", "relations"];

/** What the record says of the open accounts of events, one row an account. Also read by `verify`, hence the access. */
export function readAccountFacts(eventIds: readonly string[], access: Statement["access"]): Statement {
  const columns = Object.entries(factsColumns(allParts)).map(([name, expression]) => `${expression} AS ${name}`);
  return {
    name: "projection.readAccountFacts",
    access,
    text: `
      UNWIND $given.eventIds AS eventId
      MATCH (event:Event {id: eventId})
      ${factsClauses(allParts, claimFields)}
      RETURN ${columns.join(", ")}
    `,
    params: givenOf({ eventIds }),
  };
}

/**
 * Clauses that bind what the record says of the open accounts of `event`, one row an account.
 * @param claim what is read of a claim.
 * @param call opens a subquery that sees `account`, and whatever `claim` needs.
 */
export function factsClauses(parts: readonly FactsPart[], claim: string, call = "CALL (account) {"): string {
  return `MATCH (event)<-[of:ACCOUNT_OF WHERE of.endedAt IS NULL]-(account:Account WHERE account.supersededAt IS NULL)
      ${call}
        MATCH (account)<-[:ABOUT]-(claim:Claim)
        WHERE ${claimIsLive}
        RETURN collect(${claim}) AS claims
      }
      CALL (account) {
        ${parts.includes("participants") ? participants : "RETURN [] AS participants"}
      }
      CALL (account) {
        ${parts.includes("places") ? places : "RETURN [] AS places"}
      }`;
}

/** Expressions over what `factsClauses` binds, by the names that `accountFactsOf` knows them by. */
export function factsColumns(parts: readonly FactsPart[]): Readonly<Record<string, string>> {
  const related = (kind: string) =>
    parts.includes("relations")
      ? `COLLECT {
          MATCH (account)-[:${kind}]->(other:Account)-[told:ACCOUNT_OF WHERE told.endedAt IS NULL]->(otherEvent:Event)
          RETURN DISTINCT otherEvent.id
        }`
      : "[]";
  return {
    eventId: "event.id",
    account: `account {.id, .documentId, .label, .eventClass, .ploverType, .ploverModes, .acledEventType, .subEventType,
          .disorderType, .civilianTargeting, .datePrecision, .dateBasis, .geoPrecision, .outcome, .weapons, .countMin, .countMax, .countUnit,
          .countQualifier, .reviewState, publishedAt: toString(account.publishedAt), earliest: toString(account.earliest), latest: toString(account.latest)}`,
    claims: "claims",
    participants: "participants",
    places: "places",
    document: `COLLECT {
          MATCH (account)-[:TOLD_IN]->(document:Document)-[:HAS_TEXT]->(text:Text)
          RETURN {publisherId: document.publisherId, textSha256: text.sha256}
        }[0]`,
    partOfEventIds: related("TOLD_PART_OF"),
    overlapEventIds: related("TOLD_OVERLAPPING"),
  };
}

const participants = `MATCH (account)-[has:HAS_PARTICIPANT]->(mention:Mention)-[refers:REFERS_TO WHERE refers.endedAt IS NULL]->(actor:Actor)
        RETURN collect({actorId: actor.id, isCivilian: actor.actorType = 'CIVILIANS', role: has.role, explicit: has.explicit, headcountMin: has.headcountMin,
          headcountMax: has.headcountMax, start: mention.start, end: mention.end}) AS participants`;

const places = `MATCH (account)-[has:HAS_PLACE]->(mention:Mention)-[refers:REFERS_TO WHERE refers.endedAt IS NULL]->(place:Place)
        RETURN collect({placeId: place.id, role: has.role, start: mention.start, end: mention.end, ancestors: COLLECT {
          MATCH path = (place)-[:WITHIN*1..12]->(ancestor:Place)
          RETURN {placeId: ancestor.id, steps: length(path)}
        }}) AS places`;

/**
 * Locks events in the order of their ids, so that what is read of them next stays true until the end of the transaction, and returns who and what places they bring
 * together until now (`standingEvents`).
 */
export function takeEvents(eventIds: readonly string[]): Statement {
  return {
    name: "projection.takeEvents",
    access: "WRITE",
    text: `
      UNWIND $given.eventIds AS eventId
      MATCH (event:Event {id: eventId})
      SET event.locked = true
      REMOVE event.locked
      RETURN event.id AS id, event.eventClass AS eventClass, toString(event.earliest) AS earliest, toString(event.latest) AS latest,
        COLLECT {
          MATCH (event)<-[edge:PARTICIPATES_IN]-(actor)
          RETURN {actorId: edge.actorId, role: edge.role, isCivilian: actor.actorType = 'CIVILIANS', claimIds: edge.claimIds}
        } AS participants,
        COLLECT { MATCH (event)-[edge:LOCATED_IN]->() RETURN edge {.placeId, .steps, .claimIds} } AS locations,
        COLLECT { MATCH (event)-[edge:AT]->() RETURN edge {.placeId, .claimIds} } AS spots
    `,
    params: givenOf({ eventIds: [...eventIds].sort() }),
  };
}
