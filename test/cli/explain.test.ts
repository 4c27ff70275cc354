import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runWithin, temporaryFolder } from "./run-sitrep.js";

const folder = temporaryFolder();

function report(name: string, body: string): string {
  const path = join(folder, name);
  writeFileSync(path, `Publisher: A wire\nPublished: 2020-06-17T12:00:00Z\n\n${body}\n`);
  return path;
}

describe("sitrep explain", () => {
  it("shows each sentence with its marks under it, without colours outside a terminal", async () => {
    const { exitCode, stdout } = await runWithin([
      "explain",
      report("a.txt", "Police in Nairobi arrested 25 protesters on Tuesday."),
    ]);
    expect(exitCode).toBe(0);
    expect(stdout.split("\n")[0]).toBe("Police in Nairobi arrested 25 protesters on Tuesday.");
    expect(stdout).toMatch(/^ {2}ACTOR {2}"25 protesters" = Protesters/m);
    expect(stdout).toMatch(/^ {2}EVENT {2}"arrested" = INCIDENT COERCE, Arrests: .*\(verb "arrest", ARREST: /m);
    expect(stdout).toMatch(/^ {2}DATE {3}"Tuesday" = 2020-06-16 /m);
    expect(stdout).not.toContain("\u001b");
  });

  it("answers with the marks as one JSON document", async () => {
    const { stdout } = await runWithin(["explain", "--json", report("b.txt", "Rebels seized a town near Gao.")]);
    const { marks } = JSON.parse(stdout);
    expect(marks).toContainEqual(expect.objectContaining({ kind: "EVENT", text: "seized", of: "event:e01" }));
  });

  it("says why where nothing was found", async () => {
    const { stdout } = await runWithin(["explain", report("c.txt", "The library in Lyon is open on Sundays.")]);
    expect(stdout).toMatch(/^No event was found\. None of its 1 sentences/m);
  });
});
