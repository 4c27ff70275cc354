import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { InvalidReport, InvariantBroken } from "../domain/errors.js";
import type { Report } from "../domain/extraction.js";
import type { Progress } from "../domain/progress.js";
import { readReportText } from "../extraction/read-report-text.js";
import type { Connection } from "../graph/connection.js";
import { documentDates } from "../graph/document-dates.cypher.js";
import { packageRoot } from "../package-root.js";

const folder = join(packageRoot, "seed", "reports");

/**
 * Takes the sample reports into a graph that holds nothing else. One that holds some of them, because the first time was
 * broken off, gets the rest.
 * @param signal breaks it off between two reports.
 * @returns how many were taken in; 0 if the graph has them all, or documents of its own. A report that is itself at fault is left out, and
 * told with its reason where the progress ends: it must not keep the others, or the server, from starting.
 */
export async function loadSampleReports(
  connection: Connection,
  ingest: (report: Report) => Promise<unknown>,
  progress: Progress,
  signal?: AbortSignal,
): Promise<number> {
  const reports = await readSampleReports();
  const known = await connection.read(documentDates(reports.length + 1));
  const keys = new Set(reports.map((report) => keyOf(report.title, Date.parse(report.publishedAt))));
  const isOurs = known.every(({ title, publishedAtMs }) => keys.has(keyOf(title, publishedAtMs)));
  if (!isOurs || known.length >= reports.length) return 0;

  progress.start("Reading the sample reports", reports.length, "reports");
  const faults: string[] = [];
  for (const [index, report] of reports.entries()) {
    signal?.throwIfAborted();
    try {
      await ingest(report);
    } catch (error) {
      if (!(error instanceof InvalidReport || error instanceof InvariantBroken)) throw error;
      faults.push(`"${report.title}" was left out: ${error.message}`);
    }
    progress.advance(index + 1);
  }
  const taken = reports.length - faults.length;
  progress.finish([`${taken} reports`, ...faults].join("; "));
  return taken;
}

async function readSampleReports(): Promise<Report[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".txt")).sort();
  return Promise.all(files.map(async (file) => readReportText(await readFile(join(folder, file), "utf8"))));
}

function keyOf(title: unknown, publishedAtMs: unknown): string {
  return `${publishedAtMs} ${title}`;
}
