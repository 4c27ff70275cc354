import { givenOf } from "../parameters.js";
import type { Statement } from "../statement.js";
import { claimFields, claimIsLive } from "./claim-facts.js";

/** The places of which claims of a document say, or once said, who holds them. */
export function readHeldPlacesOf(documentId: string): Statement {
  return {
    name: "projection.readHeldPlacesOf",
    access: "WRITE",
    text: `
      MATCH (:Claim {documentId: $given.documentId})-[:NAMES_HELD_PLACE]->(:Mention)-[:REFERS_TO]->(place:Place)
      RETURN DISTINCT place.id AS placeId
    `,
    params: givenOf({ documentId }),
  };
}

/** Every live claim, of one of these modalities, of who holds one of these places, with the words that name the holder. */
export function readHolders(placeIds: readonly string[], modalities: readonly string[]): Statement {
  return {
    name: "projection.readHolders",
    access: "WRITE",
    text: `
      UNWIND $given.placeIds AS placeId
      MATCH (place:Place {id: placeId})<-[of:REFERS_TO WHERE of.endedAt IS NULL]-(:Mention)<-[:NAMES_HELD_PLACE]-(claim:Claim)
      WHERE claim.modality IN $given.modalities AND ${claimIsLive}
      MATCH (claim)-[:NAMES_HOLDER]->(holder:Mention)-[means:REFERS_TO WHERE means.endedAt IS NULL]->(actor:Actor)
      RETURN DISTINCT place.id AS placeId, actor.id AS actorId, holder.start AS start, holder.end AS end, ${claimFields} AS claim
    `,
    params: givenOf({ placeIds, modalities }),
  };
}

export function writeHolders(placeIds: readonly string[], rows: readonly { id: string }[]): Statement {
  return {
    name: "projection.writeHolders",
    access: "WRITE",
    text: `
      CALL () {
        UNWIND $given.placeIds AS placeId
        MATCH (:Place {id: placeId})<-[stale:CONTROLS]-()
        WHERE NOT stale.id IN $given.keepIds
        DELETE stale
      }
      WITH 1 AS done
      UNWIND $given.rows AS row
      MATCH (place:Place {id: row.placeId})
      MATCH (actor:Actor {id: row.actorId})
      MERGE (actor)-[edge:CONTROLS {id: row.id}]->(place)
      SET edge += row.properties, edge.asOf = date(row.asOf),
        edge.publishedAts = [at IN row.publishedAts | datetime(at)], edge.recordedAts = [at IN row.recordedAts | datetime(at)]
    `,
    params: givenOf({ placeIds, rows, keepIds: rows.map(({ id }) => id) }),
  };
}
