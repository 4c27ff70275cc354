import neo4j from "neo4j-driver";
import { givenOf } from "../parameters.js";
import type { Statement } from "../statement.js";

/** The actors of these ids, each with those that it is a part of, itself first: their properties, and whose part each is. */
export function readKnownActors(ids: readonly string[]): Statement {
  return {
    name: "record.readKnownActors",
    access: "READ",
    text: `
      UNWIND $given.ids AS id
      MATCH path = (:Actor {id: id})-[:PART_OF*0..5]->(actor:Actor)
      WITH id, actor, min(length(path)) AS steps
      ORDER BY id, steps, actor.id
      RETURN id, actor {.id, .name, .actorType, .named, .generic, .country, .international, .acledInter, .wikidataId,
        ploverSector: actor.ploverSectors,
        partOf: head(COLLECT { MATCH (actor)-[:PART_OF]->(whole:Actor) RETURN whole.id ORDER BY whole.id LIMIT 1 })} AS actor
    `,
    params: givenOf({ ids }),
  };
}

/** Which of these ids actors of the graph have. */
export function readActorIds(ids: readonly string[]): Statement {
  return {
    name: "record.readActorIds",
    access: "READ",
    text: `
      UNWIND $given.ids AS id
      MATCH (actor:Actor {id: id})
      RETURN actor.id AS id
    `,
    params: givenOf({ ids }),
  };
}

/** Documents with this very text, `limit` at most: this one first, then the newest. */
export function readDocumentsOfText(sha256: string, documentId: string, limit: number): Statement {
  return {
    name: "record.readDocumentsOfText",
    access: "READ",
    text: `
      MATCH (:Text {sha256: $sha256})<-[:HAS_TEXT]-(document:Document)
      RETURN document.id AS id
      ORDER BY document.id = $documentId DESC, document.publishedAt DESC, document.id
      LIMIT $limit
    `,
    params: { sha256, documentId, limit: neo4j.int(limit) },
  };
}
