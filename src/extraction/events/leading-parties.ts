import type { ReadSentence } from "../find-mentions.js";
import type { Mention } from "../mention.js";
import type { Token } from "../text/token.js";
import { areJoined, wordBefore } from "./party-phrases.js";

const telling = /^(?:said|says|told|tells|reported|disclosed|added|stated|confirmed|explained|noted|recounted)$/u;
/** What speaks for its owner: "the governor's office said". */
const voice = /^(?:office|spokesm[ae]n|spokeswom[ae]n|spokesperson|statement|bureau|department|press|report)$/u;

/** "A community leader told reporters", "the ombudsman's office said": who tells of an act, and whom, took no part in it. */
export function isTeller(sentence: ReadSentence, mention: Mention, anchor: number): boolean {
  const { tokens } = sentence;
  const { first, last } = mention;
  let next = last + 1;
  while (tokens[next]?.lower === "'s" || voice.test(tokens[next]?.lower ?? "")) next += 1;
  // "An official in Peshawar said".
  const isPlaced = /^(?:in|at|of|from)$/u.test(tokens[next]?.lower ?? "") && tokens[next + 1]?.partOfSpeech === "PROPN";
  if (isPlaced) while (/^(?:ADP|DET|PROPN|NOUN)$/u.test(tokens[next]?.partOfSpeech ?? "")) next += 1;
  const before = wordBefore(tokens, first);
  const isTold = tokens[before]?.lower === "told" && before !== anchor;
  // "..., said the governor of the province, A B, who appealed for help".
  const isBehindTelling = tokens.slice(anchor + 1, first).some(({ lower, partOfSpeech }, index) => {
    const mark = tokens[anchor + index]?.text ?? "";
    return partOfSpeech === "VERB" && telling.test(lower) && /^[,"”]$/u.test(mark);
  });
  if (isBehindTelling) return true;
  if (isTold || (next !== anchor && telling.test(tokens[next]?.lower ?? "") && isEndOfTelling(tokens, next)))
    return true;
  return tokens.some(
    ({ lower, partOfSpeech }, at) =>
      at !== anchor &&
      partOfSpeech === "VERB" &&
      telling.test(lower) &&
      isEndOfTelling(tokens, at) &&
      // "Gunmen who had killed a priest said": what is told of the teller himself.
      !(last < anchor && anchor < at) &&
      (isWithinSpeaker(tokens, mention, at) ||
        // Where the words name a speaker, the tree may take those before for the same: "killing 11 farmers, a survivor said".
        (!sentence.actors.some((other) => isWithinSpeaker(tokens, other, at)) && leadsTelling(sentence, mention, at))),
  );
}

/** "An army spokesman, Colonel A B, said", "officials of the department said": all between the commas before the verb, if no verb is among it. */
function isWithinSpeaker(tokens: readonly Token[], { first, last }: Mention, verb: number): boolean {
  if (last >= verb) return false;
  const isApposed = tokens[verb - 1]?.text === ",";
  let commas = isApposed ? 2 : 1;
  let at = isApposed ? verb - 2 : verb - 1;
  for (; at >= 0; at -= 1) {
    const word = tokens[at];
    if (!word || /^(?:VERB|AUX|SCONJ|PRON)$/u.test(word.partOfSpeech) || /^[;:.]$/u.test(word.text)) return false;
    // "Police and parents said", but not ", and parents said".
    if (word.partOfSpeech === "CCONJ" && !/^(?:NOUN|PROPN)$/u.test(tokens[at - 1]?.partOfSpeech ?? "")) return false;
    if (word.text === ",") commas -= 1;
    if (commas === 0) break;
  }
  return first > at;
}

const partOfSpeaker = /^(?:compound|flat|amod|appos|nummod|conj|nmod)(?::|$)/u;

/** "A senior official of the party said", "a doctor who fled told reporters": the subject, or a part of its noun phrase. */
function leadsTelling(sentence: ReadSentence, { first, last }: Mention, verb: number): boolean {
  const syntax = sentence.syntax();
  const parties = syntax?.partiesOf(verb);
  if (!syntax || !parties || parties.isPassive) return false;
  if (parties.subjects.some((head) => head >= first && head <= last)) return true;
  for (const { at, relation } of syntax.pathFrom(first, last)) {
    if (!partOfSpeaker.test(relation)) return false;
    if (parties.subjects.includes(at)) return true;
  }
  return false;
}

/** "said", "told reporters", "said on Monday": nothing is told behind it, or all that is told. */
function isEndOfTelling(tokens: readonly Token[], verb: number): boolean {
  return !/^(?:to|of|about)$/u.test(tokens[verb + 1]?.lower ?? "");
}

/**
 * Of the parties before a civil act's verb those that lead it: its subject by the tree with who is joined to it or called so beside it; where the tree
 * names none, those behind no preposition. "If Ankara buys them, Washington has warned": Washington warns.
 */
export function leadersOf(sentence: ReadSentence, before: readonly Mention[], anchor: number): readonly Mention[] {
  if (before.length < 2) return before;
  const syntax = sentence.syntax();
  const heads = syntax?.partiesOf(anchor)?.subjects ?? [];
  const named = before.filter(({ first, last }) => heads.some((head) => syntax?.names(first, last, head)));
  if (named.length > 0)
    return before.filter((mention) =>
      named.some(
        (one) => one === mention || (belongTogether(sentence, one, mention) && !isAgentOfAnother(sentence, mention)),
      ),
    );
  const free = before.filter(({ first }) => {
    const word = sentence.tokens[wordBefore(sentence.tokens, first)];
    // "Came as officials met": what opens a clause governs no noun.
    return word?.partOfSpeech !== "ADP" || /^(?:as|after|before|since|until)$/u.test(word.lower);
  });
  return free.length > 0 ? free : before;
}

/** "In a video shared by his advisers, A B urged". */
const isAgentOfAnother = ({ tokens }: ReadSentence, { first }: Mention): boolean =>
  tokens[wordBefore(tokens, first)]?.lower === "by" || tokens[first - 1]?.lower === "by";

/** "A and B", "opposition leader B". */
function belongTogether(sentence: ReadSentence, one: Mention, other: Mention): boolean {
  const [first, second] = one.first < other.first ? [one, other] : [other, one];
  return second.first === first.last + 1 || areJoined(sentence, first, second);
}

/** True if the clause has a noun of its own before its verb, so that it takes over nobody's subject: "after its owner refused". */
export function hasOwnSubject({ tokens }: ReadSentence, first: number, anchor: number): boolean {
  return tokens.slice(first, anchor).some(({ partOfSpeech }) => /^(?:NOUN|PROPN)$/u.test(partOfSpeech));
}

const suffered =
  /^(?:murders?|killings?|deaths?|massacres?|assassinations?|executions?|kidnappings?|abductions?|arrests?|detention|jailing|imprisonment|treatment|torture|bombings?|shelling|expulsion|deportation|persecution|shootings?|beatings?|evictions?|dismissal|removal|ouster|overthrow|trial|conviction|disappearance)$/u;

/** "Deplored the murder of six priests": of whose death is spoken is not who is spoken to. */
export function isSpokenOf({ tokens }: ReadSentence, { first }: Mention): boolean {
  const of = wordBefore(tokens, first);
  return tokens[of]?.lower === "of" && suffered.test(tokens[of - 1]?.lower ?? "");
}

/** "Norway and Germany": nothing but the conjunction between them. */
export const isCoordinate = ({ tokens }: ReadSentence, one: Mention, other: Mention): boolean =>
  other.first - one.last <= 3 && tokens[one.last + 1]?.lower === "and" && other.first > one.last + 1;

/** "Police detained 42 protesters, two of them minors, and charged": who led the verb right before the party that the tree takes for the leader, since an aside behind it misled the tree. */
export function doerBefore(
  { tokens }: ReadSentence,
  { first, last }: Mention,
  parties: readonly Mention[],
): Mention | undefined {
  const verb = tokens[first - 1];
  if (verb?.partOfSpeech !== "VERB" || !/ed$/u.test(verb.lower) || tokens[last + 1]?.text !== ",") return undefined;
  return parties.find((mention) => mention.last === first - 2);
}
