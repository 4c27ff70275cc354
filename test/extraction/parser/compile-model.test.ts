import { describe, expect, it } from "vitest";
import { loadParserModel } from "../../../src/extraction/parser/load-parser.js";
import { TrainedParser } from "../../../src/extraction/parser/trained-parser.js";

describe("a compiled model", () => {
  it("parses alike on the other side of a message, from the same memory", () => {
    const model = loadParserModel();
    // As a message to another thread.
    const received = structuredClone(model);
    const tables = ({ tagger, parsers, arbiter, labeller }: typeof model) =>
      [tagger.weights, ...parsers.map(({ weights }) => weights), arbiter, labeller.weights].flatMap((weights) => [
        weights.features.slots,
        weights.rows,
        weights.lists,
      ]);
    for (const [at, table] of tables(model).entries()) {
      if (table.length === 0) continue;
      const other = tables(received)[at] as Int32Array;
      const before = table[0] as number;
      table[0] = before ^ 0x5a5a;
      const seen = other[0];
      table[0] = before;
      expect(seen).toBe(before ^ 0x5a5a);
    }
    const sentence = "ISIS fighters seized a hill near the airport .".split(" ").map((form) => ({ form }));
    expect(new TrainedParser(received).parse(sentence)).toEqual(new TrainedParser(model).parse(sentence));
  });
});
