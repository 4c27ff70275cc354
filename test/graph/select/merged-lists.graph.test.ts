import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { answerOf, askGraph } from "../../support/ask-graph.js";
import { databaseHits } from "../../support/profile.js";
import { settleIndexes } from "../../support/settle-indexes.js";
import { useGraph } from "../../support/use-graph.js";

const placeCount = 12;
const eventCount = 90;
const busyCount = 2000;

/** Where an event happened: at up to four places, neighbours of which share the newest events. */
const placesOf = (event: number) => [
  ...new Set([event % placeCount, (event * 7 + 3) % placeCount, event % 5, event % 2].slice(0, 1 + (event % 4))),
];
const typeOf = (event: number) => (event % 3 === 0 ? "ARMED_CLASH" : "SHELLING_ARTILLERY_MISSILE");
const events = Array.from({ length: eventCount }, (_, number) => ({
  label: String(number),
  day: `2014-01-${String(1 + Math.floor(number / 3)).padStart(2, "0")}`,
  places: placesOf(number),
  subEventType: typeOf(number),
}));

/** Places lie along a parallel, a degree of longitude (some 91 km) apart. */
const generated = `
  UNWIND range(0, ${placeCount - 1}) AS number
  CREATE (:Place {id: 'p' + toInteger(number), location: point({latitude: 35, longitude: toFloat(number)})})
  WITH count(*) AS made
  UNWIND $events AS row
  CREATE (event:Event {id: row.label, label: row.label, earliest: date(row.day), latest: date(row.day), pageKey: row.day + '|' + row.label, subEventType: row.subEventType})
  WITH *
  UNWIND row.places AS number
  MATCH (place:Place {id: 'p' + toInteger(number)})
  CREATE (event)-[:AT {id: place.id + event.id, placeId: place.id, pageKey: event.pageKey, role: 'OCCURRED_AT'}]->(place)`;

/** Far from them a place with many more events. */
const busy = `
  CREATE (place:Place {id: 'busy', location: point({latitude: -35, longitude: 0})}), (:Place {id: 'empty', location: point({latitude: -35, longitude: 0.1})})
  WITH place
  UNWIND range(1, ${busyCount}) AS number
  WITH place, date('2015-01-01') + duration({days: number}) AS day, number
  CREATE (event:Event {id: 'b' + number, label: 'b' + number, earliest: day, latest: day, pageKey: toString(day) + '|b' + number})
  CREATE (event)-[:AT {id: 'at' + number, placeId: 'busy', pageKey: event.pageKey, role: 'OCCURRED_AT'}]->(place)`;

const question = `query ($filter: EventFilterInput, $orderBy: TimeOrder!, $first: Int!, $after: String) {
  events(filter: $filter, orderBy: $orderBy, first: $first, after: $after) { total { value } pageInfo { hasNextPage endCursor } edges { node { label } } } }`;

describe("events of an area", () => {
  const graph = useGraph({ emptied: "once" });
  beforeAll(async () => {
    await graph.run(generated, { events });
    await graph.run(busy);
    await settleIndexes(graph);
  });

  /** All pages of a list, one after the other. */
  async function pagesOf(filter: unknown, orderBy: string, first: number) {
    const labels: string[] = [];
    let after: string | null = null;
    for (;;) {
      const { events: page }: Awaited<ReturnType<typeof answerOf>> = await answerOf(graph, question, {
        filter,
        orderBy,
        first,
        after,
      });
      labels.push(...page.edges.map(({ node }: { node: { label: string } }) => node.label));
      if (page.pageInfo.hasNextPage !== true) return { labels, total: page.total.value };
      after = page.pageInfo.endCursor;
    }
  }

  it("come page by page in one order, each once, from however many places they happened at", {
    timeout: 300_000,
  }, async () => {
    const area = fc.record({
      from: fc.integer({ min: 0, max: placeCount - 1 }),
      width: fc.integer({ min: 0, max: placeCount - 1 }),
      isBox: fc.boolean(),
    });
    const rest = fc.record({
      subEventType: fc.option(fc.constant<readonly string[]>(["ARMED_CLASH"])),
      date: fc.option(fc.constant({ from: "2014-01-08", to: "2014-01-19" })),
    });
    await fc.assert(
      fc.asyncProperty(
        area,
        rest,
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom("NEWEST", "OLDEST"),
        async ({ from, width, isBox }, { subEventType, date }, first, orderBy) => {
          const where = isBox
            ? { box: { south: 34, north: 36, west: from - 0.5, east: Math.min(from + width, placeCount) + 0.5 } }
            : { within: { latitude: 35, longitude: from, radiusKm: width * 91.5 + 1 } };
          const isIn = (place: number) =>
            isBox ? place >= from && place <= from + width : Math.abs(place - from) <= width;
          const expected = events
            .filter(({ places }) => places.some(isIn))
            .filter((event) => subEventType === null || subEventType.includes(event.subEventType))
            .filter(({ day }) => date === null || (day >= date.from && day <= date.to))
            .sort((one, other) => (`${one.day}|${one.label}` < `${other.day}|${other.label}` ? -1 : 1))
            .map(({ label }) => label);
          const found = await pagesOf({ ...where, subEventType, date }, orderBy, first);
          expect(found.labels).toEqual(orderBy === "OLDEST" ? expected : expected.reverse());
          expect(found.total).toBe(expected.length);
        },
      ),
      { numRuns: 25, seed: 5 },
    );
  });

  it("cost the page and one row of each place, not all events there, on the first page as on a later one", async () => {
    const filter = { within: { latitude: -35, longitude: 0, radiusKm: 50 } };
    const rows = question.replace("total { value } ", "");
    const ask = async (after: string | null) => {
      const { data, errors, statements } = await askGraph(graph, rows, { filter, orderBy: "NEWEST", first: 5, after });
      expect(errors).toEqual([]);
      if (statements[0] === undefined) throw new Error("Nothing ran.");
      return { page: data.events, hits: await databaseHits(statements[0]) };
    };
    const first = await ask(null);
    const second = await ask(first.page.pageInfo.endCursor);
    for (const [{ page, hits }, newest] of [[first, busyCount] as const, [second, busyCount - 5] as const]) {
      expect(page.edges.map(({ node }: { node: { label: string } }) => node.label)).toEqual(
        Array.from({ length: 5 }, (_, index) => `b${newest - index}`),
      );
      expect(hits).toBeLessThan(60);
    }
  });
});
