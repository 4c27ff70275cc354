import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { Command } from "commander";
import { BadInput, InvalidReport, SitrepError } from "../domain/errors.js";
import type { Report } from "../domain/extraction.js";
import { reportFacts } from "./extract.command.js";
import { type AnnotationOptions, ingestAnnotated } from "./ingest-annotated.js";
import { readText } from "./read-text.js";
import { addReportOptions, type ReportOptions } from "./report-options.js";
import { asDocument, type CommandRun, defineCommand } from "./run-command.js";

/** One report to take in, or why there is none. */
interface Arrival {
  /** The file, with the line of a .jsonl file. */
  readonly source: string;
  read(): Promise<Report>;
}

/** `sitrep ingest`: reports from files into the graph. */
export function addIngestCommand(program: Command): void {
  const command = addReportOptions(
    program
      .command("ingest")
      .description(
        "Take reports into the graph: of NEO4J_URI, of the Sitrep that runs on SITREP_HOME, or of the database there.",
      )
      .argument("[files...]", "text files with or without a header, .jsonl files, or - for standard input"),
  ).option(
    "--annotation <file>",
    "what a person found in one report, as JSON; its text is the file it names, or the one given",
  );
  defineCommand<AnnotationOptions>(
    command,
    [
      "sitrep ingest reports/*.txt",
      "sitrep ingest --publisher 'A wire' --date 2014-12-24T08:53:00Z notes.txt",
      "sitrep ingest reports.jsonl",
      "sitrep ingest --annotation report.annotation.json report.txt",
    ],
    async (run, options, ...files) => {
      if (options.annotation !== undefined) return ingestAnnotated(run, options, files);
      if (files.length === 0)
        throw new BadInput("No file is given.", { nextStep: "Name the reports: sitrep ingest reports/*.txt" });
      if (options.title !== undefined && files.length > 1)
        throw new BadInput("--title is given for several files.", { nextStep: "Ingest that file by itself." });
      const { openGraph } = await import("../open-graph.js");
      const graph = await openGraph(run.config(), run.progress);
      try {
        await graph.migrate();
        await ingestAll(run, arrivals(files, options), graph.ingest);
      } finally {
        await graph.close();
      }
    },
  );
}

type Ingest = Awaited<ReturnType<typeof import("../open-graph.js").openGraph>>["ingest"];

async function ingestAll(run: CommandRun, reports: AsyncIterable<Arrival>, ingest: Ingest): Promise<void> {
  const documents: (Awaited<ReturnType<Ingest>> & { source: string })[] = [];
  const failed: { source: string; error: ReturnType<typeof asDocument> }[] = [];
  const faults: unknown[] = [];
  run.progress.start("Reading reports", null, "reports");
  for await (const { source, read } of reports) {
    try {
      documents.push({ source, ...(await ingest(await read())) });
    } catch (error) {
      // A report at fault is told and left out; a database that is gone ends the batch.
      if (!(error instanceof SitrepError) || error.code.startsWith("STORE_")) throw error;
      failed.push({ source, error: asDocument(error) });
      faults.push(error);
    }
    run.progress.advance(documents.length + failed.length);
  }
  const created = documents.filter(({ status }) => status === "CREATED").length;
  run.progress.finish(`${created} new, ${documents.length - created} known already, ${failed.length} at fault`);
  run.answer({ documents, failed }, [
    ...documents.map(
      ({ source, status, documentId }) => `${status === "CREATED" ? "new  " : "known"}  ${documentId}  ${source}`,
    ),
    ...failed.map(({ source }) => `fault                            ${source}`),
  ]);
  for (const [index, fault] of faults.entries()) {
    run.note(`${failed[index]?.source}:`);
    run.report(fault);
  }
}

async function* arrivals(files: readonly string[], options: ReportOptions): AsyncIterable<Arrival> {
  const { readReportText } = await import("../extraction/read-report-text.js");
  for (const file of files) {
    if (file.endsWith(".jsonl")) yield* arrivalsInLines(file);
    else yield { source: file, read: async () => readReportText(await readText(file), reportFacts(options)) };
  }
}

async function* arrivalsInLines(file: string): AsyncIterable<Arrival> {
  let number = 0;
  try {
    for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
      number += 1;
      if (line.trim()) yield { source: `${file}:${number}`, read: async () => parseReport(line) };
    }
  } catch {
    // Asked again as a file, which tells what is wrong with it.
    yield { source: file, read: async () => parseReport(await readText(file)) };
  }
}

function parseReport(line: string): Report {
  try {
    const value: unknown = JSON.parse(line);
    if (value !== null && typeof value === "object" && !Array.isArray(value)) return value as Report;
  } catch {}
  throw new InvalidReport("The line is not a JSON object.", {
    nextStep: 'Give one object a line: {"text": ..., "publishedAt": ..., "publisher": ...}.',
  });
}
