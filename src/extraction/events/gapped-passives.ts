import type { Token } from "../text/token.js";

const longestPhrase = 4;
const longestHalf = 16;
const be = /^(?:was|were|been)$/u;
/** Of those the figures tell, "five were killed and 30 injured"; and verbs without a passive. */
const harmed =
  /^(?:injured|wounded|hurt|clashed|fled|protested|marched|rallied|escaped|resigned|collapsed|arrived|returned)$/u;

/** "A shop was looted and its owner abducted": true of the second participle, whose "was" is that of the first and whose subject is its own. */
export function isGappedPassive(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at];
  if (verb?.partOfSpeech !== "VERB" || !/(?:ed|en|ot|wn|un|ung)$/u.test(verb.lower) || harmed.test(verb.lower))
    return false;
  if (!/^(?:ADP|PUNCT|ADV)$/u.test(tokens[at + 1]?.partOfSpeech ?? "PUNCT") && tokens[at + 1]?.lower !== "dead")
    return false;
  const and = andBefore(tokens, at);
  return and > 0 && isPassiveHalf(tokens, and);
}

/** Index of the "and" before the noun phrase that leads a verb; -1 if none stands there. */
function andBefore(tokens: readonly Token[], verb: number): number {
  let at = verb - 1;
  let hasNoun = false;
  while (verb - at <= longestPhrase && /^(?:DET|PRON|NUM|ADJ|NOUN|PROPN)$/u.test(tokens[at]?.partOfSpeech ?? "")) {
    hasNoun ||= /^(?:NOUN|PROPN)$/u.test(tokens[at]?.partOfSpeech ?? "");
    at -= 1;
  }
  return hasNoun && tokens[at]?.lower === "and" ? at : -1;
}

/** True if the last verb before the "and" is a passive without an object. */
function isPassiveHalf(tokens: readonly Token[], and: number): boolean {
  for (let at = and - 1; at > Math.max(0, and - longestHalf); at -= 1) {
    // "Ten were killed when farmers and herders clashed": the "was" of another clause.
    if (/^(?:when|as|after|before|while|until|because|who|which|that|where|;)$/u.test(tokens[at]?.lower ?? ""))
      return false;
    if (tokens[at]?.partOfSpeech !== "VERB") continue;
    return be.test(tokens[at - 1]?.lower ?? "") && /(?:ed|en|ot|wn|un|it|ung)$/u.test(tokens[at]?.lower ?? "");
  }
  return false;
}
