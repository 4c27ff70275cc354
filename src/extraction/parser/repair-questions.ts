import type { Skeleton } from "./combine-trees.js";
import { isAbove } from "./is-above.js";
import { relationGroup } from "./relation-groups.js";

const subject = relationGroup("nsubj");
const complement = relationGroup("ccomp");
const marker = relationGroup("mark");
const auxiliary = relationGroup("aux");
const asks = /^(?:which|what|whose)$/iu;
const finite = /\/(?:VBD|VBP|VBZ|MD)$/u;

/**
 * Mends questions behind a preposition: in "accusations over which side is using gas" the noun is the subject of the verb behind it, which else
 * would have none, and not what the preposition joins to the words before.
 * @param forms the words as written.
 * @param tags `UPOS/XPOS` of each.
 */
export function repairQuestions(forms: readonly string[], tags: readonly string[], tree: Skeleton): Skeleton {
  const heads = tree.heads.slice();
  const groups = tree.groups.slice();
  const count = heads.length;
  for (let asking = 1; asking + 2 < count; asking += 1) {
    const noun = heads[asking] as number;
    const preposition = asking - 1;
    if (!asks.test(forms[asking] as string) || noun <= asking || noun + 1 >= count) continue;
    if (heads[preposition] !== noun || groups[preposition] !== marker) continue;
    const above = heads[noun] as number;
    const verb = groups[noun + 1] === auxiliary ? (heads[noun + 1] as number) : noun + 1;
    if (verb <= noun || verb >= count || !finite.test(tags[noun + 1] as string)) continue;
    if (heads.some((head, word) => word !== noun && head === verb && groups[word] === subject)) continue;
    // It may already be the verb's, as an object or with the preposition.
    if (above !== verb) {
      if (above >= preposition || isAbove(verb, above, heads)) continue;
      heads[noun] = verb;
      heads[verb] = above;
      groups[verb] = complement;
    }
    groups[noun] = subject;
    heads[preposition] = verb;
  }
  return { heads, groups };
}
