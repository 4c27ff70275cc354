import { beforeAll, describe, expect, it } from "vitest";
import { globalId } from "../../../src/domain/global-id.js";
import { silentProgress } from "../../../src/domain/progress.js";
import { sumAllEncounters } from "../../../src/graph/projection/sum-all-encounters.js";
import { askGraph } from "../../support/ask-graph.js";
import { databaseHits } from "../../support/profile.js";
import { settleIndexes } from "../../support/settle-indexes.js";
import { useGraph } from "../../support/use-graph.js";

/** Events of a busy and of a quiet brigade, one a day; every second event is told by the monitor alone, the others by the wire too. */
const generated = `
  CREATE (document:Document {id: 'document', publisherId: 'wire'})-[:HAS_TEXT]->(:Text {sha256: '00', text: '', lengthUtf16: 0})
  CREATE (busy:Actor {id: 'busy'}), (quiet:Actor {id: 'quiet'})
  WITH *
  UNWIND range(0, 2999) AS number
  WITH *, date('2010-01-01') + duration({days: number}) AS day, datetime('2020-01-01T00:00:00Z') AS at,
    CASE number % 2 WHEN 0 THEN ['monitor'] ELSE ['monitor', 'wire'] END AS sources
  CREATE (event:Event {id: 'e' + number, label: toString(number), earliest: day, latest: day, pageKey: toString(day) + '|e' + number})
  CREATE (event)<-[:ACCOUNT_OF]-(account:Account {id: 'a' + number, documentId: 'document', label: toString(number), eventClass: 'INCIDENT',
    ploverModes: [], weapons: [], civilianTargeting: false, datePrecision: 'DAY', earliest: day, latest: day, publishedAt: at})
  CREATE (account)-[:TOLD_IN]->(document)
  FOREACH (source IN sources |
    CREATE (:Claim {id: source + number, kind: 'OCCURRENCE', modality: 'ASSERTED', start: 0, end: 1, rootSourceId: source,
      sourceChain: '|' + source + '|', publishedAt: at, recordedAt: at})-[:ABOUT]->(account))
  WITH *
  UNWIND CASE WHEN number % 100 < 2 THEN [busy, quiet] ELSE [busy] END AS actor
  CREATE (actor)-[:PARTICIPATES_IN {id: actor.id + number, actorId: actor.id, pageKey: event.pageKey, role: 'ATTACKER',
    claimIds: [source IN sources | source + number], rootSourceIds: sources, sourceChains: [source IN sources | '|' + source + '|'],
    publishedAts: [source IN sources | at], recordedAts: [source IN sources | at]}]->(event)`;

const question = `query ($id: ID!, $lens: LensInput) {
  actor(id: $id, lens: $lens) { events(first: 20) { edges { node { label date { earliest } casualties { killed { min } } } } } } }`;

describe("a page", () => {
  const graph = useGraph({ emptied: "once" });

  beforeAll(async () => {
    await graph.run(generated);
    await settleIndexes(graph);
  });

  it("under a lens costs itself and not the actor's degree, also where each event is projected again, and less where none is", async () => {
    const hits = async (actor: string, lens: unknown) => {
      const { data, errors, statements } = await askGraph(graph, question, { id: globalId("Actor", actor), lens });
      expect(errors).toEqual([]);
      expect(data.actor.events.edges).toHaveLength(20);
      if (statements[0] === undefined) throw new Error("Nothing ran.");
      return (await databaseHits(statements[0])) / 20;
    };
    const lensWithout = (id: string) => ({
      withoutSources: [{ id: globalId("Actor", id) }],
      asOf: { reported: "2021-01-01T00:00:00Z" },
    });
    const lens = lensWithout("monitor");
    const [busy, quiet] = [await hits("busy", lens), await hits("quiet", lens)];
    expect(busy).toBeLessThan(150);
    expect(busy).toBeLessThan(1.2 * quiet);
    expect(await hits("busy", lensWithout("somebody else"))).toBeLessThan(busy / 2);
    expect(await hits("busy", null)).toBeLessThan(10);
  });

  it("of whom an actor met, with who says so, costs itself and not the events of the two", async () => {
    await sumAllEncounters(graph.connection, silentProgress);
    for (const id of ["busy", "quiet"]) {
      const { data, errors, statements } = await askGraph(
        graph,
        "query ($id: ID!) { actor(id: $id) { coActors(first: 1) { edges { eventCount supportCount saidBy(first: 2) { edges { node { modality } } } } } } }",
        { id: globalId("Actor", id) },
      );
      expect(errors).toEqual([]);
      const [edge] = data.actor.coActors.edges;
      expect([edge.eventCount, edge.supportCount, edge.saidBy.edges.length]).toEqual([60, 90, 2]);
      if (statements[0] === undefined) throw new Error("Nothing ran.");
      expect(await databaseHits(statements[0]), id).toBeLessThan(300);
    }
  });

  it("of edges that rest on a source costs itself and one look at each of its events, beside finding these", async () => {
    const monitor = globalId("Actor", "monitor");
    await graph.run("CREATE (:Actor {id: 'monitor'})");
    const hits = async (asked: string) => {
      const { data, errors, statements } = await askGraph(
        graph,
        "query ($id: ID!) { sourceLens(source: {id: $id}) { ASKED } }".replace("ASKED", asked),
        { id: monitor },
      );
      expect(errors).toEqual([]);
      if (statements[0] === undefined) throw new Error("Nothing ran.");
      return { lens: data.sourceLens, hits: await databaseHits(statements[0]) };
    };
    const page = await hits("edges(first: 20) { edges { dependence } }");
    expect(page.lens.edges.edges).toHaveLength(20);
    expect(page.hits - (await hits("source { id }")).hits).toBeLessThan(3000 + 20 * 20);
  });
});
