import type { Command } from "commander";
import { describe, expect, it } from "vitest";
import { createProgram } from "../../src/cli/program.js";
import { errorCodes } from "../../src/domain/errors.js";

function leaves(command: Command): Command[] {
  return command.commands.length ? command.commands.flatMap(leaves) : [command];
}

function helpOf(command: Command): string {
  let help = "";
  command.configureOutput({
    writeOut: (text) => {
      help += text;
    },
  });
  command.outputHelp();
  return help;
}

const commands = leaves(createProgram()).map((command) => [command.name(), command] as const);

describe("the commands", () => {
  it("are those that the documentation promises", () => {
    const names = createProgram().commands.map((command) => command.name());
    expect(names.sort()).toEqual([
      "doctor",
      "evaluate",
      "explain",
      "extract",
      "import",
      "ingest",
      "migrate",
      "parse",
      "query",
      "schema",
      "serve",
      "start",
      "verify",
      "work",
    ]);
  });

  it.each(commands)("%s has help with an example, --json and every exit code", (_name, command) => {
    const help = helpOf(command);
    expect(help).toMatch(/Examples?:\n {2}\$ .*sitrep /);
    expect(help).toContain("--json");
    for (const { exitCode, meaning } of Object.values(errorCodes))
      expect(help).toMatch(new RegExp(`^ *${exitCode} .*${meaning.replace(/[.]/g, "\\.")}`, "m"));
  });
});
