import { dirname } from "node:path";
import { readConfig } from "../../src/config.js";
import { silentProgress } from "../../src/domain/progress.js";
import {
  type EmbeddedNeo4j,
  type EmbeddedNeo4jOptions,
  startEmbeddedNeo4j,
} from "../../src/graph/embedded/embedded-neo4j.js";
import { fetchJava } from "../../src/graph/embedded/fetch-java.js";
import { findJava, type JavaRuntime } from "../../src/graph/embedded/find-java.js";
import { ensureJars } from "../../src/graph/embedded/jar-cache.js";
import { readJarLock } from "../../src/graph/embedded/jar-lock.js";

/**
 * Fetches what every embedded Neo4j needs; databases that are started at once find it there. Java 21 is named for this process and what it
 * starts, unless SITREP_JAVA_HOME names another: Java 17 checks types slowly, so that its planner takes a quarter longer for a text, and
 * tests ask most texts once.
 */
export async function fetchDatabase(): Promise<void> {
  const { cacheDir, mavenRepository: mirror } = readConfig();
  await ensureJars({ lock: await readJarLock(), cacheDir, mirror, progress: silentProgress });
  const fetched = await fetchNewestJava();
  if (fetched !== null) process.env["SITREP_JAVA_HOME"] ??= dirname(dirname(fetched));
  await java();
}

/** With two cores shared by two databases and the tests, the collector that works alone takes the least of them. */
export const quietCollector = "-XX:+UseSerialGC";

/** To plan a statement makes much that is dropped at once: with room for it a test of paths takes a tenth less. */
const wideNursery = "-Xmn640m";

/**
 * Starts a small embedded Neo4j on a data folder, with the jars of this machine's settings. Unless other flags are given, it starts sooner
 * and plans slower: for a short life.
 */
export async function startTestDatabase(
  home: string,
  options: Partial<EmbeddedNeo4jOptions> = {},
): Promise<EmbeddedNeo4j> {
  const { cacheDir, mavenRepository } = readConfig();
  return await startEmbeddedNeo4j({
    home,
    cacheDir,
    mirror: mavenRepository,
    boltPort: null,
    java: await java(),
    progress: silentProgress,
    heapMb: 1024,
    pageCacheMb: 128,
    javaFlags: ["-XX:TieredStopAtLevel=1", quietCollector, wideNursery],
    ...options,
  });
}

function java(): Promise<JavaRuntime> {
  const { java } = readConfig();
  return findJava({ ...java, fetchJava: fetchNewestJava });
}

function fetchNewestJava(): Promise<string | null> {
  const { cacheDir, java } = readConfig();
  return fetchJava({ cacheDir, path: java.path, progress: silentProgress });
}
