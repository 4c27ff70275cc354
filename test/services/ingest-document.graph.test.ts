import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SitrepError } from "../../src/domain/errors.js";
import { silentProgress } from "../../src/domain/progress.js";
import type { Connection } from "../../src/graph/connection.js";
import { fingerprint } from "../../src/graph/fingerprint.js";
import { ingestDocument } from "../../src/services/ingest-document.js";
import { verifyGraph } from "../../src/services/verify-graph.js";
import { airportReports } from "../support/airport-reports.js";
import { type BuiltReport, buildReport, engineFor } from "../support/build-extraction.js";
import { type TestGraph, useGraph } from "../support/use-graph.js";

const ingest = (graph: TestGraph, built: BuiltReport, connection: Connection = graph.connection) =>
  ingestDocument(connection, engineFor(built), built.report);

async function brokenInvariants(graph: TestGraph): Promise<string[]> {
  const checks = await verifyGraph(graph.connection, silentProgress);
  return checks.flatMap(({ name, examples }) => examples.map((example) => `${name}: ${example}`));
}

const countNodes = async (graph: TestGraph): Promise<unknown> =>
  (await graph.run("MATCH (node) WHERE NOT node:Migration RETURN count(*) AS nodes"))[0]?.["nodes"];

describe("ingestDocument", () => {
  const graph = useGraph();
  const { attack, defence, bridge, strike, village } = airportReports();

  it("gives each edge the words that name its end, and who said so", async () => {
    await ingest(graph, bridge);
    const edges = await graph.run(`
      MATCH (actor:Actor)-[edge:PARTICIPATES_IN]->(:Event)<-[:ACCOUNT_OF]-(:Account)<-[:ABOUT]-(claim:Claim)
      RETURN actor.id AS actor, edge.supportStarts AS starts, edge.supportEnds AS ends, edge.supportInherited AS inherited,
        edge.claimIds = [claim.id] AS isItsClaim, edge.sourceChains AS chains ORDER BY actor`);
    const text = bridge.report.text;
    const at = (words: string) => ({
      starts: [text.indexOf(words)],
      ends: [text.indexOf(words) + words.length],
      inherited: [false],
      isItsClaim: true,
      chains: ["|sohr-head|sohr|>reuters|"],
    });
    expect(edges).toEqual([
      { actor: "army", ...at("the army") },
      { actor: "isis", ...at("ISIS") },
    ]);
  });

  it("marks support as inherited where the words stand outside of the quote", async () => {
    await ingest(graph, strike);
    const [edge] = await graph.run(`
      MATCH (:Actor {id: 'coalition'})-[edge:PARTICIPATES_IN]->(:Event {eventClass: 'INCIDENT'})
      RETURN edge.supportInherited AS inherited`);
    expect(edge).toEqual({ inherited: [true] });
  });

  it("locates an event in its place and all that contain it", async () => {
    await ingest(graph, strike);
    const located = await graph.run(`
      MATCH (:Event {eventClass: 'INCIDENT'})-[edge:LOCATED_IN]->(place:Place)
      RETURN place.name AS name, edge.steps AS steps ORDER BY steps`);
    expect(located).toEqual([
      { name: "a hill", steps: 0 },
      { name: "Deir al-Zor province", steps: 1 },
      { name: "Syria", steps: 2 },
    ]);
  });

  it("tells how places lie to one another, and by whose words", async () => {
    await ingest(graph, strike);
    const [edge] = await graph.run(`
      MATCH (hill:Place)-[edge:BEARING_OF]->(airport:Place)
      RETURN hill.name AS hill, edge.bearing AS bearing, airport.name AS airport, edge.supportInherited AS inherited`);
    expect(edge).toEqual({
      hill: "a hill",
      bearing: "OVERLOOKING",
      airport: "Deir al-Zor military airport",
      inherited: [false],
    });
  });

  it("writes nothing the second time", async () => {
    expect((await ingest(graph, attack)).status).toBe("CREATED");
    const before = await fingerprint(graph.connection);
    expect((await ingest(graph, attack)).status).toBe("ALREADY_PRESENT");
    expect(await fingerprint(graph.connection)).toBe(before);
  });

  it("writes one document once when it comes three times at the same moment", async () => {
    await ingest(graph, bridge);
    const outcomes = await Promise.all([ingest(graph, strike), ingest(graph, strike), ingest(graph, strike)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["ALREADY_PRESENT", "ALREADY_PRESENT", "CREATED"]);
    const together = await fingerprint(graph.connection);
    await graph.run("MATCH (node) WHERE NOT node:Migration DETACH DELETE node");
    await ingest(graph, bridge);
    await ingest(graph, strike);
    expect(await fingerprint(graph.connection)).toBe(together);
  });

  it("joins the accounts of one event, with a decision for every pair, and keeps the merged id resolvable", async () => {
    await ingest(graph, attack);
    await ingest(graph, defence);
    const before = await graph.run("MATCH (event:Event) RETURN event.id AS id");
    expect(before).toHaveLength(2);
    await ingest(graph, bridge);
    const [event] = await graph.run("MATCH (event:Event) RETURN event.id AS id, event.accountCount AS accounts");
    expect(event).toMatchObject({ accounts: 3 });
    const merged = await graph.run("MATCH (gone:MergedEvent) RETURN gone.id AS id, gone.mergedInto AS into");
    expect(merged).toEqual([{ id: before.find(({ id }) => id !== event?.["id"])?.["id"], into: event?.["id"] }]);
    const decisions = await graph.run("MATCH (d:Decision) RETURN d.kind AS kind, d.by AS by, d.score AS score");
    expect(decisions).toEqual([
      { kind: "SAME", by: "rule:event-identity@2", score: 0.9 },
      { kind: "SAME", by: "rule:event-identity@2", score: 0.9 },
    ]);
  });

  it("gives casualties as an envelope over the accounts, open where one leaves it open", async () => {
    for (const built of [attack, defence, bridge]) await ingest(graph, built);
    const [event] = await graph.run(
      "MATCH (e:Event) RETURN e.killedMin AS min, e.killedMax AS max, e.killedState AS killed, e.woundedState AS wounded",
    );
    expect(event).toEqual({ min: 16, max: null, killed: "KNOWN", wounded: "UNKNOWN" });
  });

  it("gives one graph whatever the order of arrival", async () => {
    const all = [attack, defence, bridge, strike, village];
    let expected: string | null = null;
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(all, { minLength: all.length }), async (order) => {
        await graph.run("MATCH (node) WHERE NOT node:Migration DETACH DELETE node");
        for (const built of order) await ingest(graph, built);
        expected ??= await fingerprint(graph.connection);
        expect(await fingerprint(graph.connection)).toBe(expected);
      }),
      { numRuns: 8 },
    );
    expect(await brokenInvariants(graph)).toEqual([]);
  });

  it("gives that graph also when all documents arrive at once", async () => {
    const all = [attack, defence, bridge, strike, village];
    for (const built of all) await ingest(graph, built);
    const expected = await fingerprint(graph.connection);
    for (let round = 0; round < 3; round += 1) {
      await graph.run("MATCH (node) WHERE NOT node:Migration DETACH DELETE node");
      await Promise.all(all.map((built) => ingest(graph, built)));
      expect(await fingerprint(graph.connection)).toBe(expected);
    }
    expect(await brokenInvariants(graph)).toEqual([]);
  });

  it("brings in forty documents on the same actors and places at once", async () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      buildReport({
        publisher: `Daily ${index % 4}`,
        publishedAt: `2014-12-24T08:${String(index).padStart(2, "0")}:00Z`,
        text: `ISIS fought the army at the airport, report ${index}.`,
        events: [
          {
            trigger: "fought",
            date: [
              `2014-12-${String(1 + (index % 20)).padStart(2, "0")}`,
              `2014-12-${String(1 + (index % 20)).padStart(2, "0")}`,
              "DAY",
            ],
            participants: [
              ["isis", "ATTACKER", "ISIS"],
              ["army", "DEFENDER", "the army"],
            ],
            places: [["airport", "the airport"]],
            claims: [{ quote: "ISIS fought the army at the airport", said: ["sohr"] }],
          },
        ],
      }),
    );
    const outcomes = await Promise.all(many.map((built) => ingest(graph, built)));
    expect(outcomes.every(({ status }) => status === "CREATED")).toBe(true);
    const [counts] = await graph.run(
      "MATCH (e:Event) RETURN count(*) AS events, sum(e.accountCount) AS accounts, min(e.accountCount) AS least",
    );
    expect(counts).toEqual({ events: 20, accounts: 40, least: 2 });
    expect(await brokenInvariants(graph)).toEqual([]);
  });

  it("leaves nothing behind when any of its statements fails", async () => {
    let statements = 0;
    const failing = (at: number): Connection => ({
      ...graph.connection,
      write: (work, options) =>
        graph.connection.write((transaction) => {
          statements = 0;
          return work({
            run(statement) {
              statements += 1;
              if (statements === at) return Promise.reject(new Error(`Statement ${at} fails on purpose.`));
              return transaction.run(statement);
            },
          });
        }, options),
    });
    await ingest(graph, bridge);
    const before = await fingerprint(graph.connection);
    const nodes = await countNodes(graph);
    await ingest(graph, attack, failing(-1));
    const last = statements;
    expect(last).toBeGreaterThan(15);
    await graph.run("MATCH (node) WHERE NOT node:Migration DETACH DELETE node");
    await ingest(graph, bridge);
    for (let at = 1; at <= last; at += 3) {
      await expect(ingest(graph, attack, failing(at))).rejects.toThrow("on purpose");
      expect(await countNodes(graph)).toBe(nodes);
    }
    expect(await fingerprint(graph.connection)).toBe(before);
  });

  it("writes nothing of an extraction whose quote does not stand in the text", async () => {
    const claims = attack.extraction.claims.map((claim) => ({
      ...claim,
      quote: { ...claim.quote, start: claim.quote.start + 1, end: claim.quote.end + 1 },
    }));
    const broken = { report: attack.report, extraction: { ...attack.extraction, claims } };
    const error = await ingest(graph, broken).catch((thrown: SitrepError) => thrown);
    expect(error).toMatchObject({ code: "INVARIANT_BROKEN", message: expect.stringContaining("Claim c0.0 quotes") });
    expect(await countNodes(graph)).toBe(0);
  });
});
