import { once } from "node:events";
import type { Command } from "commander";
import { InvalidReport } from "../domain/errors.js";
import type { ExtractionEngine, Report } from "../domain/extraction.js";
import type { OpenEngine } from "../engines/engine.js";
import {
  addEngineOption,
  addWorkersOption,
  type EngineOption,
  engineSetting,
  reportsAtOnce,
  type WorkersOption,
} from "./engine-options.js";
import { readText } from "./read-text.js";
import { addReportOptions, type ReportOptions } from "./report-options.js";
import { type CommandRun, defineCommand } from "./run-command.js";

interface ExtractOptions extends ReportOptions, EngineOption, WorkersOption {
  readonly jsonl?: true;
}

/** `sitrep extract`: what an engine finds in a report, without any database. */
export function addExtractCommand(program: Command): void {
  const command = addReportOptions(
    program
      .command("extract")
      .description("Print what is found in a report: actors, places, events, claims, with the words they stand on.")
      .argument("[file]", "text file with or without a header, or - for standard input", "-")
      .option("--jsonl", "read reports as JSON objects, one a line, and answer with one extraction a line"),
  );
  addEngineOption(command);
  addWorkersOption(command);
  defineCommand<ExtractOptions>(
    command,
    [
      "sitrep extract report.txt",
      "sitrep extract --publisher 'A wire' --date 2014-12-24T08:53:00Z notes.txt",
      "sitrep extract --jsonl < reports.jsonl > extractions.jsonl",
    ],
    async (run, options, file = "-") => {
      const { openEngine } = await import("../engines/open-engine.js");
      const engine = await openEngine(run.config(engineSetting(options)).engine, options.jsonl ? options.workers : 0);
      try {
        if (options.jsonl) await extractLines(run, file, engine, options.workers);
        else await extractFile(run, file, engine, options);
      } finally {
        await engine.close();
      }
    },
  );
}

async function extractFile(
  run: CommandRun,
  file: string,
  engine: ExtractionEngine,
  options: ExtractOptions,
): Promise<void> {
  const { readReportText } = await import("../extraction/read-report-text.js");
  const extraction = await engine.extract(readReportText(await readText(file), reportFacts(options)));
  run.answer(extraction, [JSON.stringify(extraction, null, 2)]);
}

/** One answer a line, in the order of the lines; a bad one is told and skipped. */
async function extractLines(run: CommandRun, file: string, engine: OpenEngine, workers: number): Promise<void> {
  const { extractJsonl } = await import("../extraction/json-lines.js");
  const { readLines } = await import("./read-lines.js");
  const toJson = async (report: Report): Promise<string> =>
    engine.extractJson?.(report) ?? JSON.stringify(await engine.extract(report));
  let failed = 0;
  let done = 0;
  for await (const answer of extractJsonl(readLines(file), toJson, reportsAtOnce(workers))) {
    done += 1;
    const isSkipped = typeof answer !== "string";
    if (isSkipped) failed += 1;
    const line = isSkipped ? JSON.stringify(answer) : answer;
    if (!process.stdout.write(`${line}\n`)) await once(process.stdout, "drain");
  }
  if (failed)
    run.report(
      new InvalidReport(`${failed} of ${done} lines could not be read.`, {
        nextStep: "The answers with `error` name the line and what is wrong with it.",
      }),
    );
}

/** The options as the reader of text files takes them. */
export function reportFacts({ title, publisher, date, url, kind }: ReportOptions) {
  return {
    ...(title !== undefined && { title }),
    ...(publisher !== undefined && { publisher }),
    ...(date !== undefined && { publishedAt: date }),
    ...(url !== undefined && { url }),
    ...(kind !== undefined && { kind }),
  };
}
