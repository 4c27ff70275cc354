import type { ImportedFile, ImportRows } from "./import-file.js";
import type { CommandRun } from "./run-command.js";

/** Takes in some files, the rows of each in its way. */
type TakeFiles = (files: readonly string[], importRowsOf: (file: string) => ImportRows) => Promise<ImportedFile[]>;

export interface ImportedInBulk {
  readonly imported: readonly ImportedFile[];
  /** What was loaded; `command` is null where it was loaded here. */
  readonly bulk: { readonly nodes: number; readonly relationships: number; readonly command: string | null };
  /** What else the reader is to know. */
  readonly lines: readonly string[];
}

/**
 * Imports files into an empty graph by a bulk load. Rows that it cannot take are taken in afterwards, as without it.
 * @param folder where the files of the load are left, with the command that loads them; null to load them.
 */
export async function importInBulk(
  run: CommandRun,
  files: readonly string[],
  folder: string | null,
  take: TakeFiles,
): Promise<ImportedInBulk> {
  const config = run.config();
  const { openBulkLoad } = await import("../open-bulk-load.js");
  const load = await openBulkLoad(config, folder, run.progress);
  try {
    const left: string[] = [];
    const imported = await take(files, (file) => async (rows, options) => {
      const { counts, position } = await load.collect(rows, options);
      if (!position.isDone) left.push(file);
      return counts;
    });
    const bulk = await load.load();
    if (bulk.command !== null) return { imported, bulk, lines: linesFor(bulk.command, left) };
    const { openGraph } = await import("../open-graph.js");
    const graph = await openGraph(config, run.progress);
    try {
      await graph.migrate();
      const others = await take(left, () => graph.importRows);
      const summed = imported.map((file) => added(file, others[left.indexOf(file.file)]));
      return {
        imported: summed,
        bulk,
        lines: [`${bulk.nodes} nodes and ${bulk.relationships} relationships were loaded`],
      };
    } finally {
      await graph.close();
    }
  } finally {
    await load.discard();
  }
}

function linesFor(command: string, left: readonly string[]): string[] {
  return [
    "",
    "Where the database runs, stop it, bring it the folder, and load the files:",
    "",
    command,
    "",
    "Start it again, and let Sitrep make the indexes: sitrep migrate",
    ...left.map((file) => `Then import the rest of ${file}, as without --bulk.`),
  ];
}

/** What the bulk load took in, with what was taken in after it; of rows that were there by then it knows nothing new. */
function added(file: ImportedFile, after: ImportedFile | undefined): ImportedFile {
  if (after === undefined) return file;
  return {
    ...file,
    created: file.created + after.created,
    claims: file.claims + after.claims,
    rejected: after.rejected,
    leftOut: after.leftOut,
    rejects: after.rejects,
  };
}
