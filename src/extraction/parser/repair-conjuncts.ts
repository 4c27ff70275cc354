import type { Skeleton } from "./combine-trees.js";
import { relationGroup } from "./relation-groups.js";

const [conjunct, conjunction, compound] = ["conj", "cc", "compound"].map(relationGroup) as [number, number, number];
const singular = /^NOUN\/NN$/u;
const nominal = /^(?:NOUN|PROPN)\//u;

/**
 * Mends two conjuncts behind one conjunction, with nothing between them: "clashes and coalition air strikes". Nobody joins nouns so; the first is part of the second's name.
 * @param tags `UPOS/XPOS` of each word.
 */
export function repairConjuncts(tags: readonly string[], tree: Skeleton): Skeleton {
  const { heads, groups } = tree;
  const isConjunctOf = (word: number, head: number): boolean => groups[word] === conjunct && heads[word] === head;
  const mended = { heads: heads.slice(), groups: groups.slice() };
  for (const [part, first] of heads.entries()) {
    if (!isConjunctOf(part, first) || !singular.test(tags[part] as string)) continue;
    const whole = heads.findIndex((_, word) => word > part && isConjunctOf(word, first));
    if (whole < 0 || !tags.slice(part + 1, whole + 1).every((tag) => nominal.test(tag))) continue;
    const joined = [part, whole];
    const by = heads.findIndex((head, word) => word < part && groups[word] === conjunction && joined.includes(head));
    if (by < 0 || !heads.slice(by + 1, part).every((head) => joined.includes(head))) continue;
    mended.heads[part] = whole;
    mended.groups[part] = compound;
    mended.heads[by] = whole;
  }
  return mended;
}
