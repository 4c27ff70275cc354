import type { LanguageModel } from "../../text/language-model.js";
import type { DependencyParser } from "../tree.js";
import type { ConlluSentence } from "./conllu.js";
import { hintedTokens } from "./hinted-tokens.js";

/**
 * The sentence with the tree of the parser, which sees its forms and the spaces between them and nothing else. Comments, ids, forms, MISC, multiword tokens and empty nodes
 * stay; the other columns of words become `_`, so that nothing given passes for predicted.
 */
export function annotate(sentence: ConlluSentence, parser: DependencyParser, model: LanguageModel): ConlluSentence {
  const tree = parser.parse(hintedTokens(sentence, model));
  return {
    ...sentence,
    words: tree.map(({ upos, xpos, head, relation }, index) => ({
      form: sentence.words[index]?.form ?? "_",
      lemma: "_",
      upos,
      xpos,
      feats: "_",
      head: head + 1,
      deprel: relation,
      deps: "_",
      misc: sentence.words[index]?.misc ?? "_",
    })),
  };
}
