import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { answerOf, askGraph } from "../../support/ask-graph.js";
import { databaseHits } from "../../support/profile.js";
import { useGraph } from "../../support/use-graph.js";

/** A claim in short: its event, if it is about one, killed so many; the last of its sources published it. */
interface SmallClaim {
  readonly id: string;
  readonly kind: string;
  readonly modality: string;
  readonly day: number;
  readonly killed: number | null;
  readonly sources: readonly string[];
}

const kinds = ["OCCURRENCE", "CASUALTY"] as const;
const modalities = ["ASSERTED", "DENIED", "UNKNOWN"] as const;
const sources = ["monitor", "governor"] as const;
const instant = (day: number) => `2014-12-${String(day).padStart(2, "0")}T08:00:00.000Z`;

const claims: readonly SmallClaim[] = fc
  .sample(
    fc.record({
      kind: fc.constantFrom(...kinds),
      modality: fc.constantFrom(...modalities),
      day: fc.integer({ min: 1, max: 9 }),
      killed: fc.option(fc.integer({ min: 0, max: 3 })),
      sources: fc.subarray([...sources]).map((said) => [...said, "wire"]),
    }),
    { numRuns: 40, seed: 7 },
  )
  .map((claim, index) => ({ id: `claim-${String(index).padStart(2, "0")}`, ...claim }));

describe("the list of claims", () => {
  const graph = useGraph({ emptied: "once" });
  beforeAll(async () => {
    await graph.run(
      `UNWIND ['monitor', 'governor', 'wire'] AS name
       CREATE (actor:Actor {id: name, name: name, named: true})-[:HAS_NAME {id: name, kind: 'PRIMARY'}]->(:Name {value: name, folded: name, key: name, lang: 'en', script: 'Latn'})`,
    );
    await graph.run(
      `UNWIND $claims AS one
       WITH one, $instants[toInteger(one.day)] AS published
       CREATE (claim:Claim {id: one.id, kind: one.kind, modality: one.modality, quote: one.id, publishedAt: datetime(published), pageKey: published + '|' + one.id})
       CREATE (old:Claim {id: 'old ' + one.id, kind: one.kind, modality: one.modality, pageKey: published + '|old', supersededAt: datetime()})
       FOREACH (killed IN CASE WHEN one.killed IS NULL THEN [] ELSE [toInteger(one.killed)] END |
         CREATE (claim)-[:ABOUT]->(:Account {id: one.id})-[:ACCOUNT_OF]->(:Event {id: one.id, killedMin: killed, killedMax: killed, killedState: 'KNOWN'}))
       WITH one, claim
       UNWIND one.sources AS source
       MATCH (actor:Actor {id: source})
       CREATE (claim)-[:ATTRIBUTED_TO {sourceId: source, pageKey: claim.pageKey, position: 0}]->(actor)`,
      { claims, instants: Array.from({ length: 10 }, (_, day) => instant(day || 1)) },
    );
    await graph.run("CALL db.awaitIndexes(60)");
  });

  const question = `query ($filter: ClaimFilterInput, $orderBy: TimeOrder! = NEWEST, $first: Int! = 100, $after: String) { claims(filter: $filter, orderBy: $orderBy, first: $first, after: $after) { total { value } pageInfo { hasNextPage endCursor } edges { node { quote } } } }`;
  const quotes = (list: { edges: { node: { quote: string } }[] }) => list.edges.map(({ node }) => node.quote);
  const byTime = (a: SmallClaim, b: SmallClaim) => a.day - b.day || (a.id < b.id ? -1 : 1);

  it("comes page by page, each claim once, newest first, also through a source's own index", async () => {
    for (const filter of [null, { saidBy: { name: "wire" } }]) {
      const seen: string[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const { claims: page } = await answerOf(graph, question, { filter, first: 15, after });
        seen.push(...quotes(page));
        ({ endCursor: after, hasNextPage: more } = page.pageInfo);
      }
      expect(seen).toEqual(
        [...claims]
          .sort(byTime)
          .reverse()
          .map(({ id }) => id),
      );
    }
  });

  it("costs the page, of all claims and of those of one source", async () => {
    for (const filter of [null, { saidBy: { name: "wire" } }]) {
      const { statements } = await askGraph(
        graph,
        `query ($filter: ClaimFilterInput) { claims(filter: $filter, first: 5) { edges { node { quote } } } }`,
        { filter },
      );
      const [statement] = statements;
      if (statement === undefined) throw new Error("Nothing ran.");
      // One row more is read than is shown, and a name is looked up.
      expect(await databaseHits(statement)).toBeLessThan(10 * 6 + 20);
    }
  });
});
