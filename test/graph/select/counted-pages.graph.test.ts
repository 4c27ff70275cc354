import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { globalId } from "../../../src/domain/global-id.js";
import { emptyLens, type Lens } from "../../../src/domain/lens.js";
import { compileQuestion } from "../../../src/graph/select/compile-question.js";
import type { Statement } from "../../../src/graph/statement.js";
import { databaseHits } from "../../support/profile.js";
import { asAsked, randomFilters } from "../../support/random-filters.js";
import { selectionsOf } from "../../support/selections-of.js";
import { actors, places, writeSmallWorld } from "../../support/small-world.js";
import { useGraph } from "../../support/use-graph.js";

// biome-ignore lint/suspicious/noExplicitAny: an answer.
type Any = any;

const total = "total { value exact }";
const page = "pageInfo { hasNextPage endCursor isCut } edges";
const pair = "one { id } other { id } eventCount incidentCount firstDate supportCount";
const rows =
  "node { from place { id } actor { id } role incidents { definite possible } killed { min } excluded { eventCount } }";
const near = "node { id } eventCount firstDate supportCount";

/** What is summed up over events: a question with a list, and what is asked of a row. */
const lists: readonly (readonly [name: string, asked: string, edge: string])[] = [
  ["groups", "aggregate(by: [PLACE, ACTOR, ROLE], bucket: WEEK, filter: $filter", rows],
  [
    "groups in time, rolled up",
    "aggregate(by: [PLACE], bucket: DAY, rollUpTo: COUNTRY, orderBy: TIME, filter: $filter",
    rows,
  ],
  ["days", "timeline(bucket: DAY, filter: $filter", "node { from events { definite possible } claims { possible } }"],
  [
    "days of publication",
    "timeline(bucket: DAY, clock: REPORT, filter: $filter",
    "node { from firstReported claims { possible } }",
  ],
  ["dyads", "dyads(filter: $filter", `node { ${pair} }`],
  ["pairs of actors", "list: coOccurrence { list: actors(minEvents: 1, filter: $filter", `node { ${pair} }`],
  [
    "actors and places",
    "list: coOccurrence { list: actorsAndPlaces(minEvents: 1, filter: $filter",
    "node { actor { id } place { id } eventCount supportCount }",
  ],
  ["places of an actor", "list: actor(id: $actor) { list: places(filter: $filter", near],
  ["actors of a place", "list: place(id: $place) { list: actors(filter: $filter", near],
  ["actors met", "list: actor(id: $actor) { list: coActors(filter: $filter", near],
  ["shared opponents", "list: actor(id: $actor) { list: sharedOpponents(filter: $filter", `${near} enemies { id }`],
  ["similar actors", "list: actor(id: $actor) { list: similarActors(filter: $filter", "node { id } score"],
  [
    "actors active in a place",
    "actors(filter: {activity: {is: {and: [$filter, {place: {id: $place}}]}, atLeast: 1}}",
    "node { id }",
  ],
];

const lenses = fc.constantFrom<Lens>(emptyLens, { withoutSources: [{ id: { type: "Actor", id: "actor00" } }] });
const question = (asked: string, of: string) => {
  const isNested = asked.startsWith("list:");
  const owners = ["actor", "place"].filter((owner) => asked.includes(`$${owner}`)).map((owner) => `, $${owner}: ID!`);
  return `query ($filter: EventFilterInput, $first: Int!, $after: String${owners.join("")}) { ${isNested ? "" : "list: "}${asked}, first: $first, after: $after) { ${of} }${isNested ? " }" : ""} }`;
};

describe("what is summed up", () => {
  const graph = useGraph({ emptied: "once" });
  beforeAll(() => writeSmallWorld(graph));

  async function ask(source: string, variables: Any, lens: Lens): Promise<{ list: Any; statement: Statement }> {
    const [selection] = await selectionsOf(source, variables);
    if (selection === undefined) throw new Error("Nothing is asked.");
    const { statement, decode } = compileQuestion(selection, { lens });
    const [row] = await graph.connection.read(statement, { timeoutMs: 60_000 });
    const answer: Any = decode(row as never);
    return { list: answer.list ?? answer, statement };
  }

  it.each(lists)(
    "has on pages that are counted the rows of pages that are not, and their number: %s",
    { timeout: 600_000 },
    async (_, asked, edge) => {
      const [both, pageAlone, totalAlone] = [`${total} ${page} { ${edge} }`, `${page} { ${edge} }`, total].map((of) =>
        question(asked, of),
      ) as [string, string, string];
      const owners = {
        actor: fc.constantFrom(...actors.map(({ id }) => globalId("Actor", id))),
        place: fc.constantFrom(...places.map(({ id }) => globalId("Place", id))),
      };
      let [turned, found] = [0, 0];
      await fc.assert(
        fc.asyncProperty(
          fc.record({ filter: randomFilters("Event", 2, 7), ...owners }),
          fc.integer({ min: 1, max: 4 }),
          lenses,
          async (variables, first, lens) => {
            const given = { ...variables, filter: asAsked(variables.filter) };
            const whole = (await ask(pageAlone, { ...given, first: 100 }, lens)).list;
            const counted = (await ask(totalAlone, { ...given, first }, lens)).list.total;
            if (!whole.pageInfo.hasNextPage) expect(counted.value).toBe(whole.edges.length);
            found += counted.value;
            // The last of them lies behind the end, where there are no more than three.
            for (let after: string | null = null, from = 0; from <= 3 * first; from += first) {
              const { list }: Any = await ask(both, { ...given, first, after }, lens);
              expect(list.total).toEqual(counted);
              expect(list.edges).toEqual(whole.edges.slice(from, from + first));
              turned += after === null ? 0 : list.edges.length;
              after = list.pageInfo.endCursor;
              if (after === null) break;
            }
          },
        ),
        { numRuns: 4, seed: 5 },
      );
      expect(Math.min(turned, found)).toBeGreaterThan(0);
    },
  );

  it("reads each event once for both", async () => {
    const { statement } = await ask(
      `{ timeline(bucket: YEAR, filter: {actor: {id: "${globalId("Actor", "actor00")}"}}) { total { value } edges { node { from events { possible } } } } }`,
      {},
      emptyLens,
    );
    expect(statement.text).toMatchInlineSnapshot(`
      "CALL () {
        CALL () {
          MATCH ()-[takesPart1:PARTICIPATES_IN]->(event0)
          WHERE takesPart1.actorId = $given.p0
            AND takesPart1.pageKey <= $given.p2
          WITH takesPart1, event0
          ORDER BY takesPart1.actorId DESC, takesPart1.pageKey DESC
          LIMIT $given.p1
          WITH takesPart1, event0
          WITH DISTINCT takesPart1.actorId AS owner2, takesPart1.pageKey AS key3, event0
          WITH event0
          WITH event0, coalesce(event0.claimCount, 0) AS count19
          WITH count19, event0.earliest AS earliest16, event0.latest AS latest17
          WITH *, CASE WHEN earliest16.year = 1 OR latest17.year = 9999 THEN [null] WHEN earliest16 = latest17 THEN [date.truncate('year', earliest16)] ELSE head([firstDay IN [date.truncate('year', earliest16)] | head([steps IN [duration.inMonths(firstDay, date.truncate('year', latest17)).months / 12] | CASE WHEN steps >= 100 THEN [null] ELSE [i IN range(0, steps) | firstDay + duration({months: 12 * (i)})] END])]) END AS buckets18
          UNWIND buckets18 AS from6
          WITH from6, count(CASE WHEN size(buckets18) = 1 AND from6 IS NOT NULL THEN 1 END) AS definite7, count(*) AS possible8, sum(CASE WHEN size(buckets18) = 1 AND from6 IS NOT NULL THEN count19 ELSE 0 END) AS definiteClaims9, sum(count19) AS possibleClaims10, null AS firstReported11
          WITH *, from6 + duration({months: 12 * (1)}) - duration({days: 1}) AS to12, coalesce(toString(from6), '~') AS key13
          WITH collect([from6, definite7, possible8, definiteClaims9, possibleClaims10, firstReported11, to12, key13]) AS all21
          UNWIND all21 + [null] AS row22
          RETURN row22, size(all21) AS count23
          UNION ALL
          UNWIND [] AS row22
          RETURN row22, 0 AS count23
        }
        WITH count23, row22, row22[0] AS from6, row22[1] AS definite7, row22[2] AS possible8, row22[3] AS definiteClaims9, row22[4] AS possibleClaims10, row22[5] AS firstReported11, row22[6] AS to12, row22[7] AS key13
        WITH from6, definite7, possible8, definiteClaims9, possibleClaims10, firstReported11, to12, key13, count23, row22
        ORDER BY row22 IS NULL ASC, key13 ASC
        LIMIT $given.p3
        WITH count23, collect(row22) AS taken24
        CALL (taken24) {
          UNWIND taken24 AS row22
          WITH row22[0] AS from6, row22[1] AS definite7, row22[2] AS possible8, row22[3] AS definiteClaims9, row22[4] AS possibleClaims10, row22[5] AS firstReported11, row22[6] AS to12, row22[7] AS key13
          WITH from6, definite7, possible8, definiteClaims9, possibleClaims10, firstReported11, to12, key13
          ORDER BY key13 ASC
          LIMIT $given.p3
          RETURN collect([[[toString(from6), [possible8]]]]) AS rows20
        }
        RETURN rows20, count23
      }
      CALL () {
        OPTIONAL MATCH (owner:Actor {id: $given.p0})
        RETURN COUNT { (owner)-[looked4:PARTICIPATES_IN]->() } > $given.p1 AS isCut5
      }
      RETURN [rows20, null, isCut5, {total: count23, isPart: isCut5}] AS answer, [] AS checked"
    `);
  });

  it.each(lists)("costs little more with its total than without: %s", async (_, asked, edge) => {
    const variables = {
      filter: { eventClass: ["INCIDENT"] },
      first: 5,
      actor: globalId("Actor", "actor00"),
      place: globalId("Place", "place00"),
    };
    const [counted, alone] = [`${total} ${page} { ${edge} }`, `${page} { ${edge} }`].map((of) => question(asked, of));
    const hits = async (source = "") => databaseHits((await ask(source, variables, emptyLens)).statement);
    expect(await hits(counted)).toBeLessThan(1.5 * (await hits(alone)));
  });
});
