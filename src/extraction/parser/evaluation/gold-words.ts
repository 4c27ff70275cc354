import { BadInput } from "../../../domain/errors.js";
import type { ConlluSentence } from "./conllu.js";
import type { ScoredWord } from "./score-trees.js";
import { sentenceText } from "./sentence-text.js";

/**
 * The words of an annotated sentence, to be scored against; their places are those in the text of the sentence, moved on by `offset`.
 * @throws {BadInput} if a word has no head, or if the edges are no tree: one root, no cycle.
 */
export function goldWords(sentence: ConlluSentence, offset = 0): ScoredWord[] {
  const fault = faultOf(sentence.words.map(({ head }) => head));
  if (fault)
    throw new BadInput(`${nameOf(sentence)} is not annotated with a tree: ${fault}.`, {
      nextStep: "Give a file with HEAD and DEPREL for every word.",
    });
  const { places } = sentenceText(sentence);
  return sentence.words.map(({ form, upos, xpos, head, deprel }, index) => {
    const { token, isMultiword } = places[index] as (typeof places)[number];
    const span = { start: offset + token.start, end: offset + token.end };
    return { form, upos, xpos, relation: deprel, head: (head as number) - 1, isMultiword, ...span };
  });
}

function faultOf(heads: readonly (number | null)[]): string | null {
  const headless = heads.indexOf(null);
  if (headless >= 0) return `its word ${headless + 1} has no head`;
  const roots = heads.filter((head) => head === 0).length;
  if (roots !== 1) return `it has ${roots} roots`;
  // Words known to lead to the root; a way that comes back to itself is a cycle.
  const isRooted = new Set([0]);
  for (let id = 1; id <= heads.length; id += 1) {
    const way = new Set<number>();
    let at = id;
    while (!isRooted.has(at)) {
      if (way.has(at)) return `its word ${at} depends on itself`;
      way.add(at);
      at = heads[at - 1] ?? 0;
    }
    for (const member of way) isRooted.add(member);
  }
  return null;
}

function nameOf({ comments, words }: ConlluSentence): string {
  const id = comments.map((comment) => /^# sent_id = (.+)$/.exec(comment)?.[1]).find(Boolean);
  return id
    ? `Sentence ${id}`
    : `The sentence that begins "${words
        .slice(0, 5)
        .map(({ form }) => form)
        .join(" ")}"`;
}
