import type { ActorRegister } from "../actors/actor-register.js";
import type { ReadSentence } from "../find-mentions.js";
import { type Mention, pronounMention } from "../mention.js";
import { beforeVerb } from "../text/token.js";
import { wordGoverning } from "./bystanders.js";
import { areJoined } from "./party-phrases.js";

const single = /^(?:PERSON|OFFICIAL|CIVILIANS|ACTIVIST_NETWORK|POLICE|STATE_FORCES|REBEL_GROUP|MILITIA)$/u;
const pluralNoun = /(?:s|men|women|police|people|children)$/u;

/**
 * "The governor closed the markets. He ruled out talks", "Envoys met in Kunming. They agreed": whom the pronoun right before a verb stands for, as mentions by the pronoun. One person
 * named before it in the sentence, if there is only one; else who leads the sentence before. Nobody where no pronoun stands there, or where several may be meant.
 */
export function pronounLeaders(
  sentence: ReadSentence,
  previous: ReadSentence | undefined,
  anchor: number,
  actors: ActorRegister,
): Mention[] {
  const at = beforeVerb(sentence.tokens, anchor);
  const pronoun = sentence.tokens[at]?.lower ?? "";
  // Within quotes it is the speaker who means somebody.
  const isQuoted = sentence.tokens.slice(0, at).filter(({ text }) => /^["“”]$/u.test(text)).length % 2 === 1;
  if (isQuoted || !/^(?:he|she|they|it)$/u.test(pronoun)) return [];
  const mayBe = (of: ReadSentence) => (mention: Mention) => agrees(of, mention, pronoun, actors);
  const here = sentence.actors.filter((mention) => mention.last < at && mention.kind !== "PRONOUN");
  const meant = only(here.filter(mayBe(sentence))) ?? [];
  const before = previous && here.length === 0 ? leadersIn(previous) : [];
  const leading = meant.length > 0 ? meant : meantBefore(before, previous, pronoun, actors);
  return [...new Set(leading.map(({ entity }) => entity))].map((entity) => pronounMention(sentence, at, entity));
}

/**
 * "Police arrested nine of them", "demanded that Belarus free him": whom a pronoun behind a verb stands for, as a mention by it. The only one named before it in the sentence, but for who acts; else who leads the
 * sentence before. Null where no pronoun stands there, or where several may be meant.
 */
export function pronounObject(
  sentence: ReadSentence,
  previous: ReadSentence | undefined,
  anchor: number,
  leading: readonly string[],
  actors: ActorRegister,
): Mention | null {
  const { tokens } = sentence;
  let at = anchor + 1;
  if (tokens[at]?.partOfSpeech === "NUM" && tokens[at + 1]?.lower === "of") at += 2;
  const pronoun = subjectForm.get(tokens[at]?.lower ?? "");
  if (pronoun === undefined || /^(?:NOUN|PROPN|ADJ)$/u.test(tokens[at + 1]?.partOfSpeech ?? "")) return null;
  const isOther = ({ entity }: Mention) => !leading.includes(entity);
  const here = sentence.actors.filter((mention) => mention.last < anchor && isOther(mention));
  const before = previous && here.length === 0 ? leadersIn(previous).filter(isOther) : [];
  const meant =
    only(here.filter((mention) => agrees(sentence, mention, pronoun, actors))) ??
    meantBefore(before, previous, pronoun, actors);
  const [first, ...others] = meant;
  return first && others.length === 0 ? pronounMention(sentence, at, first.entity) : null;
}

const subjectForm: ReadonlyMap<string, string> = new Map([
  ["him", "he"],
  ["her", "she"],
  ["them", "they"],
  ["it", "it"],
]);

/** Of those who lead the sentence before: both where "they" are two, else who agrees with the pronoun. */
function meantBefore(
  leaders: readonly Mention[],
  previous: ReadSentence | undefined,
  pronoun: string,
  actors: ActorRegister,
): readonly Mention[] {
  if (previous === undefined) return [];
  // "A B, a mother of two, was shot": one, and what she is.
  const areSeveral = leaders.slice(0, -1).every(({ last }) => previous.tokens[last + 1]?.text !== ",");
  if (pronoun === "they" && leaders.length > 1) return areSeveral ? leaders : [];
  return only(leaders.filter((mention) => agrees(previous, mention, pronoun, actors))) ?? [];
}

/** Those before the first verb that no preposition governs, and who is joined to them. */
function leadersIn(sentence: ReadSentence): Mention[] {
  const { tokens, actors } = sentence;
  const verb = tokens.findIndex(({ partOfSpeech }) => /^(?:VERB|AUX)$/u.test(partOfSpeech));
  const before = actors.filter(({ last }) => last < verb);
  return before.filter((mention, index) => {
    const governor = tokens[wordGoverning(tokens, mention.first)];
    if (governor?.partOfSpeech !== "ADP") return true;
    const previous = before[index - 1];
    return previous !== undefined && areJoined(sentence, previous, mention);
  });
}

/** One person for "he", one body for "it", more than one for "they". */
function agrees({ tokens }: ReadSentence, { last, entity }: Mention, pronoun: string, actors: ActorRegister): boolean {
  const type = actors.describe(entity)?.type ?? "";
  const isPlural = type !== "PERSON" && pluralNoun.test(tokens[last]?.lower ?? "");
  if (pronoun === "they") return isPlural;
  if (pronoun === "it") return !isPlural && !/^(?:PERSON|OFFICIAL|CIVILIANS)$/u.test(type);
  const isNamed = actors.describe(entity)?.named ?? false;
  return !isPlural && single.test(type) && (type === "PERSON" || type === "OFFICIAL" || !isNamed);
}

/** The mentions, if all are of one. */
const only = (mentions: readonly Mention[]): readonly Mention[] | null =>
  new Set(mentions.map(({ entity }) => entity)).size === 1 ? mentions.slice(-1) : null;
