import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SubjectRelations } from "../../../src/extraction/parser/subject-relations.js";
import { anyHeads } from "./any-tree.js";

const names = [
  "nsubj",
  "nsubj:pass",
  "nsubj:outer",
  "csubj",
  "csubj:pass",
  "expl",
  "aux",
  "aux:pass",
  "cop",
  "obj",
  "dep",
];

/** Relations after they were settled, of words written `relation/head`, the head by its place from 1 on and 0 for none; `*` before one that is no nominal. */
function settled(text: string): string[] {
  const words = text.split(" ").map((word) => word.split("/") as [string, string]);
  const relations = Uint8Array.from(words, ([name]) => names.indexOf(name.replace("*", "")));
  const heads = Int32Array.from(words, ([, head]) => (head === "0" ? words.length : Number(head) - 1));
  const isNominal = Uint8Array.from(words, ([name]) => (name.startsWith("*") ? 0 : 1));
  new SubjectRelations(names).settle(heads, relations, isNominal);
  return [...relations].map((relation) => names[relation] as string);
}

describe("SubjectRelations", () => {
  it("keeps the subject next before the predicate", () => {
    expect(settled("nsubj/3 nsubj/3 obj/0 nsubj/3")).toEqual(["dep", "nsubj", "obj", "dep"]);
  });

  it("keeps the first behind the predicate if none stands before it, or if an expletive does", () => {
    expect(settled("obj/0 nsubj/1 nsubj/1")).toEqual(["obj", "nsubj", "dep"]);
    expect(settled("nsubj/3 expl/3 obj/0 nsubj/3")).toEqual(["dep", "expl", "obj", "nsubj"]);
  });

  it("keeps a nominal rather than another word", () => {
    expect(settled("nsubj/3 *nsubj/3 obj/0")).toEqual(["nsubj", "dep", "obj"]);
    expect(settled("*nsubj/3 nsubj/3 obj/0")).toEqual(["dep", "nsubj", "obj"]);
  });

  it("takes a subject that a copula parts from the other for that of the outer clause", () => {
    expect(settled("nsubj/4 cop/4 nsubj/4 obj/0")).toEqual(["nsubj:outer", "cop", "nsubj", "obj"]);
  });

  it("gives the subject the voice of its verb's auxiliaries", () => {
    expect(settled("nsubj/3 aux:pass/3 obj/0")).toEqual(["nsubj:pass", "aux:pass", "obj"]);
    expect(settled("csubj:pass/3 aux/3 obj/0")).toEqual(["csubj", "aux", "obj"]);
    expect(settled("nsubj:pass/2 obj/0")).toEqual(["nsubj:pass", "obj"]);
  });

  it("leaves each predicate that had a subject exactly one, whatever the tree", () => {
    const relation = fc.nat({ max: names.length - 1 });
    const trees = anyHeads(9).chain((heads) =>
      fc.tuple(
        fc.constant(heads),
        fc.array(relation, { minLength: heads.length, maxLength: heads.length }),
        fc.array(fc.nat({ max: 1 }), { minLength: heads.length, maxLength: heads.length }),
      ),
    );
    const subjectsOf = (heads: Int32Array, relations: Uint8Array): number[] =>
      [...heads].filter((_, word) => (relations[word] as number) < 2);
    fc.assert(
      fc.property(trees, ([heads, numbers, nominals]) => {
        const relations = Uint8Array.from(numbers);
        const before = [...new Set(subjectsOf(heads, relations))].sort();
        new SubjectRelations(names).settle(heads, relations, Uint8Array.from(nominals));
        expect(subjectsOf(heads, relations).sort()).toEqual(before);
      }),
      { numRuns: 1_000 },
    );
  });
});
