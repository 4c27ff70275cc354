import { join } from "node:path";
import { bulkFiles } from "./bulk-files.js";
import { listDelimiter } from "./csv-cells.js";
import { type BulkFileName, fileOf } from "./csv-folder.js";

/** Where the importer tells which lines it cannot take. */
export function reportOf(folder: string): string {
  return join(folder, "import.report");
}

/**
 * What Neo4j's own importer is told to load the files of a folder with, behind `neo4j-admin`. It fills a database that does not exist or is empty.
 * Source of the options: https://neo4j.com/docs/operations-manual/5/import/.
 */
export function importerArguments(folder: string, database: string): string[] {
  const names = Object.keys(bulkFiles) as BulkFileName[];
  const files = names.map((name) => {
    const file = bulkFiles[name];
    return file.kind === "nodes"
      ? `--nodes=${fileOf(folder, name)}`
      : `--relationships=${file.type}=${fileOf(folder, name)}`;
  });
  return [
    "database",
    "import",
    "full",
    database,
    ...files,
    `--array-delimiter=U+${listDelimiter.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase()}`,
    "--multiline-fields=true",
    "--bad-tolerance=0",
    "--max-off-heap-memory=50%",
    `--report-file=${reportOf(folder)}`,
  ];
}

/** The same as a command for a shell, for a database that someone else runs; the folder stands for itself. */
export function importerCommand(folder: string, database: string): string {
  const given = importerArguments(folder, database);
  const options = given.filter((argument) => argument.startsWith("--"));
  const words = given.filter((argument) => !argument.startsWith("--"));
  return [`neo4j-admin ${words.join(" ")}`, ...options.map((option) => `  ${shellQuoted(option)}`)].join(" \\\n");
}

function shellQuoted(argument: string): string {
  return /^[\w\-=:,./+%]+$/u.test(argument) ? argument : `'${argument.replaceAll("'", "'\\''")}'`;
}
