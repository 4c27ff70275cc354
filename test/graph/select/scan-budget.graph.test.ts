import { beforeAll, describe, expect, it } from "vitest";
import { silentProgress } from "../../../src/domain/progress.js";
import { sumAllEncounters } from "../../../src/graph/projection/sum-all-encounters.js";
import { scanBudget } from "../../../src/graph/select/scan-budget.cypher.js";
import { answerOf, askGraph } from "../../support/ask-graph.js";
import { databaseHits } from "../../support/profile.js";
import { useGraph } from "../../support/use-graph.js";

const question = `query ($filter: EventFilterInput, $orderBy: TimeOrder! = NEWEST, $after: String) { events(filter: $filter, orderBy: $orderBy, first: 2, after: $after) {
  total { value exact incidentCount } pageInfo { hasNextPage endCursor isCut } edges { node { label } } } }`;
const pad = (number: number) => String(number).padStart(6, "0");

/** More events than are looked through at once; three of them are captures: the oldest, the newest, and one in between. */
describe("a filter that no index serves", () => {
  const graph = useGraph({ emptied: "once" });
  const count = scanBudget + 1000;
  beforeAll(async () => {
    await graph.run(
      `UNWIND range(0, $last) AS number
       WITH number, right('000000' + toString(toInteger(number)), 6) AS padded
       CREATE (:Event {id: padded, label: padded, pageKey: '2014-12-01|' + padded, earliest: date('2014-12-01'), latest: date('2014-12-01'),
         eventClass: 'INCIDENT', outcome: CASE WHEN number IN [0, 30000, $last] THEN 'TERRITORY_SEIZED' END})`,
      { last: count - 1 },
    );
    // Of three of them it is told who fought, and the newest was the day after.
    await graph.run(
      `MATCH (newest:Event {id: $newest}) SET newest.pageKey = '2014-12-02|' + newest.id, newest.earliest = date('2014-12-02'), newest.latest = date('2014-12-02')
       CREATE (army:Actor {id: 'army'}), (rebels:Actor {id: 'rebels'}), (everywhere:Place {id: 'everywhere', name: 'Everywhere'})
       CREATE (everywhere)-[:HAS_NAME {id: 'everywhere', kind: 'PRIMARY'}]->(:Name {folded: 'everywhere', key: 'everywhere', value: 'Everywhere', lang: 'en', script: 'Latn'})
       WITH * MATCH (event:Event) WHERE event.id IN $fights
       CREATE (army)-[:PARTICIPATES_IN {id: 'a' + event.id, actorId: 'army', role: 'ATTACKER', pageKey: event.pageKey}]->(event)
       CREATE (rebels)-[:PARTICIPATES_IN {id: 'r' + event.id, actorId: 'rebels', role: 'TARGET', pageKey: event.pageKey}]->(event)`,
      { newest: pad(count - 1), fights: [0, 30000, count - 1].map(pad) },
    );
    for (let from = 0; from < count; from += 10_000) {
      await graph.run(
        `MATCH (everywhere:Place {id: 'everywhere'}), (event:Event) WHERE $from <= event.id < $to
         CREATE (event)-[:LOCATED_IN {id: event.id, placeId: 'everywhere', pageKey: event.pageKey}]->(everywhere)`,
        { from: pad(from), to: pad(from + 10_000) },
      );
    }
    await sumAllEncounters(graph.connection, silentProgress);
    await graph.run("CALL db.awaitIndexes(60)");
  });
  const filter = { outcome: ["TERRITORY_SEIZED"] };
  const labels = ({ edges }: { edges: { node: { label: string } }[] }) => edges.map(({ node }) => node.label);

  it("stops at the budget, says so, and goes on from there until nothing is left", async () => {
    const first = (await answerOf(graph, question, { filter })).events;
    expect(labels(first)).toEqual([pad(count - 1), pad(30000)]);
    // Two of the newest 50,000; the oldest is not among them.
    expect(first.total).toEqual({ value: 2, exact: false, incidentCount: 2 });
    const { after, seen, cuts } = {
      after: first.pageInfo.endCursor,
      seen: labels(first),
      cuts: [first.pageInfo.isCut],
    };
    let cursor = after;
    for (let more: boolean = first.pageInfo.hasNextPage; more; ) {
      const page = (await answerOf(graph, question, { filter, after: cursor })).events;
      seen.push(...labels(page));
      cuts.push(page.pageInfo.isCut);
      cursor = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
    expect(seen).toEqual([pad(count - 1), pad(30000), pad(0)]);
    expect(cuts.at(-1)).toBe(false);
  });

  it("stops at the budget in the list of a place, too, and goes on from there", async () => {
    const there = { place: { name: "Everywhere" }, ...filter };
    const first = (await answerOf(graph, question, { filter: there })).events;
    expect([labels(first), first.pageInfo.isCut]).toEqual([[pad(count - 1), pad(30000)], true]);
    expect(first.total).toMatchObject({ value: 2, exact: false });
    const second = (await answerOf(graph, question, { filter: there, after: first.pageInfo.endCursor })).events;
    expect([labels(second), second.pageInfo.isCut]).toEqual([[pad(0)], false]);
    const listed = `{ place(name: "Everywhere") { events(filter: {outcome: [TERRITORY_SEIZED]}, first: 2) { total { value exact } pageInfo { isCut } edges { node { label } } } } }`;
    expect((await answerOf(graph, listed)).place.events).toMatchObject({
      total: { value: 2, exact: false },
      pageInfo: { isCut: true },
    });
  });

  it("bounds what is summed up to the newest events, and says so", async () => {
    const summed = `query ($filter: EventFilterInput) {
      aggregate(bucket: YEAR, filter: $filter) { total { value exact } pageInfo { hasNextPage isCut } edges { node { incidents { definite } } } }
      dyads(filter: $filter) { total { value exact } pageInfo { isCut } edges { node { eventCount } } }
      coOccurrence { actors(filter: $filter) { total { value exact } pageInfo { isCut } edges { node { eventCount } } } }
      timeline(filter: $filter, bucket: YEAR) { total { exact } pageInfo { isCut } edges { node { events { definite } } } } }`;
    const parts = async (variables: Record<string, unknown>) => {
      const { aggregate, dyads, coOccurrence, timeline } = await answerOf(graph, summed, variables);
      for (const { total, pageInfo } of [aggregate, dyads, coOccurrence.actors, timeline]) {
        expect(total.exact).toBe(!pageInfo.isCut);
      }
      expect(aggregate.pageInfo.hasNextPage).toBe(false);
      return {
        isCut: [aggregate, dyads, coOccurrence.actors, timeline].map(({ pageInfo }) => pageInfo.isCut),
        events: [aggregate.edges[0].node.incidents.definite, timeline.edges[0].node.events.definite],
        fights: [dyads, coOccurrence.actors].map(({ edges }) => edges[0].node.eventCount),
      };
    };
    // Of three fights the oldest is not among the newest 50,000 events.
    const all = { isCut: [true, true, true, true], events: [scanBudget, scanBudget], fights: [2, 2] };
    // Who met whom, without a filter, is kept summed up: of all events.
    expect(await parts({})).toEqual({ ...all, isCut: [true, false, false, true], fights: [3, 3] });
    const few = { date: { from: "2014-12-02" } };
    expect(await parts({ filter: few })).toEqual({ isCut: Array(4).fill(false), events: [1, 1], fights: [1, 1] });
    // What an index finds is bounded, too: by the number of what it finds.
    const place = { name: "Everywhere" };
    expect(await parts({ filter: { place } })).toEqual(all);
    expect(await parts({ filter: { place, ...few } })).toMatchObject({ isCut: Array(4).fill(false), events: [1, 1] });
  });

  it("tells by what the store keeps whether there is more than is summed up", async () => {
    const hits = async (filter: unknown, asked: string) => {
      const summed = `query ($filter: EventFilterInput) { timeline(filter: $filter, bucket: YEAR) { ${asked} edges { node { from } } } }`;
      const { data, statements } = await askGraph(graph, summed, { filter });
      return { timeline: data.timeline, hits: await databaseHits(statements[0] as never) };
    };
    for (const given of [{}, { place: { name: "Everywhere" } }]) {
      const told = await hits(given, "pageInfo { isCut } total { exact }");
      expect(told.timeline).toMatchObject({ pageInfo: { isCut: true }, total: { exact: false } });
      expect(told.hits - (await hits(given, "")).hits).toBeLessThan(20);
    }
  });

  it("costs the page where that fills up early", async () => {
    const { statements } = await askGraph(
      graph,
      `{ events(filter: {eventClass: [INCIDENT]}, first: 5) { pageInfo { hasNextPage isCut } edges { node { label } } } }`,
    );
    expect(await databaseHits(statements[0] as never)).toBeLessThan(10 * 6);
  });

  it("looks in the order of the list, and through all that there is without a filter", async () => {
    const oldest = (await answerOf(graph, question, { filter, orderBy: "OLDEST" })).events;
    expect(labels(oldest)).toEqual([pad(0), pad(30000)]);
    expect(oldest.total).toMatchObject({ value: 2, exact: false });
    const all = (await answerOf(graph, question)).events;
    expect(all.total).toMatchObject({ value: count, exact: true });
    expect(all.pageInfo.isCut).toBe(false);
  });
});
