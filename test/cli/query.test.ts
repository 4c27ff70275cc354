import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { shippedOperations } from "../operations/shipped-operations.js";
import { runWithin, temporaryFolder } from "./run-sitrep.js";

const folder = temporaryFolder();
// Nothing listens there: what is refused is refused before anything is asked.
const environment = { NEO4J_URI: "bolt://127.0.0.1:1", NEO4J_PASSWORD: "none" };

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe("sitrep query", () => {
  it("lists the questions that come with Sitrep if none is named", async () => {
    const { stdout, exitCode } = await runWithin(["query"], environment);
    expect(exitCode).toBe(0);
    for (const { name } of shippedOperations()) expect(stdout).toContain(name);
  });

  it.each([
    ["an operation nobody ships", ["none"], 4, /"none".*\nnext: There are: .*who-fought-whom/],
    ["a file that is not there", [join(folder, "none.graphql")], 2, /cannot be read/],
    ["a file that is no GraphQL", [file("bad.graphql", "{ actors {")], 2, /Syntax Error/],
    ["a field that there is not", [file("unknown.graphql", "{ aktors { id } }")], 2, /"aktors"/],
    [
      "a mutation",
      [
        file(
          "mutation.graphql",
          'mutation { undoDecision(input: {decisionId: "x", by: "y", reason: "z"}) { events { id } } }',
        ),
      ],
      2,
      /mutation/,
    ],
    ["variables that are no JSON", ["who-fought-whom", "--variables", "{actor}"], 2, /not JSON/],
    [
      "variables that are no object",
      ["who-fought-whom", "--variables", file("list.json", "[]")],
      2,
      /not a JSON object/,
    ],
    ["variables in a file that is not there", ["who-fought-whom", "--variables", "none.json"], 2, /cannot be read/],
    ["a variable that is missing", ["who-fought-whom", "--variables", "{}"], 2, /\$actor/],
    ["a limit of nothing", ["who-fought-whom", "--csv", "--limit", "0"], 2, /--limit 0/],
    ["a list without CSV", ["who-fought-whom", "--list", "dyads"], 2, /--csv/],
    ["CSV and JSON at once", ["who-fought-whom", "--csv", "--json"], 2, /either CSV or JSON/],
    ["an address that is none", ["who-fought-whom", "--server", "here"], 2, /not an address/],
    ["a server that is not there", ["who-fought-whom", "--server", "http://127.0.0.1:1"], 5, /Nothing answers/],
    ["a database that is not there", ["who-fought-whom"], 5, /127\.0\.0\.1:1/],
  ])("refuses %s and says what to do", async (_what, args, exitCode, message) => {
    const outcome = await runWithin(["query", ...args], environment);
    expect({ ...outcome, stdout: "" }).toMatchObject({ exitCode, stderr: expect.stringMatching(message) });
  });
});
