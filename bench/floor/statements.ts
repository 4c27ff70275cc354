/**
 * What somebody who knows Cypher and this graph would write by hand for each question of the benchmark: one statement each, paged through an
 * index where there is one, with nothing between it and the answer. What Sitrep and its peer do beyond that is their price.
 */
export const floorStatements = {
  actorPage: `
    MATCH (actor:Actor {id: $id})
    CALL (actor) {
      MATCH (actor)-[part:PARTICIPATES_IN]->(event:Event)
      WHERE part.actorId = $id AND part.pageKey < '~'
      WITH part, event
      ORDER BY part.actorId DESC, part.pageKey DESC
      LIMIT 20
      CALL (event) {
        MATCH (event)-[at:AT]->(place:Place)
        RETURN collect({role: at.role, place: {id: place.id, name: place.name}})[..5] AS places
      }
      CALL (event) {
        MATCH (event)<-[other:PARTICIPATES_IN]-(participant:Actor)
        RETURN collect({role: other.role, actor: {id: participant.id, name: participant.name}})[..10] AS participants
      }
      CALL (part) {
        UNWIND part.claimIds[..3] AS claimId
        MATCH (claim:Claim {id: claimId})-[:QUOTED_FROM]->(document:Document)
        RETURN collect({quote: claim.quote, start: claim.start, end: claim.end, document: {title: document.title}}) AS claims
      }
      RETURN collect({role: part.role, id: event.id, label: event.label, earliest: toString(event.earliest),
        latest: toString(event.latest), places: places, participants: participants, claims: claims}) AS events
    }
    RETURN actor.name AS name, events`,
  actorPlaces: `
    MATCH ()-[pair:ACTIVE_IN]->(place:Place)
    WHERE pair.actorId = $id AND pair.atEventCount >= 1
    WITH pair, place
    ORDER BY pair.actorId DESC, pair.atEventCount DESC, place.id
    LIMIT 20
    RETURN collect({id: place.id, name: place.name, eventCount: pair.atEventCount}) AS places`,
  placeEvents: `
    CALL () {
      MATCH (:Place {id: $id})<-[within:LOCATED_IN]-(event:Event)
      WHERE within.placeId = $id AND within.pageKey >= $from AND within.pageKey < $to AND event.subEventType = 'ARMED_CLASH'
      RETURN count(event) AS total
    }
    CALL () {
      MATCH (:Place {id: $id})<-[within:LOCATED_IN]-(event:Event)
      WHERE within.placeId = $id AND within.pageKey >= $from AND within.pageKey < $to AND event.subEventType = 'ARMED_CLASH'
      WITH within, event
      ORDER BY within.placeId DESC, within.pageKey DESC
      LIMIT 20
      RETURN collect({id: event.id, label: event.label, earliest: toString(event.earliest), latest: toString(event.latest)}) AS events
    }
    RETURN total, events`,
} as const;
export type FloorStatement = keyof typeof floorStatements;
