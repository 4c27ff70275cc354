import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { silentProgress } from "../../src/domain/progress.js";
import { openConnection } from "../../src/graph/connection.js";
import { migrate } from "../../src/graph/migrations/migrate.js";
import { packageRoot } from "../../src/package-root.js";
import { fetchDatabase, quietCollector, startTestDatabase } from "./embedded-database.js";
import type { TestDatabase } from "./test-database.js";

/**
 * Starts one Neo4j for each worker that runs graph tests, in folders of their own that are removed afterwards. With NEO4J_TEST_URI
 * (and NEO4J_TEST_USER, NEO4J_TEST_PASSWORD) the tests use that database instead, one file after the other: they empty it.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const started: RunningDatabase[] = [];
  const stop = async () => {
    await Promise.all(started.map((database) => database.stop()));
  };
  try {
    const given = process.env["NEO4J_TEST_URI"];
    if (given !== undefined) started.push(givenDatabase(given));
    else {
      await fetchDatabase();
      const starts = Array.from({ length: project.config.maxWorkers }, async () => started.push(await startOwn()));
      for (const start of await Promise.allSettled(starts)) if (start.status === "rejected") throw start.reason;
    }
    await Promise.all(started.map(prepare));
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide(
    "databases",
    started.map(({ uri, user, password }) => ({ uri, user, password })),
  );
  return stop;
}

interface RunningDatabase extends TestDatabase {
  stop(): Promise<void>;
}

function givenDatabase(uri: string): RunningDatabase {
  const { NEO4J_TEST_USER: user = "neo4j", NEO4J_TEST_PASSWORD: password = "" } = process.env;
  return { uri, user, password, stop: async () => {} };
}

async function startOwn(): Promise<RunningDatabase> {
  const home = await mkdtemp(join(tmpdir(), "sitrep-test-"));
  const removeHome = () => rm(home, { recursive: true, force: true });
  try {
    const { uri, user, password, stop } = await startTestDatabase(home, { javaFlags: [quietCollector] });
    return { uri, user, password, stop: () => stop().then(removeHome) };
  } catch (error) {
    await removeHome();
    throw error;
  }
}

async function prepare(database: TestDatabase): Promise<void> {
  const connection = openConnection(database);
  try {
    await migrate(connection, join(packageRoot, "schema", "graph"), silentProgress);
  } finally {
    await connection.close();
  }
}
