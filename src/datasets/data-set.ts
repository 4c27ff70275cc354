import type { Extraction, Report } from "../domain/extraction.js";

/** A row as a document, with what it says. */
export interface RowDocument {
  readonly report: Report;
  readonly extraction: Extraction;
}

/** One row of a file: a document, or why it is none. */
export type ReadRow = {
  /** The line it begins on, counted from 1. */
  readonly line: number;
  /** How many rows come before it in the file. */
  readonly ordinal: number;
  readonly cells: readonly string[];
} & ({ readonly document: RowDocument } | { readonly fault: RowFault });

/** Why a row is no document. */
export interface RowFault {
  readonly column: string | null;
  readonly reason: string;
  /** False for a row that is well made and tells nothing that the graph holds. */
  readonly isFault: boolean;
}

/** A file of a data set whose columns have been found sound. */
export interface OpenedDataSet {
  /** The names of the columns, for the reject file. */
  readonly columns: readonly string[];
  /** What to tell the reader of the columns: such as are not known, or not there. */
  readonly notes: readonly string[];
  readonly rows: AsyncIterable<ReadRow>;
}

/** A way to read files of one make. */
export interface DataSetFormat {
  /** What the graph calls the extractor: `ucdp-ged`. */
  readonly name: string;
  /** Changes with what is made of a row. */
  readonly version: string;
  /**
   * Opens a file and looks at its columns.
   * @throws {NotFound}, {BadInput} or {InvalidReport} if it cannot be read or its columns are not those of the format.
   */
  open(file: string): Promise<OpenedDataSet>;
}
