import { describe, expect, it } from "vitest";
import { repairRelatives } from "../../../src/extraction/parser/repair-relatives.js";
import { expectTrees, writtenTree } from "./written-tree.js";

/** Heads after repair, by place from 1 on and 0 for the root, of a sentence as {@link writtenTree} takes it. */
function repairedHeads(text: string): number[] {
  const { forms, tags, tree } = writtenTree(text);
  const { heads } = repairRelatives(forms, tags, tree);
  return [...heads].map((head) => (head === heads.length ? 0 : head + 1));
}

describe("repairRelatives", () => {
  it("makes the verb behind a relative clause the predicate of a sentence that has none", () => {
    expect(
      repairedHeads(
        "rebels/NOUN/NNS/0/root who/PRON/WP/3/nsubj attacked/VERB/VBD/1/acl:relcl bases/NOUN/NNS/3/obj withdrew/VERB/VBD/3/xcomp ./PUNCT/./1/punct",
      ),
    ).toEqual([5, 3, 1, 3, 0, 5]);
  });

  it("makes what has a copula behind a participle the predicate of a sentence that has none", () => {
    const sentence = (copula: string) =>
      `Most/ADJ/JJS/0/root of/ADP/IN/3/case men/NOUN/NNS/1/nmod killed/VERB/VBN/3/acl ${copula}/6/cop guards/NOUN/NNS/4/nsubj ./PUNCT/./6/punct`;
    expect(repairedHeads(sentence("were/AUX/VBD"))).toEqual([6, 3, 1, 3, 6, 0, 6]);
    expect(repairedHeads(sentence("being/AUX/VBG"))).toEqual([0, 3, 1, 3, 6, 4, 6]);
  });

  it("leaves a verb that is not finite, or that has a conjunction or a subject of its own", () => {
    for (const [behind, head] of [
      ["to/PART/TO/5/mark flee/VERB/VB/3/xcomp", [0, 3, 1, 5, 3]],
      ["when/ADV/WRB/5/mark attacked/VERB/VBD/3/advcl", [0, 3, 1, 5, 3]],
      ["troops/NOUN/NNS/5/nsubj attacked/VERB/VBD/3/parataxis", [0, 3, 1, 5, 3]],
    ] as const)
      expect(repairedHeads(`rebels/NOUN/NNS/0/root who/PRON/WP/3/nsubj fled/VERB/VBD/1/acl:relcl ${behind}`)).toEqual(
        head,
      );
  });

  it("leaves a tree a tree", () => {
    expectTrees(repairRelatives, {
      forms: ["who", "fled"],
      tags: ["NOUN/NN", "VERB/VBD", "VERB/VBN", "AUX/VBD"],
      relations: ["nsubj", "acl:relcl", "xcomp", "punct", "cop"],
    });
  });
});
