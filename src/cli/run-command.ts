import type { Command } from "commander";
import { type Config, isDebugging, readConfig } from "../config.js";
import { SitrepError } from "../domain/errors.js";
import type { Progress } from "../domain/progress.js";
import { exitCodeLines, exitCodeOf } from "./exit-codes.js";
import { createProgress } from "./terminal-progress.js";

/** What a command works with. */
export interface CommandRun {
  /** Reads the settings; those given outweigh the environment. @throws {BadInput} if some are wrong. */
  readonly config: (given?: Readonly<Record<string, string>>) => Config;
  readonly progress: Progress;
  /** True if the answer is to be one JSON document. */
  readonly json: boolean;
  /** Answers on standard output: the document with --json, else the lines. */
  answer(document: unknown, lines: readonly string[]): void;
  /** Tells the reader something on standard error. */
  note(line: string): void;
  /** Tells of an error and goes on; the command will exit with its code, or with that of an earlier error. */
  report(error: unknown): void;
}

/** Completes a command: its --json, an example, the exit codes, and what is done with its errors. */
export function defineCommand<Options extends object>(
  command: Command,
  example: readonly string[],
  run: (context: CommandRun, options: Options, ...operands: readonly string[]) => Promise<void>,
): void {
  command
    .option("--json", "answer with one JSON document on standard output; all else goes to standard error")
    .addHelpText(
      "after",
      `\n${example.length > 1 ? "Examples" : "Example"}:\n${example.map((line) => `  $ ${line}`).join("\n")}\n\nExit codes:\n${exitCodeLines().join("\n")}`,
    )
    .action(async (...received: unknown[]) => {
      // Commander hands over the operands, the options and the command itself.
      const options = received.at(-2) as Options & { json?: boolean };
      const operands = received.slice(0, -2).flat() as string[];
      const context = createRun(options.json === true);
      try {
        await run(context, options, ...operands);
      } catch (error) {
        context.report(error);
        if (context.json && !context.answered()) context.answer({ error: asDocument(error) }, []);
      }
    });
}

function createRun(json: boolean): CommandRun & { answered(): boolean } {
  let config: Config | undefined;
  let answered = false;
  return {
    config: (given = {}) => (config ??= readConfig({ ...process.env, ...given })),
    progress: createProgress(),
    json,
    answered: () => answered,
    answer(document, lines) {
      answered = true;
      if (json) process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
      else if (lines.length) process.stdout.write(`${lines.join("\n")}\n`);
    },
    note: (line) => void process.stderr.write(`${line}\n`),
    report(error) {
      process.exitCode ||= exitCodeOf(error);
      for (const line of errorLines(error)) process.stderr.write(`${line}\n`);
    },
  };
}

/** `error:` and `next:` lines; a stack only while looking for bugs, or where the error is one. */
export function errorLines(error: unknown): readonly string[] {
  if (!(error instanceof SitrepError)) {
    const text = error instanceof Error ? (isDebugging() ? error.stack : error.message) : String(error);
    return [
      `error: ${text}`,
      "next: This was not foreseen. Run it again with SITREP_LOG_LEVEL=debug and report what it says.",
    ];
  }
  return [
    `error: ${error.message}`,
    ...(error.nextStep === null ? [] : [`next: ${error.nextStep}`]),
    ...(isDebugging() && error.stack ? [error.stack] : []),
  ];
}

/** An error as part of an answer in JSON. */
export function asDocument(error: unknown): { code: string; message: string; nextStep: string | null } {
  return error instanceof SitrepError
    ? { code: error.code, message: error.message, nextStep: error.nextStep }
    : { code: "INTERNAL_ERROR", message: error instanceof Error ? error.message : String(error), nextStep: null };
}
