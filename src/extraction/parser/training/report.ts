import type { LanguageModel } from "../../text/language-model.js";
import type { ConlluSentence } from "../evaluation/conllu.js";
import { hintedTokens } from "../evaluation/hinted-tokens.js";
import { scoreOnTokens } from "../evaluation/score-parser.js";
import type { DependencyParser } from "../tree.js";
import { type Confusion, confusionsOf } from "./confusions.js";

/** Scores with a treebank's tokens and predicted tags, in per cent; UAS and LAS leave punctuation out. */
export interface Figures {
  readonly upos: number;
  readonly xpos: number;
  readonly uas: number;
  /** Of the universal part of the labels. */
  readonly las: number;
  readonly lasWithSubtypes: number;
  /** F1 of each relation with its subtype. */
  readonly relations: Readonly<Record<string, number>>;
  readonly confusions: readonly Confusion[];
}

/** How well a parser does on a treebank. */
export function figuresOf(parser: DependencyParser, model: LanguageModel, gold: readonly ConlluSentence[]): Figures {
  const scores = scoreOnTokens(parser, model, gold);
  const percent = ({ f1 }: { readonly f1: number }): number => Math.round(f1 * 10_000) / 100;
  const { uas, las, lasWithSubtypes } = scores.withoutPunctuation;
  return {
    upos: percent(scores.upos),
    xpos: percent(scores.xpos),
    uas: percent(uas),
    las: percent(las),
    lasWithSubtypes: percent(lasWithSubtypes),
    relations: Object.fromEntries(scores.relations.map((score) => [score.relation, percent(score)])),
    confusions: confusionsOf(parser, gold, model, 20),
  };
}

/** Milliseconds of processor time, on this machine, for tagging and parsing 20 words: the mean over a treebank cut into pieces of 20. */
export function msPerTwentyWords(
  parser: DependencyParser,
  model: LanguageModel,
  sentences: readonly ConlluSentence[],
): number {
  const tokens = sentences.flatMap((sentence) => hintedTokens(sentence, model));
  const before = process.cpuUsage().user;
  let pieces = 0;
  for (; (pieces + 1) * 20 <= tokens.length; pieces += 1) parser.parse(tokens.slice(pieces * 20, pieces * 20 + 20));
  return Number(((process.cpuUsage().user - before) / 1000 / pieces).toFixed(2));
}
