import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { StoreUnavailable } from "../../domain/errors.js";
import type { Progress } from "../../domain/progress.js";
import { awaitLogin, type Credentials } from "./await-login.js";
import { type ClassArchive, classArchive } from "./class-archive.js";
import { type DatabaseEnd, type DatabaseProcess, runDatabase } from "./database-process.js";
import type { JavaRuntime } from "./find-java.js";
import { folderUnusable, makeFolder } from "./folder.js";
import { type HomeLock, lockHome } from "./home-lock.js";
import { ensureJars } from "./jar-cache.js";
import { readJarLock } from "./jar-lock.js";
import { lastLinesOf } from "./last-lines.js";
import { argumentFile, javaFlags, type Neo4jSettings, neo4jConfiguration } from "./neo4j-configuration.js";
import { fittingPageCacheMb } from "./page-cache.js";
import { freePort, portTaken } from "./port.js";

export interface EmbeddedNeo4jOptions {
  /** Sitrep's data folder; the database lives in `neo4j` below it. */
  readonly home: string;
  /** Where downloaded files are kept, for all data folders. */
  readonly cacheDir: string;
  /** Address of a Maven repository in place of Maven Central; null for Maven Central. */
  readonly mirror: string | null;
  /** Port on 127.0.0.1; null for any free one. */
  readonly boltPort: number | null;
  readonly java: JavaRuntime;
  readonly progress: Progress;
  /** MiB; 768 by default. */
  readonly heapMb?: number;
  /** MiB; by default what the store needs: see `fittingPageCacheMb`. */
  readonly pageCacheMb?: number;
  /** Arguments of `java` after ours, e.g. `-XX:+UseSerialGC`; none by default. */
  readonly javaFlags?: readonly string[];
}

/** A Neo4j of our own that runs until it is stopped, or until this process ends in whatever way. */
export interface EmbeddedNeo4j extends Credentials {
  readonly neo4jVersion: string;
  /** Resolves when the database has ended, also when nobody asked it to. Never rejects. */
  readonly exited: Promise<DatabaseEnd>;
  /** Ends the database cleanly (killed after 30 s) and releases the folder. May be called more than once. */
  stop(): Promise<void>;
}

const startLimitMs = 120_000;
const stopPatienceMs = 30_000;

/**
 * Boots Neo4j Community on 127.0.0.1, without Docker, and resolves when one can log in over Bolt.
 * @throws {FolderUnusable} if the data folder cannot be written or another Sitrep uses it.
 * @throws {PortTaken} if `boltPort` is in use. @throws {RuntimeMissing} if Neo4j cannot be downloaded.
 * @throws {StoreUnavailable} if the database ends, or does not answer, during its start; the message quotes its log.
 * @throws {StoreRefused} if the data has another password than the one kept beside it.
 */
export async function startEmbeddedNeo4j(options: EmbeddedNeo4jOptions): Promise<EmbeddedNeo4j> {
  const folder = join(options.home, "neo4j");
  for (const name of ["conf", "logs", "data"]) await makeFolder(join(folder, name), "SITREP_HOME");
  const lock = await lockHome(folder);
  try {
    return await startLocked(folder, lock, options);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function startLocked(folder: string, lock: HomeLock, options: EmbeddedNeo4jOptions): Promise<EmbeddedNeo4j> {
  const { cacheDir, mirror, progress, java } = options;
  const boltPort = await freePort(options.boltPort);
  const jarLock = await readJarLock();
  const jars = await ensureJars({ lock: jarLock, cacheDir, mirror, progress });
  const archive = classArchive(cacheDir, java, jars);
  const pageCacheMb = options.pageCacheMb ?? (await fittingPageCacheMb(join(folder, "data", "databases", "neo4j")));
  const settings = { boltPort, heapMb: options.heapMb ?? 768, pageCacheMb };
  const flags = [...javaFlags(settings), ...(options.javaFlags ?? []), ...archive.flags];
  const password = await writeFiles(folder, settings, [...flags, "-cp", jars.join(delimiter)]);
  const credentials = { uri: `bolt://127.0.0.1:${boltPort}`, user: "neo4j", password: password.value };

  progress.start(`Starting Neo4j ${jarLock.neo4jVersion}`);
  const database = await runDatabase(java.executable, mainArguments(folder), consoleLog(folder), stopPatienceMs);
  const end = endOnce(database, archive, lock);
  try {
    const pid = await database.started;
    if (pid !== null) await lock.noteDatabase(pid);
    await answering(database, credentials, password.isNew, folder, options);
  } catch (error) {
    await end();
    progress.finish("failed");
    throw error;
  }
  progress.finish(`on port ${boltPort}`);
  return { ...credentials, neo4jVersion: jarLock.neo4jVersion, exited: database.ended, stop: end };
}

const consoleLog = (folder: string) => join(folder, "logs", "console.log");
const argumentsFile = (folder: string) => join(folder, "conf", "java.arguments");

function mainArguments(folder: string): string[] {
  return [
    `@${argumentsFile(folder)}`,
    "org.neo4j.server.CommunityEntryPoint",
    `--home-dir=${folder}`,
    `--config-dir=${join(folder, "conf")}`,
  ];
}

/** Writes the configuration and, at the first start, a password of its own: the data never has one that others know. */
async function writeFiles(
  folder: string,
  settings: Neo4jSettings,
  javaArguments: readonly string[],
): Promise<{ value: string; isNew: boolean }> {
  try {
    await writeFile(join(folder, "conf", "neo4j.conf"), neo4jConfiguration(settings));
    await writeFile(argumentsFile(folder), argumentFile(javaArguments));
    await writeFile(join(folder, "logs", "neo4j.log"), "");
    return await keepPassword(join(folder, "password"));
  } catch (error) {
    throw folderUnusable(folder, "SITREP_HOME", error);
  }
}

async function keepPassword(file: string): Promise<{ value: string; isNew: boolean }> {
  const value = randomBytes(24).toString("base64url");
  try {
    await writeFile(file, value, { mode: 0o600, flag: "wx" });
    return { value, isNew: true };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return { value: (await readFile(file, "utf8")).trim(), isNew: false };
  }
}

/** Waits until one can log in, the database has ended, or the time is up, whichever comes first. */
async function answering(
  database: DatabaseProcess,
  credentials: Credentials,
  isNew: boolean,
  folder: string,
  { boltPort }: EmbeddedNeo4jOptions,
): Promise<void> {
  const stopWaiting = new AbortController();
  const { signal } = stopWaiting;
  try {
    await Promise.race([
      awaitLogin(credentials, isNew, signal),
      database.ended.then(async (end) => {
        throw await diedAtStart(folder, end, boltPort);
      }),
      delay(startLimitMs, undefined, { signal }).then(async () => {
        throw new StoreUnavailable(
          `The embedded Neo4j did not answer within ${startLimitMs / 1000} s.\n${await lastLines(folder)}`,
          { nextStep: `Look at ${join(folder, "logs")}, and start again when the machine is less busy.` },
        );
      }),
    ]);
  } finally {
    stopWaiting.abort();
  }
}

async function diedAtStart(folder: string, end: DatabaseEnd, boltPort: number | null): Promise<Error> {
  const lines = await lastLines(folder);
  if (boltPort !== null && /address already in use/i.test(lines)) {
    return portTaken(boltPort, new Error(lines));
  }
  const how = end.reason ?? (end.signal === null ? `exit code ${end.code}` : `signal ${end.signal}`);
  return new StoreUnavailable(`The embedded Neo4j ended while it started (${how}).\n${lines}`, {
    nextStep: `The whole log is in ${join(folder, "logs")}.`,
  });
}

/** The end of what the database wrote since its start, on the console and in its log. */
async function lastLines(folder: string): Promise<string> {
  const lines = [
    ...(await lastLinesOf(consoleLog(folder), 8)),
    ...(await lastLinesOf(join(folder, "logs", "neo4j.log"), 12)),
  ];
  return lines.filter((line) => line !== "").join("\n");
}

/** Ends the database, keeps its class archive and gives the folder back; a second call waits for the first. */
function endOnce(database: DatabaseProcess, archive: ClassArchive, lock: HomeLock): () => Promise<void> {
  let ending: Promise<void> | null = null;
  const end = async () => {
    const { code } = await database.stop();
    await archive.settle(code === 0 || code === 143);
    await lock.release();
  };
  return () => {
    ending ??= end();
    return ending;
  };
}
