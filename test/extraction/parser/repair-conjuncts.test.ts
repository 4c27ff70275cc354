import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { relationGroup } from "../../../src/extraction/parser/relation-groups.js";
import { repairConjuncts } from "../../../src/extraction/parser/repair-conjuncts.js";
import { faultsOf, headsOver } from "./any-tree.js";

/** Repairs a sentence of words written `form/TAG/head/relation`, the head by its place from 1 on, 0 for the root; only what changes is told. */
function changes(text: string): string[] {
  const words = text.split(" ").map((word) => word.split("/") as [string, string, string, string]);
  const heads = Int32Array.from(words, ([, , head]) => (head === "0" ? words.length : Number(head) - 1));
  const groups = Uint8Array.from(words, ([, , , relation]) => relationGroup(relation));
  const mended = repairConjuncts(
    words.map(([, tag]) => (tag === "NNP" ? "PROPN/NNP" : `NOUN/${tag}`)),
    { heads, groups },
  );
  return words.flatMap(([form], at) =>
    mended.heads[at] === heads[at] ? [] : [`${form} < ${words[mended.heads[at] as number]?.[0]}`],
  );
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
    const trees = fc.integer({ min: 3, max: 9 }).chain((count) => {
      const groups = fc.constantFrom(...["conj", "cc", "nmod"].map(relationGroup));
      const many = <T>(value: fc.Arbitrary<T>) => fc.array(value, { minLength: count, maxLength: count });
      return fc.tuple(headsOver(count), many(fc.constantFrom("NOUN/NN", "NOUN/NNS")), many(groups));
    });
    fc.assert(
      fc.property(trees, ([heads, tags, groups]) => {
        expect(faultsOf(repairConjuncts(tags, { heads, groups: Uint8Array.from(groups) }).heads)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
