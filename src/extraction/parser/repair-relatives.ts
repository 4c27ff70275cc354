import type { Skeleton } from "./combine-trees.js";
import { relationGroup } from "./relation-groups.js";

const subject = relationGroup("nsubj");
const relative = relationGroup("acl:relcl");
const root = relationGroup("root");
/** What keeps a verb from being the predicate of the sentence: a conjunction. */
const joins = new Set(["mark", "cc"].map(relationGroup));
/** What a verb behind a relative clause is taken for in it. */
const mistaken = new Set(["xcomp", "advcl", "parataxis"].map(relationGroup));
const pronoun = /^(?:who|which|that)$/iu;
const nominal = /^(?:NOUN|PROPN|PRON)\//u;
const finite = /^VERB\/(?:VBD|VBP|VBZ)$/u;

/**
 * Mends sentences without a predicate: "The rebels who attacked the base withdrew." A noun with a relative clause is no sentence, and a finite verb in
 * that clause that has no subject and no conjunction is the sentence's own.
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
  const verb = heads.findIndex(
    (clause, word) =>
      clause < word &&
      clause > noun &&
      heads[clause] === noun &&
      groups[clause] === relative &&
      mistaken.has(groups[word] as number) &&
      finite.test(tags[word] as string) &&
      has(clause, (other) => groups[other] === subject && pronoun.test(forms[other] as string)) &&
      !has(word, (other) => groups[other] === subject || joins.has(groups[other] as number)),
  );
  if (verb < 0) return tree;
  const mended = { heads: heads.slice(), groups: groups.slice() };
  for (const [word, head] of heads.entries()) if (head === noun && word > verb) mended.heads[word] = verb;
  mended.heads[noun] = verb;
  mended.groups[noun] = subject;
  mended.heads[verb] = count;
  mended.groups[verb] = root;
  return mended;
}
