import { beforeAll, describe, expect, it } from "vitest";
import { SitrepError } from "../../../src/domain/errors.js";
import { globalId } from "../../../src/domain/global-id.js";
import { answerOf, askGraph } from "../../support/ask-graph.js";
import { writeSmallWar } from "../../support/small-war.js";
import { useGraph } from "../../support/use-graph.js";

/** Strings that would do harm where a value is pasted into Cypher or Lucene. */
const hostile = [
  `' OR 1=1 //`,
  `"}) DETACH DELETE n //`,
  "`) MATCH (n) DETACH DELETE n //",
  "\\' RETURN 1 //",
  "$given.p0",
  "tb-",
  'a" AND (b OR [c TO d}',
  "*:* /regex/ ~2 ^4 && || ! ?",
  "AND OR NOT",
  "\u0000\ud800 \u202e",
  "{name: 'x'}",
];

describe("questions", () => {
  // Some tests add to the small war; none of them adds what another asks about.
  const graph = useGraph({ emptied: "once" });
  beforeAll(() => writeSmallWar(graph));

  /** The error a question ends with. */
  async function refusal(source: string, variables: Record<string, unknown> = {}): Promise<SitrepError> {
    const { errors } = await askGraph(graph, source, variables);
    const original = errors[0]?.originalError;
    if (original instanceof SitrepError) return original;
    throw original ?? errors[0] ?? new Error("The question was answered.");
  }

  it("page through a list so that every edge stands on one page, in either order", async () => {
    const question = `query ($after: String, $order: TimeOrder!) { actor(name: "ISIS") { events(first: 2, after: $after, orderBy: $order) { total { value } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor role node { label date { earliest } } } } } }`;
    for (const order of ["NEWEST", "OLDEST"]) {
      const seen: string[] = [];
      let after: string | null = null;
      // biome-ignore lint/suspicious/noExplicitAny: an answer.
      let events: any;
      for (let page = 0; page < 10; page += 1) {
        events = (await answerOf(graph, question, { after, order })).actor.events;
        expect(events.pageInfo.hasPreviousPage).toBe(page > 0);
        expect(events.pageInfo.startCursor).toBe(events.edges[0].cursor);
        seen.push(...events.edges.map(({ node }: { node: { label: string } }) => node.label));
        after = events.pageInfo.endCursor;
        expect(events.total.value).toBe(5);
        if (!events.pageInfo.hasNextPage) break;
      }
      expect(seen).toHaveLength(5);
      expect(new Set(seen).size).toBe(5);
      expect(seen.indexOf("ISIS repelled in Kobani")).toBe(order === "NEWEST" ? 4 : 0);
    }
  });

  it("refuse a page that is too large, empty or negative, and say the limit", async () => {
    for (const first of [0, -1, 101, 100000]) {
      const error = await refusal(`query ($first: Int!) { actors(first: $first) { total { value } } }`, { first });
      expect(error.code).toBe("BAD_INPUT");
      expect(error.message).toBe(`"first" is ${first}; it must be from 1 to 100.`);
    }
  });

  it("refuse a cursor that is not one, or that is of another list or order", async () => {
    const ask = `query ($after: String) { actors(after: $after) { edges { cursor } } }`;
    const { places, actors } = await answerOf(
      graph,
      `{ places(orderBy: ID) { edges { cursor } } actors { edges { cursor } } }`,
    );
    for (const after of ["", "x", "💥", "W10", places.edges[0].cursor, actors.edges[0].cursor.slice(0, -4)]) {
      const error = await refusal(ask, { after });
      expect(error.code, after).toBe("BAD_INPUT");
      expect(error.message).toContain('"after" is not a cursor of this list');
    }
    expect((await answerOf(graph, ask, { after: actors.edges[0].cursor })).actors.edges[0].cursor).toBe(
      actors.edges[1].cursor,
    );
  });

  it("find a node by its global id, and refuse what is not one or is of another type", async () => {
    const { actor, events } = await answerOf(
      graph,
      `{ actor(name: "ISIS") { id } events { edges { node { id label } } } }`,
    );
    const [{ node: event }] = events.edges;
    const { nodes, node } = await answerOf(
      graph,
      `query ($ids: [ID!]!, $id: ID!) { nodes(ids: $ids) { __typename id ... on Event { label } ... on Actor { name events(first: 1) { total { value } } } } node(id: $id) { ... on Node { id } ... on Event { label } } }`,
      { ids: [event.id, actor.id, globalId("Place", "nowhere"), event.id], id: event.id },
    );
    expect(nodes).toEqual([
      { __typename: "Event", ...event },
      { __typename: "Actor", id: actor.id, name: "ISIS", events: { total: { value: 5 } } },
      null,
      { __typename: "Event", ...event },
    ]);
    expect(node).toEqual(event);
    expect((await refusal(`{ node(id: "nonsense") { id } }`)).message).toContain(
      '"nonsense" is not an id of this graph',
    );
    expect((await refusal(`query ($id: ID!) { event(id: $id) { id } }`, { id: actor.id })).message).toBe(
      "The id given for an Event is that of an Actor.",
    );
    const many = Array.from({ length: 101 }, () => event.id);
    expect((await refusal(`query ($ids: [ID!]!) { nodes(ids: $ids) { id } }`, { ids: many })).message).toContain("101");
  });

  it("find a merged event under the id it had", async () => {
    const { events } = await answerOf(graph, `{ events(first: 1) { edges { node { id label } } } }`);
    const [{ node: event }] = events.edges;
    const id = Buffer.from(event.id, "base64").toString().slice("Event:".length);
    await graph.run("CREATE (:MergedEvent {id: 'old', mergedInto: $id})", { id });
    const old = globalId("Event", "old");
    const answer = await answerOf(
      graph,
      `query ($old: ID!) { event(id: $old) { id label } node(id: $old) { id } nodes(ids: [$old]) { id } }`,
      { old },
    );
    expect(answer).toEqual({ event, node: { id: event.id }, nodes: [{ id: event.id }] });
  });

  it("find things by name in another spelling, refuse a name of several with their types and ids, and one of none", async () => {
    await graph.run(
      `MATCH (place:Place {name: 'Kobani'})
       CREATE (place)-[:HAS_NAME {id: 'n1', kind: 'ALIAS', basis: 'REFERENCE'}]->(:Name {value: 'Ayn al-ʿArab', folded: 'ayn arab', key: 'in arab', lang: 'ar', script: 'Latn'})
       CREATE (one:Place {id: 'one', name: 'Tell One', placeType: 'TOWN', named: true}), (two:Place {id: 'two', name: 'Tell One', placeType: 'VILLAGE', named: true})
       CREATE (shared:Name {value: 'Tell One', folded: 'tell one', key: 'til un', lang: 'en', script: 'Latn'})
       CREATE (one)-[:HAS_NAME {id: 'n2', kind: 'PRIMARY', basis: 'CLAIM'}]->(shared), (two)-[:HAS_NAME {id: 'n3', kind: 'PRIMARY', basis: 'CLAIM'}]->(shared)`,
    );
    for (const name of ["Ain al-Arab", "ʿAyn al-ʿArab", "KOBANI"]) {
      expect(
        (await answerOf(graph, `query ($name: String!) { place(name: $name) { name } }`, { name })).place.name,
        name,
      ).toBe("Kobani");
    }
    const several = await refusal(`{ place(name: "tell one") { name } }`);
    expect(several.code).toBe("AMBIGUOUS_NAME");
    expect(several.message).toBe(
      `More than one place is called "tell one": Tell One (TOWN, id ${globalId("Place", "one")}); Tell One (VILLAGE, id ${globalId("Place", "two")}).`,
    );
    expect((await answerOf(graph, `{ place(name: "tell one", placeType: VILLAGE) { id } }`)).place.id).toBe(
      globalId("Place", "two"),
    );
    expect((await answerOf(graph, `{ place(name: "nowhere") { id } }`)).place).toBeNull();
    expect((await refusal(`{ events(filter: {actor: {name: "nobody"}}) { total { value } } }`)).code).toBe("NOT_FOUND");
    expect((await refusal(`{ actor { id } }`)).message).toBe(
      "An actor is given by id or by name; here neither is given.",
    );
  });

  it("measure a radius from a place, and tell what is definitely inside from what may be", async () => {
    await graph.run(
      `MATCH (kobani:Place {name: 'Kobani'}) SET kobani.location = point({latitude: 35.6, longitude: 40.176}), kobani.coordinateUncertaintyM = 20000`,
    );
    const count = async (within: string) =>
      (await answerOf(graph, `{ events(filter: {within: ${within}}) { total { value } } }`)).events.total.value;
    const airport = `place: {name: "Deir al-Zor military airport"}`;
    // Kobani stands 35 km north of the airport here, give or take 20 km.
    expect(await count(`{${airport}, radiusKm: 3}`)).toBe(1);
    expect(await count(`{${airport}, radiusKm: 56}`)).toBe(4);
    expect(await count(`{${airport}, radiusKm: 54}`)).toBe(1);
    expect(await count(`{latitude: 35.285, longitude: 40.176, radiusKm: 56}`)).toBe(4);
    expect(await count(`{${airport}, radiusKm: 16, certainty: POSSIBLE}`)).toBeGreaterThanOrEqual(4);
    expect(
      (await refusal(`{ events(filter: {within: {place: {name: "Tell Sitrep"}, radiusKm: 5}}) { total { value } } }`))
        .message,
    ).toBe('"Tell Sitrep" has no coordinates to measure from.');
    for (const wrong of [
      `{radiusKm: 5}`,
      `{latitude: 1, radiusKm: 5}`,
      `{${airport}, latitude: 1, longitude: 1, radiusKm: 5}`,
      `{latitude: 91, longitude: 1, radiusKm: 5}`,
      `{${airport}, radiusKm: 0}`,
    ]) {
      expect((await refusal(`{ events(filter: {within: ${wrong}}) { total { value } } }`)).code, wrong).toBe(
        "BAD_INPUT",
      );
    }
  });

  it("count belligerents as opponents unless another event shows them on one side, and civilians never", async () => {
    // Two that attack together in one event are named as belligerents of another.
    await graph.run(
      `MATCH (ypg:Actor {name: 'YPG'}), (coalition:Actor {name: 'US-led coalition'})
       UNWIND ['ATTACKER', 'BELLIGERENT'] AS role
       CREATE (event:Event {id: 'with-' + role, label: role, eventClass: 'INCIDENT', earliest: date('2014-12-01'), latest: date('2014-12-01'), pageKey: '2014-12-01|' + role})
       CREATE (ypg)-[:PARTICIPATES_IN {id: 'one-' + role, actorId: ypg.id, pageKey: event.pageKey, role: role}]->(event)
       CREATE (coalition)-[:PARTICIPATES_IN {id: 'two-' + role, actorId: coalition.id, pageKey: event.pageKey, role: role}]->(event)`,
    );
    const { dyads } = await answerOf(
      graph,
      `{ dyads { edges { node { one { name } other { name } eventCount incidentCount saidBy { edges { node { quote } } } } } } }`,
    );
    const pairs = dyads.edges.map(
      // biome-ignore lint/suspicious/noExplicitAny: an answer.
      ({ node }: any) =>
        `${[node.one.name, node.other.name].sort().join(" / ")}: ${node.eventCount}, ${node.incidentCount}`,
    );
    expect(pairs.sort()).toEqual([
      "ISIS / Syrian army: 2, 2",
      "ISIS / US-led coalition: 1, 0",
      "ISIS / YPG: 2, 2",
      "Syrian army / YPG: 1, 1",
    ]);
    for (const { node } of dyads.edges) expect(node.saidBy.edges.length).toBeGreaterThan(0);
  });

  it("take hostile strings as values in every argument, and change nothing", async () => {
    const before = await graph.run("MATCH (node) RETURN count(node) AS nodes");
    const questions = [
      `query ($text: String!) { search(query: $text) { total { value } edges { score } } }`,
      `query ($text: String!) { actor(name: $text) { id } place(name: $text) { id } }`,
      `query ($text: String!) { actors(filter: {or: [{name: $text}, {country: [$text]}]}) { total { value } } }`,
      `query ($text: String!) { places(filter: {not: {name: $text, country: [$text]}}) { total { value } } }`,
      `query ($text: String!) { documents(filter: {language: [$text]}) { total { value } } }`,
    ];
    const refused = [
      `query ($text: String!) { actors(after: $text) { total { value } } }`,
      `query ($text: ID!) { node(id: $text) { id } }`,
      `query ($text: String!) { events(filter: {actor: {name: $text}, place: {name: $text}}) { total { value } } }`,
    ];
    for (const text of hostile) {
      for (const question of questions) expect((await askGraph(graph, question, { text })).errors, text).toEqual([]);
      for (const question of refused)
        expect((await refusal(question, { text })).code, text).toMatch(/BAD_INPUT|NOT_FOUND/);
    }
    expect(await graph.run("MATCH (node) RETURN count(node) AS nodes")).toEqual(before);
  });

  it("search by the beginnings of words, in names, labels, quotes and titles", async () => {
    await graph.run(
      `CREATE (:Actor {id: 'tb', name: 'tb-foo', actorType: 'MILITIA', named: true})-[:HAS_NAME {id: 'n9', kind: 'PRIMARY', basis: 'CLAIM'}]->(:Name {value: 'tb-foo', folded: 'tb foo', key: 'tb fu', lang: 'en', script: 'Latn'})`,
    );
    // Full-text indexes catch up after the transaction.
    await graph.run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()");
    const found = async (query: string, types?: string) => {
      const { search } = await answerOf(
        graph,
        `query ($query: String!) { search(query: $query${types === undefined ? "" : `, types: [${types}]`}) { edges { node { __typename ... on Actor { name } ... on Place { placeName: name } ... on Event { label } ... on Claim { quote } } } } }`,
        { query },
      );
      // biome-ignore lint/suspicious/noExplicitAny: an answer.
      return search.edges.map(({ node }: any) => node.name ?? node.placeName ?? node.label ?? node.quote);
    };
    expect(await found("tb-")).toEqual(["tb-foo"]);
    expect(await found("Deir ez-Zor milit", "PLACE")).toEqual(["Deir al-Zor military airport"]);
    expect(await found("Dayr az-Zawr military airport", "PLACE")).toEqual(["Deir al-Zor military airport"]);
    expect(await found("shelled YPG", "CLAIM")).toEqual(["The army shelled YPG in Tell Sitrep"]);
    expect(await found("repel kob", "EVENT")).toEqual(["ISIS repelled in Kobani"]);
    expect(await found("!!!")).toEqual([]);
  });
});
