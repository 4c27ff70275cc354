import type { ExtractedParticipant } from "../../domain/extraction.js";
import type { Attribution } from "../claims/attribution.js";
import type { ReadSentence } from "../find-mentions.js";
import { oncePer } from "../once-per.js";
import { isOfNone, lowerWords, type Token } from "../text/token.js";
import type { Clause } from "./clauses.js";
import type { Trigger } from "./draft.js";
import { isViolent } from "./event-kinds.js";

const answer = "(?:retaliation|revenge|reprisal|retribution|response)";
const answers = `${answer} (?:for|to) `;
const endsInAnswer = new RegExp(`${answer}$`, "u");
/** True if a word of a sentence may open what is answered: few have one, and it is asked for every party and place. */
const mayAnswer = oncePer((tokens: readonly Token[]) => tokens.some(({ lower }) => endsInAnswer.test(lower)));
const answered = new RegExp(`\\b${answers}(?!.*[,;:])`, "u");
const answeredPart = new RegExp(`\\b(?:in )?${answers}.*$`, "u");
/** The words of a clause without what it answers: "fired missiles in retaliation for air strikes" is no air strike. */
export const withoutAnswered = (words: string): string => words.replace(answeredPart, "");

/** So many words behind "retaliation for" still name what is answered. */
const answerReach = 14;

/** "In retaliation for a strike that killed seven": an earlier act, which who answers it did not do. */
export const isAnswered = ({ tokens }: ReadSentence, { kind, first }: Trigger): boolean =>
  isViolent(kind) && namesAnswered(tokens, first);

/** True of a word that names what is answered: of "Israeli" in "in retaliation for Israeli air strikes". */
const namesAnswered = (tokens: readonly Token[], at: number): boolean =>
  mayAnswer(tokens) && answered.test(lowerWords({ tokens }, { first: Math.max(0, at - answerReach), last: at }));

/** True of what an answered act has nothing to do with, since it stands before: "Iran fired at Israel in retaliation for air strikes". */
export const isOfAnswer = (sentence: ReadSentence, trigger: Trigger, at: number): boolean =>
  isAnswered(sentence, trigger) && !namesAnswered(sentence.tokens, at);

/** "Fired missiles at Israel in retaliation for a strike in Beirut": true of a word in what is answered, behind the act that answers it. */
export function isInAnswered({ tokens }: ReadSentence, { last }: Trigger, at: number): boolean {
  return (
    at > last && mayAnswer(tokens) && answered.test(`${lowerWords({ tokens }, { first: last + 1, last: at - 1 })} `)
  );
}

const protested =
  /\b(?:against|over|about|denounc\p{L}+|condemn\p{L}+|protest(?:ed|ing)?(?: at)?) (?:the|a|what|this|last) .*\b(?:killings?|murders?|deaths?|shootings?|massacre|lynching|abductions?|kidnappings?|attacks?|bombings?)\b/u;

/** "Marched against the killing of three students": true of a word in what a crowd that acts at `verb` is angry about. */
export const isInProtested = (sentence: Pick<ReadSentence, "tokens">, verb: number, at: number): boolean =>
  at > verb && protested.test(lowerWords(sentence, { first: verb, last: at }));

/** True of who acts before an answered act: it is no deed of his. */
export const isAnswerer = (
  sentence: ReadSentence,
  trigger: Trigger,
  { role, mention }: ExtractedParticipant,
): boolean => role === "ATTACKER" && isOfAnswer(sentence, trigger, tokenAt(sentence.tokens, mention));

const tokenAt = (tokens: readonly Token[], { start }: ExtractedParticipant["mention"]): number =>
  tokens.findIndex((token) => token.start >= start);

const owned = /^(?:its|their|his|her|responsibility|credit)$/u;

/**
 * "Militants killed ten, said the government", "citing survivors", "officials say the blast killed ten": who is named only as who tells it takes no part.
 * Not so in "Hezbollah said it had fired", "the Front claimed credit for bombing".
 */
export function isOnlySpeaker(
  { tokens }: ReadSentence,
  { kind, first, last }: Trigger,
  cue: Attribution["cue"],
  { mention }: ExtractedParticipant,
): boolean {
  const at = tokenAt(tokens, mention);
  if (/^(?:citing|quoting)$/u.test(tokens[at - 1]?.lower ?? "")) return true;
  if (cue === null || at < cue.first || at > cue.last) return false;
  if (cue.first > last) return tokens[cue.first]?.text === ",";
  return (
    isViolent(kind) &&
    cue.last < first &&
    !tokens.slice(cue.last + 1, first).some(({ partOfSpeech, lower }) => partOfSpeech === "PRON" || owned.test(lower))
  );
}

/** "No group claimed responsibility for the bombing": that nobody did it does not name who did. */
export function isNobody({ tokens }: ReadSentence, { role, mention }: ExtractedParticipant): boolean {
  return role === "ATTACKER" && isOfNone(tokens, tokenAt(tokens, mention));
}

/**
 * True of an act that a noun tells, and that nobody before the noun can lead: "after attacks in Lima", "riots left ten dead", "attacks that killed ten".
 * @param described first word of the act that the clause says more of; null if it is of none.
 */
export const isUnled = ({ isNoun, first, verbAt }: Trigger, described: number | null): boolean =>
  described !== null || (isNoun && (verbAt === null || first < verbAt));

/** "The president suspended talks after attacks": who leads what is told before, which is no violence, has not led the attacks. */
export function isLeaderOfAnother(
  { tokens }: ReadSentence,
  clauses: readonly Clause[],
  clause: Clause,
  triggers: ReadonlyMap<number, Trigger>,
  { role, mention }: ExtractedParticipant,
): boolean {
  if (role !== "ATTACKER" || mention.start >= (tokens[clause.first]?.start ?? 0)) return false;
  let at = clause.inheritsFrom;
  while (at !== null && (triggers.get(at)?.isNoun ?? true)) at = clauses[at]?.inheritsFrom ?? null;
  const main = at === null ? undefined : triggers.get(at);
  return main !== undefined && !isViolent(main.kind);
}
