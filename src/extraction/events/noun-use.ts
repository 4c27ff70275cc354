import type { Mention } from "../mention.js";
import { lowerWords, type Token, type TokenRange } from "../text/token.js";
import type { NounEntry } from "./event-lexicon.js";
import { boundGerunds } from "./verb-use.js";

const definite = /^(?:the|that|this|these|those|such|its|their|his)$/u;

/** True if the noun stands there as an event and does not describe another noun. */
export function isNounUse(tokens: readonly Token[], at: number, noun: NounEntry, actors: readonly Mention[]): boolean {
  const token = tokens[at + noun.length - 1] as Token;
  const previous = tokens[at - 1]?.lower ?? "";
  const next = tokens[at + noun.length];
  if (
    noun.length === 1 &&
    (token.partOfSpeech === "VERB" || token.partOfSpeech === "AUX") &&
    !/ing$/u.test(token.lower) &&
    !(noun.isPlural && next?.partOfSpeech === "VERB")
  )
    return false;
  if (previous === "to" || previous === "anti" || isStock(tokens, at)) return false;
  if (isDescription(tokens, at)) return false;
  if (boundGerunds.test(token.lower) && actors.some((mention) => mention.last === at - 1)) return false;
  if (next && boundGerunds.test(token.lower) && next.partOfSpeech === "NOUN") return false;
  // "Serbian riot police": who they are.
  if (
    token.lower === "riot" &&
    /^(?:police|policem[ae]n|officers?|squads?|units?|troops|gear|shields?|charges?)$/u.test(next?.lower ?? "")
  )
    return false;
  if (
    next &&
    next.partOfSpeech === "NOUN" &&
    /^(?:group|official|officials|base|bases|positions|victims|fighters|plan|talks|crimes|zone|planes|aircraft|jets|launchers?|depots?|warehouses?|industry|industries|factory|factories|plants?|programmes?|programs?|engineers?)$/u.test(
      next.lower,
    )
  )
    return false;
  return !/^(?:against|of) (?:terror|terrorism)/u.test(
    `${next?.lower ?? ""} ${tokens[at + noun.length + 1]?.lower ?? ""}`,
  );
}

/** "A warehouse that held glide bombs", "seized 20 grenades": where weapons lie, or who gets them, tells of no blow. */
function isStock(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:bombs|grenades|mines|explosives|rockets|missiles)$/u.test(tokens[at]?.lower ?? "")) return false;
  let verb = at - 1;
  while (/^(?:DET|NUM|ADJ|NOUN|ADP|ADV)$/u.test(tokens[verb]?.partOfSpeech ?? "") && at - verb < 6) verb -= 1;
  return /^(?:hold(?:s|ing)?|held|stor(?:e[sd]?|ing)|contain(?:s|ed|ing)?|stockpil(?:e[sd]?|ing)|suppl(?:y|ies|ied|ying)|smuggl(?:e[sd]?|ing)|manufactur(?:e[sd]?|ing))$/u.test(
    tokens[verb]?.lower ?? "",
  );
}

/** "described it as a treacherous attack": what somebody calls an act is no other act. */
function isDescription(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - 10), at).map(({ lower }) => lower);
  const as = before.lastIndexOf("as");
  return (
    as >= 0 &&
    before.length - as <= 6 &&
    before
      .slice(Math.max(0, as - 4), as)
      .some((word) =>
        /^(?:describ(?:e|es|ed|ing)|denounc(?:ed|ing)|condemn(?:ed|ing)|brand(?:ed|ing)|label(?:l?ed|l?ing)|regard(?:ed|ing))$/u.test(
          word,
        ),
      )
  );
}

/** True if a party stands beside the noun: "a rebel attack", "clashes with the army". */
export function hasParty(
  tokens: readonly Token[],
  actors: readonly Mention[],
  { entry, at }: { entry: NounEntry; at: number },
): boolean {
  const last = at + entry.length - 1;
  // "The arrest in Texas of A B", but "a warrant for the arrest of A B".
  const isOfTaken =
    /^(?:ARREST|ABDUCT)$/u.test(entry.kind) && !/^(?:for|of|to|demanding|ordering)$/u.test(tokens[at - 2]?.lower ?? "");
  // "The murder in May of a farmers' leader": one with a day of its own.
  const isOfKilled = /^(?:KILL|EXECUTE)$/u.test(entry.kind) && isDated(tokens, last);
  return actors.some(
    (mention) =>
      ((isOfTaken || isOfKilled) &&
        mention.first > last &&
        mention.first <= last + 10 &&
        isBehindOf(tokens, last + 1, mention.first)) ||
      (mention.last >= at - 2 && mention.first <= last && mention.last <= last) ||
      (mention.first > last &&
        mention.first <= last + 7 &&
        tokens.slice(last + 1, mention.first).some(({ lower }) => /^(?:by|between|against|with)$/u.test(lower))),
  );
}

const dated =
  /^(?:(?:in|on|last|this|earlier) )+(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|month|year|\d{4})\b/u;

/** True if a day, a month or a year stands right behind the noun that ends at `last`. */
const isDated = (tokens: readonly Token[], last: number): boolean =>
  dated.test(lowerWords({ tokens }, { first: last + 1, last: Math.min(last + 4, tokens.length - 1) }));

function isBehindOf(tokens: readonly Token[], from: number, first: number): boolean {
  const of = tokens.findIndex(({ lower }, at) => at >= from && at < first && lower === "of");
  return (
    of >= 0 &&
    !tokens.slice(from, of).some(({ partOfSpeech }) => /^(?:VERB|AUX|SCONJ)$/u.test(partOfSpeech)) &&
    tokens.slice(of + 1, first).every(({ partOfSpeech }) => /^(?:DET|ADJ|NOUN|NUM|PROPN)$/u.test(partOfSpeech))
  );
}

/** "the attack", "this strike": what was told before. */
export function isDefiniteAt(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 4); back -= 1) {
    const token = tokens[back];
    if (!token || !/^(?:ADJ|NOUN|PROPN|DET|PRON|NUM|PART)$/u.test(token.partOfSpeech)) return false;
    const isOfDay = /day$/u.test(token.lower) && /^['’]s$/u.test(tokens[back + 1]?.lower ?? "");
    if (definite.test(token.lower) || /days$/u.test(token.lower) || isOfDay) return true;
    if (/^(?:a|an|another|one)$/u.test(token.lower)) return false;
  }
  return false;
}

/** "Those who were shot were villagers": victims of what was told before. */
export function takesUpVictims(tokens: readonly Token[], { first }: TokenRange): boolean {
  const words = tokens.slice(Math.max(0, first - 5), first).map(({ lower }) => lower);
  return /\bthose who (?:were|had been)(?: \p{L}+ly)?$/u.test(words.join(" "));
}
