import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { silentProgress } from "../src/domain/progress.js";
import { createRulesEngine } from "../src/extraction/rules-engine.js";
import { type Connection, openConnection } from "../src/graph/connection.js";
import type { Credentials } from "../src/graph/embedded/await-login.js";
import { migrate } from "../src/graph/migrations/migrate.js";
import { packageRoot } from "../src/package-root.js";
import { loadSampleReports, readSamples } from "../src/services/load-sample-reports.js";
import { startTestDatabase } from "../test/support/embedded-database.js";
import { writeLargeGraph } from "./large-graph.js";

/** A running embedded Neo4j with the sample reports and a large generated graph around them. */
export interface LargeDatabase extends Credentials {
  readonly connection: Connection;
  /** Stops the database, and removes its folder unless it is kept. */
  stop(): Promise<void>;
}

/**
 * Starts an embedded Neo4j and fills it with so many events.
 * @param keptIn folder where the graph is kept for the next run, since a million events take half an hour to write; null for a folder that is
 * removed at the end.
 * @throws {Error} if the folder holds another number of events, or was left half filled.
 */
export async function openLargeDatabase(eventCount: number, keptIn: string | null): Promise<LargeDatabase> {
  const home = keptIn ?? (await mkdtemp(join(tmpdir(), "sitrep-bench-")));
  const note = join(home, "events.txt");
  const isFilled = existsSync(note);
  const kept = isFilled ? Number(await readFile(note, "utf8")) : eventCount;
  if (kept !== eventCount) throw new Error(`${home} holds ${kept} events, not ${eventCount}: name another folder.`);
  if (!isFilled && existsSync(join(home, "neo4j"))) throw new Error(`${home} was left half filled: remove it.`);
  await mkdir(home, { recursive: true });
  const database = await startTestDatabase(home, { heapMb: 2_048, pageCacheMb: 2_048, javaFlags: [] });
  const connection = openConnection(database);
  const stop = async () => {
    await connection.close();
    await database.stop();
    if (keptIn === null) await rm(home, { recursive: true, force: true });
  };
  try {
    if (!isFilled) {
      await fill(connection, eventCount);
      await writeFile(note, String(eventCount));
    }
    return { uri: database.uri, user: database.user, password: database.password, connection, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function fill(connection: Connection, eventCount: number): Promise<void> {
  await migrate(connection, join(packageRoot, "schema", "graph"), silentProgress);
  const engine = createRulesEngine();
  await loadSampleReports(connection, () => readSamples(engine.extract), silentProgress);
  await writeLargeGraph(connection, eventCount);
}
