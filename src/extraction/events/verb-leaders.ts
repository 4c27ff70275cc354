import type { FoundMentions, ReadSentence } from "../find-mentions.js";
import { bySameWords, type Mention, pronounMention } from "../mention.js";
import { beforeVerb, lowerWords } from "../text/token.js";
import { isDescribedBy, wordGoverning } from "./bystanders.js";
import type { Clause } from "./clauses.js";
import { chargedWith } from "./convicts.js";
import type { Trigger } from "./draft.js";
import { areJoined } from "./party-phrases.js";
import { pronounLeaders } from "./pronoun-leaders.js";
import { done } from "./standing.js";
import { numberOrGroup, pronounSubject, subjectOf } from "./subjects.js";

/** The parties that lead the verb of an act, named or by a pronoun. Elsewhere the words right before the verb outweigh the tree. */
export function leadersOfVerb(
  sentence: ReadSentence,
  clauses: readonly Clause[],
  clause: Clause,
  trigger: Trigger,
  usable: readonly Mention[],
  { actors, isWide }: Pick<FoundMentions, "actors" | "isWide">,
  previous?: ReadSentence,
): readonly Mention[] {
  const anchor = trigger.verbAt ?? trigger.first;
  if (isWide && trigger.isPassive && hasPronounSubject(sentence, anchor)) {
    const meant = suffererBefore(sentence, previous, anchor, actors);
    return meant ? [meant] : [];
  }
  if (isWide && isLedByBody(sentence, anchor, usable)) return [];
  const charged = isWide && !trigger.isNoun ? chargedWith(sentence, anchor, usable) : null;
  if (charged !== null) return charged;
  // "Residents blocked a road after the killing of two students": whoever leads the sentence neither killed nor died.
  const isAfter = /^(?:after|before|following|since|despite|over|against)$/u.test(clause.opener);
  if (isWide && trigger.isNoun && trigger.verbAt === null && isAfter) return [];
  // "Declared an emergency in the region, where fighting has killed 80": whoever leads the sentence fights nobody there.
  if (isWide && trigger.isNoun && clause.opener === "where" && !isDoneByPronoun(sentence, trigger)) return [];
  // "The leader of the party, A B, who had been jailed": whoever stands right before, whatever the tree says.
  const described = isWide ? usable.find((mention) => isDescribedBy(sentence.tokens, mention, anchor)) : undefined;
  if (described) return bySameWords(usable, described);
  const near = isWide && !trigger.isNoun ? subjectRightBefore(sentence, anchor, usable) : [];
  if (near.length > 0) return near;
  const shared = isWide && !trigger.isNoun ? sharedPronoun(sentence, anchor) : null;
  if (shared !== null) {
    const meant = pronounSubject(sentence, previous, shared, actors);
    return meant ? [meant] : [];
  }
  const named = subjectOf(sentence, clauses, clause, anchor, usable, trigger);
  if (named.length > 0 || trigger.isPassive || (trigger.isNoun && !isDoneByPronoun(sentence, trigger))) return named;
  const at = beforeVerb(sentence.tokens, anchor);
  const pronoun = at < clause.first ? null : pronounSubject(sentence, previous, at, actors);
  if (pronoun) return [pronoun];
  return isWide && at >= clause.first ? pronounLeaders(sentence, previous, anchor, actors) : [];
}

/** "Gunmen abducted a ruler. He was freed": the only one person spoken of before, as a mention by the pronoun; null where there are more or none. */
function suffererBefore(
  sentence: ReadSentence,
  previous: ReadSentence | undefined,
  anchor: number,
  actors: FoundMentions["actors"],
): Mention | null {
  const at = beforeVerb(sentence.tokens, anchor);
  if (!/^(?:he|she)$/u.test(sentence.tokens[at]?.lower ?? "")) return null;
  const here = sentence.actors.filter((mention) => mention.last < at && isOnePerson(sentence, mention, actors));
  const before = previous?.actors.filter((mention) => isOnePerson(previous, mention, actors)) ?? [];
  const [meant, ...others] = new Set((here.length > 0 ? here : before).map(({ entity }) => entity));
  if (meant === undefined || others.length > 0) return null;
  return pronounMention(sentence, at, meant);
}

/** A person, by name or by a noun in the singular, who does not only speak. */
function isOnePerson(
  { tokens }: ReadSentence,
  { first, last, entity }: Mention,
  actors: FoundMentions["actors"],
): boolean {
  const type = actors.describe(entity)?.type ?? "";
  const speaks = /^(?:said|says|told|added)$/u;
  if (speaks.test(tokens[last + 1]?.lower ?? "") || speaks.test(tokens[first - 1]?.lower ?? "")) return false;
  return (
    type === "PERSON" ||
    (/^(?:OFFICIAL|CIVILIANS|POLICE|STATE_FORCES|ACTIVIST_NETWORK)$/u.test(type) &&
      /^(?:an?|one)$/u.test(tokens[first]?.lower ?? ""))
  );
}

/** "It had shot down an aircraft, killing the crew, and apologised": index of the pronoun that leads a verb behind "and"; null where none does. */
function sharedPronoun({ tokens, syntax }: ReadSentence, anchor: number): number | null {
  if (!/^(?:and|but|then)$/u.test(tokens[beforeVerb(tokens, anchor)]?.lower ?? "")) return null;
  const [subject, ...more] = syntax()?.partiesOf(anchor)?.subjects ?? [];
  const isPronoun =
    subject !== undefined && more.length === 0 && /^(?:it|they|he|she)$/u.test(tokens[subject]?.lower ?? "");
  return isPronoun ? subject : null;
}

/** "It had carried out air strikes". */
export function isDoneByPronoun(sentence: ReadSentence, { verbAt, first }: Trigger): boolean {
  if (verbAt === null || verbAt > first || !done.test(sentence.tokens[verbAt]?.lower ?? "")) return false;
  return hasPronounSubject(sentence, verbAt);
}

/** The party right before the verb, whatever the tree says: "..., and police have arrested", with whom it shares its noun. Nobody where a preposition or another party may claim it. */
function subjectRightBefore(sentence: ReadSentence, anchor: number, usable: readonly Mention[]): readonly Mention[] {
  const { tokens } = sentence;
  const index = usable.findIndex(
    ({ last }) =>
      last < anchor &&
      tokens.slice(last + 1, anchor).every(({ partOfSpeech }) => /^(?:AUX|ADV|PART)$/u.test(partOfSpeech)),
  );
  const mention = usable[index];
  const previous = usable[index - 1];
  if (!mention) return [];
  // "Kyrgyz and Tajik border guards fired": the one before is an adjective of the same noun.
  const sharer =
    previous &&
    previous.last === mention.first - 2 &&
    tokens[previous.last + 1]?.lower === "and" &&
    tokens[previous.last]?.partOfSpeech !== "NOUN" &&
    tokens[mention.last]?.partOfSpeech === "NOUN"
      ? previous
      : undefined;
  if (!sharer && previous && areJoined(sentence, previous, mention) && !beginsAnew(sentence, usable, index)) return [];
  const governor = wordGoverning(tokens, (sharer ?? mention).first);
  // "Dozens of masked men threw stones".
  const isGroup = tokens[governor]?.lower === "of" && numberOrGroup.test(tokens[governor - 1]?.lower ?? "");
  const before = tokens[isGroup ? wordGoverning(tokens, governor) : governor];
  const isFree = before === undefined || /^(?:CCONJ|SCONJ|PUNCT)$/u.test(before.partOfSpeech);
  if (!isFree) return [];
  return sharer ? [sharer, mention] : bySameWords(usable, mention);
}

/** "Looted shops of traders, and police arrested": a comma before the "and" of two begins a clause, and of three ends a list. */
function beginsAnew(sentence: ReadSentence, usable: readonly Mention[], index: number): boolean {
  const [first, second, mention] = [usable[index - 2], usable[index - 1], usable[index]];
  if (!second || !mention) return false;
  const isList = first !== undefined && areJoined(sentence, first, second);
  const between = lowerWords(sentence, { first: second.last + 1, last: mention.first - 1 });
  const quantity = /^, and (?:an? )?(?:\p{L}+ of)(?: \p{L}+)?$/u;
  return !isList && (between === ", and" || quantity.test(between));
}

const unnamedBody = /^(?:group|faction|movement|organi[sz]ation|cell|squad|unit)$/u;

/** "A day after the group killed two nuns": whoever it is, it is not who leads the sentence. */
function isLedByBody({ tokens }: ReadSentence, anchor: number, usable: readonly Mention[]): boolean {
  const at = beforeVerb(tokens, anchor);
  return unnamedBody.test(tokens[at]?.lower ?? "") && !usable.some(({ first, last }) => first <= at && last >= at);
}

/** True where a pronoun stands right before the verb, so that nobody named before is its subject: "after they were seized". */
export function hasPronounSubject({ tokens }: ReadSentence, anchor: number): boolean {
  let at = anchor - 1;
  while (/^(?:AUX|ADV|PART)$/u.test(tokens[at]?.partOfSpeech ?? "")) at -= 1;
  return /^(?:they|he|she|it|we|i|you)$/u.test(tokens[at]?.lower ?? "");
}
