import { describe, expect, it } from "vitest";
import { dropCommas } from "../../../../src/extraction/parser/training/drop-commas.js";

const sentence = (lines: readonly string[]) => {
  const rows = lines.map((line) => line.split(" ") as [string, string, string, string]);
  return {
    tokens: rows.map(([form]) => ({ form })),
    tags: rows.map(([, tag]) => tag),
    heads: rows.map(([, , head]) => Number(head) - 1),
    relations: rows.map(([, , , relation]) => relation),
  };
};

describe("dropCommas", () => {
  it("leaves the tree of the other words, with what hung on a comma on that one's head", () => {
    expect(
      dropCommas(
        sentence([
          "Guards NOUN/NNS 3 nsubj",
          ", PUNCT/, 1 punct",
          "fled VERB/VBD 0 root",
          ", PUNCT/, 3 punct",
          "- PUNCT/: 4 punct",
          "shouting VERB/VBG 3 advcl",
        ]),
      ),
    ).toEqual(
      sentence(["Guards NOUN/NNS 2 nsubj", "fled VERB/VBD 0 root", "- PUNCT/: 2 punct", "shouting VERB/VBG 2 advcl"]),
    );
  });

  it("has nothing to give where there is no comma, or only one that is a word", () => {
    expect(dropCommas(sentence(["Guards NOUN/NNS 2 nsubj", "fled VERB/VBD 0 root"]))).toBeNull();
    expect(dropCommas(sentence([", SYM/SYM 0 root"]))).toBeNull();
  });
});
