import type { LanguageModel } from "../../text/language-model.js";
import type { ConlluSentence } from "../evaluation/conllu.js";
import { hintedTokens } from "../evaluation/hinted-tokens.js";
import type { DependencyParser } from "../tree.js";

/** How often one Penn Treebank tag was taken for another. */
export interface Confusion {
  readonly gold: string;
  readonly found: string;
  readonly count: number;
}

/** The confusions of fine tags that occur most often, the most frequent first. */
export function confusionsOf(
  parser: DependencyParser,
  sentences: readonly ConlluSentence[],
  model: LanguageModel,
  limit: number,
): Confusion[] {
  const counts = new Map<string, number>();
  for (const sentence of sentences) {
    for (const [at, { xpos }] of parser.parse(hintedTokens(sentence, model)).entries()) {
      const gold = sentence.words[at]?.xpos ?? "";
      if (gold !== xpos) counts.set(`${gold} ${xpos}`, (counts.get(`${gold} ${xpos}`) ?? 0) + 1);
    }
  }
  const pairs = [...counts].map(([pair, count]) => {
    const [gold = "", found = ""] = pair.split(" ");
    return { gold, found, count };
  });
  return pairs
    .sort((a, b) => b.count - a.count || `${a.gold} ${a.found}`.localeCompare(`${b.gold} ${b.found}`))
    .slice(0, limit);
}
