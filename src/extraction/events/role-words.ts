import type { Token } from "../text/token.js";
import type { Trigger } from "./draft.js";

/** Types of who tells of events about Syria and Iraq, and acts in none. */
export const sources = new Set([
  "MONITORING_GROUP",
  "MEDIA",
  "PERSON",
  "UNNAMED_SOURCE",
  "OFFICIAL",
  "ACTIVIST_NETWORK",
  "INTERNATIONAL_ORGANIZATION",
]);
/** Where persons and organisations suffer and act too: "the mayor was murdered". */
export const onlySources = new Set(["MONITORING_GROUP", "MEDIA", "UNNAMED_SOURCE"]);
/** Kinds in which civilians act. */
export const protests = new Set(["PROTEST", "RIOT", "STRIKE", "HUNGER_STRIKE", "BOYCOTT", "OBSTRUCT"]);
/** Kinds whose parties move. */
export const movements = new Set(["MOVE", "WITHDRAW", "SURRENDER", "RELEASE"]);
/** Kinds in which an armed side defends itself. */
export const battles = new Set(["SEIZE", "ADVANCE", "CLASH", "SIEGE", "RELIEF", "OFFENSIVE", "DESTROY"]);
/** Whose subject is attacked: "the army repelled an assault". */
const defensive = /^(?:repel|repulse|foil|thwart|beat)$/u;
/** Verbs whose subject dies; "lose" and "meet" are of that kind with a life or a death for their object. */
export const dying = /^(?:die|perish|succumb) |^(?:lose|meet) KILL$/u;
/** What befalls the subject of a passive: "soldiers were wounded in an attack". */
export const harmed = /^(?:killed|slain|martyred|wounded|injured|hurt|maimed|burned|burnt)$/u;
/** What is done with the dead and the wounded by whoever did not make them so: "soldiers found five bodies". */
export const counting =
  /^(?:toll|treated|treating|rescued|rescuing|buried|mourned|evacuated|admitted|identified|found|discovered|recovered|retrieved|exhumed|unearthed|collected)$/u;
/** What leads to an act of others. */
export const causing = /^(?:spark|trigger|prompt|ignit|caus|provok)(?:e|s|es|ed|ing)?$/u;
/** Verbs of two sides where both stand before it: "A and B fought". */
export const reciprocal = /^(?:fight|clash|battle|skirmish)$/u;
/** Nouns, and "clash", of what two sides do to each other. */
export const mutual =
  /^(?:clash|fighting|battle|gunfight|gunbattle|firefight|shootout|shoot-out|scuffle|brawl|skirmish|combat|fight|ceasefire|cease-fire|truce|deal|agreement)$/u;

/** Tokens behind a verb among which "each other" is its object: "imposed new tariffs on each other". */
const eachOtherReach = 6;

/** "Accused each other", "fired at one another", "each blamed the other": what the verb's subjects do is done to them. */
export function isToEachOther(tokens: readonly Token[], verb: number): boolean {
  const behind = tokens.slice(verb + 1, verb + 1 + eachOtherReach);
  const end = behind.findIndex(({ partOfSpeech }) => /^(?:VERB|AUX|PUNCT)$/u.test(partOfSpeech));
  const words = (end < 0 ? behind : behind.slice(0, end)).map(({ lower }) => lower).join(" ");
  const isNoun = /^(?:NOUN|PROPN|ADJ)$/u.test(behind[2]?.partOfSpeech ?? "");
  return /\b(?:each other|one another)\b/u.test(words) || (/^the other\b/u.test(words) && !isNoun);
}

/** True for a verb whose subject is attacked: "beat back the rebels", not "beat a teacher". */
export function isDefending(tokens: readonly Token[], { lemma, verbAt, first }: Trigger): boolean {
  const next = tokens[(verbAt ?? first) + 1]?.lower ?? "";
  return defensive.test(lemma) && (lemma !== "beat" || /^(?:back|off)$/u.test(next));
}
