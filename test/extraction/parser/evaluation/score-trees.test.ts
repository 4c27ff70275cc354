import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ScoredWord, scoreTrees } from "../../../../src/extraction/parser/evaluation/score-trees.js";

/**
 * Sentences of one text. Each word is `form/UPOS/head/relation`, the head as in CoNLL-U: 0 for the root, else a word from 1;
 * the fine tag is the first two letters of the coarse one.
 */
function sentences(...lines: string[]): ScoredWord[][] {
  let start = 0;
  return lines.map((line) =>
    line.split(" ").map((word) => {
      const [form = "", upos = "", head, relation = ""] = word.split("/");
      const span = { start, end: start + form.length };
      start = span.end;
      return { form, upos, xpos: upos.slice(0, 2), head: Number(head) - 1, relation, isMultiword: false, ...span };
    }),
  );
}

/** Correct, gold and predicted. */
const counts = ({ correct, gold, predicted }: { correct: number; gold: number; predicted: number }) => [
  correct,
  gold,
  predicted,
];

const gold = sentences(
  "Rebels/NOUN/3/nsubj:pass were/AUX/3/aux:pass driven/VERB/0/root out/ADV/3/advmod ,/PUNCT/6/punct said/VERB/3/parataxis police/NOUN/6/nsubj ./PUNCT/3/punct",
);

describe("scoreTrees, by hand", () => {
  // Against the gold: "Rebels" has the right head and a label right but for its subtype; "out" a wrong label; "said" a wrong head;
  // "police" is right, as its head is the right word; the comma and the full stop have wrong heads. "driven" has a wrong tag.
  const tree = sentences(
    "Rebels/NOUN/3/nsubj were/AUX/3/aux:pass driven/ADJ/0/root out/ADV/3/obl ,/PUNCT/3/punct said/VERB/4/parataxis police/NOUN/6/nsubj ./PUNCT/6/punct",
  );
  const scores = scoreTrees(gold, tree);

  it("counts heads for UAS, with universal labels for LAS, and with whole labels for LAS with subtypes", () => {
    expect(counts(scores.uas)).toEqual([5, 8, 8]);
    expect(counts(scores.las)).toEqual([4, 8, 8]);
    expect(counts(scores.lasWithSubtypes)).toEqual([3, 8, 8]);
    expect(scores.las).toMatchObject({ precision: 0.5, recall: 0.5, f1: 0.5 });
  });

  it("counts tags", () => {
    expect(counts(scores.upos)).toEqual([7, 8, 8]);
    expect(counts(scores.xpos)).toEqual([7, 8, 8]);
  });

  it("leaves punctuation out where it says so", () => {
    expect(counts(scores.withoutPunctuation.uas)).toEqual([5, 6, 6]);
    expect(counts(scores.withoutPunctuation.las)).toEqual([4, 6, 6]);
    expect(counts(scores.withoutPunctuation.lasWithSubtypes)).toEqual([3, 6, 6]);
  });

  it("counts for each relation the edges with the right head and the whole label", () => {
    expect(scores.relations.map((score) => [score.relation, ...counts(score)])).toEqual([
      ["punct", 0, 2, 2],
      ["advmod", 0, 1, 0],
      ["aux:pass", 1, 1, 1],
      ["nsubj", 1, 1, 2],
      ["nsubj:pass", 0, 1, 0],
      ["parataxis", 0, 1, 1],
      ["root", 1, 1, 1],
      ["obl", 0, 0, 1],
    ]);
    const scoreOf = (wanted: string) => scores.relations.find(({ relation }) => relation === wanted);
    expect(scoreOf("nsubj")).toMatchObject({ precision: 0.5, recall: 1, f1: 2 / 3 });
    expect(scoreOf("obl")).toMatchObject({ precision: 0, recall: 0, f1: 0 });
  });
});

describe("scoreTrees, with other tokens and sentences", () => {
  const joined = sentences(
    "The/DET/5/det army/NOUN/5/nsubj re/VERB/4/goeswith -/PUNCT/5/punct took/VERB/0/root it/PRON/5/obj",
  );

  it("counts a word whose head is aligned to nothing as wrong, and words that are not aligned in precision and recall", () => {
    // re-took is aligned to nothing: The, army and it lose their heads. Of six gold and four predicted words three are aligned.
    const scores = scoreTrees(joined, sentences("The/DET/3/det army/NOUN/3/nsubj re-took/VERB/0/root it/PRON/3/obj"));
    expect(counts(scores.words)).toEqual([3, 6, 4]);
    expect(counts(scores.upos)).toEqual([3, 6, 4]);
    expect(counts(scores.uas)).toEqual([0, 6, 4]);
    expect(counts(scores.withoutPunctuation.uas)).toEqual([0, 5, 4]);
    expect(scores.words).toMatchObject({ precision: 3 / 4, recall: 3 / 6, f1: 6 / 10 });
  });

  it("leaves predicted punctuation out that is aligned to nothing", () => {
    const scores = scoreTrees(sentences("a/X/2/dep b/X/0/root"), sentences("a/X/0/root"));
    expect(counts(scores.withoutPunctuation.uas)).toEqual([0, 2, 1]);
    const more = scoreTrees(sentences("ab/X/0/root"), sentences("a/X/0/root b/X/1/punct"));
    expect(counts(more.withoutPunctuation.uas)).toEqual([0, 1, 1]);
  });

  it("counts the root of a sentence cut in two, where one of its roots is the gold one", () => {
    // One gold sentence with the root b; the cut makes roots of b and c.
    const scores = scoreTrees(
      sentences("a/X/2/nsubj b/X/0/root c/X/2/obj d/X/3/amod"),
      sentences("a/X/2/nsubj b/X/0/root", "c/X/0/root d/X/1/amod"),
    );
    expect(counts(scores.sentences)).toEqual([0, 1, 2]);
    expect(counts(scores.uas)).toEqual([3, 4, 4]);
  });

  it("compares heads in sentences of their own", () => {
    const lines = ["a/X/2/nsubj b/X/0/root", "c/X/0/root d/X/1/amod"];
    const scores = scoreTrees(sentences(...lines), sentences(...lines));
    expect([counts(scores.sentences), counts(scores.las)]).toEqual([
      [2, 2, 2],
      [4, 4, 4],
    ]);
  });

  it("scores nothing as 0", () => {
    expect(scoreTrees([], []).las).toEqual({ gold: 0, predicted: 0, correct: 0, precision: 0, recall: 0, f1: 0 });
  });
});

/** Sentences in which each word depends on the one before, with labels and tags of any kind. */
const chains = fc.array(
  fc.array(fc.tuple(fc.constantFrom("ab", "c"), fc.constantFrom("nsubj", "nsubj:pass", "punct"), fc.nat(3)), {
    minLength: 1,
    maxLength: 5,
  }),
  { minLength: 1, maxLength: 4 },
);
const build = (lines: [string, string, number][][]) =>
  sentences(
    ...lines.map((words) => words.map(([form, relation], index) => `${form}/X/${index}/${relation}`).join(" ")),
  );

describe("scoreTrees", () => {
  it("finds no fault in the gold itself", () => {
    fc.assert(
      fc.property(chains.map(build), (trees) => {
        const { relations, withoutPunctuation, ...scores } = scoreTrees(trees, trees);
        const all = [...Object.values(scores), ...Object.values(withoutPunctuation), ...relations];
        for (const { correct, gold, predicted } of all) expect([correct, predicted]).toEqual([gold, gold]);
      }),
    );
  });

  it("finds no more labelled than unlabelled edges, and no more edges than words", () => {
    fc.assert(
      fc.property(chains.map(build), chains.map(build), (left, right) => {
        const { words, uas, las, lasWithSubtypes, relations } = scoreTrees(left, right);
        const found = [words, uas, las, lasWithSubtypes].map(({ correct }) => correct);
        expect(found).toEqual([...found].sort((one, other) => other - one));
        expect(relations.reduce((sum, { correct }) => sum + correct, 0)).toBe(lasWithSubtypes.correct);
      }),
    );
  });
});
