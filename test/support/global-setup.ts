import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { readConfig } from "../../src/config.js";
import { silentProgress } from "../../src/domain/progress.js";
import { openConnection } from "../../src/graph/connection.js";
import { startEmbeddedNeo4j } from "../../src/graph/embedded/embedded-neo4j.js";
import { fetchJava } from "../../src/graph/embedded/fetch-java.js";
import { findJava } from "../../src/graph/embedded/find-java.js";
import { migrate } from "../../src/graph/migrations/migrate.js";
import { packageRoot } from "../../src/package-root.js";

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
  const { cacheDir, java, mavenRepository } = readConfig();
  const home = await mkdtemp(join(tmpdir(), "sitrep-test-"));
  const removeHome = () => rm(home, { recursive: true, force: true });
  try {
    const { uri, user, password, stop } = await startEmbeddedNeo4j({
      home,
      cacheDir,
      mirror: mavenRepository,
      boltPort: null,
      java: await findJava({
        ...java,
        fetchJava: () => fetchJava({ cacheDir, path: java.path, progress: silentProgress }),
      }),
      progress: silentProgress,
      heapMb: 512,
      pageCacheMb: 128,
      isFast: true,
    });
    return { database: { uri, user, password }, stop: () => stop().then(removeHome) };
  } catch (error) {
    await removeHome();
    throw error;
  }
}
