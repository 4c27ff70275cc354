import { numberAt } from "../figures/numbers.js";
import type { ReadSentence } from "../find-mentions.js";
import type { Mention } from "../mention.js";
import type { Token } from "../text/token.js";
import type { Clause } from "./clauses.js";
import type { Trigger } from "./draft.js";
import { done } from "./standing.js";

/** Acts of which "of" names who acts: "a raid of the air force", but "the bombing of the army". */
const owned = /^(?:air-?strikes?|strikes?|raids?|offensives?|assaults?|ambush(?:es)?)$/u;
const accusing = /^(?:blam|accus)(?:es?|ed|ing)$/u;

/** Index of the word before a party, its article and what describes it: of the "by" in "by the army", "by two soldiers", "by the former regime". */
export function wordBefore(tokens: readonly Token[], first: number): number {
  const described = tokens[first - 1]?.partOfSpeech === "ADJ" ? first - 1 : first;
  return /^(?:the|an?|several|two|three)$/u.test(tokens[described - 1]?.lower ?? "") ? described - 2 : described - 1;
}

/** "Residents blamed the coalition": who accuses did nothing. */
export function isAccuser(sentence: ReadSentence, { first, last }: Mention): boolean {
  const at = sentence.tokens.findIndex(({ lower }, index) => index > last && accusing.test(lower));
  if (at < 0) return false;
  const syntax = sentence.syntax();
  const parties = syntax?.partiesOf(at);
  return parties?.isPassive === false && parties.subjects.some((head) => syntax?.names(first, last, head));
}

/** "Gunmen kill a doctor: officials", "strike kills two - residents": whom a headline names at its end told it. */
export function isCredit({ tokens }: ReadSentence, { first, last }: Mention): boolean {
  const isLast = tokens.slice(last + 1).every(({ partOfSpeech }) => partOfSpeech === "PUNCT");
  return isLast && first > 3 && /^[:\-–—]$/u.test(tokens[first - 1]?.text ?? "");
}

/** "Two policemen killed as militants attack": a headline leaves the auxiliary out. */
export function isShortPassive({ tokens }: ReadSentence, { kind, isNoun, first }: Trigger): boolean {
  const [verb, next] = [tokens[first], tokens[first + 1]];
  // "killed at least ten", "killed some ten": the words before a number hold its noun.
  const hasNumber = [first + 1, first + 2, first + 3, first + 4].some(
    (at) => numberAt(tokens, at)?.first === first + 1,
  );
  return (
    !isNoun &&
    !hasNumber &&
    // "Rebels shot at the planes" tells who shot.
    !(verb?.lower === "shot" && /^(?:at|into|towards?)$/u.test(next?.lower ?? "")) &&
    /^(?:KILL|WOUND|EXECUTE|ABDUCT|ARREST)$/u.test(kind) &&
    /^(?:killed|shot|wounded|injured|hurt|murdered|executed|beheaded|abducted|kidnapped|arrested|detained|slain)$/u.test(
      verb?.lower ?? "",
    ) &&
    (next === undefined || /^(?:ADP|SCONJ)$/u.test(next.partOfSpeech) || /^[.,;]$/u.test(next.text)) &&
    !/^(?:AUX|PRON)$/u.test(tokens[first - 1]?.partOfSpeech ?? "")
  );
}

/** "The militants suffered a blow in strikes", "a town sustained an attack": who stands before the verb dealt none; "losses in an attack" may be of who attacked. */
export function isSuffered({ tokens }: ReadSentence, { isNoun, verbAt, first }: Trigger): boolean {
  if (!isNoun || verbAt === null || verbAt >= first) return false;
  const between = tokens.slice(verbAt + 1, first).map(({ lower }) => lower);
  // "Lost his leg in a landmine explosion".
  if (/^los(?:t|es?|ing)$/u.test(tokens[verbAt]?.lower ?? ""))
    return between.some((word) => /^(?:legs?|arms?|f[oe]{2}t|hands?|limbs?|eyes?|sight|li(?:fe|ves))$/u.test(word));
  return (
    /^(?:suffer(?:ed|s|ing)?|sustain(?:ed|s|ing)?)$/u.test(tokens[verbAt]?.lower ?? "") &&
    (between.includes("blow") || !between.some((word) => /^(?:in|during|from|after|since)$/u.test(word)))
  );
}

/** "killed in attacks by the regime", "in an army offensive", "in a battle with soldiers": who acts in the noun beside the verb. */
export function actsBeside(
  { tokens }: ReadSentence,
  { first, last }: Mention,
  isEventNoun: (at: number) => boolean,
): boolean {
  const before = wordBefore(tokens, first);
  const preposition = tokens[before]?.lower ?? "";
  const isDeed = (at: number) => isEventNoun(at) || isEventNoun(at - 1);
  if (preposition === "by") return isDeed(before - 1) && tokens[before - 1]?.partOfSpeech !== "VERB";
  if (preposition === "with")
    return (
      /^(?:battles?|clash(?:es)?|fighting|combat|firefight|gunfight|gunbattle)$/u.test(
        tokens[before - 1]?.lower ?? "",
      ) && tokens.slice(Math.max(0, before - 4), before - 1).some(({ lower }) => /^(?:in|during)$/u.test(lower))
    );
  return (
    /^(?:in|during)$/u.test(preposition) &&
    [1, 2].some(
      (step) =>
        isEventNoun(last + step) &&
        tokens.slice(last + 1, last + step).every(({ partOfSpeech }) => /^(?:NOUN|PROPN|ADJ)$/u.test(partOfSpeech)),
    )
  );
}

const fights =
  /^(?:fighting|clash(?:es)?|battles?|gun-?battles?|gunfights?|firefights?|shoot-?outs?|skirmish(?:es)?|combat|violence|feud)$/u;

/** "Wounded in fighting between the army and rebels": the sides of a fight that the event's own words only mention. */
export function isSideOfFight({ tokens }: ReadSentence, { first }: Mention): boolean {
  let at = first - 1;
  while (/^(?:DET|ADJ|NUM|NOUN|PROPN|CCONJ)$/u.test(tokens[at]?.partOfSpeech ?? "")) at -= 1;
  return tokens[at]?.lower === "between" && fights.test(tokens[at - 1]?.lower ?? "");
}

/** "The massacre committed by the army in Raqqa, where 65 people were killed": whose deed the clause says more of. */
export function didDeedBefore(
  { tokens }: ReadSentence,
  { first }: Mention,
  clause: Clause,
  isEventNoun: (at: number) => boolean,
): boolean {
  const by = wordBefore(tokens, first);
  const isNear = first < clause.first && clause.first - first <= 12;
  return isNear && tokens[by]?.lower === "by" && done.test(tokens[by - 1]?.lower ?? "") && isEventNoun(by - 2);
}

/** "Israeli air strikes that killed its commanders": whose deed the clause says more of, by an adjective or a noun right before it. */
export function isOwnerOfDeed(
  { tokens }: ReadSentence,
  { last }: Mention,
  { first }: Clause,
  isEventNoun: (at: number) => boolean,
): boolean {
  const isNear = last < first - 1 && first - last <= 4;
  return (
    isNear &&
    tokens.slice(last + 1, first).every(({ partOfSpeech }) => partOfSpeech === "NOUN") &&
    [first - 1, first - 2].some((at) => at > last && isEventNoun(at))
  );
}

/** "by rebels", "launched by rebels" after the noun; "attacks, an accusation dismissed by the government" is by another. */
export function isAgent(sentence: ReadSentence, { first }: Mention, { last }: Trigger): boolean {
  const { tokens } = sentence;
  const by = wordBefore(tokens, first);
  const before = tokens[by - 1];
  if (by === last + 1 && tokens[by]?.lower === "of" && owned.test(tokens[last]?.lower ?? "")) return true;
  if (by <= last || tokens[by]?.lower !== "by") return false;
  if (done.test(before?.lower ?? "")) return true;
  // "Killed in demonstrations, most of them by police": it is of the verb.
  if (/^(?:VERB|ADJ|PRON)$/u.test(before?.partOfSpeech ?? "")) return false;
  // "bodies found in a town retaken by the army", which the tokenizer may not take for a verb.
  return by - 1 === last || sentence.syntax()?.node(by - 1)?.upos !== "VERB";
}

/** "An outpost held by the regime", "a camp of the gang led by X": who holds or leads what the verb is done to takes no part by these words. */
export function isHolder({ tokens }: ReadSentence, { first }: Mention, { verbAt }: Trigger): boolean {
  const by = wordBefore(tokens, first);
  return (
    tokens[by]?.lower === "by" &&
    by - 1 !== verbAt &&
    (/^(?:held|controlled|ruled|owned)$/u.test(tokens[by - 1]?.lower ?? "") ||
      (verbAt !== null && first > verbAt && /^(?:led|headed|commanded)$/u.test(tokens[by - 1]?.lower ?? "")))
  );
}

/** "A and B", "A, and the B": nothing but a conjunction stands between. */
export function areJoined({ tokens }: ReadSentence, first: Mention, second: Mention): boolean {
  // "The two sides".
  if (first.first === second.first) return true;
  const between = tokens.slice(first.last + 1, second.first);
  return (
    between.length > 0 &&
    between.length <= 4 &&
    !endsIntroduction(tokens, first.last + 1, second.first) &&
    between.some(({ lower, text }) => lower === "and" || lower === "or" || text === ",") &&
    between.every(
      ({ partOfSpeech, lower }) => /^(?:CCONJ|DET|ADJ|PUNCT)$/u.test(partOfSpeech) || /^(?:and|allied)$/u.test(lower),
    )
  );
}

/** "In a speech to parliament, the president accused": the comma ends what the sentence begins with, and joins nobody. */
function endsIntroduction(tokens: ReadSentence["tokens"], comma: number, next: number): boolean {
  const isIntroduced = tokens[0]?.partOfSpeech === "ADP" && tokens.findIndex(({ text }) => text === ",") === comma;
  return isIntroduced && tokens.slice(comma + 1, next).every(({ partOfSpeech }) => /^(?:DET|ADJ)$/u.test(partOfSpeech));
}

/** True of the party right before the word at `at`, and of those joined to it: "A, B killed in the blast". */
export function isBeforeWord(
  parties: readonly Mention[],
  sentence: ReadSentence,
  mention: Mention,
  at: number,
): boolean {
  if (mention.last === at - 1) return true;
  const next = parties.find(({ first }) => first > mention.last);
  return (
    next !== undefined &&
    next.last < at &&
    areJoined(sentence, mention, next) &&
    isBeforeWord(parties, sentence, next, at)
  );
}

/** "between A and B", "with A and B": all belong together. */
export function isJoined(sentence: ReadSentence, trigger: Trigger, mention: Mention): boolean {
  const between = sentence.tokens.slice(trigger.last + 1, mention.first);
  const joint = between.findIndex(({ lower }) => lower === "between" || lower === "with" || lower === "against");
  return (
    joint >= 0 &&
    // "The fighting in the province broke out between two tribes".
    (isOpened(between.slice(0, joint)) || !between.some(({ lower }) => lower === "in" || lower === "near")) &&
    // "Clashes between herders and farmers have killed 500 people": who stands behind the verb is no side.
    !between.slice(joint).some(({ lower }) => /^(?:has|have|had|killed|left|claimed|wounded)$/u.test(lower))
  );
}

const isOpened = (words: readonly Token[]): boolean =>
  /\b(?:broke out|erupted|began|flared(?: up)?|resumed|raged|continued)$/u.test(
    words.map(({ lower }) => lower).join(" "),
  );

/** "Took a hill; nobody was hurt": a clause whose subject is nobody in particular takes over that of no other. */
export function isOfNobody({ tokens }: ReadSentence, { first }: Clause, verb: number): boolean {
  return tokens
    .slice(first, verb)
    .some(
      ({ lower }, index, words) =>
        /^(?:nobody|none|everybody|everyone|no-one)$/u.test(lower) ||
        (lower === "no" && words[index + 1]?.lower === "one"),
    );
}
