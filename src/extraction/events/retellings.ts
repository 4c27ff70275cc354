import { oncePer } from "../once-per.js";
import { lowerWords } from "../text/token.js";
import { attackersOf, type Draft, isCrowd } from "./draft.js";
import { blows } from "./effects.js";
import { tollsDiffer } from "./tolls.js";
import { isAnswered } from "./uninvolved.js";

/** "The men were executed": what was told of somebody's act just before, now without who did it. */
export function isRetoldPassive(
  first: Draft,
  { trigger, type, participants, casualties }: Draft,
  distance: number,
): boolean {
  return (
    distance <= 2 &&
    trigger.isPassive &&
    !trigger.isNoun &&
    trigger.kind === first.trigger.kind &&
    /^(?:EXECUTE|ABDUCT|ARREST)$/u.test(trigger.kind) &&
    type.subEvent === first.type.subEvent &&
    casualties.length === 0 &&
    !participants.some(({ role }) => role === "ATTACKER")
  );
}

/** "The attack took place in a northern district": what is said of an act told before is only where it was. */
export function isOnlyPlaced({ trigger, sentence: { tokens } }: Draft): boolean {
  const [verb, noun] = tokens.slice(trigger.last + 1, trigger.last + 3).map(({ lower }) => lower);
  const isPlacing = /^(?:occurred|happened)$/u.test(verb ?? "") || (verb === "took" && noun === "place");
  return trigger.isNoun && trigger.isDefinite && isPlacing;
}

/** "The blast" is none of the raids told since. */
export function isBlastOfAnother(account: readonly Draft[], { trigger }: Draft): boolean {
  return (
    trigger.isNoun &&
    /^(?:blast|explosion|detonation)$/u.test(trigger.lemma) &&
    !account.some((known) => blows.test(known.type.subEvent ?? "") && !/^raid/u.test(known.trigger.lemma))
  );
}

/** "One demonstrator was killed": no more than the crowd's own event tells of demonstrators. */
export function isOfCrowdElsewhere(account: readonly Draft[], { participants }: Draft): boolean {
  const hasCrowd = (telling: Pick<Draft, "participants">) => telling.participants.some(({ actor }) => isCrowd(actor));
  return hasCrowd({ participants }) && !account.some(hasCrowd);
}

/** "The bombs were dropped on a camp": munitions of the attack told just before. */
export function takesUpMunitions({
  trigger: { kind, isPassive, first },
  sentence: { tokens },
  clause,
}: Draft): boolean {
  return (
    isPassive &&
    (kind === "FIRE" || kind === "SHELL" || kind === "HIT") &&
    /^the (?:\p{L}+ ){0,2}(?:bombs?|barrels?|missiles?|rockets?|shells?|mortars?|projectiles?|grenades?) (?:was|were)\b/u.test(
      lowerWords({ tokens }, { first: clause.first, last: first - 1 }),
    )
  );
}

/** "Soldiers arrested three people. One of them was wounded in the raid": the operation told just before. */
export function isOfRaid(before: Draft | undefined, { sentence, clause, trigger }: Draft): boolean {
  return (
    before?.type.plover === "COERCE" &&
    sentence.ordinal - before.sentence.ordinal === 1 &&
    /^(?:KILL|WOUND|HIT)$/u.test(trigger.kind) &&
    /\b(?:in|during) the (?:raid|operation|search|sweep|crackdown)\b/u.test(lowerWords(sentence, clause))
  );
}

const attackers = /^the (?:attackers?|assailants?|gunm[ae]n|bombers?)$/iu;

/** "A man was killed by debris. Gunmen opened fire. Police shot the attackers": only an act that had attackers can be meant, and not the death told before it. */
export function isAnswerToOthers(account: readonly Draft[], { trigger, participants }: Draft): boolean {
  const isAgainstAttackers = participants.some(
    ({ role, mention }) => /^(?:VICTIM|TARGET|DEFENDER)$/u.test(role) && attackers.test(mention.text),
  );
  const isLed = participants.some(({ role }) => role === "ATTACKER");
  return (
    isAgainstAttackers && isLed && !trigger.isPassive && account.every((telling) => attackersOf(telling).length === 0)
  );
}

/** "Eight people were killed in the strikes": the noun, in the singular, of the act that a clause takes up to say what came of it; null if it takes up none. */
export function actTakenUp({ sentence: { tokens }, clause, trigger }: Draft): string | null {
  if (trigger.isNoun) return trigger.isDefinite ? trigger.lemma : null;
  for (let at = trigger.last + 1; at < clause.last; at += 1) {
    if (!/^(?:in|during|by|from)$/u.test(tokens[at]?.lower ?? "")) continue;
    if (!/^(?:the|that|this|those|these)$/u.test(tokens[at + 1]?.lower ?? "")) continue;
    let noun = at + 2;
    while (/^(?:NOUN|ADJ)$/u.test(tokens[noun + 1]?.partOfSpeech ?? "")) noun += 1;
    if (tokens[noun]?.partOfSpeech === "NOUN") return (tokens[noun]?.lower ?? "").replace(/s$/u, "");
  }
  return null;
}

/** "Bringing the death toll to 13", "the toll has risen to 13": a number that takes the place of one told before. */
export const raisesToll = oncePer(
  ({ sentence, clause, casualties }: Draft) =>
    casualties.length > 0 &&
    /\b(?:bringing|raising|taking|pushing|brought|raised) the (?:\p{L}+ ){0,3}(?:toll|number)\b|\btoll (?:\p{L}+ )?(?:rose|risen|rises|climbed|climbs)\b/u.test(
      lowerWords(sentence, { first: clause.first, last: sentence.tokens.length - 1 }),
    ),
);

/** "In response to an attack that killed 26 tourists", "two weeks after gunmen killed 26 tourists": an act that has only been mentioned to say more of another. */
export const isMentioned = ([first, ...more]: readonly Draft[]): boolean =>
  first !== undefined && more.length === 0 && /^(?:that|which|who|after|since)$/u.test(first.clause.opener);

/** "Ten officers were hurt. The unrest began after three girls were stabbed to death": what it began after was before. */
export const isBefore = ({ clause, trigger, casualties }: Draft): boolean =>
  clause.opener === "after" && !trigger.isDefinite && casualties.length > 0;

/** "In retaliation for strikes that killed its commanders. Two people died when a missile struck": what was only answered is none of what is told next, unless that takes it up. */
export const isBeyondAnswered = (account: readonly Draft[], { trigger }: Draft): boolean =>
  !trigger.isDefinite && account.every((telling) => isAnswered(telling.sentence, telling.trigger));

/** "... an attack that killed 26 tourists. Ten civilians were killed by the army": who is told to have killed others did not make the attack that was mentioned. */
export const isOfMentioned = (account: readonly Draft[], draft: Draft): boolean =>
  isMentioned(account) &&
  account.every((telling) => attackersOf(telling).length === 0) &&
  attackersOf(draft).length > 0 &&
  tollsDiffer(account, draft);

/** "Soldiers found five bodies. Gunmen fired on a patrol": whoever fired now left those dead earlier. */
export function isFindOfDead([first]: readonly Draft[], draft: Draft): boolean {
  const isFind =
    first !== undefined &&
    first.trigger.lemma === "figure" &&
    /\b(?:bodies|corpses|remains)\b/u.test(lowerWords(first.sentence, first.trigger)) &&
    /\b(?:found|discovered|recovered|retrieved|exhumed|unearthed)\b/u.test(lowerWords(first.sentence, first.clause));
  return isFind && !draft.trigger.isPassive && attackersOf(draft).length > 0;
}
