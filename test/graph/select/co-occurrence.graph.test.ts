import { beforeAll, describe, expect, it } from "vitest";
import { answerOf, askGraph } from "../../support/ask-graph.js";
import { followedBy } from "../../support/followed-relationships.js";
import { writeSmallWar } from "../../support/small-war.js";
import { useGraph } from "../../support/use-graph.js";

const sums =
  "eventCount incidentCount firstDate lastDate supportCount saidBy { total { value } edges { words { text names } node { quote } } }";

// biome-ignore lint/suspicious/noExplicitAny: an answer.
const nodesOf = (connection: any) => connection.edges.map(({ node }: { node: unknown }) => node);

describe("co-occurrence", () => {
  const graph = useGraph({ emptied: "once" });
  beforeAll(() => writeSmallWar(graph));

  it("pairs actors of the same events, each pair once, most events first, in one statement", async () => {
    const { data, errors, statements } = await askGraph(
      graph,
      `{ coOccurrence { actors { total { value } edges { node { one { name } other { name } ${sums} } } } } }`,
    );
    expect(errors).toEqual([]);
    expect(statements).toHaveLength(1);
    const { actors } = data.coOccurrence;
    const pairs = nodesOf(actors).map(
      (pair: { one: { name: string }; other: { name: string }; eventCount: number }) => [
        [pair.one.name, pair.other.name].sort().join(" and "),
        pair.eventCount,
      ],
    );
    expect(new Map(pairs)).toEqual(
      new Map([
        ["ISIS and YPG", 2],
        ["ISIS and Syrian army", 2],
        ["ISIS and US-led coalition", 1],
        ["ISIS and civilians", 1],
        ["YPG and civilians", 1],
        ["Syrian army and YPG", 1],
      ]),
    );
    expect(pairs.map(([, count]: [string, number]) => count)).toEqual([2, 2, 1, 1, 1, 1]);
    expect(actors.total.value).toBe(6);
    for (const { supportCount, saidBy } of nodesOf(actors)) expect(saidBy.total.value).toBe(supportCount);
  });

  it("sums up what the filter definitely selects, for pairs with as many events as asked for, page by page", async () => {
    const question = `query ($filter: EventFilterInput, $side: Side! = ANY, $minEvents: Int! = 1, $first: Int! = 20, $after: String) {
      coOccurrence { actors(filter: $filter, side: $side, minEvents: $minEvents, first: $first, after: $after) { total { value } pageInfo { hasNextPage endCursor } edges { node { one { name } other { name } eventCount firstDate lastDate } } } } }`;
    const often = await answerOf(graph, question, { minEvents: 2 });
    expect(often.coOccurrence.actors.total.value).toBe(2);
    const days = { date: { from: "2014-12-21", to: "2014-12-23" } };
    const definite = (await answerOf(graph, question, { filter: days })).coOccurrence.actors;
    const possible = (await answerOf(graph, question, { filter: { date: { ...days.date, certainty: "POSSIBLE" } } }))
      .coOccurrence.actors;
    // The strikes from 20 to 23 December and the shelling of an open date may have been then.
    expect([definite.total.value, possible.total.value]).toEqual([4, 6]);
    const place = { place: { name: "Deir al-Zor province" } };
    expect(nodesOf((await answerOf(graph, question, { filter: place, side: "OPPOSING" })).coOccurrence.actors)).toEqual(
      [
        {
          one: expect.anything(),
          other: expect.anything(),
          eventCount: 2,
          firstDate: "2014-12-02",
          lastDate: "2014-12-23",
        },
      ],
    );
    const first = (await answerOf(graph, question, { first: 4 })).coOccurrence.actors;
    const after = first.pageInfo.endCursor;
    const second = (await answerOf(graph, question, { first: 4, after })).coOccurrence.actors;
    const all = (await answerOf(graph, question)).coOccurrence.actors;
    expect([...nodesOf(first), ...nodesOf(second)]).toEqual(nodesOf(all));
    const { errors } = await askGraph(graph, question, { minEvents: 0 });
    expect(errors[0]?.message).toMatch(/"minEvents" is 0; it must be from 1/);
  });

  it("pairs actors and places as told or rolled up, with the words for both", async () => {
    const question = (args: string) =>
      `{ coOccurrence { actorsAndPlaces(${args}) { edges { node { actor { name } place { name } ${sums} } } } } }`;
    const { coOccurrence } = await answerOf(graph, question("roles: [ATTACKER], minEvents: 1"));
    const told = nodesOf(coOccurrence.actorsAndPlaces);
    expect(told.map((pair: never) => namesOf(pair)).sort()).toEqual([
      "ISIS at Deir al-Zor military airport",
      "ISIS at Kobani",
      "ISIS at a hill",
      "Syrian army at Tell Sitrep",
      "US-led coalition at Kobani",
    ]);
    const hill = told.find((pair: never) => namesOf(pair) === "ISIS at a hill");
    expect(hill.saidBy.edges[0].words).toEqual([
      { text: "ISIS", names: "ACTOR" },
      { text: "a hill", names: "PLACE" },
    ]);
    const rolled = await answerOf(graph, question("roles: [ATTACKER], rollUpTo: ADMIN1, minEvents: 2"));
    expect(nodesOf(rolled.coOccurrence.actorsAndPlaces)).toMatchObject([
      { actor: { name: "ISIS" }, place: { name: "Deir al-Zor province" }, eventCount: 2 },
    ]);
  });

  it("pairs who utters a claim with whom it names as the attacker, by that source's claims alone", async () => {
    const source = `{ coOccurrence { sourcesAndPerpetrators { edges { node { source { name } perpetrator { name } ${sums} } } } } }`;
    const { coOccurrence } = await answerOf(graph, source);
    const pairs = nodesOf(coOccurrence.sourcesAndPerpetrators);
    const named = new Map(
      pairs.map((pair: { source: { name: string }; perpetrator: { name: string }; eventCount: number }) => [
        `${pair.source.name} names ${pair.perpetrator.name}`,
        pair.eventCount,
      ]),
    );
    expect(named).toEqual(
      new Map([
        ["Syrian Observatory for Human Rights names ISIS", 2],
        ["A regional wire names ISIS", 1],
        ["Reuters names Syrian army", 1],
        ["Reuters names US-led coalition", 1],
      ]),
    );
    const [observatory] = pairs;
    expect(observatory.supportCount).toBe(observatory.saidBy.total.value);
    expect(observatory.saidBy.edges.map(({ node }: { node: { quote: string } }) => node.quote).sort()).toEqual([
      "ISIS seized a hill overlooking the military airport on Tuesday",
      "took a hill from the army near the airport",
    ]);
  });

  it("keeps apart two sources that name one attacker of one event", async () => {
    await graph.run(
      `MATCH (:Actor {id: 'isis'})-[edge:PARTICIPATES_IN {role: 'ATTACKER'}]->(:Event {label: 'ISIS takes a hill'})
       MATCH (other:Claim {quote: 'YPG fought ISIS in Kobani'})
       SET edge.claimIds = edge.claimIds + other.id, edge.rootSourceIds = edge.rootSourceIds + 'ypg',
         edge.supportStarts = edge.supportStarts + 0, edge.supportEnds = edge.supportEnds + 3,
         edge.supportInherited = edge.supportInherited + false, edge.publishedAts = edge.publishedAts + other.publishedAt,
         edge.sourceChains = edge.sourceChains + '|ypg|'`,
    );
    const { coOccurrence } = await answerOf(
      graph,
      `{ coOccurrence { sourcesAndPerpetrators { edges { node { source { name } eventCount supportCount saidBy { edges { node { quote } } } } } } } }`,
    );
    const ypg = nodesOf(coOccurrence.sourcesAndPerpetrators).find(
      (pair: { source: { name: string } }) => pair.source.name === "YPG",
    );
    expect(ypg).toMatchObject({
      eventCount: 1,
      supportCount: 1,
      saidBy: { edges: [{ node: { quote: "YPG fought ISIS in Kobani" } }] },
    });
  });

  it("asks the lens for every relationship it follows", async () => {
    const { edges, unseen } = await followedBy(
      `{ coOccurrence { actors(filter: {place: {name: "Kobani"}}) { edges { node { eventCount } } } actorsAndPlaces(rollUpTo: SETTLEMENT) { edges { node { eventCount } } } sourcesAndPerpetrators { edges { node { eventCount } } } } }`,
    );
    expect(edges.length).toBeGreaterThan(6);
    expect(unseen).toEqual([]);
  });
});

function namesOf(pair: { actor: { name: string }; place: { name: string } }): string {
  return `${pair.actor.name} at ${pair.place.name}`;
}
