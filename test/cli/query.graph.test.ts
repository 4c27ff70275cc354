import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { useApp } from "../server/use-app.js";
import { writeSmallWar } from "../support/small-war.js";
import { testDatabase } from "../support/test-database.js";
import { useGraph } from "../support/use-graph.js";
import { runWithin, temporaryFolder } from "./run-sitrep.js";

const operation = join(temporaryFolder(), "fights.graphql");
writeFileSync(
  operation,
  '{ actor(name: "ISIS") { name events { total { value } edges { role saidBy(first: 1) { edges { node { quote chain { actor { name } } } } } supportCount node { id label date { earliest latest } } } } } }',
);

describe("sitrep query", () => {
  const graph = useGraph({ emptied: "once" });
  const server = useApp();
  beforeAll(() => writeSmallWar(graph));

  const query = (...args: string[]) => {
    const { uri, user, password } = testDatabase();
    return runWithin(["query", operation, ...args], { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password });
  };

  it("answers with a table that says who says so, in which words, and leaves ids out", async () => {
    const { stdout, exitCode } = await query();
    expect(exitCode).toBe(0);
    const [name, total, , heads, , first] = stdout.split("\n");
    expect([name, total]).toEqual([expect.stringMatching(/^actor.name: /), "actor.events.total.value: 5"]);
    expect(heads).toMatch(/^label +when +role +who says so +in which words$/);
    expect(first).toMatch(/2014-12-23 .*Syrian Observatory for Human Rights, by/);
    expect(stdout).not.toMatch(/supportCount|RXZlbnQ6/);
  });

  it("answers with one JSON document, from the database and from a server alike", async () => {
    const [own, remote] = [await query("--json"), await query("--json", "--server", server.app.address)];
    expect(JSON.parse(own.stdout)).toMatchObject({ actor: { events: { total: { value: 5 } } } });
    expect(remote.stdout).toBe(own.stdout);
  });

  it("answers with CSV, from the database and from a server alike, and says where it was cut", async () => {
    const [own, remote] = [await query("--csv"), await query("--csv", "--server", server.app.address)];
    const lines = parse(own.stdout, { columns: true }) as Record<string, string>[];
    expect(new Set(lines.map((line) => line["row"]))).toEqual(new Set(["1", "2", "3", "4", "5"]));
    expect(lines[0]).toMatchObject({
      "claim.quote": expect.any(String),
      "claim.chain": expect.stringContaining(" > "),
    });
    expect(remote.stdout).toBe(own.stdout);
    const cut = await query("--csv", "--limit", "1");
    expect(cut).toMatchObject({ exitCode: 0, stderr: expect.stringContaining("cut after 1 rows") });
  });

  it("passes on what a server refuses", async () => {
    const outcome = await runWithin([
      "query",
      "who-fought-whom",
      "--variables",
      '{"actor": "ISIS", "first": 5000}',
      "--server",
      server.app.address,
    ]);
    expect(outcome).toMatchObject({ exitCode: 2, stderr: expect.stringMatching(/5000/) });
  });
});
