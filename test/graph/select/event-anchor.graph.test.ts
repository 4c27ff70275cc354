import { beforeAll, describe, expect, it } from "vitest";
import type { EventFilter } from "../../../src/domain/filter.js";
import { globalId } from "../../../src/domain/global-id.js";
import { emptyLens } from "../../../src/domain/lens.js";
import { compileQuestion } from "../../../src/graph/select/compile-question.js";
import { askGraph } from "../../support/ask-graph.js";
import { databaseHits } from "../../support/profile.js";
import { selectionsOf } from "../../support/selections-of.js";
import { settleIndexes } from "../../support/settle-indexes.js";
import { useGraph } from "../../support/use-graph.js";

const eventCount = 3000;
const place = { id: globalId("Place", "village") };
const actor = { id: globalId("Actor", "brigade") };
const army = { id: globalId("Actor", "army") };
const within = { latitude: 35, longitude: 40, radiusKm: 10 };

/**
 * 3,000 events, one a day, each at the town and with the army: of these every hundredth is also at the village, 30 in all, and with the brigade, in two
 * roles, and there the army has two.
 */
const generated = `
  CREATE (:Place {id: 'province'})
  CREATE (town:Place {id: 'town', location: point({latitude: 36, longitude: 42}), coordinateUncertaintyM: 1000})
  CREATE (village:Place {id: 'village', location: point({latitude: 35, longitude: 40}), coordinateUncertaintyM: 1000})
  CREATE (brigade:Actor {id: 'brigade', name: 'Brigade'}), (army:Actor {id: 'army', name: 'Army'})
  WITH *
  UNWIND range(0, ${eventCount - 1}) AS number
  WITH *, date('2010-01-01') + duration({days: number}) AS day
  CREATE (event:Event {id: 'e' + number, label: toString(number), earliest: day, latest: day, pageKey: toString(day) + '|e' + number,
    subEventType: CASE number % 100 WHEN 7 THEN 'CHEMICAL_WEAPON' ELSE 'ARMED_CLASH' END, ploverType: CASE number % 100 WHEN 7 THEN 'AID' ELSE 'ASSAULT' END})
  CREATE (event)-[:AT {id: 'a' + number, placeId: 'town', pageKey: event.pageKey, role: 'OCCURRED_AT'}]->(town)
  CREATE (event)-[:LOCATED_IN {id: 'l' + number, placeId: 'town', pageKey: event.pageKey}]->(town)
  CREATE (army)-[:PARTICIPATES_IN {id: 'm' + number, actorId: 'army', pageKey: event.pageKey, role: 'ATTACKER'}]->(event)
  WITH *
  WHERE number % 100 = 7
  CREATE (event)-[:AT {id: 'v' + number, placeId: 'village', pageKey: event.pageKey, role: 'OCCURRED_AT'}]->(village)
  CREATE (event)-[:LOCATED_IN {id: 'w' + number, placeId: 'village', pageKey: event.pageKey}]->(village)
  WITH *
  CREATE (army)-[:PARTICIPATES_IN {id: 'n' + number, actorId: 'army', pageKey: event.pageKey, role: 'TARGET'}]->(event)
  WITH *
  UNWIND ['ATTACKER', 'BELLIGERENT'] AS role
  CREATE (brigade)-[:PARTICIPATES_IN {id: role + number, actorId: 'brigade', pageKey: event.pageKey, role: role}]->(event)`;

describe("a list of events", () => {
  const graph = useGraph({ emptied: "once" });

  beforeAll(async () => {
    await graph.run(generated);
    await settleIndexes(graph);
  });

  async function ask(filter: unknown, orderBy: string, first: number, after: string | null = null) {
    const { data, errors, statements } = await askGraph(
      graph,
      `query ($filter: EventFilterInput, $orderBy: TimeOrder!, $first: Int!, $after: String) { events(filter: $filter, orderBy: $orderBy, first: $first, after: $after) { pageInfo { hasNextPage endCursor } edges { node { label } } } }`,
      { filter, orderBy, first, after },
    );
    expect(errors).toEqual([]);
    const [statement] = statements;
    if (statement === undefined) throw new Error("Nothing ran.");
    return { ...data.events, labels: labelsOf(data.events), statement };
  }

  const labelsOf = (events: { edges: { node: { label: string } }[] }) =>
    events.edges.map(({ node }) => Number(node.label));

  it("costs what its filter selects and not all events, in order, page by page, each event once", async () => {
    const rare = Array.from({ length: 30 }, (_, index) => 100 * index + 7);
    const days: EventFilter = { date: { from: "2014-02-10", to: "2014-03-11" } };
    const cases: readonly (readonly [name: string, filter: unknown, expected: readonly number[]])[] = [
      ["place", { place }, rare],
      ["place alone", { place: { ...place, withDescendants: false } }, rare],
      ["actor", { actor }, rare],
      [
        "actor in a role, nested",
        { and: [{ not: { weapon: ["TANK"] } }, { and: [{ actor: { ...actor, roles: ["ATTACKER"] } }] }] },
        rare,
      ],
      ["actor in a rare role", { actor: { ...army, roles: ["TARGET"] } }, rare],
      ["actor in a rare role, and dates", { actor: { ...army, roles: ["TARGET"] }, ...days }, [1507]],
      ["actor in several roles", { actor: { ...actor, roles: ["ATTACKER", "BELLIGERENT", "TARGET"] } }, rare],
      ["actor in several rare roles", { actor: { ...army, roles: ["TARGET", "DEFENDER"] } }, rare],
      [
        "actor in several rare roles, and dates",
        { actor: { ...army, roles: ["TARGET", "DEFENDER"] }, ...days },
        [1507],
      ],
      [
        "actor in several rare roles, and a type",
        { actor: { ...army, roles: ["TARGET", "DEFENDER"] }, subEventType: ["CHEMICAL_WEAPON"] },
        rare,
      ],
      ["radius", { within }, rare],
      ["dates", days, Array.from({ length: 30 }, (_, index) => 1501 + index)],
      ["sub-event type", { subEventType: ["CHEMICAL_WEAPON"] }, rare],
      ["PLOVER type, and more", { ploverType: ["AID"], not: { subEventType: ["ARMED_CLASH"] } }, rare],
      ["type and dates", { subEventType: ["CHEMICAL_WEAPON"], ...days }, [1507]],
      ["place and dates", { place, ...days }, [1507]],
    ];
    for (const [name, filter, expected] of cases) {
      const whole = await ask(filter, "NEWEST", 50);
      expect(whole.labels, name).toEqual([...expected].reverse());
      const hits = await databaseHits(whole.statement);
      expect(hits / expected.length, `hits for each row: ${name}`).toBeLessThan(10);

      const first = await ask(filter, "OLDEST", 20);
      const second = first.pageInfo.hasNextPage ? await ask(filter, "OLDEST", 20, first.pageInfo.endCursor) : null;
      expect([...first.labels, ...(second?.labels ?? [])], name).toEqual(expected);
    }
  });

  it("reads no more of an order that an index holds than the page", async () => {
    for (const filter of [null, { place: { id: globalId("Place", "town") } }]) {
      const page = await ask(filter, "NEWEST", 5);
      expect(page.labels).toEqual([2999, 2998, 2997, 2996, 2995]);
      const hits = await databaseHits(page.statement);
      expect(hits).toBeLessThan(50);
    }
  });

  it("below an actor or a place costs the days that are asked about, for the page and for its total", async () => {
    const days = { date: { from: "2014-02-10", to: "2014-03-11" } };
    for (const [field, id, expected] of [
      ["place", globalId("Place", "town"), 30],
      ["actor", actor.id, 2],
    ] as const) {
      const { data, statements } = await askGraph(
        graph,
        `query ($id: ID!, $days: EventFilterInput) { ${field}(id: $id) { events(filter: $days, first: 50) { total { value } edges { node { label } } } } }`,
        { id, days },
      );
      const { total, edges } = data[field].events;
      expect([total.value, edges.length], field).toEqual([expected, expected]);
      const [statement] = statements;
      if (statement === undefined) throw new Error("Nothing ran.");
      expect(await databaseHits(statement), field).toBeLessThan(20 * expected + 20);
    }
  });

  it("below an owner costs its budget where few satisfy the filter, and says that it stopped there", async () => {
    const budget = 100;
    const place = { id: globalId("Place", "town") };
    const rest = { subEventType: ["ARMED_CLASH"], ploverType: ["AID"] };
    for (const [source, variables] of [
      [
        `query ($filter: EventFilterInput) { list: events(filter: $filter) { ${asked} } }`,
        { filter: { place, ...rest } },
      ],
      [`query ($filter: EventFilterInput) { list: events(filter: $filter) { ${asked} } }`, { filter: rest }],
      [
        `query ($filter: EventFilterInput) { list: aggregate(filter: $filter, bucket: YEAR) { ${asked} } }`,
        { filter: { place, ...rest } },
      ],
      [
        `query ($id: ID!, $filter: EventFilterInput) { list: place(id: $id) { list: events(filter: $filter) { ${asked} } } }`,
        { id: place.id, filter: rest },
      ],
      ...["places", "coActors"].map(
        (field) =>
          [
            `query ($id: ID!, $filter: EventFilterInput) { list: actor(id: $id) { list: ${field}(filter: $filter) { ${asked} } } }`,
            { id: army.id, filter: rest },
          ] as const,
      ),
      [
        `query ($id: ID!, $filter: EventFilterInput) { list: place(id: $id) { list: actors(filter: $filter) { ${asked} } } }`,
        { id: place.id, filter: rest },
      ],
      [
        `query ($id: ID!) { list: place(id: $id) { list: events(filter: {actor: {id: "${actor.id}", roles: [TARGET]}}) { ${asked} } } }`,
        { id: place.id },
      ],
    ] as const) {
      const { answer, statement } = await askWithin(budget, source, variables);
      const list = answer.list ?? answer;
      expect(list, source).toMatchObject({ pageInfo: { isCut: true }, total: { value: 0, exact: false }, edges: [] });
      expect(await databaseHits(statement), source).toBeLessThan(20 * budget);
    }
  });

  it.each([
    ["one role", "[TARGET]"],
    ["one of several roles", "[DEFENDER, TARGET, MOVER]"],
  ])(
    "below an actor costs the events in which it has %s, for the page and for its total, in order, page by page",
    async (_, roles) => {
      const source = `query ($id: ID!, $after: String) { actor(id: $id) { events(roles: ${roles}, first: 20, after: $after) { total { value exact } pageInfo { hasNextPage endCursor isCut } edges { role node { label } } } } }`;
      const found: string[] = [];
      for (let after: string | null = null, hasMore = true; hasMore; ) {
        const { data, statements } = await askGraph(graph, source, { id: army.id, after });
        const { total, pageInfo, edges } = data.actor.events;
        expect(total).toEqual({ value: 30, exact: true });
        if (statements[0] === undefined) throw new Error("Nothing ran.");
        expect(await databaseHits(statements[0])).toBeLessThan(10 * 30);
        found.push(...edges.map((edge: { node: { label: string } }) => edge.node.label));
        after = pageInfo.endCursor;
        hasMore = pageInfo.hasNextPage;
      }
      expect(found).toEqual(Array.from({ length: 30 }, (_, index) => String(2907 - 100 * index)));
    },
  );

  it("refuses a question only where it has looked through all events there are", async () => {
    const source = `{ ask { it: whatDidActorLose(actor: {id: "${army.id}"}) { ... on EventsAnswer { answer { ${asked} } } ... on Refusal { reason } } } }`;
    expect((await askWithin(100, source)).answer.it).toMatchObject({ reason: "NO_OUTCOME_STATED" });
    expect((await askWithin(10, source)).answer.it).toMatchObject({
      answer: { pageInfo: { isCut: true }, total: { value: 0, exact: false }, edges: [] },
    });
  });

  const asked = "pageInfo { isCut } total { value exact } edges { cursor }";

  /** A question under a smaller budget. */
  async function askWithin(scanBudget: number, source: string, variables: Readonly<Record<string, unknown>> = {}) {
    const [selection] = await selectionsOf(source, variables);
    if (selection === undefined) throw new Error("Nothing is asked.");
    const { statement, decode } = compileQuestion(selection, { lens: emptyLens, scanBudget });
    const [row] = await graph.connection.read(statement);
    // biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for.
    return { statement, answer: decode(row as never) as any };
  }
});
