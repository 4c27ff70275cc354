import type { Span } from "../../domain/extraction.js";
import type { Section } from "../../domain/vocabulary/document.js";

/** One word or mark of a sentence; hyphenated words are one token. Offsets are those of the report's text. */
export interface Token extends Span {
  /** The token as written, with plain spaces and straight quotation marks. */
  readonly text: string;
  readonly lower: string;
  /** Universal part of speech: NOUN, PROPN, VERB, AUX, ADP, ... */
  readonly partOfSpeech: string;
  /** True in a passage all in capitals, where they tell nothing: `text` has them only where the word may be a name. */
  readonly isShouted?: true;
}

/** The token with what is changed of it. Made field by field, since a spread would give it a hidden class of its own, and whatever reads tokens would have to look their fields up. */
export function changedToken(token: Token, changes: Partial<Token>): Token {
  const changed = {
    text: changes.text ?? token.text,
    lower: changes.lower ?? token.lower,
    partOfSpeech: changes.partOfSpeech ?? token.partOfSpeech,
    start: changes.start ?? token.start,
    end: changes.end ?? token.end,
  };
  return token.isShouted ? { ...changed, isShouted: true } : changed;
}

/** A sentence with its tokens. */
export interface TokenizedSentence extends Span {
  readonly id: string;
  readonly ordinal: number;
  readonly section: Section;
  readonly tokens: readonly Token[];
}

/** A run of tokens of one sentence: `first` and `last` are indexes, both inclusive. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** The words of a range in lower case, a space between. */
export function lowerWords({ tokens }: Pick<TokenizedSentence, "tokens">, { first, last }: TokenRange): string {
  return tokens
    .slice(first, last + 1)
    .map(({ lower }) => lower)
    .join(" ");
}

/** True if the token begins with a capital letter, or is an Arabic article joined to one ("al-Zor"). */
export function isCapitalized(token: Token): boolean {
  return /^(?:\p{Lu}|(?:al|el|ez|es|ash|as|ad|an|at|ar)-\p{Lu})/u.test(token.text);
}

/** "No group": what begins at `first`, with the "no" or behind it, is nobody. */
export const isOfNone = (tokens: readonly Token[], first: number): boolean =>
  tokens[first]?.lower === "no" || tokens[first - 1]?.lower === "no";

/** True of verbs and auxiliaries. */
export const isVerbal = ({ partOfSpeech }: Token): boolean => /^(?:VERB|AUX)$/u.test(partOfSpeech);

/** Index of the last word before the verb at `verb` and its auxiliaries and adverbs: of "army" in "the army has also shelled"; -1 if there is none. */
export const beforeVerb = (tokens: readonly Token[], verb: number): number =>
  tokens.findLastIndex(({ partOfSpeech }, at) => at < verb && !/^(?:AUX|ADV)$/u.test(partOfSpeech));
