import { describe, expect, it } from "vitest";
import { silentProgress } from "../../src/domain/progress.js";
import { fingerprint } from "../../src/graph/fingerprint.js";
import { ingestDocument } from "../../src/services/ingest-document.js";
import { undoDecision } from "../../src/services/undo-decision.js";
import { verifyGraph } from "../../src/services/verify-graph.js";
import { airportReports } from "../support/airport-reports.js";
import { type BuiltReport, engineFor } from "../support/build-extraction.js";
import { useGraph } from "../support/use-graph.js";

describe("undoDecision", () => {
  const graph = useGraph();
  const { attack, defence, bridge } = airportReports();
  const ingest = (built: BuiltReport) => ingestDocument(graph.connection, engineFor(built), built.report);
  const readAgain = ({ report, extraction }: BuiltReport): BuiltReport => ({
    report,
    extraction: { ...extraction, extractor: { ...extraction.extractor, version: "2" } },
  });
  const decisionBetween = async (one: string, other: string): Promise<string> => {
    const [row] = await graph.run(
      `MATCH (d:Decision {kind: 'SAME'})-[:DECIDES]->(:Account {label: $one}), (d)-[:DECIDES]->(:Account {label: $other})
       WHERE d.endedAt IS NULL RETURN d.id AS id`,
      { one, other },
    );
    return String(row?.["id"]);
  };
  const events = () =>
    graph.run(`MATCH (e:Event) RETURN e.id AS id,
      COLLECT { MATCH (e)<-[of:ACCOUNT_OF WHERE of.endedAt IS NULL]-(a:Account) RETURN a.label ORDER BY a.label } AS labels ORDER BY labels`);
  const broken = async () => (await verifyGraph(graph.connection, silentProgress)).flatMap(({ examples }) => examples);

  it("splits the event, gives the split-off part its former id back, and names who decided", async () => {
    await ingest(attack);
    await ingest(defence);
    const before = await events();
    await ingest(bridge);
    expect(await events()).toHaveLength(1);
    const decision = await decisionBetween("An assault on the airport", "ISIS fights the army");
    const now = await undoDecision(graph.connection, decision, "an analyst", "Another assault, at night.");
    expect(now).toHaveLength(2);
    const after = await events();
    expect(after.map(({ labels }) => labels)).toEqual([
      ["An assault on the airport"],
      ["ISIS attacks the airport", "ISIS fights the army"],
    ]);
    expect(after.map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort());
    expect(await graph.run("MATCH (gone:MergedEvent) RETURN gone.id")).toEqual([]);
    const [written] = await graph.run("MATCH (d:Decision {kind: 'DIFFERENT'}) RETURN d.by AS by, d.reason AS reason");
    expect(written).toEqual({ by: "an analyst", reason: "Another assault, at night." });
    expect(await broken()).toEqual([]);
  });

  it("holds against the same documents read again, also by a newer extractor", async () => {
    for (const built of [attack, bridge]) await ingest(built);
    await undoDecision(
      graph.connection,
      await decisionBetween("ISIS attacks the airport", "ISIS fights the army"),
      "an analyst",
      "Two attacks.",
    );
    const split = await events();
    await ingest(attack);
    expect(await events()).toEqual(split);
    await ingest(readAgain(attack));
    await ingest(readAgain(bridge));
    expect(await events()).toEqual(split);
    expect(await broken()).toEqual([]);
  });

  it("joins again what the rule joined when a person's DIFFERENT is undone", async () => {
    for (const built of [attack, bridge]) await ingest(built);
    const joined = await events();
    const decision = await decisionBetween("ISIS attacks the airport", "ISIS fights the army");
    await undoDecision(graph.connection, decision, "an analyst", "Two attacks.");
    const [different] = await graph.run("MATCH (d:Decision {kind: 'DIFFERENT'}) RETURN d.id AS id");
    await undoDecision(graph.connection, String(different?.["id"]), "an analyst", "One attack after all.");
    expect(await events()).toEqual(joined);
  });

  it("refuses an unknown decision, one that was ended, and an undo by nobody", async () => {
    for (const built of [attack, bridge]) await ingest(built);
    const decision = await decisionBetween("ISIS attacks the airport", "ISIS fights the army");
    const undo = (id: string, by: string) => undoDecision(graph.connection, id, by, "A reason.");
    await expect(undo("nothing", "an analyst")).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(undo(decision, " ")).rejects.toMatchObject({ code: "BAD_INPUT" });
    await expect(undo(decision, "rule:mine")).rejects.toMatchObject({ code: "BAD_INPUT" });
    await undo(decision, "an analyst");
    await expect(undo(decision, "an analyst")).rejects.toMatchObject({ code: "BAD_INPUT" });
  });

  it("closes and keeps what an older extractor made, and the event keeps its id", async () => {
    await ingest(attack);
    const before = await events();
    const outcome = await ingest(readAgain(attack));
    expect(outcome.status).toBe("CREATED");
    expect(await events()).toEqual(before);
    const [counts] = await graph.run(`
      MATCH (a:Account) WITH count(*) AS accounts, count(a.supersededAt) AS closed
      MATCH (c:Claim) RETURN accounts, closed, count(*) AS claims, count(c.supersededAt) AS closedClaims`);
    expect(counts).toEqual({ accounts: 2, closed: 1, claims: 4, closedClaims: 2 });
    const seen = await fingerprint(graph.connection);
    expect((await ingest(readAgain(attack))).status).toBe("ALREADY_PRESENT");
    expect(await fingerprint(graph.connection)).toBe(seen);
    expect(await broken()).toEqual([]);
  });
});
