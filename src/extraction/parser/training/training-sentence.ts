import type { LanguageModel } from "../../text/language-model.js";
import type { ConlluSentence } from "../evaluation/conllu.js";
import { hintedTokens } from "../evaluation/hinted-tokens.js";
import type { ParserToken } from "../tree.js";

/** A sentence with the answers of the treebank. */
export interface TrainingSentence {
  readonly tokens: readonly ParserToken[];
  /** `UPOS/XPOS` of each word. */
  readonly tags: readonly string[];
  /** Index of each word's head; -1 for the root. */
  readonly heads: readonly number[];
  readonly relations: readonly string[];
}

/** A treebank's sentence, with the parts of speech that the tokenizer's model gives its text as hints. */
export function readTrainingSentence(sentence: ConlluSentence, model: LanguageModel): TrainingSentence {
  const { words } = sentence;
  return {
    tokens: hintedTokens(sentence, model),
    tags: words.map(({ upos, xpos }) => `${upos}/${xpos}`),
    heads: words.map(({ head }) => (head ?? 0) - 1),
    relations: words.map(({ deprel }) => deprel),
  };
}
