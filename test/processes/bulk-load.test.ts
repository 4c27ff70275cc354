import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Config, readConfig } from "../../src/config.js";
import { type Database, openDatabase } from "../../src/database.js";
import { ucdpGedFormat } from "../../src/datasets/ucdp-ged/ucdp-ged-format.js";
import { silentProgress } from "../../src/domain/progress.js";
import { fingerprint } from "../../src/graph/fingerprint.js";
import { migrate } from "../../src/graph/migrations/migrate.js";
import { openBulkLoad } from "../../src/open-bulk-load.js";
import { migrationsFolder } from "../../src/open-graph.js";
import { verifyGraph } from "../../src/services/verify-graph.js";
import { temporaryFolder } from "../cli/run-sitrep.js";
import { names } from "../datasets/names.js";
import { fetchDatabase } from "../support/embedded-database.js";
import { type GedRow, writeGed } from "../support/ged-file.js";
import { importFile, rowsOf } from "../support/import-file.js";
import { useGraph } from "../support/use-graph.js";

const format = ucdpGedFormat(names, "2023-06-01T00:00:00Z");

/** Rows that share actors, places and sources, with quotes, commas, line breaks and lists that are empty. */
const rows: readonly GedRow[] = [
  {},
  {
    id: "900002",
    best: "1",
    low: "1",
    high: "1",
    where_description: 'a "safe" zone, in the north',
    source_original: "",
  },
  {
    id: "900003",
    type_of_violence: "3",
    side_a: "IS",
    side_a_new_id: "234",
    side_b: "Civilians",
    side_b_new_id: "9999",
  },
  {
    id: "900004",
    country: "Iraq",
    adm_1: "Anbar province",
    adm_2: "",
    where_coordinates: "Ramadi town",
    where_prec: "2",
  },
  { id: "900005", best: "0", low: "0", high: "0", deaths_a: "0", deaths_b: "0", deaths_unknown: "0", date_prec: "4" },
  // Another actor of the data set with a name that one has already: a candidate.
  { id: "900006", side_b: "IS", side_b_new_id: "777" },
  // The first once more, and another release of one, which closes the one before.
  {},
  { id: "900005", best: "2", low: "2", high: "2" },
];

describe("a bulk load", () => {
  const beside = useGraph({ emptied: "once" });
  const config: Config = readConfig({ ...process.env, SITREP_HOME: temporaryFolder(), NEO4J_URI: undefined });
  const file = writeGed(join(temporaryFolder(), "ged.csv"), rows);
  let database: Database;
  const bulk = () => ({ ...beside, connection: database.connection });

  beforeAll(async () => {
    await fetchDatabase();
    const load = await openBulkLoad(config, null, silentProgress);
    const { counts } = await load.collect(await rowsOf(format, file), {
      importId: `${format.name} ${file}`,
      format: format.name,
      batchSize: 1,
      restart: false,
      onRefused: ({ ordinal }, reason) => expect.fail(`${ordinal}: ${reason}`),
      onBatch() {},
    });
    expect(counts).toMatchObject({ rows: 8, created: 6, known: 1 });
    await load.load();
    database = await openDatabase(config, silentProgress);
    await migrate(database.connection, migrationsFolder, silentProgress);
    const left = await importFile(bulk(), format, file);
    expect(left).toMatchObject({ rows: 8, resumed: 7, created: 1 });
    await importFile(beside, format, file);
  });
  afterAll(() => database?.close());

  it("leaves the very graph that taking in row by row leaves, and nothing beside it", async () => {
    expect(await fingerprint(database.connection)).toBe(await fingerprint(beside.connection));
    const checks = await verifyGraph(database.connection, silentProgress);
    expect(checks.flatMap(({ examples }) => examples)).toEqual([]);
    expect(existsSync(join(config.home, "neo4j", "bulk"))).toBe(false);
    const schema = { name: "schema", access: "READ" as const, text: schemaText, params: {} };
    expect(await database.connection.read(schema)).toEqual(await beside.connection.read(schema));
  });

  it("lets an import of the same file begin behind its end", async () => {
    expect(await importFile(bulk(), format, file)).toMatchObject({ rows: 8, created: 0, resumed: 8 });
  });

  it("is refused where the graph holds documents, which stay", async () => {
    await database.close();
    await expect(openBulkLoad(config, null, silentProgress)).rejects.toThrow("The graph holds documents");
    expect(existsSync(join(config.home, "neo4j", "data", "databases", "neo4j"))).toBe(true);
  });
});

const schemaText =
  "SHOW INDEXES YIELD name, type, properties, state RETURN name, type, properties, state ORDER BY name";
