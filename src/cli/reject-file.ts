import { closeSync, createWriteStream, existsSync, openSync, readSync, rmSync } from "node:fs";
import { finished } from "node:stream/promises";
import { type Stringifier, stringify } from "csv-stringify";
import { rejectColumns } from "../datasets/reject-columns.js";
import { BadInput } from "../domain/errors.js";

/** A row that is not taken in. */
export interface Rejected {
  readonly line: number;
  readonly column: string | null;
  readonly reason: string;
  readonly cells: readonly string[];
}

/** Receives the rows that are not taken in; made when the first comes. */
export interface RejectFile {
  write(rejected: Rejected): void;
  /** Resolves when all is on disk. */
  close(): Promise<void>;
}

/**
 * Opens the file for the rejected rows of another. One that an earlier run has left is replaced.
 * @param columns of the rows.
 * @throws {BadInput} if there is another file of that name, or it cannot be written.
 */
export function openRejectFile(path: string, file: string, columns: readonly string[]): RejectFile {
  if (existsSync(path)) {
    if (!beginsAsOurs(path)) {
      throw new BadInput(`"${path}" is there already, and no reject file.`, {
        nextStep: "Give another name for the rows at fault with --rejects.",
      });
    }
    rmSync(path);
  }
  let opened: { readonly rows: Stringifier; readonly done: Promise<void> } | null = null;
  const open = () => {
    const rows = stringify({ header: true, columns: [...rejectColumns, ...columns] });
    const target = rows.pipe(createWriteStream(path));
    const done = finished(target).catch((cause: unknown) => {
      throw new BadInput(`"${path}" cannot be written: ${(cause as Error).message}`, {
        nextStep: "Give a file that you may write with --rejects.",
        cause,
      });
    });
    done.catch(() => {});
    return { rows, done };
  };
  return {
    write({ line, column, reason, cells }) {
      opened ??= open();
      const padded = columns.map((_, index) => cells[index] ?? "");
      // What a row has beyond its columns stays with its last one, so that nothing is lost.
      if (cells.length > columns.length) padded.push(cells.slice(columns.length).join(" "));
      opened.rows.write([file, line, column ?? "", reason, ...padded]);
    },
    async close() {
      opened?.rows.end();
      await opened?.done;
    },
  };
}

function beginsAsOurs(path: string): boolean {
  const head = Buffer.alloc(rejectColumns.join(",").length);
  const opened = openSync(path, "r");
  try {
    readSync(opened, head);
  } finally {
    closeSync(opened);
  }
  return head.toString("utf8") === rejectColumns.join(",");
}
