import { createHash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { JavaRuntime } from "./find-java.js";

/**
 * A class-data archive: what Java knows of Neo4j's classes after one run, so that the next start takes half as long.
 * It is written when the first database ends and used by all later ones. Java ignores one that does not fit.
 */
export interface ClassArchive {
  /** Whether this run is to write the archive: the end then takes a few seconds longer. */
  readonly isWritten: boolean;
  readonly flags: string[];
  /** To be called after the database ended: makes a written archive visible to others, or removes a half one. */
  settle(endedCleanly: boolean): Promise<void>;
}

/** The archive for this Java and these jars: read if it is there, else written when the run ends. */
export function classArchive(cacheDir: string, java: JavaRuntime, jars: readonly string[]): ClassArchive {
  const key = createHash("sha256")
    .update([java.executable, java.version, ...jars].join("\n"))
    .digest("hex")
    .slice(0, 16);
  const file = join(cacheDir, "neo4j", `classes-${key}.jsa`);
  if (existsSync(file)) {
    return {
      isWritten: false,
      flags: [`-XX:SharedArchiveFile=${file}`, "-Xshare:auto", quiet],
      settle: async () => {},
    };
  }
  // One process may run several databases.
  const part = `${file}.${randomUUID()}.part`;
  return {
    isWritten: true,
    flags: [`-XX:ArchiveClassesAtExit=${part}`, quiet],
    async settle(endedCleanly) {
      if (endedCleanly && existsSync(part)) await rename(part, file);
      else await rm(part, { force: true });
    },
  };
}

/** Java warns of every class it cannot archive, and of an archive that does not fit. */
const quiet = "-Xlog:cds=off,cds+dynamic=off,class+path=off";
