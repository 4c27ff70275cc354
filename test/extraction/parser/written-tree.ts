import fc from "fast-check";
import { expect } from "vitest";
import type { Skeleton } from "../../../src/extraction/parser/combine-trees.js";
import { relationGroup } from "../../../src/extraction/parser/relation-groups.js";
import { faultsOf, headsOver } from "./any-tree.js";

interface WrittenTree {
  readonly forms: string[];
  readonly tags: string[];
  readonly tree: Skeleton;
}

/** A sentence of words written `form/TAG/head/relation`: the head by its place from 1 on, 0 for the root; a tag may hold a stroke. */
export function writtenTree(text: string): WrittenTree {
  const words = text.split(" ").map((word) => word.split("/"));
  const heads = Int32Array.from(words, (parts) => (parts.at(-2) === "0" ? words.length : Number(parts.at(-2)) - 1));
  const groups = Uint8Array.from(words, (parts) => relationGroup(parts.at(-1) as string));
  const tags = words.map((parts) => parts.slice(1, -2).join("/"));
  return { forms: words.map(([form]) => form as string), tags, tree: { heads, groups } };
}

/** Expects a repair to leave a tree of whatever tree it is given, over words with any of some forms, tags and relations. */
export function expectTrees(
  repair: (forms: readonly string[], tags: readonly string[], tree: Skeleton) => Skeleton,
  among: { readonly forms: readonly string[]; readonly tags: readonly string[]; readonly relations: readonly string[] },
): void {
  const trees = fc.integer({ min: 3, max: 9 }).chain((count) => {
    const many = <T>(values: readonly T[]) =>
      fc.array(fc.constantFrom(...values), { minLength: count, maxLength: count });
    return fc.tuple(headsOver(count), many(among.forms), many(among.tags), many(among.relations.map(relationGroup)));
  });
  fc.assert(
    fc.property(trees, ([heads, forms, tags, groups]) => {
      expect(faultsOf(repair(forms, tags, { heads, groups: Uint8Array.from(groups) }).heads)).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
}
