import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { readConfig } from "../../src/config.js";
import { silentProgress } from "../../src/domain/progress.js";
import { startEmbeddedNeo4j } from "../../src/graph/embedded/embedded-neo4j.js";
import { findJava } from "../../src/graph/embedded/find-java.js";

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
  if (uri !== undefined) {
    const user = process.env["NEO4J_TEST_USER"] ?? "neo4j";
    project.provide("database", { uri, user, password: process.env["NEO4J_TEST_PASSWORD"] ?? "" });
    return async () => {};
  }
  const { cacheDir, java, mavenRepository } = readConfig();
  const home = await mkdtemp(join(tmpdir(), "sitrep-test-"));
  const removeHome = () => rm(home, { recursive: true, force: true });
  const database = await startEmbeddedNeo4j({
    home,
    cacheDir,
    mirror: mavenRepository,
    boltPort: null,
    java: await findJava({ ...java, fetchJava: null }),
    progress: silentProgress,
    heapMb: 512,
    pageCacheMb: 128,
    isFast: true,
  }).catch(async (error: unknown) => {
    await removeHome();
    throw error;
  });
  project.provide("database", { uri: database.uri, user: database.user, password: database.password });
  return async () => {
    await database.stop();
    await removeHome();
  };
}
