import { createReadStream } from "node:fs";
import { SitrepError } from "../../domain/errors.js";
import { readAnnotatedReport } from "../../extraction/annotation/read-annotated-report.js";
import { readAnnotation } from "../../extraction/annotation/read-annotation.js";
import { maximumLineLength } from "../../extraction/json-lines.js";
import { splitLines } from "../../extraction/split-lines.js";
import { BadRow } from "../bad-row.js";
import type { DataSetFormat, ReadRow, RowDocument } from "../data-set.js";

/**
 * JSON Lines: an annotated document a line, in the schema `gold-annotation/1` that `sitrep ingest --annotation` reads, with its text in
 * `document.text`. Each is recorded as a person's annotation.
 */
export const annotationLinesFormat: DataSetFormat = {
  name: "jsonl",
  version: "1",
  async open(file) {
    return { columns: ["document"], notes: [], rows: rowsOf(file) };
  },
};

async function* rowsOf(file: string): AsyncGenerator<ReadRow> {
  let line = 0;
  let ordinal = 0;
  for await (const text of splitLines(createReadStream(file))) {
    line += 1;
    const json = line === 1 ? text.replace(/^\ufeff/u, "") : text;
    if (json.trim() === "") continue;
    const place = { line, ordinal, cells: [json] };
    ordinal += 1;
    try {
      yield { ...place, document: documentOf(json) };
    } catch (error) {
      if (!(error instanceof BadRow)) throw error;
      yield { ...place, fault: { column: error.column, reason: error.message, isFault: true } };
    }
  }
}

function documentOf(json: string): RowDocument {
  if (json.length > maximumLineLength) {
    throw new BadRow(null, `The line is longer than ${maximumLineLength} characters, which no report is.`);
  }
  try {
    const annotation = readAnnotation(json);
    // The schema passes over keys that it does not know.
    const { document } = JSON.parse(json) as { document: { text?: unknown } };
    if (typeof document.text !== "string") {
      throw new BadRow("document.text", "It is no text: a line holds the text that it annotates.");
    }
    const { report, extraction } = readAnnotatedReport(annotation, document.text);
    return { report, extraction };
  } catch (error) {
    if (!(error instanceof SitrepError)) throw error;
    throw new BadRow(null, error.message);
  }
}
