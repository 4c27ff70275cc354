import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { relationGroup } from "../../../src/extraction/parser/relation-groups.js";
import { repairRelatives } from "../../../src/extraction/parser/repair-relatives.js";
import { faultsOf, headsOver } from "./any-tree.js";

/** Heads after repair, by place from 1 on and 0 for the root, of a sentence of words written `form/UPOS/XPOS/head/relation`. */
function repairedHeads(text: string): number[] {
  const words = text.split(" ").map((word) => word.split(" ")[0]?.split("/") as string[]);
  const heads = Int32Array.from(words, ([, , , head]) => (head === "0" ? words.length : Number(head) - 1));
  const groups = Uint8Array.from(words, (word) => relationGroup(word[4] as string));
  const forms = words.map(([form]) => form as string);
  const tree = repairRelatives(
    forms,
    words.map(([, upos, xpos]) => `${upos}/${xpos}`),
    { heads, groups },
  );
  return [...tree.heads].map((head) => (head === words.length ? 0 : head + 1));
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
    const trees = fc.integer({ min: 3, max: 8 }).chain((count) => {
      const many = <T>(value: fc.Arbitrary<T>) => fc.array(value, { minLength: count, maxLength: count });
      const relations = fc.constantFrom("nsubj", "acl:relcl", "xcomp", "punct", "cop").map(relationGroup);
      return fc.tuple(
        headsOver(count),
        many(fc.constantFrom("who", "fled")),
        many(fc.constantFrom("NOUN/NN", "VERB/VBD", "VERB/VBN", "AUX/VBD")),
        many(relations),
      );
    });
    fc.assert(
      fc.property(trees, ([heads, forms, tags, groups]) => {
        expect(faultsOf(repairRelatives(forms, tags, { heads, groups: Uint8Array.from(groups) }).heads)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
