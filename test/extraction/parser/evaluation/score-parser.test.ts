import { beforeAll, describe, expect, it } from "vitest";
import { annotate } from "../../../../src/extraction/parser/evaluation/annotate.js";
import { readConllu, writeConllu } from "../../../../src/extraction/parser/evaluation/conllu.js";
import { hintedTokens } from "../../../../src/extraction/parser/evaluation/hinted-tokens.js";
import { parseText } from "../../../../src/extraction/parser/evaluation/parse-text.js";
import { scoreParser } from "../../../../src/extraction/parser/evaluation/score-parser.js";
import type { DependencyParser } from "../../../../src/extraction/parser/tree.js";
import { type LanguageModel, loadLanguageModel } from "../../../../src/extraction/text/language-model.js";

const rows = (...lines: string[]) => `${lines.map((line) => line.replaceAll(" ", "\t")).join("\n")}\n\n`;

const treebank = readConllu(
  [
    "# newdoc\n",
    rows(
      "1 Rebels rebel NOUN NNS _ 4 nsubj _ _",
      "2-3 didn't _ _ _ _ _ _ _ _",
      "2 did do AUX VBD _ 4 aux _ _",
      "3 n't not PART RB _ 4 advmod _ _",
      "4 leave leave VERB VB _ 0 root _ SpaceAfter=No",
      "5 . . PUNCT . _ 4 punct _ _",
    ),
    rows(
      "1 A a DET DT _ 5 det _ _",
      "2 two two NUM CD _ 4 nummod _ SpaceAfter=No",
      "3 - - PUNCT HYPH _ 2 punct _ SpaceAfter=No",
      "4 day day NOUN NN _ 5 compound _ _",
      "5 siege siege NOUN NN _ 6 nsubj _ _",
      "6 ended end VERB VBD _ 0 root _ SpaceAfter=No",
      "7 . . PUNCT . _ 6 punct _ _",
    ),
  ].join(""),
);

/** Knows the trees of the treebank; to other words it gives a chain. */
const knowing: DependencyParser = {
  parse(tokens) {
    const forms = tokens.map(({ form }) => form).join(" ");
    const known = treebank.find(({ words }) => words.map(({ form }) => form).join(" ") === forms);
    return known
      ? known.words.map(({ form, upos, xpos, head, deprel }) => ({
          form,
          upos,
          xpos,
          head: (head ?? 0) - 1,
          relation: deprel,
        }))
      : tokens.map(({ form }, index) => ({
          form,
          upos: "X",
          xpos: "XX",
          head: index - 1,
          relation: index ? "dep" : "root",
        }));
  },
};

let model: LanguageModel;
beforeAll(() => {
  model = loadLanguageModel();
});

describe("hintedTokens", () => {
  it("gives each word the model's part of speech, also within a multiword token and between words that touch", () => {
    const [first, second] = treebank.map((sentence) => hintedTokens(sentence, model));
    expect(first?.map(({ hint }) => hint)).toEqual(["PROPN", "AUX", "PART", "VERB", "PUNCT"]);
    expect(second).toMatchObject([{ hint: "DET" }, { hint: "NUM" }, { hint: "PUNCT" }, {}, {}, { hint: "VERB" }, {}]);
  });

  it("gives none to a word that the model cuts otherwise", () => {
    const [sentence] = readConllu(rows("1 did did VERB VBD _ 0 root _ SpaceAfter=No", "2 n't.5 x X X _ 1 dep _ _"));
    expect(sentence && hintedTokens(sentence, model)[1]).toEqual({ form: "n't.5" });
  });
});

describe("annotate", () => {
  it("keeps what stands around the words, and shows the parser only the words", () => {
    const [sentence] = readConllu(
      `# text = x\n${rows("1-2 didn't _ _ _ _ _ _ _ _", "1 did do AUX VBD Mood=Ind 2 aux 2:aux _", "2 n't not PART RB _ 0 root _ A=b", "2.1 go go VERB VB _ _ _ 0:root _")}`,
    );
    expect(writeConllu(sentence ? [annotate(sentence, knowing, model)] : [])).toBe(
      `# text = x\n${rows("1-2 didn't _ _ _ _ _ _ _ _", "1 did _ X XX _ 0 root _ _", "2 n't _ X XX _ 1 dep _ A=b", "2.1 go go VERB VB _ _ _ 0:root _")}`,
    );
  });
});

describe("parseText", () => {
  it("has each word at its place, and ends a sentence with its line", () => {
    const text = "Rebels “seized” Homs.\n\nAid came to al-Zor";
    const sentences = parseText(text, knowing, model);
    expect(sentences.map((words) => words.map(({ start, end }) => text.slice(start, end)))).toEqual([
      ["Rebels", "“", "seized", "”", "Homs", "."],
      ["Aid", "came", "to", "al-Zor"],
    ]);
    expect(parseText(" \n", knowing, model)).toEqual([]);
  });
});

describe("scoreParser", () => {
  it("finds no fault in a parser that knows the trees, where the words are given", () => {
    const { goldTokens } = scoreParser(knowing, model, treebank);
    expect([goldTokens.words.f1, goldTokens.upos.f1, goldTokens.las.f1]).toEqual([1, 1, 1]);
    expect(goldTokens.words).toMatchObject({ gold: 12, predicted: 12 });
  });

  it("counts the words that the own tokenizer cuts otherwise, where only sentences are given", () => {
    // "two-day" is one word: ten are predicted, of which nine are gold words, and the words of the second sentence hang in a chain.
    // Of the nine, five heads are right in the first sentence; in the second none is but that of the full stop, tied to "ended".
    const { goldSentences } = scoreParser(knowing, model, treebank);
    expect(goldSentences.words).toMatchObject({ gold: 12, predicted: 10, correct: 9 });
    expect(goldSentences.uas).toMatchObject({ gold: 12, predicted: 10, correct: 6 });
    expect(goldSentences.sentences).toMatchObject({ gold: 2, predicted: 2, correct: 2 });
  });

  it("compares words as they are written, also where the parser reads plain quotation marks", () => {
    const curly = readConllu(
      rows(
        "1-2 can’t _ _ _ _ _ _ _ _",
        "1 ca can AUX MD _ 3 aux _ _",
        "2 n’t not PART RB _ 3 advmod _ _",
        "3 go go VERB VB _ 0 root _ _",
      ),
    );
    expect(scoreParser(knowing, model, curly).rawText.words).toMatchObject({ gold: 3, predicted: 3, correct: 3 });
  });

  it("finds sentences in a paragraph by itself", () => {
    const { rawText } = scoreParser(knowing, model, treebank);
    expect(rawText.sentences).toMatchObject({ gold: 2, predicted: 2, correct: 2 });
    expect(rawText.words).toMatchObject({ gold: 12, correct: 9 });
  });
});
