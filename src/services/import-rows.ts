import { checkExtraction } from "../domain/check-extraction.js";
import { SitrepError } from "../domain/errors.js";
import type { Extraction, Report } from "../domain/extraction.js";
import type { Connection } from "../graph/connection.js";
import { readPosition } from "../graph/import/import.cypher.js";
import { KnownRows } from "../graph/record/known-rows.js";
import { recordBatch } from "../graph/record/record-batch.js";

/** A row of a file: a document, or null where it was rejected. */
export interface ImportedRow {
  /** How many rows come before it in the file. */
  readonly ordinal: number;
  readonly document: { readonly report: Report; readonly extraction: Extraction } | null;
}

export interface ImportOptions<Row extends ImportedRow> {
  /** Hash of the file's content and of how it is read. */
  readonly importId: string;
  readonly format: string;
  /** Rows of one transaction. */
  readonly batchSize: number;
  /** True to begin at the first row again, wherever an import of the file stands. */
  readonly restart: boolean;
  /** Told of a row that the graph refuses, with the reason. */
  readonly onRefused: (row: Row, reason: string) => void;
  /** Told after each batch. */
  readonly onBatch: (counts: ImportCounts) => void;
}

export interface ImportCounts {
  /** Rows of the file, read so far. */
  readonly rows: number;
  /** Documents that are new in the graph. */
  readonly created: number;
  /** Documents that the graph had already. */
  readonly known: number;
  /** Rows that an earlier run had behind it. */
  readonly resumed: number;
  /** Claims of the documents that are new. */
  readonly claims: number;
}

/**
 * Takes the rows of a file into the graph, several in one transaction, with the position in the file: after an abort the next run goes on behind
 * the last batch. Ids come from content, so that rows that come again change nothing.
 * @param connection null to read and check all and write nothing; then every sound document counts as created.
 */
export async function importRows<Row extends ImportedRow>(
  connection: Connection | null,
  rows: AsyncIterable<Row>,
  options: ImportOptions<Row>,
): Promise<ImportCounts> {
  const start = options.restart || connection === null ? 0 : await positionOf(connection, options.importId);
  const writer = connection === null ? null : new BatchWriter(connection, options);
  let counts: ImportCounts = { rows: 0, created: 0, known: 0, resumed: 0, claims: 0 };
  let batch: Row[] = [];
  let pending: Promise<BatchCounts> = Promise.resolve(nothing);
  const flush = async (isDone: boolean): Promise<void> => {
    const before = await pending;
    counts = added(counts, before);
    options.onBatch(counts);
    const rowsSoFar = counts.rows;
    const given = batch;
    batch = [];
    // The rows of the next batch are read while the database writes this one.
    pending = writer === null ? checked(given, options) : writer.write(given, rowsSoFar, isDone);
    pending.catch(() => {});
  };
  for await (const row of rows) {
    counts = { ...counts, rows: row.ordinal + 1 };
    if (row.ordinal < start) {
      counts = { ...counts, resumed: counts.resumed + 1 };
      continue;
    }
    batch.push(row);
    if (batch.length >= options.batchSize) await flush(false);
  }
  await flush(true);
  counts = added(counts, await pending);
  options.onBatch(counts);
  return counts;
}

type BatchCounts = Pick<ImportCounts, "created" | "known" | "claims">;
const nothing: BatchCounts = { created: 0, known: 0, claims: 0 };

function added(counts: ImportCounts, { created, known, claims }: BatchCounts): ImportCounts {
  return {
    ...counts,
    created: counts.created + created,
    known: counts.known + known,
    claims: counts.claims + claims,
  };
}

async function positionOf(connection: Connection, importId: string): Promise<number> {
  const [row] = await connection.read(readPosition(importId));
  return Number(row?.["rows"] ?? 0);
}

interface SoundRow<Row> {
  readonly row: Row;
  readonly document: NonNullable<ImportedRow["document"]>;
}

/** Rows that may be written; those that break provenance are refused. */
export function soundRows<Row extends ImportedRow>(
  rows: readonly Row[],
  { onRefused }: ImportOptions<Row>,
): SoundRow<Row>[] {
  return rows.flatMap((row) => {
    const { document } = row;
    if (document === null) return [];
    try {
      checkExtraction(document.report, document.extraction);
      return [{ row, document }];
    } catch (error) {
      if (!(error instanceof SitrepError)) throw error;
      onRefused(row, error.message);
      return [];
    }
  });
}

async function checked<Row extends ImportedRow>(
  rows: readonly Row[],
  options: ImportOptions<Row>,
): Promise<BatchCounts> {
  const sound = soundRows(rows, options);
  const claims = sound.reduce((sum, { document }) => sum + document.extraction.claims.length, 0);
  return { created: sound.length, known: 0, claims };
}

/** Writes batches one after the other: the rows of a data set share actors, over which writers at once would wait for each other. */
class BatchWriter<Row extends ImportedRow> {
  readonly #connection: Connection;
  readonly #options: ImportOptions<Row>;
  readonly #known = new KnownRows();

  constructor(connection: Connection, options: ImportOptions<Row>) {
    this.#connection = connection;
    this.#options = options;
  }

  /** @param position rows of the file that are behind this batch once it is written. */
  async write(rows: readonly Row[], position: number, isDone: boolean): Promise<BatchCounts> {
    return await this.#writeSound(soundRows(rows, this.#options), position, isDone);
  }

  async #writeSound(rows: readonly SoundRow<Row>[], position: number, isDone: boolean): Promise<BatchCounts> {
    const { importId, format, onRefused } = this.#options;
    try {
      const outcomes = await recordBatch(
        this.#connection,
        rows.map(({ document }) => document),
        { id: importId, format, rows: position, isDone },
        new Date().toISOString(),
        this.#known,
      );
      const created = outcomes.filter(({ status }) => status === "CREATED");
      return {
        created: created.length,
        known: outcomes.length - created.length,
        claims: created.reduce((sum, { counts }) => sum + counts.claims, 0),
      };
    } catch (error) {
      if (!(error instanceof SitrepError) || error.code.startsWith("STORE_")) throw error;
      // One row of the batch breaks an invariant of the graph: it is found by halves, and the others are written.
      const [first] = rows;
      if (rows.length === 1 && first !== undefined) {
        onRefused(first.row, error.message);
        return await this.#writeSound([], position, isDone);
      }
      const middle = rows.length >> 1;
      // What comes first must not say that all is written.
      const before = rows[middle]?.row.ordinal ?? position;
      const left = await this.#writeSound(rows.slice(0, middle), before, false);
      const right = await this.#writeSound(rows.slice(middle), position, isDone);
      return {
        created: left.created + right.created,
        known: left.known + right.known,
        claims: left.claims + right.claims,
      };
    }
  }
}
