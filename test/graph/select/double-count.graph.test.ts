import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { globalId } from "../../../src/domain/global-id.js";
import { answerOf } from "../../support/ask-graph.js";
import { useGraph } from "../../support/use-graph.js";

/** An event in short; `partOf` and `overlaps` are numbers of others. */
interface SketchedEvent {
  readonly eventClass: string;
  readonly killed: number | null;
  readonly wounded: number | null;
  readonly partOf: number | null;
  readonly overlaps: number | null;
}

const anyEvent = fc.record({
  eventClass: fc.constantFrom("INCIDENT", "INCIDENT", "INCIDENT", "AGGREGATE", "CAMPAIGN", "TREND"),
  killed: fc.option(fc.integer({ min: 0, max: 3 })),
  wounded: fc.option(fc.integer({ min: 0, max: 1 })),
  partOf: fc.option(fc.integer({ min: 0, max: 5 })),
  overlaps: fc.option(fc.integer({ min: 0, max: 5 })),
});

/** The rule, event by event over the whole list. */
function counted(events: readonly SketchedEvent[], isListed: (event: SketchedEvent) => boolean) {
  const reasons = events.map((event, number) => {
    const isIncident = (other: number) =>
      other !== number &&
      events[other] !== undefined &&
      isListed(events[other]) &&
      events[other].eventClass === "INCIDENT";
    const rank = (of: number) => [-(events[of]?.killed ?? 0), -(events[of]?.wounded ?? 0), of] as const;
    const outranks = (other: number) => {
      const [a, b] = [rank(other), rank(number)];
      return a[0] !== b[0] ? a[0] < b[0] : a[1] !== b[1] ? a[1] < b[1] : a[2] < b[2];
    };
    const overlapping = events.flatMap(({ overlaps }, other) => [
      ...(overlaps === number ? [other] : []),
      ...(other === number && overlaps !== null ? [overlaps] : []),
    ]);
    if (event.eventClass !== "INCIDENT") return event.eventClass;
    if (event.partOf !== null && isIncident(event.partOf)) return "PART_OF";
    return overlapping.some((other) => isIncident(other) && outranks(other)) ? "POSSIBLE_OVERLAP" : null;
  });
  const listed = reasons.filter((_, number) => isListed(events[number] as SketchedEvent));
  const order = ["AGGREGATE", "CAMPAIGN", "TREND", "PART_OF", "POSSIBLE_OVERLAP"];
  return {
    value: listed.length,
    incidentCount: listed.filter((reason) => reason === null).length,
    excluded: order
      .map((reason) => ({ reason, eventCount: listed.filter((one) => one === reason).length }))
      .filter(({ eventCount }) => eventCount > 0),
  };
}

describe("the total of a list of events", () => {
  const graph = useGraph({ emptied: "once" });

  /** Every event is at the town and told in one document; those with a killed figure above 0 are the brigade's too, each in two roles. */
  const write = (events: readonly SketchedEvent[]) =>
    graph.run(
      `MATCH (old:Event|Account) DETACH DELETE old
       WITH count(*) AS done
       MATCH (town:Place {id: 'town'}), (brigade:Actor {id: 'brigade'})
       CALL (town, brigade) {
         UNWIND range(0, size($events) - 1) AS number
         WITH town, brigade, number, $events[number] AS one, 'e' + number AS id
         CREATE (event:Event {id: id, label: id, eventClass: one.eventClass, killedMin: toInteger(one.killed), woundedMin: toInteger(one.wounded),
           earliest: date('2014-12-23'), latest: date('2014-12-23'), pageKey: '2014-12-23|' + id})
         CREATE (event)-[:LOCATED_IN {id: 'l' + id, placeId: 'town', pageKey: event.pageKey}]->(town)
         MERGE (document:Document {id: 'paper'})
         CREATE (event)<-[:ACCOUNT_OF]-(:Account)-[:TOLD_IN]->(document)
         FOREACH (role IN CASE WHEN one.killed > 0 THEN ['ATTACKER', 'BELLIGERENT'] ELSE [] END |
           CREATE (brigade)-[:PARTICIPATES_IN {id: role + id, actorId: 'brigade', pageKey: event.pageKey, role: role}]->(event))
       }
       CALL () {
         UNWIND range(0, size($events) - 1) AS number
         MATCH (event:Event {id: 'e' + number})
         OPTIONAL MATCH (whole:Event {id: 'e' + toInteger($events[number].partOf)}) WHERE whole <> event
         FOREACH (one IN CASE WHEN whole IS NULL THEN [] ELSE [whole] END | CREATE (event)-[:PART_OF {id: 'p' + number}]->(one))
         WITH event, number
         OPTIONAL MATCH (other:Event {id: 'e' + toInteger($events[number].overlaps)}) WHERE other <> event
         FOREACH (one IN CASE WHEN other IS NULL THEN [] ELSE [other] END | CREATE (event)-[:POSSIBLE_OVERLAP {id: 'o' + number}]->(one))
       }`,
      { events },
    );

  beforeAll(() => graph.run("CREATE (:Place {id: 'town', name: 'Town'}), (:Actor {id: 'brigade', name: 'Brigade'})"));

  it("counts single incidents and says what it left out, as a reading of the whole list would", {
    timeout: 120_000,
  }, async () => {
    const total = "total { value incidentCount excluded { reason eventCount } }";
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyEvent, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 0, max: 2 }),
        async (events, atLeast) => {
          await write(events);
          const { all, some, nodes } = await answerOf(
            graph,
            `query ($atLeast: Int!, $ids: [ID!]!) { all: events { ${total} } some: events(filter: {killed: {atLeast: $atLeast}}) { ${total} }
             nodes(ids: $ids) { ... on Place { events(filter: {killed: {atLeast: $atLeast}}) { ${total} } } ... on Actor { events(filter: {killed: {atLeast: $atLeast}}) { ${total} } } ... on Document { events { ${total} } } } }`,
            { atLeast, ids: [globalId("Place", "town"), globalId("Actor", "brigade"), globalId("Document", "paper")] },
          );
          const isKilled = ({ killed }: SketchedEvent) => (killed ?? 0) >= atLeast;
          expect(all.total).toEqual(counted(events, () => true));
          expect(some.total).toEqual(counted(events, isKilled));
          expect(nodes[0].events.total).toEqual(some.total);
          expect(nodes[2].events.total).toEqual(all.total);
          const ofBrigade = counted(events, (event) => isKilled(event) && (event.killed ?? 0) > 0);
          // An event stands there once for each role, and counts once.
          expect(nodes[1].events.total).toEqual({ ...ofBrigade, value: 2 * ofBrigade.value });
        },
      ),
      { numRuns: 60 },
    );
  });
});
