import { describe, expect, it } from "vitest";
import { checkExtraction } from "../../../src/domain/check-extraction.js";
import { createCorenlpEngine } from "../../../src/engines/corenlp/corenlp-engine.js";
import { PreparedParser } from "../../../src/engines/corenlp/prepared-parser.js";
import { sharedResources } from "../../../src/extraction/resources.js";
import { createRulesEngine } from "../../../src/extraction/rules-engine.js";
import { startService } from "../local-service.js";

const report = {
  text: "ISIS shelled Azaz on Tuesday. Ten civilians were killed, the Observatory said.",
  publishedAt: "2014-12-24T08:53:00Z",
  publisher: "Test Wire",
};

describe("createCorenlpEngine", () => {
  it("reads a report on the server's trees and stands as their maker", async () => {
    const service = await startService(({ body }) => {
      const sentences = body.split("\n").map((line) => ({
        tokens: line.split(" ").map(() => ({ pos: "NN" })),
        basicDependencies: line
          .split(" ")
          .map((_, at) => ({ dep: at ? "dep" : "ROOT", governor: at ? 1 : 0, dependent: at + 1 })),
      }));
      return { body: JSON.stringify({ sentences }) };
    });
    const extraction = await createCorenlpEngine(service.url, sharedResources()).extract(report);
    checkExtraction(report, extraction);
    expect(extraction.extractor).toEqual({ name: "corenlp", version: "0.1.0", model: null });
    expect(service.received.map(({ body }) => body)).toEqual([
      "ISIS shelled Azaz on Tuesday .\nTen civilians were killed , the Observatory said .",
    ]);
  });

  it("says that the rules stand in where the server does not answer", async () => {
    const service = await startService(() => ({ status: 400, body: "no" }));
    const { extractor, ...found } = await createCorenlpEngine(service.url, sharedResources()).extract(report);
    const { extractor: own, ...expected } = await createRulesEngine(sharedResources()).extract(report);
    expect(found).toEqual(expected);
    expect(extractor).toEqual({
      ...own,
      insteadOf: { name: "corenlp", version: "0.1.0", model: null, reason: "it answered 400: no" },
    });
  });
});

describe("PreparedParser", () => {
  const [known, unknown] = [[{ form: "Fled" }], [{ form: "They" }, { form: "fled" }]];
  const tree = [{ form: "Fled", upos: "VERB", xpos: "VBD", head: -1, relation: "root" }];

  it("gives the prepared tree, and asks the other parser for the rest", () => {
    const other = [{ form: "They", upos: "PRON", xpos: "PRP", head: -1, relation: "root" }];
    const parser = new PreparedParser({ parse: () => other });
    parser.prepare(known, tree);
    expect(parser.parse(known)).toBe(tree);
    expect(parser.parse(unknown)).toBe(other);
  });

  it("gives a tree that tells nothing where there is no other parser", () => {
    expect(new PreparedParser(null).parse(unknown).map(({ upos, head }) => [upos, head])).toEqual([
      ["X", -1],
      ["X", 0],
    ]);
    expect(new PreparedParser(null).parse([])).toEqual([]);
  });
});
