import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { silentProgress } from "../../src/domain/progress.js";
import { openConnection } from "../../src/graph/connection.js";
import { migrate } from "../../src/graph/migrations/migrate.js";
import { packageRoot } from "../../src/package-root.js";
import { startTestDatabase } from "./embedded-database.js";

/** Where the database of this test run is. */
export interface TestDatabase {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}

declare module "vitest" {
  interface ProvidedContext {
    database: TestDatabase;
  }
}

/**
 * Starts one Neo4j for all graph tests of a run, in a folder of its own that is removed afterwards. With NEO4J_TEST_URI
 * (and NEO4J_TEST_USER, NEO4J_TEST_PASSWORD) the tests use that database instead: they empty it.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const uri = process.env["NEO4J_TEST_URI"];
  const { database, stop } =
    uri === undefined
      ? await startOwn()
      : {
          database: {
            uri,
            user: process.env["NEO4J_TEST_USER"] ?? "neo4j",
            password: process.env["NEO4J_TEST_PASSWORD"] ?? "",
          },
          stop: async () => {},
        };
  const connection = openConnection(database);
  try {
    await migrate(connection, join(packageRoot, "schema", "graph"), silentProgress);
  } catch (error) {
    await stop();
    throw error;
  } finally {
    await connection.close();
  }
  project.provide("database", database);
  return stop;
}

async function startOwn(): Promise<{ database: TestDatabase; stop: () => Promise<void> }> {
  const home = await mkdtemp(join(tmpdir(), "sitrep-test-"));
  const removeHome = () => rm(home, { recursive: true, force: true });
  try {
    const { uri, user, password, stop } = await startTestDatabase(home);
    return { database: { uri, user, password }, stop: () => stop().then(removeHome) };
  } catch (error) {
    await removeHome();
    throw error;
  }
}
