import { describe, expect, it } from "vitest";
import { takePlace } from "../../../src/extraction/parser/compile-model.js";
import { loadParserModel } from "../../../src/extraction/parser/load-parser.js";
import { TrainedParser } from "../../../src/extraction/parser/trained-parser.js";

describe("a compiled model", () => {
  it("parses alike on the other side of a message, from the same memory", () => {
    const model = loadParserModel();
    // As a message to another thread.
    const received = structuredClone(model);
    takePlace(received, 1);
    const memories = ({ tagger, parsers, arbiter, labeller }: typeof model) =>
      [tagger, ...parsers, labeller].map(({ weights }) => weights.memory).concat(arbiter.memory);
    const [own] = memories(model);
    const [other] = memories(received);
    expect(new Set(memories(model))).toEqual(new Set([own]));
    expect(new Set(memories(received)).size).toBe(1);
    const written = new Int32Array((own as WebAssembly.Memory).buffer);
    const at = written.length / 2;
    const before = written[at] as number;
    written[at] = before ^ 0x5a5a;
    const seen = new Int32Array((other as WebAssembly.Memory).buffer)[at];
    written[at] = before;
    expect(seen).toBe(before ^ 0x5a5a);
    const sentence = "ISIS fighters seized a hill near the airport .".split(" ").map((form) => ({ form }));
    expect(new TrainedParser(received).parse(sentence)).toEqual(new TrainedParser(model).parse(sentence));
  });
});
