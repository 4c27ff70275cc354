import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EngineFailed, InvalidReport } from "../../src/domain/errors.js";
import type { Report } from "../../src/domain/extraction.js";
import type { OpenEngine } from "../../src/engines/engine.js";
import { createRulesPool } from "../../src/engines/rules-pool.js";
import { extractJsonl } from "../../src/extraction/json-lines.js";
import { sharedResources } from "../../src/extraction/resources.js";
import { createRulesEngine } from "../../src/extraction/rules-engine.js";

const reportOf = (text: string): Report => ({ text, publishedAt: "2015-01-02T00:00:00Z", publisher: "Test Wire" });
const sentence = "ISIS shelled Azaz on Tuesday, killing three civilians, the Observatory said. ";

describe("createRulesPool", () => {
  let pool: OpenEngine;
  beforeAll(async () => {
    pool = await createRulesPool(2);
  });
  afterAll(() => pool.close());

  it("finds on threads what the rules find on this one", async () => {
    const reports = [reportOf("Shells hit Azaz."), reportOf(sentence.repeat(3)), reportOf("Nothing happened.")];
    const engine = createRulesEngine(sharedResources());
    expect(await Promise.all(reports.map((report) => pool.extract(report)))).toEqual(
      await Promise.all(reports.map((report) => engine.extract(report))),
    );
  });

  it("hands on as JSON what it finds", async () => {
    const report = reportOf(sentence);
    const json = await pool.extractJson?.(report);
    expect(JSON.parse(json ?? "null")).toEqual(await pool.extract(report));
    await expect(pool.extractJson?.(reportOf(" "))).rejects.toBeInstanceOf(InvalidReport);
  });

  it("refuses a bad report with the error the rules give", async () => {
    const error = await pool.extract(reportOf(" ")).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(InvalidReport);
    expect(error).toMatchObject({ message: "The report has no text.", nextStep: expect.stringContaining("Give") });
  });

  it("keeps the order of the lines, whatever each takes, and skips the bad ones", async () => {
    const lines = Array.from({ length: 24 }, (_, index) =>
      index % 5 === 3
        ? "{broken"
        : JSON.stringify({ id: `${index}`, ...reportOf(sentence.repeat(index % 4 === 0 ? 60 : 1)) }),
    );
    const results = [];
    for await (const result of extractJsonl(lines, pool.extract, 4)) results.push(result);
    expect(results.map((result) => ("error" in result ? `line ${result.line}` : result.id))).toEqual(
      lines.map((line, index) => (line === "{broken" ? `line ${index + 1}` : `${index}`)),
    );
  });

  it.each([
    ["an ordinary thread", Number.POSITIVE_INFINITY],
    ["a thread of its own", 100_000],
  ])(
    "loses only the report that %s dies of, and reads on with another thread",
    async (_which, longFrom) => {
      // The lexicons leave so little of this heap that a long report does not fit.
      const narrow = await createRulesPool(1, { heapMb: 90, longHeapMb: 90, longFrom });
      try {
        const [small, long, next] = await Promise.allSettled(
          [sentence, sentence.repeat(12_000), sentence].map((text) => narrow.extract(reportOf(text))),
        );
        expect(small).toMatchObject({ status: "fulfilled" });
        expect(long).toMatchObject({ status: "rejected", reason: expect.any(EngineFailed) });
        expect(next).toMatchObject({ status: "fulfilled" });
      } finally {
        await narrow.close();
      }
    },
    120_000,
  );

  it("tells everyone who waits if no thread can start", async () => {
    const hopeless = await createRulesPool(1, { heapMb: 4, longHeapMb: 4, longFrom: 100_000 });
    try {
      const all = [1, 2, 3].map(() => hopeless.extract(reportOf(sentence)));
      for (const result of await Promise.allSettled(all))
        expect(result).toMatchObject({ status: "rejected", reason: expect.any(EngineFailed) });
    } finally {
      await hopeless.close();
    }
  });
});
