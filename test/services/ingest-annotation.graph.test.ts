import { beforeAll, describe, expect, it } from "vitest";
import { silentProgress } from "../../src/domain/progress.js";
import { readAnnotatedReport } from "../../src/extraction/annotation/read-annotated-report.js";
import { readAnnotation } from "../../src/extraction/annotation/read-annotation.js";
import { ingestAnnotation } from "../../src/services/ingest-annotation.js";
import { verifyGraph } from "../../src/services/verify-graph.js";
import { answerOf } from "../support/ask-graph.js";
import { goldSkipReason, hasGold, readGold, writeGold } from "../support/gold-graph.js";
import { annotatedText, sketchAnnotation } from "../support/sketch-annotation.js";
import { type TestGraph, useGraph } from "../support/use-graph.js";

async function brokenInvariants(graph: TestGraph): Promise<string[]> {
  const checks = await verifyGraph(graph.connection, silentProgress);
  return checks.flatMap(({ name, examples }) => examples.map((example) => `${name}: ${example}`));
}

const sketch = (changes: Record<string, unknown> = {}) =>
  readAnnotatedReport(readAnnotation(JSON.stringify({ ...sketchAnnotation(), ...changes })), annotatedText);

describe("ingestAnnotation", () => {
  const graph = useGraph();
  const ingest = (changes = {}) => ingestAnnotation(graph.connection, sketch(changes));
  const countNodes = async () =>
    (await graph.run("MATCH (node) WHERE NOT node:Migration AND NOT node:MigrationLock RETURN count(*) AS nodes"))[0]?.[
      "nodes"
    ];

  it("writes what an engine would have found, with the annotation as its extractor", async () => {
    expect(await ingest()).toMatchObject({ status: "CREATED", counts: { events: 1, claims: 1 }, leftOut: [] });
    const { actor } = await answerOf(
      graph,
      `{ actor(name: "ISIS") { events { edges { role node { label date { earliest } } saidBy { edges { words { text } node { quote extractor extractorVersion chain { actor { name } } } } } } } } }`,
    );
    expect(actor.events.edges).toMatchObject([
      {
        role: "ATTACKER",
        node: { label: "ISIS attacks the airport", date: { earliest: "2014-12-23" } },
        saidBy: {
          edges: [
            {
              words: [{ text: "ISIS" }],
              node: {
                quote: "ISIS attacked the airport",
                extractor: "annotation",
                extractorVersion: expect.stringMatching(/^1-[0-9a-f]{12}$/),
                chain: [{ actor: { name: "The Observatory" } }, { actor: { name: "A wire" } }],
              },
            },
          ],
        },
      },
    ]);
    expect(await brokenInvariants(graph)).toEqual([]);
  });

  it("changes nothing the second time, and puts a corrected annotation in the place of the one before", async () => {
    await ingest();
    const nodes = await countNodes();
    expect(await ingest()).toMatchObject({ status: "ALREADY_PRESENT" });
    expect(await countNodes()).toBe(nodes);
    const [event] = sketchAnnotation().events;
    await ingest({ events: [{ ...event, label: "ISIS attacks an airport" }] });
    const { events } = await answerOf(graph, "{ events { edges { node { label claims { total { value } } } } } }");
    expect(events.edges).toEqual([{ node: { label: "ISIS attacks an airport", claims: { total: { value: 1 } } } }]);
    expect(await brokenInvariants(graph)).toEqual([]);
  });
});

describe.skipIf(!hasGold)(`the annotated report${goldSkipReason}`, () => {
  const graph = useGraph({ emptied: "once" });
  beforeAll(() => writeGold(graph));

  it("is in the graph as a whole, and breaks no invariant", async () => {
    const { events, documents } = await answerOf(
      graph,
      `{ events(first: 100) { total { value } edges { node { eventClass } } } documents { edges { node { claims { total { value } } sentences { total { value } } } } } }`,
    );
    const incidents = events.edges.filter(
      ({ node }: { node: { eventClass: string } }) => node.eventClass === "INCIDENT",
    );
    expect([events.total.value, incidents.length]).toEqual([33, 18]);
    expect(documents.edges).toEqual([
      { node: { claims: { total: { value: 54 } }, sentences: { total: { value: 31 } } } },
    ]);
    expect(await brokenInvariants(graph)).toEqual([]);
  });

  it("says what the graph has no relationship for", async () => {
    const { leftOut, status } = await ingestAnnotation(graph.connection, readGold());
    expect(status).toBe("ALREADY_PRESENT");
    const counts = new Map(leftOut.map(({ what, count }) => [what, count]));
    expect([...counts.values()].reduce((sum, count) => sum + count)).toBe(12 + 9 + 4);
    expect(counts.get("actorRelations ALLIED_WITH")).toBe(2);
  });
});
