import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { describe, expect, it } from "vitest";
import { exitCodeLines } from "../../src/cli/exit-codes.js";
import { createProgram } from "../../src/cli/program.js";
import { packageRoot } from "../../src/package-root.js";

/** Commands that do something, with their full names. */
function leaves(command: Command, path: string): [string, Command][] {
  if (!command.commands.length) return [[path, command]];
  return command.commands.flatMap((child) => leaves(child, `${path} ${child.name()}`));
}

const page = readFileSync(join(packageRoot, "docs", "commands.md"), "utf8");
const sections = new Map(
  page
    .split(/^## /m)
    .slice(1)
    .map((section) => [section.split("\n")[0] ?? "", section]),
);
const commands = leaves(createProgram(), "sitrep");

describe("docs/commands.md", () => {
  it("has a section for every command, and for no other", () => {
    const headings = [...sections.keys()].filter((heading) => heading.startsWith("sitrep "));
    expect(headings.sort()).toEqual(commands.map(([name]) => name).sort());
  });

  it.each(commands)("tells every option of %s", (name, command) => {
    const options = command.options.map(({ long }) => long).filter((long) => long !== "--json");
    for (const option of options) expect(sections.get(name)).toContain(`\`${option}`);
  });

  it("shows the exit codes of the program", () => {
    const rows = [...page.matchAll(/^\| (\d+) \| (.*) \|$/gm)].map(([, code, meaning]) => `${code} ${meaning}`);
    expect(rows).toEqual(exitCodeLines().map((line) => line.trim().replace(/\s+/, " ")));
  });
});
