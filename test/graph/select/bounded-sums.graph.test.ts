import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { globalId } from "../../../src/domain/global-id.js";
import { emptyLens, type Lens } from "../../../src/domain/lens.js";
import { compileQuestion } from "../../../src/graph/select/compile-question.js";
import { asAsked, randomFilters } from "../../support/random-filters.js";
import { selectionsOf } from "../../support/selections-of.js";
import { actors, places, writeSmallWorld } from "../../support/small-world.js";
import { useGraph } from "../../support/use-graph.js";

// biome-ignore lint/suspicious/noExplicitAny: an answer.
type Any = any;

const page = "total { value exact } pageInfo { hasNextPage isCut } edges";
const counted = "node { id } eventCount";

/** What is summed up over events that a filter selects, and the key of a row. */
const lists: readonly (readonly [name: string, asked: string])[] = [
  [
    "shared opponents",
    `list: actor(id: $actor) { list: sharedOpponents(filter: $filter, first: 100) { ${page} { ${counted} } } }`,
  ],
  ["actors met", `list: actor(id: $actor) { list: coActors(filter: $filter, first: 100) { ${page} { ${counted} } } }`],
  [
    "actors of a place",
    `list: place(id: $place) { list: actors(filter: $filter, first: 100) { ${page} { ${counted} } } }`,
  ],
  [
    "places of an actor",
    `list: actor(id: $actor) { list: places(filter: $filter, first: 100) { ${page} { ${counted} } } }`,
  ],
  [
    "actors active in a place in certain events",
    `list: actors(filter: {activity: {is: {and: [$filter, {place: {id: $place}}]}}}, first: 100) { ${page} { node { id } } }`,
  ],
  [
    "actors active in an area",
    `list: actors(filter: {activity: {is: {and: [$filter, {within: {latitude: 35, longitude: 40, radiusKm: 200}}]}}}, first: 100) { ${page} { node { id } } }`,
  ],
  [
    "groups in an area",
    `list: aggregate(by: [PLACE], filter: {and: [$filter, {within: {latitude: 35, longitude: 40, radiusKm: 200}}]}, first: 100) { ${page} { node { place { id } incidents { possible } } } }`,
  ],
];

const lenses = fc.constantFrom<Lens>(emptyLens, { withoutSources: [{ id: { type: "Actor", id: "actor00" } }] });

/** What rests on a source, among events that a filter selects. */
const rests = `list: sourceLens(source: {id: $actor}, filter: $filter) { isCut eventCounts { alone family partly none } events(first: 100) { edges { dependence node { id } } } }`;

describe("a sum over no more events than are looked through at once", () => {
  const graph = useGraph({ emptied: "once" });
  beforeAll(() => writeSmallWorld(graph));

  async function ask(asked: string, variables: Any, lens: Lens, scanBudget: number): Promise<Any> {
    const owners = ["actor", "place"].filter((owner) => asked.includes(`$${owner}`)).map((owner) => `, $${owner}: ID!`);
    const [selection] = await selectionsOf(
      `query ($filter: EventFilterInput!${owners.join("")}) { ${asked} }`,
      variables,
    );
    if (selection === undefined) throw new Error("Nothing is asked.");
    const { statement, decode } = compileQuestion(selection, { lens, scanBudget });
    const [row] = await graph.connection.read(statement, { timeoutMs: 60_000 });
    const answer: Any = decode(row as never);
    return "list" in answer ? answer.list : answer;
  }

  it.each(lists)("is whole unless it says that it is a part: %s", { timeout: 600_000 }, async (_, asked) => {
    let [cuts, wholes] = [0, 0];
    await fc.assert(
      fc.asyncProperty(
        randomFilters("Event", 4, 7),
        fc.constantFrom(...actors.map(({ id }) => globalId("Actor", id))),
        fc.constantFrom(...places.map(({ id }) => globalId("Place", id))),
        fc.integer({ min: 1, max: 400 }),
        lenses,
        async (filter, actor, place, budget, lens) => {
          const given = asAsked({ filter, actor, place });
          const whole = await ask(asked, given, lens, 1_000_000);
          expect(whole).toMatchObject({ total: { exact: true }, pageInfo: { isCut: false } });
          const part = await ask(asked, given, lens, budget);
          expect(part.total.exact).toBe(!part.pageInfo.isCut);
          if (part.pageInfo.isCut) {
            const keys = whole.edges.map((edge: Any) => JSON.stringify(edge.node));
            if (!asked.includes("aggregate")) {
              for (const edge of part.edges) expect(keys).toContain(JSON.stringify(edge.node));
            }
            cuts++;
          } else {
            expect(part).toEqual(whole);
            wholes++;
          }
        },
      ),
      { numRuns: 10, seed: 11 },
    );
    // The budgets were small enough, and large enough, to matter.
    expect([cuts > 0, wholes > 0]).toEqual([true, true]);
  });

  it("is whole unless it says that it is a part: what rests on a source", { timeout: 600_000 }, async () => {
    const given = asAsked({ filter: { eventClass: ["INCIDENT"] }, actor: globalId("Actor", "actor00") });
    const counted = ({ eventCounts: { alone, family, partly, none } }: Any) => alone + family + partly + none;
    for (const lens of [emptyLens, { minRootSources: 1 }]) {
      const whole = await ask(rests, given, lens, 1_000_000);
      expect(whole.isCut).toBe(false);
      const enough = await ask(rests, given, lens, 24);
      expect(enough).toEqual(whole);
      const part = await ask(rests, given, lens, 5);
      expect(part.isCut).toBe(true);
      expect(counted(part)).toBeLessThan(counted(whole));
      const few = part.events.edges.map(({ node }: Any) => node.id);
      expect(whole.events.edges.map(({ node }: Any) => node.id).slice(0, few.length)).toEqual(few);
    }
  });
});
