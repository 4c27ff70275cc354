import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { gdeltFormat } from "../../src/datasets/gdelt/gdelt-format.js";
import { gdeltMentionsFormat } from "../../src/datasets/gdelt/gdelt-mentions-format.js";
import { ucdpGedFormat } from "../../src/datasets/ucdp-ged/ucdp-ged-format.js";
import { globalId } from "../../src/domain/global-id.js";
import { silentProgress } from "../../src/domain/progress.js";
import { fingerprint } from "../../src/graph/fingerprint.js";
import { verifyGraph } from "../../src/services/verify-graph.js";
import { runWithin, spawnSitrep, temporaryFolder } from "../cli/run-sitrep.js";
import { eventLine, mentionLine } from "../datasets/gdelt/gdelt-lines.js";
import { names } from "../datasets/names.js";
import { hasSamples, samplePath, samplesSkipReason } from "../datasets/read-rows.js";
import { answerOf } from "../support/ask-graph.js";
import { type GedRow, gedCsv } from "../support/ged-file.js";
import { importFile, importGed } from "../support/import-file.js";
import { testDatabase } from "../support/test-database.js";
import { type TestGraph, useGraph } from "../support/use-graph.js";

const format = ucdpGedFormat(names, null);

/** Three fights of one day in one city, as the data set tells them apart. */
const rows: readonly GedRow[] = [
  {},
  { id: "900002", best: "1", low: "1", high: "1", deaths_a: "1", deaths_b: "0", source_original: "VDC" },
  {
    id: "900003",
    type_of_violence: "3",
    side_a: "IS",
    side_a_new_id: "234",
    side_b: "Civilians",
    side_b_new_id: "9999",
  },
];

async function brokenInvariants(graph: TestGraph): Promise<string[]> {
  const checks = await verifyGraph(graph.connection, silentProgress);
  return checks.flatMap(({ name, examples }) => examples.map((example) => `${name}: ${example}`));
}

async function emptied(graph: TestGraph): Promise<void> {
  await graph.run("MATCH (node) WHERE NOT node:Migration AND NOT node:MigrationLock DETACH DELETE node");
}

async function countOf(graph: TestGraph, pattern: string): Promise<number> {
  const [row] = await graph.run(`MATCH ${pattern} RETURN count(*) AS count`);
  return Number(row?.["count"]);
}

function environment(): Record<string, string> {
  const { uri, user, password } = testDatabase();
  return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
}

describe("importRows", () => {
  const graph = useGraph({ emptied: "once" });
  beforeAll(async () => {
    await importGed(graph, format, rows);
  }, 120_000);

  it("keeps the rows of one data set apart, on one day in one city between the same sides", async () => {
    expect(await countOf(graph, "(:Event)")).toBe(3);
    expect(await countOf(graph, "(:Decision)")).toBe(0);
  });

  it("answers who says so, in which words of the row, by whose word", async () => {
    const { events } = await answerOf(
      graph,
      `{ events(filter: { subEventType: [ATTACK] }) { edges { node { label casualties { killed { min max } }
        participants { edges { role node { name } saidBy { edges { words { text } node { chain { actor { name } } document { kind } } } } } } } } } }`,
    );
    expect(events.edges).toMatchObject([
      { node: { label: "IS against Civilians, Homs", casualties: { killed: { min: 5, max: 9 } } } },
    ]);
    const attacker = events.edges[0].node.participants.edges.find(({ role }: { role: string }) => role === "ATTACKER");
    expect(attacker).toMatchObject({ node: { name: "IS" } });
    const [said] = attacker.saidBy.edges;
    expect(said).toMatchObject({ words: [{ text: "IS" }], node: { document: { kind: "DATASET_ROW" } } });
    expect(said.node.chain.at(-1).actor.name).toBe("UCDP Georeferenced Event Dataset");
  });

  it("changes nothing when rows come again, in another order and in other batches", async () => {
    const before = await fingerprint(graph.connection);
    expect(await importGed(graph, format, [...rows].reverse(), 1)).toMatchObject({ created: 0, known: 3 });
    expect(await fingerprint(graph.connection)).toBe(before);
    await emptied(graph);
    await importGed(graph, format, [...rows].reverse(), 1);
    expect(await fingerprint(graph.connection)).toBe(before);
  }, 120_000);

  it("links an actor with whoever has a name in common as a candidate, and merges neither", async () => {
    await graph.run(
      "CREATE (:Actor {id: 'isis', name: 'ISIS', named: true, generic: false, actorType: 'REBEL_GROUP'})-[:HAS_NAME {id: 'n'}]->(:Name {folded: 'is', value: 'IS ', lang: 'en', script: 'Latn', key: 'is'})",
    );
    await importGed(graph, format, [{ id: "900004", side_b_new_id: "235" }]);
    const links = await graph.run(
      "MATCH (one:Actor)-[link:MAY_BE]->(other:Actor) RETURN one.id AS one, other.id AS other, link.names AS names ORDER BY one, other",
    );
    expect(links).toEqual([
      { one: "isis", other: "ucdp:actor:235", names: ["is"] },
      { one: "ucdp:actor:234", other: "ucdp:actor:235", names: ["is"] },
    ]);
    const asked = await answerOf(
      graph,
      "query ($id: ID!) { actor(id: $id) { mayBe { total { value } edges { names node { id } } } } }",
      { id: globalId("Actor", "ucdp:actor:235") },
    );
    const candidate = (id: string) => ({ names: ["is"], node: { id: globalId("Actor", id) } });
    expect(asked.actor.mayBe).toEqual({ total: { value: 2 }, edges: [candidate("ucdp:actor:234"), candidate("isis")] });
  });

  it("leaves the newest release of a row open, in whichever order they come", async () => {
    const [older, newer] = ["2023-06-01", "2024-06-01"].map((day) => ucdpGedFormat(names, `${day}T00:00:00Z`));
    const told = async () =>
      graph.run("MATCH (event:Event) RETURN event.killedMax AS killed, event.accountCount AS accounts");
    const releases = [
      { release: older, row: { high: "9" } },
      { release: newer, row: { high: "8" } },
    ] as const;
    for (const inOrder of [releases, [...releases].reverse()]) {
      await emptied(graph);
      for (const { release, row } of inOrder) await importGed(graph, release as typeof format, [row]);
      expect(await told()).toEqual([{ killed: 8, accounts: 1 }]);
    }
    expect(await brokenInvariants(graph)).toEqual([]);
  }, 120_000);

  it("counts who mentions an event as its sources, in whichever order event and mentions come, and ties no other event to it", async () => {
    const folder = temporaryFolder();
    const file = (name: string, content: string) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    const events = file("export.CSV", eventLine() + eventLine({ GLOBALEVENTID: "900002" }));
    const mentioned = ["example.net", "example.com"].map((host, index) =>
      mentionLine({ MentionIdentifier: `https://${host}/${index}` }),
    );
    // Who published the event's own article says nothing new by being named again.
    const mentions = file(
      "mentions.CSV",
      mentioned.join("") + mentionLine({ MentionIdentifier: "https://example.org/c" }),
    );
    const tables = [
      { table: gdeltFormat(names, null), path: events },
      { table: gdeltMentionsFormat(names, null, [events]), path: mentions },
    ];
    const prints: string[] = [];
    for (const inOrder of [tables, [...tables].reverse()]) {
      await emptied(graph);
      for (const { table, path } of inOrder) await importFile(graph, table, path, 2);
      const told = await graph.run(
        "MATCH (event:Event) RETURN event.accountCount AS accounts, event.rootSourceCount AS sources ORDER BY accounts",
      );
      expect(told).toEqual([
        { accounts: 1, sources: 1 },
        { accounts: 4, sources: 3 },
      ]);
      prints.push(await fingerprint(graph.connection));
    }
    expect(prints[0]).toBe(prints[1]);
    expect(await brokenInvariants(graph)).toEqual([]);
  }, 120_000);
});

describe("sitrep import", () => {
  const graph = useGraph();

  it.skipIf(!hasSamples)(
    `goes on after kill -9 where the last batch ended, and doubles nothing${samplesSkipReason}`,
    async () => {
      const file = join(temporaryFolder(), "ged.csv");
      copyFileSync(samplePath("ucdp-ged-sample.csv"), file);
      const args = ["import", "ucdp-ged", "--batch", "20", "--json", file];
      const first = spawnSitrep(args, { environment: environment() });
      while ((await countOf(graph, "(import:Import) WHERE import.rows > 0")) === 0) await delay(20);
      first.child.kill("SIGKILL");
      await first.ended;
      // What the database had begun when the command died it ends or rolls back by itself; the position tells which.
      const [position] = await graph.run("MATCH (import:Import) RETURN import.rows AS rows, import.isDone AS isDone");
      expect(position).toMatchObject({ isDone: false });
      const second = await runWithin(args, environment());
      const { files } = JSON.parse(second.stdout);
      expect([second.exitCode, files[0].rows, files[0].known]).toEqual([0, 500, 0]);
      expect(files[0].resumed).toBeGreaterThanOrEqual(Number(position?.["rows"]));
      expect(files[0].resumed + files[0].created).toBe(500);
      expect(await countOf(graph, "(:Document {kind: 'DATASET_ROW'})")).toBe(500);
      expect(await brokenInvariants(graph)).toEqual([]);
      const once = await fingerprint(graph.connection);
      const again = await runWithin([...args, "--batch", "500", "--restart"], environment());
      expect(JSON.parse(again.stdout).files[0]).toMatchObject({ created: 0, known: 500, resumed: 0 });
      expect(await fingerprint(graph.connection)).toBe(once);
    },
    300_000,
  );

  it("writes rows at fault to a reject file with line, column and reason, takes in the others and ends with 3", async () => {
    const file = join(temporaryFolder(), "ged.csv");
    writeFileSync(file, gedCsv([{}, { id: "900002", best: "many" }]));
    const { exitCode, stdout, stderr } = await runWithin(["import", "ucdp-ged", file, "--json"], environment());
    expect(JSON.parse(stdout).files[0]).toMatchObject({
      rows: 2,
      created: 1,
      rejected: 1,
      rejects: `${file}.rejects.csv`,
    });
    expect(exitCode).toBe(3);
    expect(stderr).toContain("1 row was rejected");
    expect(await countOf(graph, "(:Document)")).toBe(1);
  }, 120_000);
});
