import { styleText } from "node:util";
import type { Command } from "commander";
import type { Extraction } from "../domain/extraction.js";
import type { Mark, MarkKind } from "../extraction/explain-extraction.js";
import { addEngineOption, type EngineOption, engineSetting } from "./engine-options.js";
import { reportFacts } from "./extract.command.js";
import { readText } from "./read-text.js";
import { addReportOptions, type ReportOptions } from "./report-options.js";
import { defineCommand } from "./run-command.js";

interface ExplainOptions extends ReportOptions, EngineOption {}

const colours = {
  ACTOR: "cyan",
  PLACE: "green",
  EVENT: "red",
  DATE: "magenta",
  FIGURE: "yellow",
  SOURCE: "blue",
  CLAIM: "gray",
} as const satisfies Record<MarkKind, Parameters<typeof styleText>[0]>;

/** `sitrep explain`: a report, sentence by sentence, with what was read in it and the rule that did. */
export function addExplainCommand(program: Command): void {
  const command = addReportOptions(
    program
      .command("explain")
      .description(
        "Show a report with its marks - actors, places, events, dates, figures, claims - and the rule that made each.",
      )
      .argument("[file]", "text file with or without a header, or - for standard input", "-"),
  );
  addEngineOption(command);
  defineCommand<ExplainOptions>(
    command,
    ["sitrep explain report.txt", "sitrep explain --json report.txt"],
    async (run, options, file = "-") => {
      const { openEngine } = await import("../engines/open-engine.js");
      const { readReportText } = await import("../extraction/read-report-text.js");
      const { explainExtraction } = await import("../extraction/explain-extraction.js");
      const { sharedResources } = await import("../extraction/resources.js");
      const report = readReportText(await readText(file), reportFacts(options));
      const engine = await openEngine(run.config(engineSetting(options)).engine, 0);
      try {
        const extraction = await engine.extract(report);
        const marks = explainExtraction(extraction, sharedResources().eventsElsewhere);
        const isColoured = process.stdout.isTTY === true && !process.env["NO_COLOR"];
        run.answer(
          { extractor: extraction.extractor, sentences: extraction.sentences, marks },
          explanationLines(extraction, marks, isColoured),
        );
      } finally {
        await engine.close();
      }
    },
  );
}

/** Each sentence, and under it one line a mark: what it is, the words, what was read, why. */
export function explanationLines(
  { sentences, events, extractor }: Extraction,
  marks: readonly Mark[],
  isColoured: boolean,
): string[] {
  const paint = (kind: MarkKind, text: string) => (isColoured ? styleText(colours[kind], text) : text);
  const lines = sentences.flatMap(({ start, end, text, section }) => {
    const own = marks.filter((mark) => mark.start >= start && mark.start < end);
    return [
      `${section === "BODY" ? "" : `[${section}] `}${isColoured ? painted(text, start, own, paint) : oneLine(text)}`,
      ...own.map(
        ({ kind, text: words, reading, rule }) =>
          `  ${paint(kind, kind.padEnd(6))} "${shortened(oneLine(words))}" = ${reading}  (${rule})`,
      ),
      "",
    ];
  });
  if (events.length === 0) lines.push(`No event was found. ${extractor.nothingBecause ?? ""}`.trim());
  return lines;
}

/** The sentence with its names, triggers and dates in colour; of marks that share words the first stands. */
function painted(
  text: string,
  offset: number,
  marks: readonly Mark[],
  paint: (kind: MarkKind, text: string) => string,
): string {
  let written = "";
  let at = 0;
  for (const { kind, start, end } of marks) {
    if (kind === "CLAIM" || kind === "FIGURE" || kind === "SOURCE" || start - offset < at) continue;
    written += text.slice(at, start - offset) + paint(kind, text.slice(start - offset, end - offset));
    at = end - offset;
  }
  return oneLine(written + text.slice(at));
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ");
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 50)} ... ${text.slice(-25)}` : text;
}
