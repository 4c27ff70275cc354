import type { BulkWriter } from "../graph/bulk/bulk-writer.js";
import type { ImportPosition } from "../graph/import/import.cypher.js";
import { type ImportCounts, type ImportedRow, type ImportOptions, soundRows } from "./import-rows.js";

/** What came of the rows of one file. */
export interface CollectedRows {
  readonly counts: ImportCounts;
  /** How far the file will have been taken in once the bulk is loaded; not done where rows are left to be taken in one by one. */
  readonly position: ImportPosition;
}

/** So many rows are between two reports of progress. */
const reportEvery = 500;

/**
 * Writes the rows of a file as files of a bulk load. A row that may touch what other documents say (a second release of a row before it, a report)
 * is left out, and the position stands before the first of them: an ordinary import takes in the rest.
 */
export async function collectRows<Row extends ImportedRow>(
  writer: BulkWriter,
  rows: AsyncIterable<Row>,
  options: ImportOptions<Row>,
): Promise<CollectedRows> {
  const { importId, format, onBatch } = options;
  const counts = { rows: 0, created: 0, known: 0, resumed: 0, claims: 0 };
  let firstLeft: number | null = null;
  for await (const row of rows) {
    counts.rows = row.ordinal + 1;
    if (counts.rows % reportEvery === 0) onBatch(counts);
    for (const { document } of soundRows([row], options)) {
      const outcome = await writer.add(document.report, document.extraction);
      if (outcome === "NOT_ALONE") firstLeft ??= row.ordinal;
      if (outcome === "ALREADY_PRESENT") counts.known += 1;
      if (outcome !== "WRITTEN") continue;
      counts.created += 1;
      counts.claims += document.extraction.claims.length;
    }
  }
  onBatch(counts);
  const position = { id: importId, format, rows: firstLeft ?? counts.rows, isDone: firstLeft === null };
  return { counts, position };
}
