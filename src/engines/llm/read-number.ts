import type { Figure, Words } from "../../domain/extraction.js";
import { numberAt } from "../../extraction/figures/numbers.js";

const none = /^(?:no|none|nobody|no one|zero)\b/iu;

/** What a number in words or digits says ("at least ten"), read by the rules and not by the model; null if it is none. */
export function readNumber({ text, start }: Pick<Words, "text" | "start">): Figure | null {
  const tokens = [...text.matchAll(/[\p{L}\p{N}]+(?:[,.'-][\p{L}\p{N}]+)*/gu)].map(({ 0: word, index }) => ({
    text: word,
    lower: word.toLowerCase(),
    partOfSpeech: "X",
    start: start + index,
    end: start + index + word.length,
  }));
  for (const index of tokens.keys()) {
    const found = numberAt(tokens, index);
    if (found) return { min: found.min, max: found.max, qualifier: found.qualifier };
  }
  return none.test(text.trim()) ? { min: 0, max: 0, qualifier: "NONE_REPORTED" } : null;
}
