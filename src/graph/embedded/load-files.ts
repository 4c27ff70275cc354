import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { setInterval } from "node:timers/promises";
import { StoreRefused } from "../../domain/errors.js";
import type { Progress } from "../../domain/progress.js";
import { importerArguments, reportOf } from "../bulk/importer-arguments.js";
import { runDatabase } from "./database-process.js";
import type { EmbeddedNeo4jOptions } from "./embedded-neo4j.js";
import { makeFolder } from "./folder.js";
import { lockHome } from "./home-lock.js";
import { ensureJars } from "./jar-cache.js";
import { readJarLock } from "./jar-lock.js";
import { lastLinesOf } from "./last-lines.js";
import { argumentFile, javaFlags } from "./neo4j-configuration.js";

const database = "neo4j";
/** The importer is not asked to end cleanly: what it made by then is of no use. */
const patienceMs = 0;

/** Whether a home has a database already, empty or not. */
export function hasDatabase(home: string): boolean {
  return existsSync(join(home, "neo4j", "data", "databases", database));
}

/** Where the files of a bulk load are written for the embedded database of a home. */
export function bulkFolderOf(home: string): string {
  return join(home, "neo4j", "bulk");
}

/**
 * Makes the embedded database of a home anew from the files in its bulk folder, which go afterwards, by Neo4j's own importer. It fills a store beside the
 * present one and puts it in its place when it is whole: what is broken off leaves the database as it was.
 * @throws {FolderUnusable} if another Sitrep uses the home. @throws {StoreRefused} if the importer fails; the message quotes what it says.
 */
export async function loadFiles(
  options: Pick<EmbeddedNeo4jOptions, "home" | "cacheDir" | "mirror" | "java" | "progress">,
): Promise<void> {
  const { home, cacheDir, mirror, java, progress } = options;
  const folder = join(home, "neo4j");
  const files = bulkFolderOf(home);
  for (const name of ["logs", "data"]) await makeFolder(join(folder, name), "SITREP_HOME");
  const lock = await lockHome(folder);
  try {
    const jars = await ensureJars({ lock: await readJarLock(), cacheDir, mirror, progress });
    const store = join(files, "store");
    await rm(store, { recursive: true, force: true });
    await mkdir(join(store, "conf"), { recursive: true });
    await writeFile(join(store, "conf", "neo4j.conf"), "db.tx_log.preallocate=false\n");
    const flags = [...javaFlags({ heapMb: 1_024 }), "-cp", jars.join(delimiter), "org.neo4j.cli.AdminTool"];
    await writeFile(join(files, "java.arguments"), argumentFile([...flags, ...importerArguments(files, database)]));
    await runImporter(java.executable, files, join(folder, "logs", "bulk-load.log"), store, progress);
    for (const part of ["transactions", "databases"]) {
      await mkdir(join(folder, "data", part), { recursive: true });
      await rm(join(folder, "data", part, database), { recursive: true, force: true });
      await rename(join(store, "data", part, database), join(folder, "data", part, database));
    }
    await rm(files, { recursive: true, force: true });
  } finally {
    await lock.release();
  }
}

async function runImporter(java: string, files: string, log: string, store: string, progress: Progress): Promise<void> {
  progress.start("Loading the files into Neo4j", 100, "%");
  const environment = { NEO4J_HOME: store, NEO4J_CONF: join(store, "conf") };
  const importer = await runDatabase(java, [`@${join(files, "java.arguments")}`], log, patienceMs, environment);
  const watched = new AbortController();
  void watch(log, progress, watched.signal).catch(() => {});
  const { code, signal, reason } = await importer.ended;
  watched.abort();
  if (code === 0) return progress.finish("done");
  progress.finish("failed");
  const said = [...(await lastLinesOf(reportOf(files), 5)), ...(await lastLinesOf(log, 8))];
  const how = reason ?? (signal === null ? `exit code ${code}` : `signal ${signal}`);
  throw new StoreRefused(`Neo4j's importer failed (${how}).\n${said.filter((line) => line !== "").join("\n")}`, {
    nextStep: `The database is as it was. The whole log is ${log}; sitrep import without --bulk takes the rows in one by one.`,
  });
}

/** Tells how far the importer says it is: it goes through four steps, and prints the share done of each. */
async function watch(log: string, progress: Progress, signal: AbortSignal): Promise<void> {
  for await (const _ of setInterval(1_000, undefined, { signal })) {
    const text = await readFile(log, "utf8").catch(() => "");
    const steps = [...text.matchAll(/^\((\d)\/4\)/gmu)].length;
    const share = Number([...text.matchAll(/(\d+)%/gu)].at(-1)?.[1] ?? 0);
    progress.advance(Math.min(99, Math.max(0, steps - 1) * 25 + share / 4));
  }
}
