import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import type { DataSetFormat, ReadRow } from "../datasets/data-set.js";
import { contentId } from "../domain/content-id.js";
import {
  importRows as checkRows,
  type ImportCounts,
  type ImportedRow,
  type ImportOptions,
} from "../services/import-rows.js";
import { faultOf } from "./read-text.js";
import { openRejectFile } from "./reject-file.js";
import type { CommandRun } from "./run-command.js";

/** What came of a file. */
export type ImportedFile = ImportCounts & {
  readonly file: string;
  /** Rows at fault. */
  readonly rejected: number;
  /** Rows that are well made and tell nothing that the graph holds. */
  readonly leftOut: number;
  /** Where these rows were written, with the reasons; null where there are none. */
  readonly rejects: string | null;
  readonly notes: readonly string[];
};

/** Takes rows into the graph. */
export type ImportRows = <Row extends ImportedRow>(
  rows: AsyncIterable<Row>,
  options: ImportOptions<Row>,
) => Promise<ImportCounts>;

interface FileOptions {
  readonly rejects: string;
  /** What the rows are read by, as a part of the import's identity. */
  readonly importKey: string;
  readonly restart: boolean;
  readonly batchSize: number;
  /** Null to check only. */
  readonly importRows: ImportRows | null;
}

/** Imports one file, told row by row. */
export async function importFile(
  run: CommandRun,
  format: DataSetFormat,
  file: string,
  options: FileOptions,
): Promise<ImportedFile> {
  const { sha256, lines } = await weigh(file);
  const opened = await format.open(file);
  for (const note of opened.notes) run.note(note);
  const rejectFile = openRejectFile(options.rejects, file, opened.columns);
  const refused = { rejected: 0, leftOut: 0 };
  const startedAt = performance.now();
  let line = 1;
  async function* rows(): AsyncGenerator<ImportedRow & { readonly read: ReadRow }> {
    for await (const read of opened.rows) {
      line = read.line;
      const { ordinal } = read;
      if ("document" in read) {
        yield { ordinal, document: read.document, read };
        continue;
      }
      const { column, reason, isFault } = read.fault;
      refused[isFault ? "rejected" : "leftOut"] += 1;
      rejectFile.write({ line, column, reason, cells: read.cells });
      yield { ordinal, document: null, read };
    }
  }
  const importRows: ImportRows = options.importRows ?? ((given, how) => checkRows(null, given, how));
  run.progress.start(`${options.importRows === null ? "Checking" : "Importing"} ${file}`, lines, "lines");
  try {
    const counts = await importRows(rows(), {
      importId: contentId("import", options.importKey, sha256),
      format: format.name,
      batchSize: options.batchSize,
      restart: options.restart,
      onRefused({ read }, reason) {
        refused.rejected += 1;
        rejectFile.write({ line: read.line, column: null, reason, cells: read.cells });
      },
      onBatch: ({ rows: done }) => run.progress.advance(line, pace(done, line, lines, performance.now() - startedAt)),
    });
    const seconds = (performance.now() - startedAt) / 1_000;
    run.progress.finish(`${counts.rows} rows in ${seconds.toFixed(1)} s`);
    const rejects = refused.rejected + refused.leftOut === 0 ? null : options.rejects;
    return { file, ...counts, ...refused, rejects, notes: opened.notes };
  } finally {
    await rejectFile.close();
  }
}

/** How fast it goes, and how long it will take: "1,520 rows/s, 3 min left". */
function pace(rows: number, line: number, lines: number, elapsedMs: number): string {
  const perSecond = Math.round(rows / Math.max(0.001, elapsedMs / 1_000));
  const seconds = Math.round(((elapsedMs / 1_000) * Math.max(0, lines - line)) / Math.max(1, line));
  const left = seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
  return `${perSecond.toLocaleString("en")} rows/s, ${left} left`;
}

/** The hash of a file's content and the number of its lines. @throws {NotFound} or {BadInput} if it cannot be read. */
export async function weigh(file: string): Promise<{ readonly sha256: string; readonly lines: number }> {
  const hash = createHash("sha256");
  let lines = 0;
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines += 1;
    }
  } catch (error) {
    throw faultOf(error as NodeJS.ErrnoException, file);
  }
  return { sha256: hash.digest("hex"), lines: Math.max(1, lines) };
}
