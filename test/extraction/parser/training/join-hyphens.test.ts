import { describe, expect, it } from "vitest";
import { joinHyphens } from "../../../../src/extraction/parser/training/join-hyphens.js";

const sentence = (lines: readonly string[]) => {
  const rows = lines.map((line) => line.split(" ") as [string, string, string, string, string]);
  return {
    tokens: rows.map(([form, hint]) => ({ form, hint })),
    tags: rows.map(([, , tag]) => tag),
    heads: rows.map(([, , , head]) => Number(head) - 1),
    relations: rows.map(([, , , , relation]) => relation),
  };
};

describe("joinHyphens", () => {
  it("makes one word of parts with hyphens, in the place of the part that heads the others", () => {
    const joined = joinHyphens(
      sentence([
        "a DET DET/DT 7 det",
        "15 NUM NUM/CD 4 nummod",
        "- PUNCT PUNCT/HYPH 2 punct",
        "year NOUN NOUN/NN 6 obl:unmarked",
        "- PUNCT PUNCT/HYPH 4 punct",
        "old ADJ ADJ/JJ 7 amod",
        "boy NOUN NOUN/NN 0 root",
      ]),
    );
    expect(joined).toEqual(
      sentence(["a DET DET/DT 3 det", "15-year-old ADJ ADJ/JJ 3 amod", "boy NOUN NOUN/NN 0 root"]),
    );
  });

  it("has nothing to give where no hyphen joins words", () => {
    expect(joinHyphens(sentence(["boy NOUN NOUN/NN 0 root", "- PUNCT PUNCT/: 1 punct"]))).toBeNull();
  });
});
