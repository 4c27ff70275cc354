import { setTimeout as delay } from "node:timers/promises";
import type { Config, ExternalDatabase } from "./config.js";
import { StoreUnavailable } from "./domain/errors.js";
import type { Progress } from "./domain/progress.js";
import { type Connection, openConnection } from "./graph/connection.js";
import { type EmbeddedNeo4j, startEmbeddedNeo4j } from "./graph/embedded/embedded-neo4j.js";
import { fetchJava } from "./graph/embedded/fetch-java.js";
import { findJava, type JavaRuntime } from "./graph/embedded/find-java.js";
import { readRunningDatabase } from "./graph/embedded/running-database.js";

/** The database of the configuration, open. */
export interface Database {
  readonly connection: Connection;
  /** The embedded one's process; null for a database that someone else runs. */
  readonly embedded: EmbeddedNeo4j | null;
  /** Closes the connection, and stops the database if it is ours. */
  close(): Promise<void>;
}

/** Opens, without asking whether it answers, the connection to a database that someone else runs. */
export function connectTo({ uri, user, password, database }: Omit<ExternalDatabase, "kind">): Connection {
  return openConnection({ uri, user, password, ...(database === null ? {} : { database }) });
}

/** The Java that the embedded database runs on; one is fetched where there is none. */
export function findOwnJava({ java, cacheDir }: Config, progress: Progress): Promise<JavaRuntime> {
  return findJava({ ...java, fetchJava: () => fetchJava({ cacheDir, path: java.path, progress }) });
}

/** Starts the embedded database of a home, whatever of it is missing being fetched first. */
export async function startOwnDatabase(config: Config, boltPort: number | null, progress: Progress): Promise<Database> {
  const embedded = await startEmbeddedNeo4j({
    home: config.home,
    cacheDir: config.cacheDir,
    boltPort,
    java: await findOwnJava(config, progress),
    mirror: config.mavenRepository,
    progress,
  });
  const connection = connectTo({ ...embedded, database: null });
  return {
    connection,
    embedded,
    async close() {
      await connection.close();
      await embedded.stop();
    },
  };
}

/**
 * Waits until a database answers.
 * @param waitMs how long; Infinity for as long as it takes.
 * @param onWait told why it has to wait, at the first failure and then about every 10 s.
 * @throws {StoreUnavailable} if it does not answer in time. @throws {StoreRefused} at once if it refuses us.
 */
export async function untilItAnswers(
  connection: Connection,
  { waitMs, onWait, signal }: { waitMs: number; onWait(reason: string): void; signal?: AbortSignal },
): Promise<void> {
  const giveUpAt = Date.now() + waitMs;
  let toldAt = Number.NEGATIVE_INFINITY;
  for (;;) {
    try {
      return await connection.verify();
    } catch (error) {
      if (!(error instanceof StoreUnavailable) || Date.now() >= giveUpAt) throw error;
      if (Date.now() - toldAt > 10_000) {
        toldAt = Date.now();
        onWait(error.message);
      }
    }
    await delay(1_000, undefined, signal ? { signal } : {});
  }
}

/**
 * Opens the graph for one command: the configured database, else that of a Sitrep that runs on this home, else one that
 * is started for the command and stopped with it.
 */
export async function openDatabase(config: Config, progress: Progress): Promise<Database> {
  const known = config.database.kind === "external" ? config.database : await readRunningDatabase(config.home);
  if (known === null) {
    const { boltPort } = config.database as { boltPort: number | null };
    return startOwnDatabase(config, boltPort, progress);
  }
  const connection = connectTo(known);
  try {
    await connection.verify();
  } catch (error) {
    await connection.close();
    throw error;
  }
  return { connection, embedded: null, close: () => connection.close() };
}
