import { rm } from "node:fs/promises";
import { resolve } from "node:path";
import type { Config } from "./config.js";
import { findOwnJava, startOwnDatabase } from "./database.js";
import { BadInput, StoreRefused } from "./domain/errors.js";
import type { Progress } from "./domain/progress.js";
import { BulkWriter } from "./graph/bulk/bulk-writer.js";
import { importerCommand } from "./graph/bulk/importer-arguments.js";
import { documentDates } from "./graph/document-dates.cypher.js";
import { bulkFolderOf, hasDatabase, loadFiles } from "./graph/embedded/load-files.js";
import { readRunningDatabase } from "./graph/embedded/running-database.js";
import type { ImportPosition } from "./graph/import/import.cypher.js";
import { type CollectedRows, collectRows } from "./services/bulk-load.js";
import type { ImportedRow, ImportOptions } from "./services/import-rows.js";

/** A bulk load that is being prepared. */
export interface OpenBulkLoad {
  /** Writes the rows of a file into the files of the load. */
  collect<Row extends ImportedRow>(rows: AsyncIterable<Row>, options: ImportOptions<Row>): Promise<CollectedRows>;
  /**
   * Loads what was collected into the embedded database, which is started afterwards by whoever opens the graph.
   * @returns null; for a database that someone else runs the command that loads the files, since only it can be run there.
   */
  load(): Promise<{ readonly nodes: number; readonly relationships: number; readonly command: string | null }>;
  /** Removes the files, where they were not loaded. */
  discard(): Promise<void>;
}

/**
 * Opens a bulk load: the composition root of `sitrep import --bulk`.
 * @param folder where the files are to be written and kept; null for a place of our own, from which they are loaded.
 * @throws {BadInput} if the folder is missing for a database that someone else runs. @throws {StoreRefused} if the graph holds documents or is in use.
 */
export async function openBulkLoad(config: Config, folder: string | null, progress: Progress): Promise<OpenBulkLoad> {
  const isExternal = config.database.kind === "external";
  if (isExternal && folder === null) {
    throw new BadInput("NEO4J_URI names a database that someone else runs, into which --bulk cannot load by itself.", {
      nextStep: "Give --bulk-folder: the files are written there, and the command is printed that loads them.",
    });
  }
  if (folder === null) await refuseUnlessEmpty(config, progress);
  const files = folder === null ? bulkFolderOf(config.home) : resolve(folder);
  const writer = await BulkWriter.open(files, new Date().toISOString());
  const positions: ImportPosition[] = [];
  return {
    async collect(rows, options) {
      const collected = await collectRows(writer, rows, options);
      positions.push(collected.position);
      return collected;
    },
    async load() {
      await writer.finish(positions);
      const database = config.database.kind === "external" ? (config.database.database ?? "neo4j") : "neo4j";
      if (folder !== null) return { ...writer.counts, command: importerCommand(files, database) };
      const { home, cacheDir, mavenRepository: mirror } = config;
      await loadFiles({ home, cacheDir, mirror, java: await findOwnJava(config, progress), progress });
      return { ...writer.counts, command: null };
    },
    async discard() {
      if (folder === null) await rm(files, { recursive: true, force: true });
    },
  };
}

/** A bulk load makes the database anew, so it must hold nothing that could be lost. */
async function refuseUnlessEmpty(config: Config, progress: Progress): Promise<void> {
  if ((await readRunningDatabase(config.home)) !== null) {
    throw new StoreRefused(`A Sitrep runs on ${config.home}, whose database --bulk would have to make anew.`, {
      nextStep: "End it first, or leave --bulk away: rows are then taken in beside what is there.",
    });
  }
  if (!hasDatabase(config.home)) return;
  const database = await startOwnDatabase(config, null, progress);
  try {
    if ((await database.connection.read(documentDates(1))).length === 0) return;
  } finally {
    await database.close();
  }
  throw new StoreRefused("The graph holds documents, and --bulk is for the first load alone.", {
    nextStep: "Leave --bulk away, or name an empty home in SITREP_HOME.",
  });
}
