import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { checkExtraction } from "../domain/check-extraction.js";
import { InvalidReport, InvariantBroken } from "../domain/errors.js";
import type { Extraction, Report } from "../domain/extraction.js";
import type { Progress } from "../domain/progress.js";
import { readReportText } from "../extraction/read-report-text.js";
import type { Connection } from "../graph/connection.js";
import { documentDates } from "../graph/document-dates.cypher.js";
import { KnownRows } from "../graph/record/known-rows.js";
import { recordBatch } from "../graph/record/record-batch.js";
import { packageRoot } from "../package-root.js";

const folder = join(packageRoot, "seed", "reports");

/** A sample report with what an engine found in it, or with what is at fault with it. */
export type ReadSample = { readonly report: Report } & (
  | { readonly extraction: Extraction; readonly fault: null }
  | { readonly extraction: null; readonly fault: string }
);

/** Reads the sample reports with an engine; needs no database. @param signal breaks it off between two reports. */
export async function readSamples(
  extract: (report: Report) => Promise<Extraction>,
  signal?: AbortSignal,
): Promise<readonly ReadSample[]> {
  const samples: ReadSample[] = [];
  for (const report of await sampleReports()) {
    signal?.throwIfAborted();
    try {
      const extraction = await extract(report);
      checkExtraction(report, extraction);
      samples.push({ report, extraction, fault: null });
    } catch (error) {
      samples.push({ report, extraction: null, fault: faultOf(error) });
    }
  }
  return samples;
}

/**
 * Takes the sample reports into a graph that holds nothing else, in one transaction: a database that has planned nothing yet is given each statement
 * once. A graph that holds some of them, because an earlier Sitrep was broken off, gets the rest.
 * @param read what was read of them; asked only where they are wanting.
 * @returns how many were taken in; 0 if the graph has them all, or documents of its own. A report that is itself at fault is left out, and
 * told with its reason where the progress ends: it must not keep the others, or the server, from starting.
 */
export async function loadSampleReports(
  connection: Connection,
  read: () => Promise<readonly ReadSample[]>,
  progress: Progress,
): Promise<number> {
  const reports = await sampleReports();
  const known = await connection.read(documentDates(reports.length + 1));
  const keys = new Set(reports.map((report) => keyOf(report.title, Date.parse(report.publishedAt))));
  const isOurs = known.every(({ title, publishedAtMs }) => keys.has(keyOf(title, publishedAtMs)));
  if (!isOurs || known.length >= reports.length) return 0;

  progress.start("Reading the sample reports");
  const samples = await read();
  const sound = samples.flatMap(({ report, extraction }) => (extraction === null ? [] : [{ report, extraction }]));
  const faults = samples.flatMap(({ report, fault }) =>
    fault === null ? [] : [`"${report.title}" was left out: ${fault}`],
  );
  const outcomes = await recordBatch(connection, sound, null, new Date().toISOString(), new KnownRows());
  const taken = outcomes.filter(({ status }) => status === "CREATED").length;
  progress.finish([`${taken} reports`, ...faults].join("; "));
  return taken;
}

/** What is at fault with a report itself. @throws any other error. */
function faultOf(error: unknown): string {
  if (error instanceof InvalidReport || error instanceof InvariantBroken) return error.message;
  throw error;
}

async function sampleReports(): Promise<Report[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".txt")).sort();
  return Promise.all(files.map(async (file) => readReportText(await readFile(join(folder, file), "utf8"))));
}

function keyOf(title: unknown, publishedAtMs: unknown): string {
  return `${publishedAtMs} ${title}`;
}
