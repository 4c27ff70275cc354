import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../src/config.js";
import { findOwnJava } from "../src/database.js";
import { silentProgress } from "../src/domain/progress.js";
import { createRulesEngine } from "../src/extraction/rules-engine.js";
import { CsvFolder } from "../src/graph/bulk/csv-folder.js";
import { type Connection, openConnection } from "../src/graph/connection.js";
import type { Credentials } from "../src/graph/embedded/await-login.js";
import { bulkFolderOf, loadFiles } from "../src/graph/embedded/load-files.js";
import { migrate } from "../src/graph/migrations/migrate.js";
import { sumAllEncounters } from "../src/graph/projection/sum-all-encounters.js";
import { packageRoot } from "../src/package-root.js";
import { loadSampleReports, readSamples } from "../src/services/load-sample-reports.js";
import { fetchDatabase, startTestDatabase } from "../test/support/embedded-database.js";
import { addGraph, type CopiedGraph, copyGraph } from "./copied-graph.js";
import { findHubs, type Hubs } from "./hubs.js";
import { writeLargeGraph } from "./large-graph.js";
import { note } from "./note.js";

/** A running embedded Neo4j with the sample reports and a large generated graph around them. */
export interface LargeDatabase extends Credentials {
  readonly connection: Connection;
  /** Stops the database, and removes its folder unless it is kept. */
  stop(): Promise<void>;
}

/**
 * Starts an embedded Neo4j with so many events, which Neo4j's own importer has loaded from files.
 * @param keptIn folder where the graph is kept for the next run; null for a folder that is removed at the end.
 * @throws {Error} if the folder holds another number of events, or was left half filled.
 */
export async function openLargeDatabase(eventCount: number, keptIn: string | null): Promise<LargeDatabase> {
  const home = keptIn ?? (await mkdtemp(join(tmpdir(), "sitrep-bench-")));
  const told = join(home, "events.txt");
  const isFilled = existsSync(told);
  const kept = isFilled ? Number(await readFile(told, "utf8")) : eventCount;
  if (kept !== eventCount) throw new Error(`${home} holds ${kept} events, not ${eventCount}: name another folder.`);
  if (!isFilled && existsSync(join(home, "neo4j"))) throw new Error(`${home} was left half filled: remove it.`);
  await mkdir(home, { recursive: true });
  await fetchDatabase();
  const removed = () => (keptIn === null ? rm(home, { recursive: true, force: true }) : null);
  let open: OpenDatabase | null = null;
  try {
    const samples = isFilled ? null : await loadGenerated(home, eventCount);
    open = await start(home, largeMemory);
    if (samples !== null) {
      note("Making the indexes");
      await finish(open, samples);
      await writeFile(told, String(eventCount));
    } else {
      note("Bringing the graph up to date");
      await migrate(open.connection, schemaFolder, silentProgress);
    }
    const { connection, credentials, stop } = open;
    return {
      ...credentials,
      connection,
      async stop() {
        await stop();
        await removed();
      },
    };
  } catch (error) {
    await open?.stop();
    await removed();
    throw error;
  }
}

const largeMemory = { heapMb: 2_048, pageCacheMb: 2_048, javaFlags: [] };
const schemaFolder = join(packageRoot, "schema", "graph");

interface OpenDatabase {
  readonly credentials: Credentials;
  readonly connection: Connection;
  stop(): Promise<void>;
}

async function start(home: string, memory: Parameters<typeof startTestDatabase>[1]): Promise<OpenDatabase> {
  const database = await startTestDatabase(home, memory);
  const { uri, user, password } = database;
  const connection = openConnection(database);
  return {
    credentials: { uri, user, password },
    connection,
    async stop() {
      await connection.close();
      await database.stop();
    },
  };
}

/** Makes the database of a home from the files of a generated graph. @returns the sample reports, which are to be added to it. */
async function loadGenerated(home: string, eventCount: number): Promise<CopiedGraph> {
  note("Reading the sample reports");
  const { hubs, samples } = await readSampleGraph(home);
  note(`Writing ${eventCount} events as files`);
  const csv = await CsvFolder.open(bulkFolderOf(home));
  await writeLargeGraph(csv, eventCount, hubs);
  await csv.close();
  note(`Loading ${csv.counts.nodes} nodes and ${csv.counts.relationships} relationships`);
  const config = readConfig();
  const { cacheDir, mavenRepository: mirror } = config;
  const java = await findOwnJava(config, silentProgress);
  await loadFiles({ home, cacheDir, mirror, java, progress: silentProgress });
  return samples;
}

/** The graph of the sample reports: the importer fills only an empty database, so it is copied and added afterwards. */
async function readSampleGraph(home: string): Promise<{ readonly hubs: Hubs; readonly samples: CopiedGraph }> {
  const { connection, credentials, stop } = await start(home, {});
  try {
    await migrate(connection, schemaFolder, silentProgress);
    const engine = createRulesEngine();
    await loadSampleReports(connection, () => readSamples(engine.extract), silentProgress);
    return { hubs: await findHubs(connection), samples: await copyGraph(credentials) };
  } finally {
    await stop();
  }
}

/** Gives a loaded graph its indexes and the sample reports, and sums up both. */
async function finish({ connection, credentials }: OpenDatabase, samples: CopiedGraph): Promise<void> {
  await migrate(connection, schemaFolder, silentProgress);
  await addGraph(credentials, samples);
  await sumAllEncounters(connection, silentProgress);
}
