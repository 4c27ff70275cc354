import { describe, expect, it } from "vitest";
import { readConllu } from "../../../../src/extraction/parser/evaluation/conllu.js";
import { goldWords } from "../../../../src/extraction/parser/evaluation/gold-words.js";
import { sentenceText } from "../../../../src/extraction/parser/evaluation/sentence-text.js";

function read(...rows: string[]) {
  const [sentence] = readConllu(`# sent_id = s1\n${rows.map((row) => row.replaceAll(" ", "\t")).join("\n")}\n`);
  if (!sentence) throw new Error("There is no sentence.");
  return sentence;
}

const negated = read(
  "1 They they PRON PRP _ 4 nsubj _ _",
  "2-3 don't _ _ _ _ _ _ _ _",
  "2 do do AUX VBP _ 4 aux _ _",
  "3 n't not PART RB _ 4 advmod _ _",
  "4 move move VERB VB _ 0 root _ SpaceAfter=No",
  "5 . . PUNCT . _ 4 punct _ Mood=Ind|SpaceAfter=No",
);

describe("sentenceText", () => {
  it("puts spaces where the tokens have them, and finds each word in its token", () => {
    const { text, places } = sentenceText(negated);
    expect(text).toBe("They don't move.");
    expect(places.map(({ span }) => text.slice(span.start, span.end))).toEqual(["They", "do", "n't", "move", "."]);
    expect(places.map(({ token }) => text.slice(token.start, token.end))).toEqual([
      "They",
      "don't",
      "don't",
      "move",
      ".",
    ]);
  });

  it("gives words that the token is not made of the place of the token", () => {
    const { text, places } = sentenceText(
      read("1-2 gonna _ _ _ _ _ _ _ _", "1 going _ _ _ _ 0 root _ _", "2 to _ _ _ _ 1 mark _ _"),
    );
    expect(places.map(({ span }) => text.slice(span.start, span.end))).toEqual(["gonna", "gonna"]);
  });
});

describe("goldWords", () => {
  it("has the head's index, and the place of the token in the text around", () => {
    expect(goldWords(negated, 100)).toMatchObject([
      { form: "They", head: 3, relation: "nsubj", start: 100, end: 104, isMultiword: false },
      { form: "do", head: 3, start: 105, end: 110, isMultiword: true },
      { form: "n't", xpos: "RB", start: 105, end: 110, isMultiword: true },
      { form: "move", head: -1, relation: "root", start: 111, end: 115 },
      { form: ".", head: 3, start: 115, end: 116 },
    ]);
  });

  const edges = (...heads: string[]) => read(...heads.map((head, index) => `${index + 1} x _ _ _ _ ${head} dep _ _`));

  it.each([
    ["no head", edges("0", "_"), "Sentence s1 is not annotated with a tree: its word 2 has no head"],
    ["no root", edges("2", "1"), "it has 0 roots"],
    ["two roots", edges("0", "0"), "it has 2 roots"],
    ["a cycle", edges("0", "3", "2"), "depends on itself"],
  ])("refuses a sentence with %s", (_what, sentence, message) => {
    expect(() => goldWords(sentence)).toThrow(message);
  });
});
