import { readConfig } from "../../src/config.js";
import { silentProgress } from "../../src/domain/progress.js";
import {
  type EmbeddedNeo4j,
  type EmbeddedNeo4jOptions,
  startEmbeddedNeo4j,
} from "../../src/graph/embedded/embedded-neo4j.js";
import { fetchJava } from "../../src/graph/embedded/fetch-java.js";
import { findJava } from "../../src/graph/embedded/find-java.js";

/** Starts a small, fast embedded Neo4j on a data folder, with the jars and the Java of this machine's settings. */
export async function startTestDatabase(
  home: string,
  options: Partial<EmbeddedNeo4jOptions> = {},
): Promise<EmbeddedNeo4j> {
  const { cacheDir, java, mavenRepository } = readConfig();
  const fetching = { cacheDir, path: java.path, progress: silentProgress };
  return await startEmbeddedNeo4j({
    home,
    cacheDir,
    mirror: mavenRepository,
    boltPort: null,
    java: await findJava({ ...java, fetchJava: () => fetchJava(fetching) }),
    progress: silentProgress,
    heapMb: 512,
    pageCacheMb: 128,
    isFast: true,
    ...options,
  });
}
