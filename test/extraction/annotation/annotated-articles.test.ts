import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readAnnotatedReport } from "../../../src/extraction/annotation/read-annotated-report.js";
import { readAnnotation } from "../../../src/extraction/annotation/read-annotation.js";
import { packageRoot } from "../../../src/package-root.js";

const data = join(packageRoot, "..", "shared", "data");
const hasArticles = existsSync(join(data, "fakes-gold"));
const reason = hasArticles ? "" : " (skipped: the folder ../shared with the annotated articles is absent)";

describe.skipIf(!hasArticles)(`the annotated articles${reason}`, () => {
  it("are read as sound extractions, with every event and claim that their annotators counted", () => {
    const texts = new Map(
      readFileSync(join(data, "fakes-dev.jsonl"), "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as { id: string; text: string })
        .map(({ id, text }) => [String(id), text]),
    );
    const files = readdirSync(join(data, "fakes-gold"));
    expect(files).toHaveLength(12);
    for (const file of files) {
      const json = readFileSync(join(data, "fakes-gold", file), "utf8");
      const text = texts.get(file.replace(".json", "")) ?? "";
      const annotation = readAnnotation(json);
      const { extraction } = readAnnotatedReport(annotation, text);
      const { expectedTotals } = JSON.parse(json) as { expectedTotals: { events: number; claims: number } };
      const { events, claims } = expectedTotals;
      expect([extraction.events.length, extraction.claims.length], file).toEqual([events, claims]);
    }
  });
});
