import { sharedResources } from "../../src/extraction/resources.js";
import { plainText } from "../../src/extraction/text/plain-text.js";
import type { Token } from "../../src/extraction/text/token.js";
import { tokenize } from "../../src/extraction/text/tokenize.js";

/** The tokens of a text, all sentences in one list. */
export function tokensOf(text: string): Token[] {
  return tokenize(plainText(text), { start: 0, end: text.length }, sharedResources().model).flat();
}
