import type { Span, Words } from "../domain/extraction.js";

/** A cell of a row: the column's name and what stands in it. */
export type Cell = readonly [column: string, value: string];

/**
 * A row as the text of a document: a line `column: value` for each cell that is not empty, in the order given. A line break inside a value
 * becomes a space, so that a line is a cell. Offsets are UTF-16 code units.
 */
export class RowText {
  readonly text: string;
  readonly #values = new Map<string, Span>();
  readonly #lines = new Map<string, Span>();

  constructor(cells: readonly Cell[]) {
    let text = "";
    for (const [column, given] of cells) {
      const value = given.replace(/\s*[\r\n\u2028\u2029]+\s*/gu, " ").trim();
      if (value === "") continue;
      if (text !== "") text += "\n";
      const start = text.length;
      text += `${column}: ${value}`;
      this.#lines.set(column, { start, end: text.length });
      this.#values.set(column, { start: start + column.length + 2, end: text.length });
    }
    this.text = text;
  }

  /** What stands in a column, or "" where nothing does. */
  value(column: string): string {
    const span = this.#values.get(column);
    return span === undefined ? "" : this.text.slice(span.start, span.end);
  }

  /** The words of the first of these columns that is not empty. @throws {TypeError} if all are. */
  words(...columns: readonly string[]): Words {
    for (const column of columns) {
      const span = this.#values.get(column);
      if (span !== undefined) return this.#at(span);
    }
    throw new TypeError(`Nothing stands in ${columns.join(", ")}.`);
  }

  /** These words where they first stand in a column; the whole value if they do not stand in it as they are. */
  part(column: string, words: string): Words {
    const { start, text } = this.words(column);
    const at = text.indexOf(words);
    return at < 0 || words === ""
      ? this.words(column)
      : this.#at({ start: start + at, end: start + at + words.length });
  }

  /** The lines from the first to the last of these columns that is not empty. @throws {TypeError} if all are. */
  block(columns: readonly string[]): Words {
    const lines = columns.flatMap((column) => this.#lines.get(column) ?? []);
    if (lines.length === 0) throw new TypeError(`Nothing stands in ${columns.join(", ")}.`);
    return this.#at({
      start: Math.min(...lines.map(({ start }) => start)),
      end: Math.max(...lines.map(({ end }) => end)),
    });
  }

  #at({ start, end }: Span): Words {
    return { start, end, text: this.text.slice(start, end) };
  }
}
