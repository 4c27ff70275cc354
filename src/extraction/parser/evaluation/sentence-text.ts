import type { Span } from "../../../domain/extraction.js";
import type { ConlluSentence } from "./conllu.js";

/** Where a word stands in the text of its sentence. */
export interface WordPlace {
  /** The word's own characters; those of its whole token where the forms of its words are not what the token is made of. */
  readonly span: Span;
  /** Its token: the word itself, or the multiword token it is part of. */
  readonly token: Span;
  readonly isMultiword: boolean;
}

/** A sentence as it is written. */
export interface SentenceText {
  /** The tokens, with a space after each that does not say SpaceAfter=No, the last one included. */
  readonly text: string;
  /** One place a word. */
  readonly places: readonly WordPlace[];
}

/** Puts the text of a sentence together from its forms. */
export function sentenceText({ words, multiwordTokens }: ConlluSentence): SentenceText {
  let text = "";
  const places: WordPlace[] = [];
  const tokenAt = new Map(multiwordTokens.map((token) => [token.first, token]));
  while (places.length < words.length) {
    const first = places.length;
    const multiword = tokenAt.get(first + 1);
    const parts = words.slice(first, multiword?.last ?? first + 1);
    const { form, misc } = multiword ?? (parts[0] as { form: string; misc: string });
    const token = { start: text.length, end: text.length + form.length };
    const isDivisible = parts.map((part) => part.form).join("") === form;
    let start = token.start;
    for (const part of parts) {
      const span = isDivisible ? { start, end: start + part.form.length } : token;
      places.push({ span, token, isMultiword: multiword !== undefined });
      start = span.end;
    }
    text += misc.split("|").includes("SpaceAfter=No") ? form : `${form} `;
  }
  return { text, places };
}
