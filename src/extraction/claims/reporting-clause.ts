import type { ReadSentence } from "../find-mentions.js";
import type { TokenRange } from "../text/token.js";
import { appositionEnd, leadStart, phraseEnd } from "./speaker-phrases.js";

/** Words that open a clause, and that no reporting clause behind its content begins with. */
const openers = /^(?:after|when|while|although|though|because|but|where)$/u;

/**
 * The words of a sentence that say who says what the rest tells.
 * @param first where the speaker begins, or the verb where he stands behind it.
 * @param at the verb of saying.
 */
export function reportingClause(sentence: ReadSentence, first: number, at: number): TokenRange {
  const { tokens } = sentence;
  // "The group condemned the bombing and said 28 of its men had died": what is said stands behind, and who says it far before.
  const next = tokens[at + 1]?.lower;
  if (/^(?:and|but)$/u.test(tokens[at - 1]?.lower ?? "") && tokens.length - at > 4 && next !== "by")
    return { first: Math.min(first, at - 1), last: next === "that" ? at + 1 : at };
  // "Rebels ambushed a convoy; the army said": what is said stands behind.
  const begin = tokens.findLastIndex(({ text }, index) => index < first && text === ";") + 1;
  const followsVerb = tokens.slice(begin, first).some(({ partOfSpeech }) => partOfSpeech === "VERB");
  // "The raid came a day after the aid agency IFRC said": what is said stands behind.
  let lead = first;
  while (/^(?:DET|ADJ|NOUN|PROPN|PART)$/u.test(tokens[lead - 1]?.partOfSpeech ?? "")) lead -= 1;
  const isOpened = openers.test(tokens[lead - 1]?.lower ?? "") && tokens.length - at > 4;
  if (first <= begin + 3 || at < tokens.length / 3 || (!followsVerb && tokens.length - at > 4) || isOpened) {
    const start = begin > 0 ? first : leadStart(sentence, first);
    let last = at;
    if (/^(?:told|tells)$/u.test(tokens[at]?.lower ?? ""))
      last = sentence.actors.find((mention) => mention.first > at && mention.first <= at + 4)?.last ?? at;
    if (tokens[last + 1]?.lower === "out") last += 1;
    if (
      tokens[last + 1]?.lower === "on" &&
      /day$/u.test(tokens[last + 2]?.lower ?? "") &&
      tokens[last + 3]?.lower === "that"
    )
      last += 2;
    if (tokens[last + 1]?.lower === "that") last += 1;
    if (tokens[last + 1]?.text === ",") last += 1;
    return { first: start, last };
  }
  const last = phraseEnd(tokens, at);
  // ", Defense Secretary A B announced": the office is of who speaks.
  const opening = first === at ? first : lead;
  return {
    first: tokens[first - 1]?.text === "," ? first - 1 : tokens[opening - 1]?.text === "," ? opening - 1 : first,
    last: first === at ? appositionEnd(tokens, last) : last,
  };
}
