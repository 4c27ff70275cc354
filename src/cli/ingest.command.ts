import type { Command } from "commander";
import { BadInput, SitrepError } from "../domain/errors.js";
import type { Extraction, ExtractionEngine, Report } from "../domain/extraction.js";
import type { Extractor } from "../domain/extractor.js";
import type { Graph } from "../open-graph.js";
import {
  addEngineOption,
  addWorkersOption,
  type EngineOption,
  engineSetting,
  reportsAtOnce,
  type WorkersOption,
} from "./engine-options.js";
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

/** A report with what was found in it, or why there is nothing. */
type Read =
  | { readonly source: string; readonly report: Report; readonly extraction: Extraction }
  | { readonly source: string; readonly error: SitrepError };

interface IngestOptions extends AnnotationOptions, EngineOption, WorkersOption {}

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
  addEngineOption(command);
  addWorkersOption(command);
  defineCommand<IngestOptions>(
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
      const { openEngine } = await import("../engines/open-engine.js");
      const { mapInOrder } = await import("../extraction/map-in-order.js");
      const isBatch = files.length > 1 || files.some(isJsonLines);
      const config = run.config(engineSetting(options));
      const graph = await openGraph(config, run.progress);
      try {
        await graph.migrate();
        const engine = await openEngine(config.engine, isBatch ? options.workers : 0);
        try {
          const atOnce = reportsAtOnce(options.workers);
          const reads = mapInOrder(arrivals(files, options), atOnce, (arrival) => readWith(engine, arrival));
          await recordAll(run, reads, graph.record);
        } finally {
          await engine.close();
        }
      } finally {
        await graph.close();
      }
    },
  );
}

async function readWith(engine: ExtractionEngine, { source, read }: Arrival): Promise<Read> {
  try {
    const report = await read();
    return { source, report, extraction: await engine.extract(report) };
  } catch (error) {
    if (!(error instanceof SitrepError)) throw error;
    return { source, error };
  }
}

/** Records one report after the other: they share actors and places, over which writers in parallel would wait for each other. */
async function recordAll(run: CommandRun, reads: AsyncIterable<Read>, record: Graph["record"]): Promise<void> {
  const documents: (Awaited<ReturnType<Graph["record"]>> & { source: string; extractor: Extractor })[] = [];
  const failed: { source: string; error: ReturnType<typeof asDocument> }[] = [];
  const faults: unknown[] = [];
  run.progress.start("Reading reports", null, "reports");
  for await (const read of reads) {
    const { source } = read;
    try {
      if ("error" in read) throw read.error;
      const { extractor } = read.extraction;
      documents.push({ source, ...(await record(read.report, read.extraction)), extractor });
      const { insteadOf, nothingBecause } = extractor;
      if (insteadOf) run.note(`${source}: the ${extractor.name} read it, not ${insteadOf.name}: ${insteadOf.reason}`);
      if (nothingBecause) run.note(`${source}: no event was found. ${nothingBecause}`);
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
    if (isJsonLines(file)) yield* arrivalsInLines(file);
    else yield { source: file, read: async () => readReportText(await readText(file), reportFacts(options)) };
  }
}

function isJsonLines(file: string): boolean {
  return file.endsWith(".jsonl");
}

async function* arrivalsInLines(file: string): AsyncIterable<Arrival> {
  const { parseReport } = await import("../extraction/json-lines.js");
  const { readLines } = await import("./read-lines.js");
  let number = 0;
  try {
    for await (const line of readLines(file)) {
      number += 1;
      if (line.trim()) yield { source: `${file}:${number}`, read: async () => parseReport(line) };
    }
  } catch (error) {
    yield { source: file, read: () => Promise.reject(error) };
  }
}
