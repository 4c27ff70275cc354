import { describe, expect, it } from "vitest";
import { impliedEdges } from "../../../src/extraction/parser/conversion.js";
import type { Tree } from "../../../src/extraction/parser/tree.js";

/** A tree from lines `form upos xpos head relation`; heads count from 1, 0 is the root. */
function tree(...lines: string[]): Tree {
  return lines.map((line) => {
    const [form = "", upos = "", xpos = "", head = "", relation = ""] = line.split(" ");
    return { form, upos, xpos, head: Number(head) - 1, relation };
  });
}

/** Implied edges as `relation(head, dependent)`. */
const implied = (words: Tree): string[] =>
  impliedEdges(words).map(
    ({ head, dependent, relation }) => `${relation}(${words[head]?.form}, ${words[dependent]?.form})`,
  );

describe("impliedEdges", () => {
  it("names the preposition of an oblique and of a noun, with all its words", () => {
    const words = tree(
      "Aid NOUN NN 2 nsubj",
      "stopped VERB VBD 0 root",
      "because ADP IN 5 case",
      "of ADP IN 3 fixed",
      "fighting NOUN NN 2 obl",
      "in ADP IN 7 case",
      "Aleppo PROPN NNP 5 nmod",
    );
    expect(implied(words)).toEqual(["obl:because_of(stopped, fighting)", "nmod:in(fighting, Aleppo)"]);
  });

  it("does not take the possessive for a preposition", () => {
    const words = tree("Idlib PROPN NNP 3 nmod:poss", "'s PART POS 1 case", "people NOUN NNS 0 root");
    expect(implied(words)).toEqual([]);
  });

  it("gives each of coordinated subjects its verb and its conjunction", () => {
    const words = tree(
      "Rebels NOUN NNS 6 nsubj",
      ", PUNCT , 3 punct",
      "soldiers NOUN NNS 1 conj",
      "and CCONJ CC 5 cc",
      "police NOUN NNS 1 conj",
      "clashed VERB VBD 0 root",
    );
    expect(implied(words)).toEqual([
      "conj:and(Rebels, soldiers)",
      "nsubj(clashed, soldiers)",
      "conj:and(Rebels, police)",
      "nsubj(clashed, police)",
    ]);
  });

  it("shares the subject with a later verb that has none, by that verb's voice", () => {
    const active = tree(
      "They PRON PRP 2 nsubj",
      "came VERB VBD 0 root",
      "and CCONJ CC 5 cc",
      "were AUX VBD 5 aux:pass",
      "killed VERB VBN 2 conj",
    );
    expect(implied(active)).toEqual(["conj:and(came, killed)", "nsubj:pass(killed, They)"]);
    const own = tree("They PRON PRP 2 nsubj", "came VERB VBD 0 root", "we PRON PRP 4 nsubj", "left VERB VBD 2 conj");
    expect(implied(own)).toEqual([]);
  });

  it("takes the subject of an open complement from the object before the subject", () => {
    const words = tree(
      "They PRON PRP 2 nsubj",
      "forced VERB VBD 0 root",
      "families NOUN NNS 2 obj",
      "to PART TO 5 mark",
      "leave VERB VB 2 xcomp",
    );
    expect(implied(words)).toEqual(["nsubj:xsubj(leave, families)"]);
    const without = tree(
      "They PRON PRP 2 nsubj",
      "tried VERB VBD 0 root",
      "to PART TO 4 mark",
      "leave VERB VB 2 xcomp",
    );
    expect(implied(without)).toEqual(["nsubj:xsubj(leave, They)"]);
  });

  it("puts the antecedent in the place of its relative pronoun, also for what the verb governs", () => {
    const words = tree(
      "fighters NOUN NNS 0 root",
      "who PRON WP 3 nsubj",
      "tried VERB VBD 1 acl:relcl",
      "to PART TO 5 mark",
      "leave VERB VB 3 xcomp",
    );
    expect(implied(words)).toEqual(["ref(fighters, who)", "nsubj(tried, fighters)", "nsubj:xsubj(leave, fighters)"]);
  });
});
