import { describe, expect, it } from "vitest";
import { extractJsonl } from "../../src/extraction/json-lines.js";
import { sharedResources } from "../../src/extraction/resources.js";
import { createRulesEngine } from "../../src/extraction/rules-engine.js";

const good = (id: string) =>
  JSON.stringify({ id, text: "Shells hit Azaz.", publishedAt: "2015-01-02T00:00:00Z", publisher: "Test Wire" });

const engine = createRulesEngine(sharedResources());

async function collect(lines: string[]) {
  const results = [];
  for await (const result of extractJsonl(lines, engine.extract)) results.push(result);
  return results;
}

describe("extractJsonl", () => {
  it("gives one result a line in order, skips blank lines, and goes on after a bad one", async () => {
    const results = await collect([good("a"), "", "{not json", good("b")]);
    expect(results.map((result) => ("error" in result ? result.line : result.id))).toEqual(["a", 3, "b"]);
  });

  it("says which record is bad and what to do", async () => {
    const [result] = await collect([JSON.stringify({ id: 7, text: "Shells hit Azaz.", publisher: "Test Wire" })]);
    expect(result).toMatchObject({
      line: 1,
      id: "7",
      error: { code: "INVALID_REPORT", nextStep: expect.stringContaining("--date") },
    });
  });

  it.each([
    ["[]", /not a JSON object/u],
    ["null", /not a JSON object/u],
    ['{"text": 5}', /"text" is not a string/u],
  ])("refuses %s", async (line, message) => {
    const [result] = await collect([line]);
    expect(result).toMatchObject({ error: { message: expect.stringMatching(message) } });
  });

  it("reads lines as they come from a stream", async () => {
    async function* stream() {
      yield good("x");
    }
    const results = [];
    for await (const result of extractJsonl(stream(), engine.extract)) results.push(result);
    expect(results).toHaveLength(1);
  });
});
