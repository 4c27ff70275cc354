import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { relationGroup } from "../../../src/extraction/parser/relation-groups.js";
import { repairQuestions } from "../../../src/extraction/parser/repair-questions.js";
import { faultsOf, headsOver } from "./any-tree.js";

/** Repairs a sentence of words written `form/XPOS/head/relation`, the head by its place from 1 on, 0 for the root. */
function repaired(text: string): string {
  const words = text.split(" ").map((word) => word.split("/") as [string, string, string, string]);
  const heads = Int32Array.from(words, ([, , head]) => (head === "0" ? words.length : Number(head) - 1));
  const groups = Uint8Array.from(words, ([, , , relation]) => relationGroup(relation));
  const tree = repairQuestions(
    words.map(([form]) => form),
    words.map(([, xpos]) => `X/${xpos}`),
    { heads, groups },
  );
  return words
    .map(([form], at) => `${form}<${words[tree.heads[at] as number]?.[0] ?? "ROOT"}:${tree.groups[at]}`)
    .join(" ");
}
const [root, subject, object, clause, mark, det, aux] = ["root", "nsubj", "obj", "ccomp", "mark", "det", "aux"].map(
  relationGroup,
);

describe("repairQuestions", () => {
  it("makes the noun of a question behind a preposition the subject of its verb", () => {
    expect(
      repaired(
        "argued/VBD/0/root over/IN/4/case which/WDT/4/det side/NN/1/obl is/VBZ/6/aux using/VBG/1/advcl gas/NN/6/obj",
      ),
    ).toBe(
      `argued<ROOT:${root} over<using:${mark} which<side:${det} side<using:${subject} is<using:${aux} using<argued:${clause} gas<using:${object}`,
    );
    expect(repaired("argued/VBD/0/root over/IN/4/case whose/WP$/4/det men/NNS/1/obl fired/VBD/1/advcl")).toContain(
      `men<fired:${subject}`,
    );
  });

  it("makes it the subject, too, where it is taken for the object", () => {
    expect(
      repaired(
        "argued/VBD/0/root over/IN/4/case which/WDT/4/det side/NN/6/obj is/VBZ/6/aux using/VBG/1/advcl gas/NN/6/obj",
      ),
    ).toBe(
      `argued<ROOT:${root} over<using:${mark} which<side:${det} side<using:${subject} is<using:${aux} using<argued:${relationGroup("advcl")} gas<using:${object}`,
    );
  });

  it("leaves a verb that has a subject, and a noun behind which there is no verb", () => {
    for (const text of [
      "left/VBD/0/root in/IN/4/case which/WDT/4/det case/NN/1/obl were/VBD/7/aux rebels/NNS/7/nsubj fleeing/VBG/1/advcl",
      "asked/VBD/0/root about/IN/4/case what/WDT/4/det men/NNS/1/obl from/IN/6/case Homs/NNP/4/nmod",
    ])
      expect(repaired(text)).toBe(
        repaired(text.replace(/which|what/u, "the")).replace("the<", text.includes("which") ? "which<" : "what<"),
      );
  });

  it("leaves a tree a tree", () => {
    const forms = fc.constantFrom("over", "which", "what", "side", "is");
    const trees = fc.integer({ min: 3, max: 9 }).chain((count) => {
      const many = <T>(value: fc.Arbitrary<T>) => fc.array(value, { minLength: count, maxLength: count });
      return fc.tuple(
        headsOver(count),
        many(forms),
        many(fc.constantFrom("X/VBD", "X/NN")),
        many(fc.constantFrom(mark, aux, clause)),
      );
    });
    fc.assert(
      fc.property(trees, ([heads, words, tags, groups]) => {
        expect(
          faultsOf(repairQuestions(words, tags, { heads, groups: Uint8Array.from(groups as number[]) }).heads),
        ).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
