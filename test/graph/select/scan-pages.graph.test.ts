import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { globalId } from "../../../src/domain/global-id.js";
import { emptyLens, type Lens } from "../../../src/domain/lens.js";
import { compileQuestion } from "../../../src/graph/select/compile-question.js";
import { asAsked, type Kind, randomFilters } from "../../support/random-filters.js";
import { selectionsOf } from "../../support/selections-of.js";
import { actors, kinds, places, roles, writeSmallWorld } from "../../support/small-world.js";
import { useGraph } from "../../support/use-graph.js";

// biome-ignore lint/suspicious/noExplicitAny: an answer.
type Any = any;

const shown = "total { value exact } pageInfo { hasNextPage endCursor isCut } edges";
const page = "$first: Int!, $after: String";
const declared = `$orderBy: TimeOrder!, ${page}`;
const given = "orderBy: $orderBy, first: $first, after: $after";
const rootList = (field: string, type: string, node: string) =>
  `query ($filter: ${type}, ${declared}) { list: ${field}(filter: $filter, ${given}) { ${shown} { node { id: ${node} } } } }`;
const listOf = (field: string, args: string, asked: string, edge: string) =>
  `query ($owner: ID!, ${args}, ${declared}) { list: ${field}(id: $owner) { list: ${asked}, ${given}) { ${shown} { ${edge} } } } }`;

const byName = (field: string, type: string) =>
  `query ($filter: ${type}, $orderBy: NameOrder!, ${page}) { list: ${field}(filter: $filter, ${given}) { ${shown} { node { id: name } } } }`;
const degrees = (min: number, max: number) => fc.integer({ min: min * 10, max: max * 10 }).map((tenths) => tenths / 10);
const area = fc.oneof(
  fc.record({
    within: fc.record({
      latitude: degrees(33, 37),
      longitude: degrees(38, 42),
      radiusKm: fc.integer({ min: 50, max: 400 }),
    }),
  }),
  fc.record({
    box: fc.record({ south: degrees(32, 35), north: degrees(35, 38), west: degrees(37, 40), east: degrees(40, 43) }),
  }),
);

const actor = fc.constantFrom(...actors.map(({ id }) => id));
const place = fc.constantFrom(...places.map(({ id }) => id));
const someRoles = fc.option(fc.subarray([...roles], { minLength: 1 }));
const filtersOf = (kind: Kind) => randomFilters(kind, 4, 7);

/** Filters that an index serves for the most part, and something else beside. */
const anchored = (kind: Kind, anchor: fc.Arbitrary<unknown>) =>
  fc.tuple(anchor, fc.oneof(fc.constant({}), filtersOf(kind))).map(([one, rest]) => ({ filter: { and: [rest, one] } }));

const byTime = ["NEWEST", "OLDEST"] as const;
const byNameOrId = ["NAME", "ID"] as const;

type Listed = readonly [name: string, source: string, variables: fc.Arbitrary<Any>, orders?: readonly string[]];
const lists: readonly Listed[] = [
  ["events", rootList("events", "EventFilterInput", "label"), filtersOf("Event").map((filter) => ({ filter }))],
  [
    "events of an actor in roles",
    rootList("events", "EventFilterInput", "label"),
    anchored("Event", fc.record({ actor: fc.record({ id: actor, roles: someRoles }) })),
  ],
  [
    "events of a place",
    rootList("events", "EventFilterInput", "label"),
    anchored("Event", fc.record({ place: fc.record({ id: place, withDescendants: fc.boolean() }) })),
  ],
  [
    "events of a type",
    rootList("events", "EventFilterInput", "label"),
    anchored("Event", fc.constant({ subEventType: ["ARMED_CLASH"] })),
  ],
  ["events of an area", rootList("events", "EventFilterInput", "label"), anchored("Event", area)],
  ["figures of an area", rootList("casualtyLedger", "EventFilterInput", "label"), area.map((filter) => ({ filter }))],
  ["actors", byName("actors", "ActorFilterInput"), filtersOf("Actor").map((filter) => ({ filter })), byNameOrId],
  ["places", byName("places", "PlaceFilterInput"), filtersOf("Place").map((filter) => ({ filter })), byNameOrId],
  [
    "figures of a place",
    rootList("casualtyLedger", "EventFilterInput", "label"),
    anchored("Event", fc.record({ place: fc.record({ id: place }) })),
  ],
  [
    "an actor's events",
    listOf(
      "actor",
      "$roles: [ParticipantRole!], $filter: EventFilterInput",
      "events(roles: $roles, filter: $filter",
      "role node { id: label }",
    ),
    fc.record({
      owner: actor.map((id) => globalId("Actor", id)),
      roles: someRoles,
      filter: fc.option(filtersOf("Event")),
    }),
  ],
  [
    "a place's events",
    listOf("place", "$filter: EventFilterInput", "events(filter: $filter", "node { id: label }"),
    fc.record({ owner: place.map((id) => globalId("Place", id)), filter: filtersOf("Event") }),
  ],
  [
    "an actor's statements",
    listOf("actor", "$kinds: [ClaimKind!]", "statements(kinds: $kinds", "node { id: quote }"),
    fc.record({
      owner: actor.map((id) => globalId("Actor", id)),
      kinds: fc.option(fc.subarray([...kinds], { minLength: 1, maxLength: 1 })),
    }),
  ],
  [
    "claims of a source",
    rootList("claims", "ClaimFilterInput", "quote"),
    anchored("Claim", fc.record({ saidBy: fc.record({ id: actor }) })),
  ],
  [
    "documents of a publisher",
    rootList("documents", "DocumentFilterInput", "title"),
    anchored("Document", fc.constant({ publisher: { id: "actor00" } })),
  ],
];

const lenses = fc.constantFrom<Lens>(
  emptyLens,
  { minRootSources: 2 },
  { withoutSources: [{ id: { type: "Actor", id: "actor00" } }] },
);

describe("a list that is looked through", () => {
  const graph = useGraph({ emptied: "once" });
  beforeAll(async () => {
    await writeSmallWorld(graph);
    await graph.run("MATCH (event:Event) WHERE event.id < 'event15' SET event.subEventType = 'ARMED_CLASH'");
    await graph.run("MATCH (document:Document) SET document.publisherId = 'actor00'");
    // What leads to every third event is said by one source alone.
    await graph.run(
      `MATCH ()-[edge:PARTICIPATES_IN|AT|LOCATED_IN]->()
       WITH edge ORDER BY edge.id WITH collect(edge) AS edges
       UNWIND range(0, size(edges) - 1, 3) AS index
       WITH edges[index] AS edge
       SET edge.claimIds = [edge.id], edge.rootSourceIds = ['actor00'], edge.sourceChains = ['|actor00|'],
         edge.publishedAts = [datetime()], edge.recordedAts = [datetime()]`,
    );
  });

  async function pageOf(source: string, variables: Any, lens: Lens, scanBudget: number): Promise<Any> {
    const [selection] = await selectionsOf(source, variables);
    if (selection === undefined) throw new Error("Nothing is asked.");
    const { statement, decode } = compileQuestion(selection, { lens, scanBudget });
    const [row] = await graph.connection.read(statement, { timeoutMs: 60_000 });
    const answer: Any = decode(row as never);
    return "list" in answer ? answer.list : answer;
  }

  it.each(lists.map(([name, source, variables, orders = byTime]) => [name, source, variables, orders] as const))(
    "gives page by page, whatever the budget, what one page without one gives: %s",
    { timeout: 600_000 },
    async (_, source, variables, named) => {
      const orders = fc.constantFrom(...named);
      const sizes = fc.integer({ min: 1, max: 5 });
      let cuts = 0;
      await fc.assert(
        fc.asyncProperty(variables, orders, sizes, sizes, lenses, async (asked, orderBy, first, budget, lens) => {
          const question = { ...asAsked(asked), orderBy };
          const whole = await pageOf(source, { ...question, first: 100 }, lens, 1_000_000);
          expect(whole.pageInfo).toMatchObject({ hasNextPage: false, isCut: false });
          expect(whole.total).toMatchObject({ value: whole.edges.length, exact: true });
          const found: unknown[] = [];
          for (let after: string | null = null, hasMore = true; hasMore; ) {
            const page: Any = await pageOf(source, { ...question, first, after }, lens, budget);
            expect(page.total.value).toBeLessThanOrEqual(whole.edges.length);
            if (page.total.exact) expect(page.total.value).toBe(whole.edges.length);
            if (page.pageInfo.isCut) expect(page.pageInfo.hasNextPage).toBe(true);
            if (page.pageInfo.hasNextPage) expect(page.pageInfo.endCursor).not.toBe(after);
            found.push(...page.edges);
            cuts += page.pageInfo.isCut ? 1 : 0;
            hasMore = page.pageInfo.hasNextPage;
            after = page.pageInfo.endCursor;
          }
          expect(found).toEqual(whole.edges);
        }),
        { numRuns: 9, seed: 3 },
      );
      // The budgets were small enough to matter.
      expect(cuts).toBeGreaterThan(0);
    },
  );
});
