import { beforeAll, describe, expect, it } from "vitest";
import { silentProgress } from "../../../src/domain/progress.js";
import { sumAllEncounters } from "../../../src/graph/projection/sum-all-encounters.js";
import { answerOf } from "../../support/ask-graph.js";
import { writeSmallWar } from "../../support/small-war.js";
import { useGraph } from "../../support/use-graph.js";

interface Support {
  readonly words: readonly { readonly text: string; readonly names: string }[];
  readonly node: { readonly quote: string };
}

describe("edges summed up over events", () => {
  const graph = useGraph({ emptied: "once" });
  beforeAll(() => writeSmallWar(graph));

  it("list each claim once, with its words for both ends, and count as many claims as they list", async () => {
    const sayings = "supportCount saidBy { total { value } edges { words { text names } node { quote } } }";
    const { actor, dyads } = await answerOf(
      graph,
      `{ actor(name: "ISIS") { places { edges { node { name } ${sayings} } } coActors { edges { node { name } ${sayings} } } } dyads { edges { node { one { name } other { name } ${sayings} } } } }`,
    );
    const edges = [
      ...actor.places.edges,
      ...actor.coActors.edges,
      ...dyads.edges.map(({ node }: { node: unknown }) => node),
    ];
    for (const edge of edges) {
      const quotes = edge.saidBy.edges.map(({ node }: Support) => node.quote);
      expect(new Set(quotes).size).toBe(quotes.length);
      expect([edge.supportCount, edge.saidBy.total.value]).toEqual([quotes.length, quotes.length]);
    }
    const hill = actor.places.edges.find(({ node }: { node: { name: string } }) => node.name === "a hill");
    expect(hill.saidBy.edges).toEqual([
      {
        words: [
          { text: "ISIS", names: "ACTOR" },
          { text: "a hill", names: "PLACE" },
        ],
        node: { quote: "ISIS seized a hill overlooking the military airport on Tuesday" },
      },
    ]);
    const coalition = dyads.edges
      .map(({ node }: { node: never }) => node)
      .find(({ other, one }: never) => [one, other].some(({ name }: { name: string }) => name === "US-led coalition"));
    const [{ words }] = coalition.saidBy.edges;
    const called: Record<string, string> = { ISIS: "ISIS", "US-led coalition": "Coalition jets" };
    expect(words).toEqual([
      { text: called[coalition.one.name], names: "ACTOR" },
      { text: called[coalition.other.name], names: "OTHER_ACTOR" },
    ]);
  });

  it("tell who says so event by event, page by page, as they do where they are counted from the events", async () => {
    const sayings = "saidBy { edges { cursor words { text names } node { quote } } }";
    const lists = (also: string) => {
      const filter = also === "" ? "" : `(${also})`;
      return answerOf(
        graph,
        `{ place(name: "Syria") { actors${filter} { edges { supportCount ${sayings} } } attackers: actors(roles: [ATTACKER]${also}) { edges { eventCount supportCount ${sayings} } } } dyads${filter} { edges { node { supportCount ${sayings} } } }
           actor(name: "ISIS") { places${filter} { edges { supportCount ${sayings} } } with: coActors${filter} { edges { supportCount ${sayings} } }
             against: coActors(side: OPPOSING${also}) { edges { supportCount ${sayings} } } } }`,
      );
    };
    const kept = await lists("");
    // Every event has a claim.
    expect(kept).toEqual(await lists(" filter: { minEvidence: 1 }"));

    const [most] = kept.actor.places.edges;
    expect(most.supportCount).toBeGreaterThan(2);
    const paged: unknown[] = [];
    let after: string | null = null;
    do {
      const { actor } = await answerOf(
        graph,
        `query ($after: String) { actor(name: "ISIS") { places(first: 1) { edges { saidBy(first: 1, after: $after) { pageInfo { hasNextPage endCursor } edges { cursor words { text names } node { quote } } } } } } }`,
        { after },
      );
      const { pageInfo, edges } = actor.places.edges[0].saidBy;
      paged.push(...edges);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null && paged.length < 50);
    expect(paged).toEqual(most.saidBy.edges);
  });

  it("roll places up to the settlement, province or country around them, count an event once in a row, and keep its words", async () => {
    // One event at the town and at a road in it, a second at the road and at the edge of the town; a hill lies in no town.
    await graph.run(
      `MATCH (isis:Actor {name: 'ISIS'}), (kobani:Place {name: 'Kobani'}), (claim:Claim {quote: 'YPG fought ISIS in Kobani'})
       CREATE (road:Place {id: 'road', name: 'Road in Kobani', placeType: 'TERRAIN', named: false})-[:WITHIN {id: 'w1', basis: 'CLAIM'}]->(kobani)
       CREATE (outskirts:Place {id: 'edge', name: 'Edge of Kobani', placeType: 'AREA', named: false})-[:BEARING_OF {id: 'b1', bearing: 'OUTSKIRTS_OF'}]->(kobani)
       WITH *
       MATCH (fight:Event {label: 'YPG fights ISIS in Kobani'})
       CREATE (other:Event {id: 'other', label: 'other', eventClass: 'INCIDENT', earliest: date('2014-12-30'), latest: date('2014-12-30'), pageKey: '2014-12-30|other'})
       CREATE (isis)-[:PARTICIPATES_IN {id: 'p9', actorId: isis.id, pageKey: other.pageKey, role: 'ATTACKER', claimIds: [], supportStarts: [], supportEnds: []}]->(other)
       CREATE (other)-[:AT {id: 'at-edge', placeId: outskirts.id, pageKey: other.pageKey, role: 'OCCURRED_AT', claimIds: []}]->(outskirts)
       CREATE (other)-[:LOCATED_IN {id: 'in-edge', placeId: outskirts.id, pageKey: other.pageKey, steps: 0, claimIds: []}]->(outskirts)
       WITH *
       UNWIND [fight, other] AS event
       CREATE (event)-[:LOCATED_IN {id: 'in-' + event.id, placeId: road.id, pageKey: event.pageKey, steps: 0, claimIds: [claim.id]}]->(road)
       CREATE (event)-[:AT {id: 'at-' + event.id, placeId: road.id, pageKey: event.pageKey, role: 'OCCURRED_AT', claimIds: [claim.id],
         supportStarts: [claim.start], supportEnds: [claim.start + 3], supportInherited: [false], publishedAts: [claim.publishedAt]}]->(road)`,
    );
    await sumAllEncounters(graph.connection, silentProgress);
    const rows = async (rollUpTo: string | null) => {
      const { actor } = await answerOf(
        graph,
        `query ($level: PlaceLevel) { actor(name: "ISIS") { places(rollUpTo: $level) { total { value } edges { eventCount incidentCount firstDate lastDate node { name } parts { name } saidBy { edges { words { text names } node { quote } } } } } } }`,
        { level: rollUpTo },
      );
      expect(actor.places.total.value).toBe(actor.places.edges.length);
      return new Map<string, { saidBy: { edges: Support[] }; [key: string]: unknown }>(
        actor.places.edges.map((edge: { node: { name: string } }) => [edge.node.name, edge]),
      );
    };

    const exact = await rows(null);
    expect([...exact.keys()].sort()).toEqual([
      "Deir al-Zor military airport",
      "Edge of Kobani",
      "Kobani",
      "Road in Kobani",
      "a hill",
    ]);
    expect(exact.get("Kobani")).toMatchObject({ eventCount: 3, parts: [] });
    expect(exact.get("Road in Kobani")).toMatchObject({ eventCount: 2 });

    const settlements = await rows("SETTLEMENT");
    expect([...settlements.keys()].sort()).toEqual(["Deir al-Zor military airport", "Deir al-Zor province", "Kobani"]);
    expect(settlements.get("Deir al-Zor province")).toMatchObject({ eventCount: 1, parts: [{ name: "a hill" }] });
    expect(settlements.get("Kobani")).toMatchObject({
      eventCount: 4,
      incidentCount: 3,
      firstDate: "2014-11-11",
      lastDate: "2014-12-30",
      parts: [{ name: "Edge of Kobani" }, { name: "Road in Kobani" }],
    });
    const fought = settlements
      .get("Kobani")
      ?.saidBy.edges.find(({ node }) => node.quote === "YPG fought ISIS in Kobani");
    expect(fought?.words).toEqual([
      { text: "ISIS", names: "ACTOR" },
      { text: "Kobani", names: "PLACE" },
      { text: "YPG", names: "PLACE" },
    ]);

    const provinces = await rows("ADMIN1");
    expect([...provinces].map(([name, { eventCount }]) => [name, eventCount]).sort()).toEqual([
      ["Aleppo province", 4],
      ["Deir al-Zor province", 2],
    ]);
    expect(new Map([...(await rows("COUNTRY"))].map(([name, { eventCount }]) => [name, eventCount]))).toEqual(
      new Map([["Syria", 6]]),
    );
  });
});
