import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { silentProgress } from "../../../src/domain/progress.js";
import { migrate, planMigrations } from "../../../src/graph/migrations/migrate.js";
import { useGraph } from "../../support/use-graph.js";

describe("migrate", () => {
  const graph = useGraph();
  let folder = "";
  let recorded: unknown[] = [];
  const write = (name: string, text: string) => writeFile(join(folder, name), text);
  const run = () => migrate(graph.connection, folder, silentProgress);
  const indexes = async () =>
    (await graph.connection.read({
      name: "test",
      access: "READ",
      text: "SHOW INDEXES YIELD name, state WHERE name STARTS WITH 'trial' RETURN name, state ORDER BY name",
      params: {},
    })) as { name: string; state: string }[];

  // The run's own migrations are laid aside, so that these begin with none.
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "sitrep-migrations-"));
    recorded = await graph.run("MATCH (m:Migration) WITH m, properties(m) AS own DELETE m RETURN own");
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
    await graph.run("DROP INDEX trial_one IF EXISTS");
    await graph.run("DROP INDEX trial_two IF EXISTS");
    await graph.run("MATCH (m:Migration) DELETE m");
    await graph.run("UNWIND $rows AS row CREATE (m:Migration) SET m = row.own", { rows: recorded });
  });

  it("applies each file once, in order, and waits until its indexes are filled", async () => {
    await write("002-second.cypher", "CREATE INDEX trial_two IF NOT EXISTS FOR (n:Trial) ON (n.two);\n");
    await write(
      "001-first.cypher",
      "// A comment; with a semicolon.\nCREATE INDEX trial_one IF NOT EXISTS\nFOR (n:Trial) ON (n.one);\nCREATE (:Trial {one: 'a;b'});",
    );
    expect((await planMigrations(graph.connection, folder)).map(({ number }) => number)).toEqual([1, 2]);
    expect((await run()).map(({ name }) => name)).toEqual(["first", "second"]);
    expect(await indexes()).toEqual([
      { name: "trial_one", state: "ONLINE" },
      { name: "trial_two", state: "ONLINE" },
    ]);
    expect(await run()).toEqual([]);
    expect(await graph.run("MATCH (n:Trial) RETURN n.one AS one")).toEqual([{ one: "a;b" }]);
  });

  it("applies each file once when two begin at the same moment", async () => {
    await write("001-first.cypher", "CREATE (:Trial);");
    const applied = await Promise.all([run(), run(), run()]);
    expect(applied.flat()).toHaveLength(1);
    expect(await graph.run("MATCH (n:Trial) RETURN count(*) AS nodes")).toEqual([{ nodes: 1 }]);
  });

  it("refuses a file that was changed after it was applied, and names it", async () => {
    await write("001-first.cypher", "CREATE (:Trial);");
    await run();
    await write("001-first.cypher", "CREATE (:Trial {again: true});");
    await expect(run()).rejects.toMatchObject({
      code: "INVARIANT_BROKEN",
      message: "Migration 1 (first) was changed after it was applied.",
    });
  });

  it("refuses a graph that a newer Sitrep has made", async () => {
    await graph.run("CREATE (:Migration {number: 9, name: 'later', checksum: 'x'})");
    await expect(run()).rejects.toMatchObject({ message: expect.stringContaining("migration 9 (later)") });
  });

  it("names a statement that the database refuses, and does not record its file", async () => {
    await write(
      "001-first.cypher",
      "CREATE INDEX trial_one IF NOT EXISTS FOR (n:Trial) ON (n.one);\nCREATE IDNEX broken;",
    );
    await expect(run()).rejects.toMatchObject({
      code: "INVARIANT_BROKEN",
      message: expect.stringContaining("Statement 2 of migration 001-first was refused"),
    });
    expect(await graph.run("MATCH (m:Migration) RETURN m")).toEqual([]);
    await write("001-first.cypher", "CREATE INDEX trial_one IF NOT EXISTS FOR (n:Trial) ON (n.one);");
    expect(await run()).toHaveLength(1);
  });

  it.each([
    ["one.cypher", "not named like"],
    ["1-one.cypher", "not named like"],
  ])("refuses a file named %s", async (name, message) => {
    await write(name, "RETURN 1;");
    await expect(run()).rejects.toMatchObject({ code: "FOLDER_UNUSABLE", message: expect.stringContaining(message) });
  });

  it("refuses two files with one number, and a folder that is not there", async () => {
    await write("001-one.cypher", "RETURN 1;");
    await write("001-two.cypher", "RETURN 1;");
    await expect(run()).rejects.toMatchObject({ message: "Two migrations have the number 1." });
    await expect(migrate(graph.connection, join(folder, "nowhere"), silentProgress)).rejects.toMatchObject({
      code: "FOLDER_UNUSABLE",
    });
  });
});
