import { isVerbal, type Token } from "../text/token.js";
import type { Clause } from "./clauses.js";
import { isOnlyAccused } from "./verb-use.js";

/** "Fighting resumed", "shelling has killed": a gerund that a verb follows is a noun, whatever the model takes it for. */
export function isSubjectGerund(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  // "Heavy fighting", whose first word the model takes for a name.
  const isLed =
    before === undefined ||
    /^(?:PUNCT|ADJ|DET|CCONJ|SCONJ)$/u.test(before.partOfSpeech) ||
    /^(?:heavy|fierce|intense|fresh|renewed|sporadic|deadly|bloody|new|sustained)$/u.test(before.lower);
  return isLed && /ing$/u.test(token?.lower ?? "") && next !== undefined && isVerbal(next) && !/ing$/u.test(next.lower);
}

/** "Army Seizes Insurgent At Border The troops withdrew": a verb of the headline that a page glued to the sentence, which has its own. */
export function isOfGluedHeadline(tokens: readonly Token[], at: number, { last }: Clause): boolean {
  const [before, token, next] = tokens.slice(Math.max(0, at - 1), at + 2);
  const isCapital = (word: Token | undefined) =>
    word !== undefined && !word.isShouted && /^\p{Lu}\p{Ll}/u.test(word.text);
  return (
    at > 0 &&
    [before, token, next].every(isCapital) &&
    tokens.slice(at + 2, last + 1).some(({ partOfSpeech, text }) => partOfSpeech === "VERB" && /^\p{Ll}/u.test(text))
  );
}

const records =
  /^(?:videos?|footage|images?|photos?|photographs?|pictures?|recordings?|reports?|news|accounts?|anniversary|memory)$/u;

/** "A video of the strike", "reports of the attack". */
export const isOfAnotherNoun = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.lower === "the" && tokens[at - 2]?.lower === "of" && records.test(tokens[at - 3]?.lower ?? "");

/** "Shot dead after resisting arrest", "tore down the barricades": nobody was arrested, and nobody put them up there. */
export function isAvoided(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? "";
  if (word === "arrest") return avoiding.test(tokens[at - 1]?.lower ?? "") || isWarranted(tokens, at);
  if (!/^(?:barricade|roadblock)s?$/u.test(word)) return false;
  let verb = at - 1;
  while (/^(?:DET|ADJ|NOUN|NUM|ADP|ADV)$/u.test(tokens[verb]?.partOfSpeech ?? "") && at - verb < 6) verb -= 1;
  return removing.test(tokens[verb]?.lower ?? "");
}

/** "A warrant for the arrest of A B". */
const isWarranted = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 2]?.lower === "for" && /^(?:warrants?|orders?|calls?|demands?)$/u.test(tokens[at - 3]?.lower ?? "");

const avoiding = /^(?:resist(?:ed|ing|s)?|avoid(?:ed|ing)?|evad(?:ed|ing)|escap(?:ed|ing)|fear(?:ed|ing)?)$/u;
const removing =
  /^(?:break|broke|breaking|smash|tear|tore|tearing|pull|remov|dismantl|clear|bulldoz|breach|cross|storm|lift|demolish)(?:e|s|es|ed|ing)?$/u;

/** "Called the strikes an act of war": what something is called. */
export function isNaming(tokens: readonly Token[], at: number): boolean {
  if (!/^call(?:s|ed|ing)?$/u.test(tokens[at]?.lower ?? "")) return false;
  let next = at + 1;
  if (!/^(?:the|this|that|these|those|its|his|their)$/u.test(tokens[next]?.lower ?? "")) return false;
  while (/^(?:DET|ADJ|NOUN|PROPN)$/u.test(tokens[next]?.partOfSpeech ?? "")) {
    next += 1;
    if (/^(?:an?|")$/u.test(tokens[next]?.lower ?? "")) return true;
  }
  return false;
}

/** "called for a truce" is a speech act, "what it called terrorists" and "a bombing blamed on them" are not. */
export function isSpeechActAt(tokens: readonly Token[], at: number): boolean {
  if ((tokens[at]?.lower === "blamed" && tokens[at + 1]?.lower === "on") || isOnlyAccused(tokens, at)) return false;
  return !/^call/u.test(tokens[at]?.lower ?? "") || /^(?:for|on|upon)$/u.test(tokens[at + 1]?.lower ?? "");
}
