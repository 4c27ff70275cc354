import { createReadStream } from "node:fs";
import { type Options, parse } from "csv-parse";
import { BadInput, NotFound } from "../domain/errors.js";

/** How a file separates its cells. */
export interface Dialect {
  readonly delimiter: string;
  /** False where a quotation mark is a character like any other. */
  readonly hasQuotes: boolean;
}

/** One record of a file. */
export interface CsvRecord {
  /** The line it begins on, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Longest record in bytes: a quotation mark that is never closed must not swallow a file of gigabytes. */
const longestRecord = 2_000_000;

/**
 * The records of a file in UTF-8, one at a time, so that memory does not grow with the file. Blank lines are passed over.
 * @throws {NotFound} or {BadInput} if the file cannot be read, or a quotation mark in it is never closed.
 */
export async function* readCsv(file: string, { delimiter, hasQuotes }: Dialect): AsyncGenerator<CsvRecord> {
  const options: Options = {
    bom: true,
    delimiter,
    quote: hasQuotes ? '"' : false,
    // Found by the first line otherwise, and files that were put together have both.
    record_delimiter: ["\r\n", "\n"],
    // The format says which row has too many cells; a quotation mark inside a cell without quotes stands for itself.
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: longestRecord,
    info: true,
  };
  const source = createReadStream(file, { highWaterMark: 256 * 1024 });
  const parser = source.pipe(parse(options));
  source.on("error", (error) => parser.destroy(error));
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      // The parser counts the lines up to the end of a record; a record in quotes has several.
      const breaks = record.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/gu)?.length ?? 0), 0);
      yield { line: info.lines - breaks, cells: record };
    }
  } catch (error) {
    throw faultOf(error as NodeJS.ErrnoException, file);
  } finally {
    source.destroy();
  }
}

function faultOf(error: NodeJS.ErrnoException, file: string): unknown {
  switch (error.code) {
    case "ENOENT":
      return new NotFound(`There is no file "${file}".`, { nextStep: "Check the name; paths are relative to here." });
    case "EACCES":
    case "EISDIR":
      return new BadInput(`"${file}" cannot be read: ${error.message}`, {
        nextStep: "Give a file that you may read.",
        cause: error,
      });
    case "CSV_MAX_RECORD_SIZE":
    case "CSV_QUOTE_NOT_CLOSED":
      return new BadInput(`"${file}": ${error.message}`, {
        nextStep: "A quotation mark is opened and not closed: correct the line it names.",
        cause: error,
      });
    default:
      return error;
  }
}
