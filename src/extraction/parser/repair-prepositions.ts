import type { Skeleton } from "./combine-trees.js";
import { relationGroup } from "./relation-groups.js";

const [preposition, subject, oblique] = ["case", "nsubj", "obl"].map(relationGroup) as [number, number, number];
const adposition = /^ADP\//u;
const nominal = /^(?:NOUN|PROPN|PRON)\//u;

/**
 * Mends prepositions that reach over a comma: in "Also on Monday, warplanes bombed Douma" *on* belongs to the noun behind it, if both nouns hang on one verb. The noun that is left without
 * one is the verb's subject, if it has none.
 * @param forms the words as written.
 * @param tags `UPOS/XPOS` of each.
 */
export function repairPrepositions(forms: readonly string[], tags: readonly string[], tree: Skeleton): Skeleton {
  const mended = { heads: tree.heads.slice(), groups: tree.groups.slice() };
  const { heads, groups } = mended;
  const count = heads.length;
  for (let word = 0; word < count; word += 1) {
    const far = heads[word] as number;
    if (groups[word] !== preposition || !adposition.test(tags[word] as string) || far <= word || far >= count) continue;
    const verb = heads[far] as number;
    const comma = word + forms.slice(word, far).indexOf(",");
    if (comma < word || verb >= count) continue;
    let near = word + 1;
    while (near < comma && !(nominal.test(tags[near] as string) && heads[near] === verb)) near += 1;
    if (near >= comma) continue;
    heads[word] = near;
    groups[near] = oblique;
    if (verb < far || heads.some((head, at) => head === verb && groups[at] === subject)) continue;
    if (!heads.some((head, at) => head === far && groups[at] === preposition)) groups[far] = subject;
  }
  return mended;
}
