import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { stringify } from "csv-stringify";
import type { RowEvidence } from "./evidence.js";
import type { Row, Rows, Table } from "./read-rows.js";

/** The columns of evidence, behind those of the operation. */
const evidenceTitles = [
  "claim.number",
  "claim.count",
  "claim.quote",
  "claim.start",
  "claim.end",
  "claim.modality",
  "claim.kind",
  "claim.chain",
  "claim.document",
  "claim.documentTitle",
  "claim.publishedAt",
  "claim.words",
];

/** How an export ended. */
export interface CsvEnd {
  readonly rowCount: number;
  /** What the last line says where the table is not whole; null if it is. */
  readonly lastWord: string | null;
  /** What broke it off; undefined if nothing did. */
  readonly fault?: unknown;
}

type Cells = readonly (string | number)[];

/**
 * Writes a table as CSV (RFC 4180, UTF-8, with a header): one line for each claim behind a row, and one for a row without; the
 * number in the first column is the row's. A cell that a spreadsheet would take for a formula gets an apostrophe before it. A table
 * that is not whole ends with a line that says so, after "#".
 * @param wordOf what is said of an error that broke the rows off.
 * @param output is left open.
 * @throws if the output is closed before the end.
 */
export async function writeCsv(
  table: Pick<Table, "columns" | "hasEvidence">,
  rows: Rows,
  output: Writable,
  wordOf: (error: unknown) => string,
): Promise<CsvEnd> {
  let end: CsvEnd = { rowCount: 0, lastWord: null };
  async function* lines(): AsyncGenerator<Cells> {
    yield ["row", ...table.columns.map(({ title }) => title), ...(table.hasEvidence ? evidenceTitles : [])];
    let rowCount = 0;
    try {
      for (;;) {
        const { value, done } = await rows.next();
        if (done) {
          end = { rowCount, lastWord: value.moreAfter === null ? null : cutWord(rowCount, value.moreAfter) };
          break;
        }
        rowCount = value.number;
        yield* linesOf(value, table.hasEvidence);
      }
    } catch (fault) {
      end = { rowCount, lastWord: `# Not whole: broken off after ${rowCount} rows. ${wordOf(fault)}`, fault };
    } finally {
      // Where the reader is gone, no page more is asked for.
      await rows.return({ moreAfter: null });
    }
    if (end.lastWord !== null) {
      const width = 1 + table.columns.length + (table.hasEvidence ? evidenceTitles.length : 0);
      yield [end.lastWord, ...Array<string>(width - 1).fill("")];
    }
  }
  await pipeline(Readable.from(lines()), stringify({ record_delimiter: "windows", escape_formulas: true }), output, {
    end: false,
  });
  return end;
}

function linesOf({ number, cells, evidence }: Row, hasEvidence: boolean): Cells[] {
  if (!hasEvidence) return [[number, ...cells]];
  if (!evidence.claims.length) return [[number, ...cells, "", evidence.total, ...Array<string>(10).fill("")]];
  return evidence.claims.map((claim, index) => [number, ...cells, ...claimCells(claim, index, evidence)]);
}

function claimCells(claim: RowEvidence["claims"][number], index: number, { total }: RowEvidence): Cells {
  return [
    index + 1,
    total,
    claim.quote,
    claim.start,
    claim.end,
    claim.modality,
    claim.kind,
    claim.chain.map(({ actor }) => actor.name).join(" > "),
    claim.document.id,
    claim.document.title ?? "",
    claim.publishedAt,
    claim.words.join("; "),
  ];
}

function cutWord(rowCount: number, after: string): string {
  const onward = after ? ` Go on with after: ${after}` : "";
  return `# Not whole: cut after ${rowCount} rows, and more follow.${onward}`;
}
