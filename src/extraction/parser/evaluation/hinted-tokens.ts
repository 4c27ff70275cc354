import type { LanguageModel } from "../../text/language-model.js";
import type { ParserToken } from "../tree.js";
import type { ConlluSentence } from "./conllu.js";
import { sentenceText } from "./sentence-text.js";

/**
 * The words of a sentence as the parser takes them. A word has a hint, the part of speech by the language model, where the model, reading the
 * sentence's text, has a token of the same characters.
 */
export function hintedTokens(sentence: ConlluSentence, model: LanguageModel): ParserToken[] {
  const { text, places } = sentenceText(sentence);
  const hints = new Map<string, string>();
  let position = 0;
  for (const token of model.read(text).flat()) {
    const start = text.indexOf(token.text, position);
    // The model leaves out or changes what it does not know, such as control characters.
    if (start < 0) continue;
    position = start + token.text.length;
    hints.set(`${start}-${position}`, token.partOfSpeech);
  }
  return sentence.words.map(({ form }, index) => {
    const { start, end } = places[index]?.span ?? { start: 0, end: 0 };
    const hint = hints.get(`${start}-${end}`);
    return hint === undefined ? { form } : { form, hint };
  });
}
