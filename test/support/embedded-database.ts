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

/** Fetches what every embedded Neo4j needs. Databases that are started at once find it there. */
export async function fetchDatabase(): Promise<void> {
  const { cacheDir, mavenRepository: mirror } = readConfig();
  await ensureJars({ lock: await readJarLock(), cacheDir, mirror, progress: silentProgress });
  await java();
}

/** Starts a small, fast embedded Neo4j on a data folder, with the jars and the Java of this machine's settings. */
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
    heapMb: 512,
    pageCacheMb: 128,
    isFast: true,
    ...options,
  });
}

function java(): Promise<JavaRuntime> {
  const { cacheDir, java } = readConfig();
  return findJava({ ...java, fetchJava: () => fetchJava({ cacheDir, path: java.path, progress: silentProgress }) });
}
