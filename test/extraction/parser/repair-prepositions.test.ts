import { describe, expect, it } from "vitest";
import { relationGroup } from "../../../src/extraction/parser/relation-groups.js";
import { repairPrepositions } from "../../../src/extraction/parser/repair-prepositions.js";
import { expectTrees, writtenTree } from "./written-tree.js";

/** What changes in a sentence, as {@link writtenTree} takes it. */
function changes(text: string): string[] {
  const { forms, tags, tree } = writtenTree(text);
  const { heads, groups } = repairPrepositions(
    forms,
    tags.map((tag) => `${tag}/X`),
    tree,
  );
  return forms.flatMap((form, at) => {
    const isSame = heads[at] === tree.heads[at] && groups[at] === tree.groups[at];
    const isSubject = groups[at] === relationGroup("nsubj");
    return isSame ? [] : [`${form} < ${forms[heads[at] as number]}${isSubject ? " as subject" : ""}`];
  });
}

describe("repairPrepositions", () => {
  const sentence = (subject: string) =>
    `On/ADP/4/case Monday/PROPN/5/obl ,/PUNCT/2/punct jets/NOUN/5/obl bombed/VERB/0/root ${subject}`;

  it("gives a preposition to the noun behind it, not to one beyond a comma, which is the verb's subject", () => {
    expect(changes(sentence("Homs/PROPN/5/obj"))).toEqual(["On < Monday", "jets < bombed as subject"]);
  });

  it("makes no second subject", () => {
    expect(changes(sentence("Homs/PROPN/5/nsubj"))).toEqual(["On < Monday"]);
  });

  it("leaves a preposition before a list, or without a comma", () => {
    for (const text of [
      "In/ADP/2/case Homs/PROPN/5/obl ,/PUNCT/4/punct Hama/PROPN/2/conj fought/VERB/0/root",
      "On/ADP/3/case Monday/PROPN/4/obl jets/NOUN/4/obl bombed/VERB/0/root",
    ])
      expect(changes(text)).toEqual([]);
  });

  it("leaves a tree a tree", () => {
    expectTrees(repairPrepositions, {
      forms: [",", "on"],
      tags: ["ADP/IN", "NOUN/NN", "VERB/VBD"],
      relations: ["case", "obl", "nsubj"],
    });
  });
});
