import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { packageRoot } from "../../package-root.js";

/** One file of Neo4j, as the lock knows it. */
export interface LockedJar {
  /** `group:artifact:version` or `group:artifact:version:classifier`. */
  readonly coordinates: string;
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

/** Every jar Neo4j Community needs at run time; written by scripts/lock-neo4j-jars.mjs. */
export interface JarLock {
  readonly neo4jVersion: string;
  readonly jars: readonly LockedJar[];
}

/** The lock that ships with the package. */
export async function readJarLock(): Promise<JarLock> {
  // One copy serves src and dist alike.
  const file = join(packageRoot, "src", "graph", "embedded", "neo4j.jars.lock.json");
  return JSON.parse(await readFile(file, "utf8")) as JarLock;
}
