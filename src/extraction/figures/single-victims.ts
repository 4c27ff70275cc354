import { isDoerNoun } from "../actors/open-nouns.js";
import type { Token } from "../text/token.js";
import type { FoundNumber } from "./numbers.js";
import { victimGroupOf } from "./victims.js";

const plainly = /^(?:civilian|child|woman|man|girl|boy|soldier|person)$/u;
/** Persons whom no word for victims is for. */
const onePerson =
  /^(?:warder|teenager|toddler|sergeant|colonel|major|lieutenant|captain|general|trooper|detective|chief|leader|senator|lawmaker|governor|deputy|bishop|rabbi|monk|engineer|cameraman|blogger|vendor|cyclist|motorist|shepherd|veteran|sailor|pilot|professor|principal|headmaster|singer|actress|actor)$/u;
const harming = /^(?:kill|murder|assassinat|execut|behead|wound|injur|kidnapp?|abduct|arrest|detain)(?:ed|s|es|ing)$/u;
/** Words for more than one, and those that count what follows them. */
const ofMany =
  /(?:s|men|women|children|people|folk)$|^(?:troops|personnel|wounded|injured|dead|police|more|other|another|babies)$/u;

/**
 * The one person whom an article at `at` counts: "a child was killed", "beheaded a prison warder", "a 37-year-old man was shot dead", "arrested the director".
 * @param isWide - False where only the plainest nouns count, right behind the article.
 */
export function singleVictimAt(tokens: readonly Token[], at: number, isWide: boolean): FoundNumber | null {
  const isObject = isWide && isDoneTo(tokens, at);
  const isKnown = isObject && tokens[at]?.lower === "the";
  if (!isKnown && !/^an?$/u.test(tokens[at]?.lower ?? "")) return null;
  if (!isWide && !plainly.test(tokens[at + 1]?.lower ?? "")) return null;
  let head = at + 1;
  while (head < at + 5 && describes(tokens, head)) head += 1;
  const word = tokens[head]?.lower ?? "";
  const isNoun = onePerson.test(word) || victimGroupOf(word) !== null || (isObject && isDoerNoun(word));
  const isOne = isNoun && !ofMany.test(word);
  if (!isOne || isWithKin(tokens, head)) return null;
  return { first: at, numberAt: at, last: at, min: 1, max: 1, qualifier: "EXACT" };
}

/** "Murdered the mayor", "shot dead the governor": of whom the verb right before says it. */
function isDoneTo(tokens: readonly Token[], article: number): boolean {
  const [shot, verb] = [tokens[article - 2]?.lower ?? "", tokens[article - 1]?.lower ?? ""];
  return harming.test(verb) || (verb === "dead" && /^(?:shot|shooting)$/u.test(shot));
}

/** "A farmer, his wife and their four sons": one of several, whom no number counts. */
function isWithKin(tokens: readonly Token[], head: number): boolean {
  const [next, second, third] = tokens.slice(head + 1, head + 4);
  return (
    /^(?:,|and)$/u.test(next?.lower ?? "") &&
    /^(?:his|her|their)$/u.test(second?.lower ?? "") &&
    third?.partOfSpeech !== "NUM"
  );
}

/** A word of the noun phrase before its head. */
const describes = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.partOfSpeech === "NOUN"
    ? /^(?:NOUN|PROPN)$/u.test(tokens[at + 1]?.partOfSpeech ?? "")
    : [at, at + 1].every((index) => /^(?:ADJ|NOUN|PROPN|NUM)$/u.test(tokens[index]?.partOfSpeech ?? ""));

/** True of a verb that its subject does: "shot dead two settlers", "carried his dead girl"; not of "was shot dead", "stationed in the town". */
export function actsAt(tokens: readonly Token[], at: number): boolean {
  const isPassive = tokens
    .slice(Math.max(0, at - 3), at)
    .some(({ lower }) => /^(?:was|were|been|being|is|are)$/u.test(lower));
  return !isPassive && !/^(?:ADP|AUX|PUNCT)$/u.test(tokens[at + 1]?.partOfSpeech ?? "PUNCT");
}
