import { describe, expect, it } from "vitest";
import { relationGroup } from "../../../src/extraction/parser/relation-groups.js";
import { repairQuestions } from "../../../src/extraction/parser/repair-questions.js";
import { expectTrees, writtenTree } from "./written-tree.js";

/** Repairs a sentence, as {@link writtenTree} takes it. */
function repaired(text: string): string {
  const { forms, tags, tree } = writtenTree(text);
  const { heads, groups } = repairQuestions(
    forms,
    tags.map((tag) => `X/${tag}`),
    tree,
  );
  return forms.map((form, at) => `${form}<${forms[heads[at] as number] ?? "ROOT"}:${groups[at]}`).join(" ");
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
    expectTrees(repairQuestions, {
      forms: ["over", "which", "what", "side", "is"],
      tags: ["X/VBD", "X/NN"],
      relations: ["mark", "aux", "ccomp"],
    });
  });
});
