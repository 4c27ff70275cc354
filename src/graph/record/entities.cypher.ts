import { givenOf } from "../parameters.js";
import type { Statement } from "../statement.js";
import { type Row, secondLabels } from "./entity-rows.js";

/**
 * Below this many relationships a node is locked as a whole when one is added (`db.relationship_grouping_threshold` is 50), so writers
 * take such nodes first, in the order of their ids; denser nodes are left alone, so that writers on ISIS or Syria do not queue.
 */
const sparse = 64;

/**
 * Actors, each joined with what other documents said of it by rules that know no order: the least text stands, lists are united, true
 * outweighs false. What is only read may be stale, but it can only move on towards the same end.
 * Returns those that are civilians since now, or no longer: who counts as their opponent changes.
 */
export function writeActors(rows: readonly Row[]): Statement {
  return {
    name: "record.writeActors",
    access: "WRITE",
    text: `
      UNWIND $given.rows AS row
      MERGE (actor:Actor {id: row.id})
        ON CREATE SET actor.name = row.name, actor.actorType = row.actorType, actor.ploverSectors = row.ploverSectors,
          actor.acledInter = row.acledInter, actor.country = row.country, actor.international = row.international,
          actor.generic = row.generic, actor.named = row.named, actor.wikidataId = row.wikidataId
      WITH actor, row
      WHERE COUNT { (actor)--() } < $given.sparse
        OR row.name < actor.name OR row.actorType < actor.actorType
        OR any(sector IN row.ploverSectors WHERE NOT sector IN actor.ploverSectors)
        OR coalesce(row.acledInter < actor.acledInter, row.acledInter IS NOT NULL AND actor.acledInter IS NULL)
        OR coalesce(row.country < actor.country, row.country IS NOT NULL AND actor.country IS NULL)
        OR coalesce(row.wikidataId < actor.wikidataId, row.wikidataId IS NOT NULL AND actor.wikidataId IS NULL)
        OR row.international AND NOT actor.international OR row.generic AND NOT actor.generic OR row.named AND NOT actor.named
      SET actor.locked = true
      WITH actor, row, actor.actorType = 'CIVILIANS' AS wasCivilian
      SET actor.name = CASE WHEN row.name < actor.name THEN row.name ELSE actor.name END,
        actor.actorType = CASE WHEN row.actorType < actor.actorType THEN row.actorType ELSE actor.actorType END,
        actor.ploverSectors = COLLECT { UNWIND actor.ploverSectors + row.ploverSectors AS sector RETURN DISTINCT sector ORDER BY sector },
        actor.acledInter = CASE WHEN actor.acledInter < row.acledInter THEN actor.acledInter ELSE coalesce(row.acledInter, actor.acledInter) END,
        actor.country = CASE WHEN actor.country < row.country THEN actor.country ELSE coalesce(row.country, actor.country) END,
        actor.wikidataId = CASE WHEN actor.wikidataId < row.wikidataId THEN actor.wikidataId ELSE coalesce(row.wikidataId, actor.wikidataId) END,
        actor.international = actor.international OR row.international,
        actor.generic = actor.generic OR row.generic,
        actor.named = actor.named OR row.named
      REMOVE actor.locked
      WITH actor, wasCivilian, $given.labelOf[actor.actorType] AS label
      REMOVE actor:Person:Organization:ArmedGroup:State:Media:Collective
      FOREACH (_ IN CASE label WHEN 'Person' THEN [1] ELSE [] END | SET actor:Person)
      FOREACH (_ IN CASE label WHEN 'Organization' THEN [1] ELSE [] END | SET actor:Organization)
      FOREACH (_ IN CASE label WHEN 'ArmedGroup' THEN [1] ELSE [] END | SET actor:ArmedGroup)
      FOREACH (_ IN CASE label WHEN 'State' THEN [1] ELSE [] END | SET actor:State)
      FOREACH (_ IN CASE label WHEN 'Media' THEN [1] ELSE [] END | SET actor:Media)
      FOREACH (_ IN CASE label WHEN 'Collective' THEN [1] ELSE [] END | SET actor:Collective)
      WITH actor WHERE wasCivilian <> (actor.actorType = 'CIVILIANS')
      RETURN actor.id AS id
    `,
    params: givenOf({ rows, sparse, labelOf: secondLabels }),
  };
}

/** Places, joined as actors are; of two positions the less uncertain stands, of two depths the greater. */
export function writePlaces(rows: readonly Row[]): Statement {
  return {
    name: "record.writePlaces",
    access: "WRITE",
    text: `
      UNWIND $given.rows AS row
      MERGE (place:Place {id: row.id})
        ON CREATE SET place.name = row.name, place.placeType = row.placeType, place.named = row.named,
          place.country = row.country, place.depth = row.depth, place.withinIds = row.withinIds
      WITH place, row, [coalesce(place.coordinateUncertaintyM, 40000000), place.location.latitude, place.location.longitude, place.coordinateBasis] AS position
      WHERE COUNT { (place)--() } < $given.sparse
        OR row.name < place.name OR row.placeType < place.placeType OR row.depth > place.depth
        OR any(parentId IN row.withinIds WHERE NOT parentId IN place.withinIds)
        OR row.named AND NOT place.named
        OR coalesce(row.country < place.country, row.country IS NOT NULL AND place.country IS NULL)
        OR row.position IS NOT NULL AND coalesce(row.position < position, place.location IS NULL)
      SET place.locked = true
      WITH place, row
      SET place.name = CASE WHEN row.name < place.name THEN row.name ELSE place.name END,
        place.placeType = CASE WHEN row.placeType < place.placeType THEN row.placeType ELSE place.placeType END,
        place.named = place.named OR row.named,
        place.country = CASE WHEN place.country < row.country THEN place.country ELSE coalesce(row.country, place.country) END,
        place.depth = CASE WHEN row.depth > place.depth THEN row.depth ELSE place.depth END,
        place.withinIds = COLLECT { UNWIND place.withinIds + row.withinIds AS parentId RETURN DISTINCT parentId ORDER BY parentId }
      REMOVE place.locked
      WITH place, row, [coalesce(place.coordinateUncertaintyM, 40000000), place.location.latitude, place.location.longitude, place.coordinateBasis] AS position
      WHERE row.position IS NOT NULL AND (place.location IS NULL OR row.position < position)
      SET place.location = point({latitude: toFloat(row.position[1]), longitude: toFloat(row.position[2])}),
        place.coordinateUncertaintyM = CASE WHEN row.position[0] < 40000000 THEN row.position[0] END,
        place.coordinateBasis = row.position[3]
    `,
    params: givenOf({ rows, sparse }),
  };
}

/** Names of actors or of places. The names of one thing differ by document; the weightiest kind stands, and a document's word over a reference. */
export function writeNames(of: "Actor" | "Place", rows: readonly Row[]): Statement {
  return {
    name: `record.writeNamesOf${of}`,
    access: "WRITE",
    text: `
      UNWIND $given.rows AS row
      MERGE (name:Name {folded: row.folded, lang: row.lang, script: row.script, value: row.value})
        ON CREATE SET name.key = row.key
      WITH row, name
      MATCH (entity:${of} {id: row.entityId})
      MERGE (entity)-[has:HAS_NAME {id: row.id}]->(name)
        ON CREATE SET has.kind = row.kinds[row.kindRank], has.basis = row.basis
      WITH row, has
      WHERE row.basis < has.basis OR NOT has.kind IN row.kinds[0..row.kindRank + 1]
      SET has.locked = true
      WITH row, has
      SET has.kind = CASE WHEN has.kind IN row.kinds[0..row.kindRank] THEN has.kind ELSE row.kinds[row.kindRank] END,
        has.basis = CASE WHEN row.basis < has.basis THEN row.basis ELSE has.basis END
      REMOVE has.locked
    `,
    params: givenOf({ rows }),
  };
}

/**
 * What the gazetteer states of what contains what. Returns the containments that are new, so that the events below can be projected
 * again, and those that would close a circle, which are not written.
 */
export function writePlaceParents(rows: readonly Row[]): Statement {
  return {
    name: "record.writePlaceParents",
    access: "WRITE",
    text: `
      UNWIND $given.rows AS row
      MATCH (place:Place {id: row.placeId})
      MATCH (parent:Place {id: row.parentId})
      WHERE NOT EXISTS { (place)-[:WITHIN {id: row.id}]->(parent) }
      WITH row, place, parent, EXISTS { (parent)-[:WITHIN*0..12]->(place) } AS closesCircle
      FOREACH (_ IN CASE WHEN closesCircle THEN [] ELSE [1] END |
        MERGE (place)-[within:WITHIN {id: row.id}]->(parent)
          ON CREATE SET within.basis = 'REFERENCE', within.reference = row.reference
      )
      RETURN row.placeId AS placeId, row.parentId AS parentId, closesCircle
    `,
    params: givenOf({ rows }),
  };
}

/** What the lexicon states of who belongs to whom. */
export function writeActorWholes(rows: readonly Row[]): Statement {
  return {
    name: "record.writeActorWholes",
    access: "WRITE",
    text: `
      UNWIND $given.rows AS row
      MATCH (part:Actor {id: row.partId})
      MATCH (whole:Actor {id: row.wholeId})
      MERGE (part)-[of:PART_OF {id: row.id}]->(whole)
        ON CREATE SET of.basis = 'REFERENCE', of.reference = 'lexicon'
    `,
    params: givenOf({ rows }),
  };
}
