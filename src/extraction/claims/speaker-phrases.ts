import type { ReadSentence } from "../find-mentions.js";
import type { Mention } from "../mention.js";
import { beforeVerb, isVerbal, type Token } from "../text/token.js";

/**
 * Index of a name right before the verb that the tree has speak and no mention is of, where the tree sets the nearest mention apart from it: in "UN aid to the city,
 * Jandalai said" a person speaks who was named in full before, and not the UN. Null where there is none.
 */
export function unknownSpeaker(sentence: ReadSentence, { first, last }: Mention, at: number): number | null {
  const name = at - 1;
  if (name <= last || sentence.tokens[name]?.partOfSpeech !== "PROPN") return null;
  const syntax = sentence.syntax();
  const speaks = syntax?.partiesOf(at)?.subjects.includes(name) ?? false;
  return speaks && !syntax?.names(first, last, name) ? name : null;
}

/** "by the count of the Observatory". */
export function isCountOf(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:the|its|their)$/u.test(tokens[at]?.lower ?? "") &&
    /^(?:count|tally|estimate|estimates|account|reckoning|figures)$/u.test(tokens[at + 1]?.lower ?? "") &&
    tokens[at + 2]?.lower === "of"
  );
}

/** "was said": who stands before it does not speak. */
export function isPassive(tokens: readonly Token[], at: number): boolean {
  return /^(?:been|was|were|is|are|be)$/u.test(tokens[at - 1]?.lower ?? "");
}

/** "A group that has claimed several attacks", "in what it said was retaliation": what somebody says besides is not what the sentence reports. */
export function isToldInPassing(tokens: readonly Token[], at: number): boolean {
  const before = beforeVerb(tokens, at);
  if (isUnsaid(tokens, before, at) || isOfClause(tokens, at)) return true;
  const [opener, noun] = [tokens[before]?.lower ?? "", tokens[before - 1]];
  if (
    opener === "that" ||
    (opener === "which" && !/^(?:said|says|told|reported|added)$/u.test(tokens[at]?.lower ?? ""))
  )
    return /^(?:NOUN|PROPN)$/u.test(noun?.partOfSpeech ?? "");
  // "An attack on a base, which JNIM also claimed."
  const which = tokens.slice(Math.max(0, at - 5), at).findLastIndex(({ lower }) => lower === "which");
  if (which >= 0 && /^[.,;]?$/u.test(tokens[at + 1]?.text ?? "") && /^claim(?:ed|s)$/u.test(tokens[at]?.lower ?? ""))
    return true;
  const asked = tokens.slice(Math.max(0, at - 4), at).findLastIndex(({ lower }) => lower === "what");
  return asked >= 0 && /^(?:was|were|is|are|had|has)$/u.test(tokens[at + 1]?.lower ?? "");
}

/** "Has not confirmed", "did not say": the verb says what nobody has said. */
const isUnsaid = (tokens: readonly Token[], before: number, at: number): boolean =>
  tokens.slice(before + 1, at).some(({ lower }) => /^(?:not|n[\u2019']t|never)$/u.test(lower));

/** "..., which the rebels said they controlled", "..., a claim that the army has confirmed": who speaks says no more than the clause. */
function isOfClause(tokens: readonly Token[], at: number): boolean {
  const opener = tokens
    .slice(Math.max(0, at - 6), at)
    .findLastIndex(({ lower }) => /^(?:which|claim|allegation|accusation|assertion|charge)$/u.test(lower));
  const index = Math.max(0, at - 6) + opener;
  if (opener < 0 || at - index < 2) return false;
  if (tokens[index]?.lower !== "which") return tokens[index - 2]?.text === ",";
  return /^(?:it|they|he|she|was|were|is|are|had)$/u.test(tokens[at + 1]?.lower ?? "");
}

/** The last word before the next mark. */
export function phraseEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at + 1 < tokens.length && !/^(?:,|\.|;|")$/u.test(tokens[at + 1]?.text ?? "")) at += 1;
  return at;
}

/** "said A B, a human rights activist": the last word of what says who speaks, where nothing else follows; else that of the name. */
export function appositionEnd(tokens: readonly Token[], last: number): number {
  const isOpen = tokens[last + 1]?.text === "," && /^(?:an?|the|his|her|its)$/u.test(tokens[last + 2]?.lower ?? "");
  const end = isOpen ? phraseEnd(tokens, last + 2) : last;
  return isOpen && end === tokens.length - 2 && !tokens.slice(last + 2, end).some(isVerbal) ? end : last;
}

/** The reporting clause may begin with "An Iraqi official, Gov." or "In a separate statement,", but not with where it was: "In Bangui, the radio reported,". */
export function leadStart({ tokens, places }: ReadSentence, first: number): number {
  const isPlaced = places.some(({ last }) => last < first && tokens[last + 1]?.text === "," && first <= last + 3);
  if (isPlaced && /^(?:in|near|at|outside)$/u.test(tokens[0]?.lower ?? "")) return first;
  return first <= 12 && !tokens.slice(0, first).some(isVerbal) ? 0 : first;
}

/** "Lt. Mohammad Halabi of the rebel police", "activists in Douma", "supporters of ISIS", "forces backed by Washington": the head speaks, not what it belongs to. */
export function ownerOf(tokens: readonly Token[], actors: readonly Mention[], mention: Mention): Mention {
  const start = /^(?:the|a|an|his|its|their)$/u.test(tokens[mention.first - 1]?.lower ?? "")
    ? mention.first - 1
    : mention.first;
  const preposition = tokens[start - 1]?.lower ?? "";
  const participle = tokens[start - 2]?.lower ?? "";
  // "The council in Niger, quoted by state radio, said".
  if (preposition === "by" && /^(?:quoted|cited)$/u.test(participle) && tokens[start - 3]?.text === ",")
    return actors.findLast(({ last }) => last < start - 3) ?? mention;
  if ((preposition === "by" && /ed$/u.test(participle)) || (preposition === "to" && participle === "loyal"))
    return actors.find(({ last }) => last === start - 3) ?? mention;
  if (!/^(?:of|in|from|at|for|with)$/u.test(preposition)) return mention;
  // "The UN mission in Chad": nouns may stand between.
  let head = start - 2;
  while (/^(?:NOUN|PROPN)$/u.test(tokens[head]?.partOfSpeech ?? "") && !actors.some(({ last }) => last === head))
    head -= 1;
  return actors.find(({ last }) => last === head) ?? mention;
}

/** With the article or title before a speaker, and with what else stands before a common noun: "an interior ministry official", "the ombudsman's office". */
export function articleStart(tokens: readonly Token[], first: number): number {
  const phrase = /^\p{Ll}/u.test(tokens[first]?.text ?? "") ? phraseBegin(tokens, first) : first;
  if (phrase < first) return phrase;
  const calling = callingBegin(tokens, first - 1);
  if (calling < first) return calling;
  const office = officeBegin(tokens, first);
  if (office < first) return office;
  return /^(?:the|a|an|gov\.?|lt\.?|gen\.?|col\.?|capt\.?|maj\.?|brig\.?|dr\.?|mr\.?|mrs\.?)$/u.test(
    tokens[first - 1]?.lower ?? "",
  )
    ? first - 1
    : first;
}

const longestPhrase = 7;

/** First word of what a name is called by: "local radio station" in ", local radio station Radio Okapi reported"; else the name's. */
function callingBegin(tokens: readonly Token[], noun: number): number {
  const word = tokens[noun];
  if (word?.partOfSpeech !== "NOUN" || !/^\p{Ll}/u.test(word.text)) return noun + 1;
  const begin = phraseBegin(tokens, noun);
  return begin < noun || isBound(tokens[noun - 1]) ? begin : noun + 1;
}

const isBound = (token: Token | undefined): boolean => token === undefined || /^[,;"–—]$/u.test(token.text);

/** First word of the noun phrase of a common noun, where a mark, the sentence or a determiner bounds it; else the noun itself. */
function phraseBegin(tokens: readonly Token[], noun: number): number {
  let first = noun;
  while (noun - first < longestPhrase && isBeforeNoun(tokens, first - 1)) first -= 1;
  const before = tokens[first - 1];
  if (before?.partOfSpeech === "DET") return first - 1;
  return isBound(before) ? first : noun;
}

/** First word of an office before a name, where a quote or the sentence bounds it: `"...," Interior Minister A B warned`; else the name itself. */
function officeBegin(tokens: readonly Token[], name: number): number {
  let first = name;
  while (name - first < longestPhrase && isOfOffice(tokens[first - 1])) first -= 1;
  return /^["”]?$/u.test(tokens[first - 1]?.text ?? "") ? first : name;
}

const isOfOffice = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:NOUN|PROPN|ADJ)$/u.test(token.partOfSpeech) && /^\p{Lu}/u.test(token.text);

const isBeforeNoun = (tokens: readonly Token[], at: number): boolean =>
  /^(?:NOUN|ADJ)$/u.test(tokens[at]?.partOfSpeech ?? "") ||
  // "The privately owned newspaper".
  /(?:^|-)(?:owned|run|based|controlled|funded|privately)$/u.test(tokens[at]?.lower ?? "") ||
  /^['’]s?$/u.test(tokens[at]?.lower ?? "") ||
  (tokens[at]?.partOfSpeech === "PROPN" && /^['’]s?$/u.test(tokens[at + 1]?.lower ?? ""));

/** "A and B": who is named behind a speaker. */
export function coordinated(tokens: readonly Token[], actors: readonly Mention[], mention: Mention): string[] {
  const next = actors.find((other) => other.first === mention.last + 2 && tokens[mention.last + 1]?.lower === "and");
  return next ? [next.entity] : [];
}

/** "A and B": who is named before a speaker and speaks with him. */
export function coordinatedBefore(
  tokens: readonly Token[],
  actors: readonly Mention[],
  mention: Mention,
): Mention | undefined {
  // "Police and hospital officials".
  let joint = mention.first - 1;
  while (joint > mention.first - 3 && /^(?:NOUN|ADJ)$/u.test(tokens[joint]?.partOfSpeech ?? "")) joint -= 1;
  return actors.find((other) => other.last === joint - 1 && tokens[joint]?.lower === "and");
}

/** "Egypt's army killed ten militants, it said": where nobody has spoken yet, whom the sentence begins with. */
export function leadingBody({ tokens, actors }: ReadSentence, pronoun: string): readonly string[] {
  const [first] = actors;
  if (pronoun !== "it" || !first) return [];
  const isLeading = tokens
    .slice(0, first.first)
    .every(({ partOfSpeech }) => /^(?:DET|ADJ|PROPN|PART)$/u.test(partOfSpeech));
  return isLeading ? [first.entity] : [];
}

/** "A blast near the mosque in Kano, emergency crews said": a noun phrase of its own stands between. */
export function isAnotherSpeaker(gap: readonly Token[]): boolean {
  const comma = gap.findLastIndex(({ text }) => text === ",");
  const phrase = gap.slice(comma + 1);
  return comma > 0 && phrase.length > 0 && phrase.every(({ partOfSpeech }) => /^(?:NOUN|ADJ|DET)$/u.test(partOfSpeech));
}

/** How far behind "said" a speaker may begin: "said an army official", "said a spokesman for the army". */
export function bodyReach(tokens: readonly Token[], at: number): number {
  const words = tokens.slice(at + 1, at + 6).map(({ lower }) => lower);
  const office = words.findIndex((word) => /^(?:for|of|with|at|in|from)$/u.test(word));
  return office > 0 && tokens[at + office]?.partOfSpeech === "NOUN" ? office + 3 : 3;
}

/** "Rebels killed ten soldiers, said the Observatory on Monday": the sentence has told something before ", said", and tells nothing behind. */
export function endsWithSpeaker({ tokens }: ReadSentence, at: number, { first, last }: Mention): boolean {
  const described = tokens.findIndex(({ lower }, index) => index > last && /^(?:,|who|which)$/u.test(lower));
  return (
    tokens[at - 1]?.text === "," &&
    tokens.slice(0, at).some(isVerbal) &&
    !tokens.slice(at + 1, first).some(isVerbal) &&
    !tokens.slice(last + 1, described < 0 ? tokens.length : described).some(isVerbal)
  );
}
