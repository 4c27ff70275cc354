import { BadInput } from "../domain/errors.js";
import { BadRow } from "./bad-row.js";
import { type Column, readColumns } from "./columns.js";
import type { OpenedDataSet, ReadRow, RowDocument } from "./data-set.js";
import { type CsvRecord, type Dialect, readCsv } from "./read-csv.js";
import type { Cell } from "./row-text.js";

/** A row by the names of its columns, in the order of the file. */
export type RowCells = readonly Cell[];

interface CsvShape {
  readonly dialect: Dialect;
  readonly columns: readonly Column[];
  /** False where the columns have no header and stand in the order of `columns`. */
  readonly hasHeader: boolean;
  /** What a row says. @throws {BadRow} if it cannot be read. */
  toDocument(cells: RowCells): RowDocument;
}

/**
 * Opens a file of columns and looks at its header.
 * @throws {NotFound} if there is none. @throws {BadInput} if it is empty or its columns are not those of the format.
 */
export async function openCsv(file: string, shape: CsvShape): Promise<OpenedDataSet> {
  const records = readCsv(file, shape.dialect);
  const known = shape.columns.map(({ name }) => name);
  if (!shape.hasHeader) return { columns: known, notes: [], rows: rowsOf(records, known, shape) };
  const first = await records.next();
  if (first.done) {
    throw new BadInput(`"${file}" has no header: it is empty.`, {
      nextStep: "Give a file whose first line names its columns.",
    });
  }
  const { line, cells } = first.value;
  let read: ReturnType<typeof readColumns>;
  try {
    read = readColumns(file, line, cells, shape.columns);
  } catch (error) {
    await records.return(undefined);
    throw error;
  }
  const columns = read.names.filter((name) => name !== null);
  return { columns, notes: read.notes, rows: rowsOf(records, read.names, shape) };
}

async function* rowsOf(
  records: AsyncIterable<CsvRecord>,
  names: readonly (string | null)[],
  shape: CsvShape,
): AsyncGenerator<ReadRow> {
  let ordinal = 0;
  for await (const { line, cells: all } of records) {
    const cells = all.filter((_, index) => names[index] !== null);
    const place = { line, ordinal, cells };
    ordinal += 1;
    try {
      if (all.length !== names.length) {
        throw new BadRow(null, `The row has ${all.length} cells, and the file ${names.length} columns.`);
      }
      const named = names.flatMap((name, index): Cell[] => (name === null ? [] : [[name, all[index] ?? ""]]));
      yield { ...place, document: shape.toDocument(named) };
    } catch (error) {
      if (!(error instanceof BadRow)) throw error;
      yield { ...place, fault: { column: error.column, reason: error.message, isFault: error.isFault } };
    }
  }
}
