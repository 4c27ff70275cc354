import type { FoundMentions, ReadSentence } from "../find-mentions.js";
import type { Mention } from "../mention.js";
import { beforeVerb, lowerWords } from "../text/token.js";
import { wordGoverning } from "./bystanders.js";
import type { Clause } from "./clauses.js";
import type { Trigger } from "./draft.js";
import { areJoined } from "./party-phrases.js";
import { done } from "./standing.js";
import { pronounSubject, subjectOf } from "./subjects.js";

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
  if (isWide && trigger.isPassive && hasPronounSubject(sentence, anchor)) return [];
  if (isWide && isLedByBody(sentence, anchor, usable)) return [];
  const near = isWide && !trigger.isNoun ? subjectRightBefore(sentence, anchor, usable) : null;
  if (near) return [near];
  const named = subjectOf(sentence, clauses, clause, anchor, usable, trigger);
  if (named.length > 0 || trigger.isPassive || (trigger.isNoun && !isDoneByPronoun(sentence, trigger))) return named;
  const pronoun = pronounSubject(sentence, previous, clause, anchor, actors);
  return pronoun ? [pronoun] : [];
}

/** "It had carried out air strikes". */
export function isDoneByPronoun(sentence: ReadSentence, { verbAt, first }: Trigger): boolean {
  if (verbAt === null || verbAt > first || !done.test(sentence.tokens[verbAt]?.lower ?? "")) return false;
  return hasPronounSubject(sentence, verbAt);
}

/** The party right before the verb, whatever the tree says: "..., and police have arrested". Null where a preposition or another party may claim it. */
function subjectRightBefore(sentence: ReadSentence, anchor: number, usable: readonly Mention[]): Mention | null {
  const { tokens } = sentence;
  const index = usable.findIndex(
    ({ last }) =>
      last < anchor &&
      tokens.slice(last + 1, anchor).every(({ partOfSpeech }) => /^(?:AUX|ADV|PART)$/u.test(partOfSpeech)),
  );
  const mention = usable[index];
  const previous = usable[index - 1];
  if (!mention || (previous && areJoined(sentence, previous, mention) && !beginsAnew(sentence, usable, index)))
    return null;
  const before = tokens[wordGoverning(tokens, mention.first)];
  return before === undefined || /^(?:CCONJ|SCONJ|PUNCT)$/u.test(before.partOfSpeech) ? mention : null;
}

/** "Looted shops of traders, and police arrested": a comma before the "and" of two begins a clause, and of three ends a list. */
function beginsAnew(sentence: ReadSentence, usable: readonly Mention[], index: number): boolean {
  const [first, second, mention] = [usable[index - 2], usable[index - 1], usable[index]];
  if (!second || !mention) return false;
  const isList = first !== undefined && areJoined(sentence, first, second);
  return !isList && lowerWords(sentence, { first: second.last + 1, last: mention.first - 1 }) === ", and";
}

const unnamedBody = /^(?:group|faction|movement|organi[sz]ation|cell|squad|unit)$/u;

/** "A day after the group killed two nuns": whoever it is, it is not who leads the sentence. */
function isLedByBody({ tokens }: ReadSentence, anchor: number, usable: readonly Mention[]): boolean {
  const at = beforeVerb(tokens, anchor);
  return unnamedBody.test(tokens[at]?.lower ?? "") && !usable.some(({ first, last }) => first <= at && last >= at);
}

/** True where a pronoun stands right before the verb, so that nobody named before is its subject: "after they were seized". */
function hasPronounSubject({ tokens }: ReadSentence, anchor: number): boolean {
  let at = anchor - 1;
  while (/^(?:AUX|ADV|PART)$/u.test(tokens[at]?.partOfSpeech ?? "")) at -= 1;
  return /^(?:they|he|she|it|we|i|you)$/u.test(tokens[at]?.lower ?? "");
}
