import { describe, expect, it } from "vitest";
import type { Extractor } from "../../src/domain/extractor.js";
import { recordExtraction } from "../../src/services/record-extraction.js";
import { airportReports } from "../support/airport-reports.js";
import { useGraph } from "../support/use-graph.js";

const llm = { name: "llm", version: "1", model: "small" };
const rules = { name: "rules", version: "1", model: null };

describe("recordExtraction, of one report by several engines", () => {
  const graph = useGraph();
  const { attack } = airportReports();
  const record = (extractor: Extractor) =>
    recordExtraction(graph.connection, attack.report, { ...attack.extraction, extractor });
  /** Which extractors' claims hold, and which read the document. */
  const readers = async () => ({
    holding: await graph.run(
      "MATCH (claim:Claim) WHERE claim.supersededAt IS NULL RETURN DISTINCT claim.extractor AS name, claim.extractorModel AS model",
    ),
    ...(await graph.run("MATCH (document:Document) RETURN document.extractors AS all"))[0],
  });

  it("names the model on every claim, and takes another model for another reader", async () => {
    await record(llm);
    expect(await record(llm)).toMatchObject({ status: "ALREADY_PRESENT" });
    expect(await record({ ...llm, model: "large" })).toMatchObject({ status: "CREATED" });
    expect(await readers()).toEqual({
      holding: [{ name: "llm", model: "large" }],
      all: ["llm@1+small", "llm@1+large"],
    });
  });

  it("lets an engine stand in only where the one it stands in for has not read the document", async () => {
    const standIn = { ...rules, insteadOf: { ...llm, reason: "it answered 500" } };
    expect(await record(standIn)).toMatchObject({ status: "CREATED" });
    expect(await record(llm)).toMatchObject({ status: "CREATED" });
    expect(await record({ ...standIn, version: "2" })).toMatchObject({ status: "ALREADY_PRESENT" });
    expect(await readers()).toEqual({ holding: [{ name: "llm", model: "small" }], all: ["rules@1", "llm@1+small"] });
  });
});
