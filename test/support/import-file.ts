import { join } from "node:path";
import type { DataSetFormat } from "../../src/datasets/data-set.js";
import { type ImportCounts, type ImportedRow, importRows } from "../../src/services/import-rows.js";
import { temporaryFolder } from "../cli/run-sitrep.js";
import { type GedRow, writeGed } from "./ged-file.js";
import type { TestGraph } from "./use-graph.js";

/** The rows of a file, as an import takes them. */
export async function rowsOf(format: DataSetFormat, file: string): Promise<AsyncGenerator<ImportedRow>> {
  const { rows } = await format.open(file);
  return (async function* () {
    for await (const row of rows) yield { ordinal: row.ordinal, document: "document" in row ? row.document : null };
  })();
}

/** Imports a file as the command does. */
export async function importFile(
  { connection }: TestGraph,
  format: DataSetFormat,
  file: string,
  batchSize = 100,
): Promise<ImportCounts> {
  const refused: string[] = [];
  const counts = await importRows(connection, await rowsOf(format, file), {
    importId: `${format.name} ${file}`,
    format: format.name,
    batchSize,
    restart: false,
    onRefused: ({ ordinal }, reason) => refused.push(`${ordinal}: ${reason}`),
    onBatch() {},
  });
  if (refused.length > 0) throw new Error(refused.join("\n"));
  return counts;
}

/** Imports invented rows of UCDP GED. */
export function importGed(graph: TestGraph, format: DataSetFormat, rows: readonly GedRow[], batchSize?: number) {
  return importFile(graph, format, writeGed(join(temporaryFolder(), "ged.csv"), rows), batchSize);
}
