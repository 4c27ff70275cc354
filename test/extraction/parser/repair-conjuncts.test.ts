import { describe, expect, it } from "vitest";
import { repairConjuncts } from "../../../src/extraction/parser/repair-conjuncts.js";
import { expectTrees, writtenTree } from "./written-tree.js";

/** What changes in a sentence, as {@link writtenTree} takes it. */
function changes(text: string): string[] {
  const { forms, tags, tree } = writtenTree(text);
  const { heads } = repairConjuncts(
    tags.map((tag) => (tag === "NNP" ? "PROPN/NNP" : `NOUN/${tag}`)),
    tree,
  );
  return forms.flatMap((form, at) => (heads[at] === tree.heads[at] ? [] : [`${form} < ${forms[heads[at] as number]}`]));
}

describe("repairConjuncts", () => {
  it("makes one name of two nouns behind one conjunction, whichever of them has it", () => {
    for (const owner of [4, 5])
      expect(
        changes(`shelling/NN/0/root by/IN/1/case and/CC/${owner}/cc coalition/NN/1/conj raids/NNS/1/conj`),
      ).toEqual(owner === 4 ? ["and < raids", "coalition < raids"] : ["coalition < raids"]);
  });

  it("leaves lists, whose members are joined one by one, are several or have names", () => {
    for (const list of [
      "shelling/NN/0/root gunfire/NN/1/conj and/CC/4/cc raids/NNS/1/conj",
      "raids/NNS/0/root and/CC/3/cc snipers/NNS/1/conj mines/NNS/1/conj",
      "Homs/NNP/0/root and/CC/3/cc Hama/NNP/1/conj Idlib/NNP/1/conj",
    ])
      expect(changes(list)).toEqual([]);
  });

  it("leaves a tree a tree", () => {
    expectTrees((_, tags, tree) => repairConjuncts(tags, tree), {
      forms: ["raids"],
      tags: ["NOUN/NN", "NOUN/NNS"],
      relations: ["conj", "cc", "nmod"],
    });
  });
});
