import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { packageRoot } from "../../src/package-root.js";
import { startService } from "../engines/local-service.js";
import { runWithin } from "./run-sitrep.js";

const report = join(packageRoot, "seed", "reports", "2014-12-24-damascus-mortar.txt");
const extract = async (args: readonly string[], environment: Record<string, string> = {}) => {
  const { exitCode, stdout, stderr } = await runWithin(["extract", "--json", report, ...args], environment);
  return { exitCode, stderr, ...JSON.parse(stdout) };
};

describe("sitrep extract --engine", () => {
  it("asks the model of the settings, which --engine may choose for one command", async () => {
    const service = await startService(() => ({
      body: JSON.stringify({ choices: [{ message: { content: '{"events": [], "claims": []}' } }] }),
    }));
    const settings = { SITREP_LLM_URL: service.url, SITREP_LLM_MODEL: "test-model" };
    const asked = { name: "llm", version: expect.any(String), model: "test-model", usage: expect.anything() };
    expect(await extract(["--engine", "llm"], settings)).toMatchObject({ exitCode: 0, extractor: asked, events: [] });
    expect(await extract([], { ...settings, SITREP_ENGINE: "llm" })).toMatchObject({ extractor: asked });
    expect(await extract([], settings)).toMatchObject({ extractor: { name: "rules" } });
    expect(await extract(["--engine", "rules"], { ...settings, SITREP_ENGINE: "llm" })).toMatchObject({
      extractor: { name: "rules" },
    });
    expect(service.received).toHaveLength(2);
  });

  it("says in the answer that the rules stood in, and ends well", async () => {
    const outcome = await extract(["--engine", "corenlp"], { SITREP_CORENLP_URL: "http://127.0.0.1:1" });
    expect(outcome).toMatchObject({
      exitCode: 0,
      extractor: { name: "rules", insteadOf: { name: "corenlp", reason: expect.stringContaining("does not answer") } },
    });
  });

  it("names the settings that the engine llm lacks", async () => {
    const outcome = await extract(["--engine", "llm"]);
    expect(outcome).toMatchObject({
      exitCode: 2,
      error: { code: "BAD_INPUT", message: expect.stringMatching(/SITREP_LLM_URL[\s\S]*SITREP_LLM_MODEL/) },
    });
  });
});
