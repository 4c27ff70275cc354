import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DataSetFormat, ReadRow, RowDocument } from "../../src/datasets/data-set.js";
import { checkExtraction } from "../../src/domain/check-extraction.js";
import { packageRoot } from "../../src/package-root.js";
import { temporaryFolder } from "../cli/run-sitrep.js";

const samples = join(packageRoot, "..", "shared", "data");

/** True where the samples of data sets are there: tests that need them are skipped elsewhere, and say so. */
export const hasSamples = existsSync(join(samples, "ucdp-ged-sample.csv"));

/** For the title of what is skipped without them. */
export const samplesSkipReason = hasSamples
  ? ""
  : " (skipped: the folder ../shared with samples of data sets is absent)";

/** The path of a sample. */
export function samplePath(name: string): string {
  return join(samples, name);
}

/** All rows of a file; the documents are checked as they are before they are written. */
export async function readRows(format: DataSetFormat, file: string): Promise<ReadRow[]> {
  const rows: ReadRow[] = [];
  for await (const row of (await format.open(file)).rows) {
    if ("document" in row) checkExtraction(row.document.report, row.document.extraction);
    rows.push(row);
  }
  return rows;
}

/** The rows of a file with this content. */
export function readContent(format: DataSetFormat, content: string): Promise<ReadRow[]> {
  const file = join(temporaryFolder(), "file");
  writeFileSync(file, content);
  return readRows(format, file);
}

/** The document of the only row. */
export async function readOne(format: DataSetFormat, content: string): Promise<RowDocument> {
  const [row] = await readContent(format, content);
  if (row === undefined || !("document" in row)) throw new Error(`No document: ${JSON.stringify(row)}`);
  return row.document;
}

/** Why the only row is no document: column and reason. */
export async function faultIn(format: DataSetFormat, content: string): Promise<string> {
  const [row] = await readContent(format, content);
  if (row === undefined || "document" in row) throw new Error("The row was read.");
  return `${row.fault.column}: ${row.fault.reason}`;
}

/** Whose word a claim is: names from whoever said it first to the publisher. */
export function chainsOf({ extraction }: RowDocument, kind: string): string[] {
  const nameOf = new Map(extraction.actors.map(({ id, name }) => [id, name]));
  return extraction.claims
    .filter((claim) => claim.kind === kind)
    .map(({ attribution }) => attribution.chain.map((id) => nameOf.get(id)).join(" > "));
}
