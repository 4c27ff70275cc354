import { beforeAll, describe, expect, it } from "vitest";
import { globalId } from "../../../src/domain/global-id.js";
import { askGraph } from "../../support/ask-graph.js";
import { databaseHits } from "../../support/profile.js";
import { settleIndexes } from "../../support/settle-indexes.js";
import { useGraph } from "../../support/use-graph.js";

const documentCount = 3000;

/** A document a day; every hundredth is the gazette's, the others are the wire's; the gazette's first is in Arabic. */
const generated = `
  CREATE (:Actor {id: 'wire'}), (:Actor {id: 'gazette'})
  WITH *
  UNWIND range(0, ${documentCount - 1}) AS number
  WITH number, datetime('2010-01-01T12:00:00Z') + duration({days: number}) AS at
  CREATE (:Document {id: 'd' + number, title: toString(number), publishedAt: at, pageKey: left(toString(at), 10) + 'T12:00:00.000Z|d' + number,
    publisherId: CASE number % 100 WHEN 7 THEN 'gazette' ELSE 'wire' END, language: CASE number WHEN 7 THEN 'ar' ELSE 'en' END, kind: 'NEWS'})`;

describe("a list of documents", () => {
  const graph = useGraph({ emptied: "once" });
  beforeAll(async () => {
    await graph.run(generated);
    await settleIndexes(graph);
  });

  async function ask(filter: unknown, orderBy: string, first: number, after: string | null = null) {
    const { data, errors, statements } = await askGraph(
      graph,
      `query ($filter: DocumentFilterInput, $orderBy: TimeOrder!, $first: Int!, $after: String) { documents(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
        pageInfo { hasNextPage endCursor isCut } edges { node { title } } } }`,
      { filter, orderBy, first, after },
    );
    expect(errors).toEqual([]);
    if (statements[0] === undefined) throw new Error("Nothing ran.");
    const { pageInfo, edges } = data.documents;
    const titles: number[] = edges.map(({ node }: { node: { title: string } }) => Number(node.title));
    return { pageInfo, titles, hits: await databaseHits(statements[0]) };
  }

  const gazette = { publisher: { id: globalId("Actor", "gazette") } };
  const days = { publishedFrom: "2014-02-10T00:00:00Z", publishedTo: "2014-03-11T13:00:00+01:00" };
  const ofDays = Array.from({ length: 30 }, (_, index) => 1501 + index);
  const ofGazette = Array.from({ length: 30 }, (_, index) => 100 * index + 7);

  it.each([
    ["a publisher", gazette, ofGazette],
    ["some days", days, ofDays],
    ["a publisher on some days", { and: [gazette, days] }, [1507]],
    ["a publisher, but one language", { ...gazette, not: { language: ["ar"] } }, ofGazette.slice(1)],
    [
      "some days, by a filter on them that another narrows",
      { and: [days, { publishedTo: "2014-02-12T12:00:00Z" }] },
      [1501, 1502, 1503],
    ],
  ] as const)(
    "of %s costs what it selects, in order, page by page, each document once",
    async (_, filter, expected) => {
      const whole = await ask(filter, "NEWEST", 50);
      expect(whole.titles).toEqual([...expected].reverse());
      expect(whole.pageInfo.isCut).toBe(false);
      expect(whole.hits).toBeLessThan(10 * expected.length + 20);
      const first = await ask(filter, "OLDEST", 20);
      const second = first.pageInfo.hasNextPage ? await ask(filter, "OLDEST", 20, first.pageInfo.endCursor) : null;
      expect([...first.titles, ...(second?.titles ?? [])]).toEqual(expected);
    },
  );

  it("of a busy publisher costs the page", async () => {
    const page = await ask({ publisher: { id: globalId("Actor", "wire") } }, "NEWEST", 5);
    expect(page.titles).toEqual([2999, 2998, 2997, 2996, 2995]);
    expect(page.hits).toBeLessThan(50);
  });
});
