import type { Token } from "../text/token.js";

const verbs =
  /^(?:said|says|say|told|tells|added|adds|reported|reports|report|announced|confirmed|stated|claimed|claims|noted|stressed|explained|acknowledged|insisted|warned|pointed|cited|revealed|argued|believes|believe|estimates|estimated)$/u;
const denying = /^(?:denied|denies|deny)$/u;
const alleging =
  /^(?:suggested|suggests|alleged|alleges|maintained|maintains|admitted|admits|conceded|concluded|testified|recalled|disclosed)$/u;

/** Verbs that tell how something was said, or that somebody was there, where nothing but that follows them. */
const writing = /^(?:wrote|writes|tweeted|posted)$/u;
const seeing = /^(?:saw|showed|shows)$/u;

/**
 * True for a verb by which someone is told to have said something; `next` is the word behind it: what is denied or alleged follows "that" or a pronoun, and "wrote on social
 * media", "a photographer saw" have no object.
 */
export function isReportingVerb(word: string, next: string): boolean {
  return (
    verbs.test(word) ||
    ((denying.test(word) || alleging.test(word)) && next === "that") ||
    (alleging.test(word) && /^(?:it|they|he|she)$/u.test(next)) ||
    (writing.test(word) && /^(?:on|in|that|[.,:;]|)$/u.test(next)) ||
    (seeing.test(word) && /^(?:[.,;]|)$/u.test(next))
  );
}

/** True for a verb whose subject is a source, though what it says may be its object: "put the number at eight". */
export function isSourceVerb(word: string, next: string): boolean {
  return (
    isReportingVerb(word, next) ||
    denying.test(word) ||
    (/^(?:put|puts)$/u.test(word) && /^(?:the|their|its)$/u.test(next)) ||
    /^(?:condemned|accused|urged|blamed|demanded|documented|recorded|counted)$/u.test(word)
  );
}

/** True for the verb of "put the death toll at 89". */
export function isCounting(tokens: readonly Token[], at: number): boolean {
  if (!/^puts?$/u.test(tokens[at]?.lower ?? "")) return false;
  const words = tokens.slice(at + 1, at + 12).map(({ lower }) => lower);
  return /^(?:the|their|its) (?:\p{L}+ ){0,3}?(?:number|toll|figure|count|total)\b.* at\b/u.test(words.join(" "));
}

/** "A man accused of murder": whoever stands before it accuses nobody. */
export const isAccusedOf = (tokens: readonly Token[], at: number): boolean =>
  /^(?:accused|suspected)$/u.test(tokens[at]?.lower ?? "") && tokens[at + 1]?.lower === "of";
