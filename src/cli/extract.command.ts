import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { Command } from "commander";
import { InvalidReport } from "../domain/errors.js";
import { readText } from "./read-text.js";
import { addReportOptions, type ReportOptions } from "./report-options.js";
import { type CommandRun, defineCommand } from "./run-command.js";

interface ExtractOptions extends ReportOptions {
  readonly jsonl?: true;
}

/** `sitrep extract`: what the rules find in a report, without any database. */
export function addExtractCommand(program: Command): void {
  const command = addReportOptions(
    program
      .command("extract")
      .description("Print what is found in a report: actors, places, events, claims, with the words they stand on.")
      .argument("[file]", "text file with or without a header, or - for standard input", "-")
      .option("--jsonl", "read reports as JSON objects, one a line, and answer with one extraction a line"),
  );
  defineCommand<ExtractOptions>(
    command,
    [
      "sitrep extract report.txt",
      "sitrep extract --publisher 'A wire' --date 2014-12-24T08:53:00Z notes.txt",
      "sitrep extract --jsonl < reports.jsonl > extractions.jsonl",
    ],
    async (run, options, file = "-") => {
      const { createRulesEngine } = await import("../extraction/rules-engine.js");
      const { loadResources } = await import("../extraction/resources.js");
      const engine = createRulesEngine(loadResources());
      if (options.jsonl) return extractLines(run, file, engine);
      const { readReportText } = await import("../extraction/read-report-text.js");
      const extraction = await engine.extract(readReportText(await readText(file), reportFacts(options)));
      run.answer(extraction, [JSON.stringify(extraction, null, 2)]);
    },
  );
}

/** One answer a line, in the order of the lines; a bad one is told and skipped. */
async function extractLines(
  run: CommandRun,
  file: string,
  engine: Parameters<typeof import("../extraction/json-lines.js").extractJsonl>[1],
): Promise<void> {
  const { extractJsonl } = await import("../extraction/json-lines.js");
  const input = file === "-" ? process.stdin : createReadStream(file);
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  let failed = 0;
  let done = 0;
  for await (const answer of extractJsonl(lines, engine)) {
    done += 1;
    if ("error" in answer) failed += 1;
    if (!process.stdout.write(`${JSON.stringify(answer)}\n`))
      await new Promise((resolve) => process.stdout.once("drain", resolve));
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
