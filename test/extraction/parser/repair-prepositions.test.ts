import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { relationGroup } from "../../../src/extraction/parser/relation-groups.js";
import { repairPrepositions } from "../../../src/extraction/parser/repair-prepositions.js";
import { faultsOf, headsOver } from "./any-tree.js";

/** What changes in a sentence of words written `form/TAG/head/relation`, the head by its place from 1 on, 0 for the root. */
function changes(text: string): string[] {
  const words = text.split(" ").map((word) => word.split("/") as [string, string, string, string]);
  const heads = Int32Array.from(words, ([, , head]) => (head === "0" ? words.length : Number(head) - 1));
  const groups = Uint8Array.from(words, ([, , , relation]) => relationGroup(relation));
  const mended = repairPrepositions(
    words.map(([form]) => form),
    words.map(([, tag]) => `${tag}/X`),
    { heads, groups },
  );
  return words.flatMap(([form], at) => {
    const isSame = mended.heads[at] === heads[at] && mended.groups[at] === groups[at];
    const isSubject = mended.groups[at] === relationGroup("nsubj");
    return isSame ? [] : [`${form} < ${words[mended.heads[at] as number]?.[0]}${isSubject ? " as subject" : ""}`];
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
    const trees = fc.integer({ min: 3, max: 9 }).chain((count) => {
      const groups = fc.constantFrom(...["case", "obl", "nsubj"].map(relationGroup));
      const many = <T>(value: fc.Arbitrary<T>) => fc.array(value, { minLength: count, maxLength: count });
      const tags = many(fc.constantFrom("ADP/IN", "NOUN/NN", "VERB/VBD"));
      return fc.tuple(headsOver(count), many(fc.constantFrom(",", "on")), tags, many(groups));
    });
    fc.assert(
      fc.property(trees, ([heads, forms, tags, groups]) => {
        expect(faultsOf(repairPrepositions(forms, tags, { heads, groups: Uint8Array.from(groups) }).heads)).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});
