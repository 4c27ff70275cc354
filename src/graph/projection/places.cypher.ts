import { givenOf } from "../parameters.js";
import type { Statement } from "../statement.js";
import { claimFields, claimIsLive } from "./claim-facts.js";

/** So many mentions support one containment or bearing at most: the first by id, whatever the order of arrival. */
const mostMentions = 100;

/** Those of the places whose containment no gazetteer states, with their depths. */
export function readToldPlaces(placeIds: readonly string[]): Statement {
  return {
    name: "projection.readToldPlaces",
    access: "WRITE",
    text: `
      UNWIND $given.placeIds AS placeId
      MATCH (place:Place {id: placeId})
      WHERE size(place.withinIds) > 0 AND NOT EXISTS { (place)-[:WITHIN {basis: 'REFERENCE'}]->() }
      RETURN DISTINCT place.id AS placeId, place.depth AS depth
    `,
    params: givenOf({ placeIds }),
  };
}

/** What supports that these places lie within their parents: the words that name them, and the support of the places inside them. */
export function readContainments(placeIds: readonly string[]): Statement {
  return {
    name: "projection.readContainments",
    access: "WRITE",
    text: `
      UNWIND $given.placeIds AS placeId
      MATCH (place:Place {id: placeId})
      CALL (place) {
        MATCH (place)<-[refers:REFERS_TO WHERE refers.endedAt IS NULL]-(mention:Mention)
        WITH mention ORDER BY mention.id LIMIT ${mostMentions}
        RETURN collect({start: mention.start, end: mention.end,
          quoting: ${quoting("mention.documentId", "mention.start", "mention.end")},
          about: ${about("mention")}}) AS tellings
      }
      UNWIND place.withinIds AS parentId
      RETURN place.id AS placeId, parentId, tellings, COLLECT {
        MATCH (place)<-[inner:WITHIN {basis: 'CLAIM'}]-(:Place)
        RETURN inner {.claimIds, .supportStarts, .supportEnds, .rootSourceIds, .sourceChains,
          publishedAts: [at IN inner.publishedAts | toString(at)], recordedAts: [at IN inner.recordedAts | toString(at)]}
      } AS inside
    `,
    params: givenOf({ placeIds }),
  };
}

export function writeContainments(placeIds: readonly string[], rows: readonly { id: string }[]): Statement {
  return {
    name: "projection.writeContainments",
    access: "WRITE",
    text: `
      CALL () {
        UNWIND $given.placeIds AS placeId
        MATCH (:Place {id: placeId})-[stale:WITHIN {basis: 'CLAIM'}]->()
        WHERE NOT stale.id IN $given.keepIds
        DELETE stale
      }
      WITH 1 AS done
      UNWIND $given.rows AS row
      MATCH (place:Place {id: row.placeId})
      MATCH (parent:Place {id: row.parentId})
      MERGE (place)-[edge:WITHIN {id: row.id}]->(parent)
      SET edge += row.properties,
        edge.publishedAts = [at IN row.publishedAts | datetime(at)], edge.recordedAts = [at IN row.recordedAts | datetime(at)]
    `,
    params: givenOf({ placeIds, rows, keepIds: rows.map(({ id }) => id) }),
  };
}

/** Every telling of how one of these places lies to another. */
export function readBearings(placeIds: readonly string[]): Statement {
  return {
    name: "projection.readBearings",
    access: "WRITE",
    text: `
      UNWIND $given.placeIds AS placeId
      MATCH (place:Place {id: placeId})<-[refers:REFERS_TO WHERE refers.endedAt IS NULL]-(mention:Mention)-[lies:LIES]->(:Mention)
      WITH DISTINCT place, mention, lies
      ORDER BY lies.id
      WITH place, collect({mention: mention, lies: lies})[0..${mostMentions}] AS tellings
      UNWIND tellings AS telling
      WITH place, telling.mention AS mention, telling.lies AS lies
      MATCH (to:Place)<-[means:REFERS_TO WHERE means.endedAt IS NULL]-(:Mention)<-[same:LIES]-(mention)
      WHERE same = lies AND to <> place
      RETURN place.id AS fromId, to.id AS toId, lies.bearing AS bearing, lies.start AS start, lies.end AS end,
        ${quoting("mention.documentId", "lies.start", "lies.end")} AS quoting,
        ${about("mention")} AS about
    `,
    params: givenOf({ placeIds }),
  };
}

export function writeBearings(placeIds: readonly string[], rows: readonly { id: string }[]): Statement {
  return {
    name: "projection.writeBearings",
    access: "WRITE",
    text: `
      CALL () {
        UNWIND $given.placeIds AS placeId
        MATCH (:Place {id: placeId})-[stale:BEARING_OF]->()
        WHERE NOT stale.id IN $given.keepIds
        DELETE stale
      }
      WITH 1 AS done
      UNWIND $given.rows AS row
      MATCH (from:Place {id: row.fromId})
      MATCH (to:Place {id: row.toId})
      MERGE (from)-[edge:BEARING_OF {id: row.id}]->(to)
      SET edge += row.properties,
        edge.publishedAts = [at IN row.publishedAts | datetime(at)], edge.recordedAts = [at IN row.recordedAts | datetime(at)]
    `,
    params: givenOf({ placeIds, rows, keepIds: rows.map(({ id }) => id) }),
  };
}

/** The places a document names, those its words were once taken to mean, and all that contain them. */
export function readPlacesOf(documentId: string): Statement {
  return {
    name: "projection.readPlacesOf",
    access: "WRITE",
    text: `
      MATCH (:Mention {documentId: $given.documentId})-[:REFERS_TO]->(place:Place)
      WITH DISTINCT place
      MATCH (place)-[:WITHIN*0..12]->(each:Place)
      RETURN DISTINCT each.id AS placeId
    `,
    params: givenOf({ documentId }),
  };
}

/** Events that are located in one of these places. */
export function readEventsIn(placeIds: readonly string[]): Statement {
  return {
    name: "projection.readEventsIn",
    access: "WRITE",
    text: `
      UNWIND $given.placeIds AS placeId
      MATCH (:Place {id: placeId})<-[:LOCATED_IN]-(event:Event)
      RETURN DISTINCT event.id AS eventId
    `,
    params: givenOf({ placeIds }),
  };
}

/** Live claims of a document whose quote holds a range. */
function quoting(documentId: string, start: string, end: string): string {
  return `COLLECT {
    MATCH (claim:Claim {documentId: ${documentId}})
    WHERE claim.start <= ${start} AND ${end} <= claim.end AND ${claimIsLive}
    RETURN ${claimFields}
  }`;
}

/** Live claims about accounts that take place where a mention says. */
function about(mention: string): string {
  return `COLLECT {
    MATCH (${mention})<-[:HAS_PLACE]-(account:Account)<-[:ABOUT]-(claim:Claim)
    WHERE account.supersededAt IS NULL AND ${claimIsLive}
    RETURN DISTINCT ${claimFields}
  }`;
}
