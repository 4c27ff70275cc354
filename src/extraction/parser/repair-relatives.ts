import type { Skeleton } from "./combine-trees.js";
import { isAbove } from "./is-above.js";
import { relationGroup } from "./relation-groups.js";

const subject = relationGroup("nsubj");
const relative = relationGroup("acl:relcl");
const root = relationGroup("root");
const auxiliary = relationGroup("cop");
/** What keeps a verb from being the predicate of the sentence: a conjunction. */
const joins = new Set(["mark", "cc"].map(relationGroup));
/** What a verb behind a relative clause is taken for in it. */
const mistaken = new Set(["xcomp", "advcl", "parataxis"].map(relationGroup));
const pronoun = /^(?:who|which|that)$/iu;
/** "Most of the men" is headed by a superlative. */
const nominal = /^(?:NOUN|PROPN|PRON)\/|^ADJ\/JJS$/u;
const finite = /^VERB\/(?:VBD|VBP|VBZ)$/u;
const finiteCopula = /^AUX\/(?:VBD|VBP|VBZ)$/u;
const participle = /^VERB\/VBN$/u;

/**
 * Mends sentences without a predicate: "The rebels who attacked the base withdrew", "Most of the men killed there were guards". A noun with a relative clause, or a participle
 * in its place, is no sentence: a finite verb in that clause that has no subject and no conjunction is the sentence's own, and so is what has a copula behind the participle.
 * @param forms the words as written.
 * @param tags `UPOS/XPOS` of each.
 */
export function repairRelatives(forms: readonly string[], tags: readonly string[], tree: Skeleton): Skeleton {
  const { heads, groups } = tree;
  const count = heads.length;
  const has = (head: number, isWanted: (word: number) => boolean): boolean =>
    heads.some((other, word) => other === head && isWanted(word));
  const noun = heads.indexOf(count);
  if (noun < 0 || !nominal.test(tags[noun] as string)) return tree;
  const isVerbOf = (clause: number, word: number): boolean =>
    heads[clause] === noun &&
    mistaken.has(groups[word] as number) &&
    finite.test(tags[word] as string) &&
    has(clause, (other) => groups[other] === subject && pronoun.test(forms[other] as string)) &&
    !has(word, (other) => groups[other] === subject || joins.has(groups[other] as number));
  const isBehindParticiple = (clause: number, word: number): boolean =>
    participle.test(tags[clause] as string) &&
    groups[word] === subject &&
    isAbove(noun, clause, heads) &&
    has(word, (other) => other > clause && groups[other] === auxiliary && finiteCopula.test(tags[other] as string));
  const predicate = heads.findIndex(
    (clause, word) =>
      clause < word &&
      clause > noun &&
      groups[clause] === relative &&
      (isVerbOf(clause, word) || isBehindParticiple(clause, word)),
  );
  if (predicate < 0) return tree;
  const mended = { heads: heads.slice(), groups: groups.slice() };
  for (const [word, head] of heads.entries()) if (head === noun && word > predicate) mended.heads[word] = predicate;
  mended.heads[noun] = predicate;
  mended.groups[noun] = subject;
  mended.heads[predicate] = count;
  mended.groups[predicate] = root;
  return mended;
}
