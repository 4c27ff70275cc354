import { beforeVerb, type Token, type TokenRange } from "../text/token.js";
import type { EventLexicon, VerbEntry } from "./event-lexicon.js";
import { isPassiveAt } from "./passives.js";

/** A verb that needs no object comes after all that have theirs. */
const needsNone = 10_000;
/** An object stands at most so many tokens behind its verb. */
const reach = 7;
/** Particles that may stand behind the object: "blew the bridge up", "shot it down", "charged the mayor with fraud". */
const adverbial = /^(?:up|down|over|off|out|back|in|away|with|go)$/u;

/**
 * What a word may tell as a verb, given the words around it: "seized weapons" is not what "seized the town" is.
 * The reading with the nearest object comes first, then particles, then the bare verb.
 */
export function fittingVerbs(
  tokens: readonly Token[],
  at: number,
  clause: TokenRange,
  lexicon: EventLexicon,
): readonly VerbEntry[] {
  const entries = lexicon.verbs(tokens[at]?.lower ?? "");
  if (entries.length === 0) return entries;
  const named = namingAhead(tokens, at, clause);
  const objectsAhead = (particle: string) => {
    if (named !== null) return named;
    const from = at + 1 + (particle === "" ? 0 : particle.split(" ").length);
    const stop = tokens.findIndex(
      (token, index) => index >= from && endsObject(token, tokens[index + 1], tokens[index - 1]),
    );
    return joined(tokens.slice(from, Math.min(stop < 0 ? tokens.length : stop, clause.last + 1, at + reach + 1)));
  };
  // "The president welcomed the government": what stands before an active verb is not its object.
  // "A woman was shot in the village and was taken to hospital": nor is what stands before its "and".
  const isShared = tokens[beforeVerb(tokens, at)]?.partOfSpeech === "CCONJ";
  const behind =
    mayBePassive(tokens, at, clause) && !isShared
      ? `${antecedentOf(tokens, at)} ${joined(tokens.slice(Math.max(clause.first, at - reach), at))}`
      : antecedentOf(tokens, at);
  // "Residents marched through the town": nobody marched them off.
  const isOwnWalk = ({ lemma }: VerbEntry) => lemma === "march" && !isPassiveAt(tokens, at, clause);
  const fitting: { readonly entry: VerbEntry; readonly distance: number }[] = [];
  for (const entry of entries) {
    if (!hasParticle(tokens, at, entry)) continue;
    const distance =
      entry.objects === null
        ? needsNone
        : objectDistance(entry.objects, objectsAhead(entry.particle), isOwnWalk(entry) ? "" : behind);
    if (distance !== null) fitting.push({ entry, distance });
  }
  return fitting.sort((a, b) => a.distance - b.distance).map(({ entry }) => entry);
}

const describing = /^(?:describ|label|brand|portray|depict|dismiss|denounc)(?:e[ds]?|l?ed|l?ing|ing|s)?$/u;
const longestName = 16;

/** "Described the killing of two drivers as reckless": the words behind the "as" of a verb that says what something is; null where none stands there. */
function namingAhead(tokens: readonly Token[], at: number, { last }: TokenRange): string | null {
  if (!describing.test(tokens[at]?.lower ?? "")) return null;
  const end = Math.min(tokens.length - 1, Math.max(last, at + longestName));
  for (let as = at + 2; as < end; as += 1) {
    const { lower = "", partOfSpeech = "" } = tokens[as] ?? {};
    if (lower === "as") return joined(tokens.slice(as + 1, as + 1 + reach));
    if (/^(?:PUNCT|VERB|AUX|SCONJ)$/u.test(partOfSpeech)) return null;
  }
  return null;
}

/** "A ban that the government imposed", "the truce which both signed": what the verb has for its object, where a clause takes it up; else nothing. */
function antecedentOf(tokens: readonly Token[], at: number): string {
  const opener = tokens
    .slice(Math.max(1, at - reach), at)
    .findLastIndex(({ lower }) => /^(?:that|which)$/u.test(lower));
  const that = Math.max(1, at - reach) + opener;
  const isObject =
    opener >= 0 &&
    /^(?:NOUN|PROPN)$/u.test(tokens[that - 1]?.partOfSpeech ?? "") &&
    tokens.slice(that + 1, at).some(({ partOfSpeech }) => /^(?:NOUN|PROPN|PRON)$/u.test(partOfSpeech)) &&
    /^(?:ADP|ADV|PUNCT|SCONJ|CCONJ)$/u.test(tokens[at + 1]?.partOfSpeech ?? "PUNCT");
  return isObject ? joined(tokens.slice(Math.max(0, that - reach), that)) : "";
}

function hasParticle(tokens: readonly Token[], at: number, { particle }: VerbEntry): boolean {
  if (!particle) return true;
  const parts = particle.split(" ");
  if (parts.every((part, index) => tokens[at + 1 + index]?.lower === part)) return true;
  // "Hacked 19 displaced people to death": a participle may be among whom it was done to.
  if (particle === "to death") return standsBehind(tokens, at, parts, reach, isNoBreak);
  if (ofState.test(particle)) return standsBehind(tokens, at, parts, reach, isOfNoun);
  return adverbial.test(particle) && standsBehind(tokens, at, parts, shortObject, isOfNoun);
}

/** What becomes of an object, told behind it: "put the leader under house arrest", "drove the rebels out of the town". */
const ofState = /^(?:under|into|in|out) /u;
/** At most so many words before an adverb: "blew the bridge up". */
const shortObject = 3;
const isOfNoun = ({ partOfSpeech }: Token): boolean => /^(?:DET|PRON|NOUN|PROPN|NUM|ADJ)$/u.test(partOfSpeech);
const isNoBreak = ({ partOfSpeech }: Token): boolean => !/^(?:ADP|PUNCT|SCONJ)$/u.test(partOfSpeech);

/** True if the words stand behind the object of the verb at `at`, which is no longer than that and made of such tokens. */
function standsBehind(
  tokens: readonly Token[],
  at: number,
  words: readonly string[],
  longest: number,
  isOfObject: (token: Token) => boolean,
): boolean {
  const first = tokens.findIndex(
    (_, index) => index > at + 1 && words.every((word, part) => tokens[index + part]?.lower === word),
  );
  const between = tokens.slice(at + 1, first);
  return first > 0 && between.length <= longest && between.every(isOfObject);
}

/** "Detained two lorry drivers": the lorry only says what they drive. */
const ofPerson =
  /^\p{L}* (?:drivers?|owners?|captains?|crews?|operators?|dealers?|traders?|sellers?|riders?|makers?|workers?)\b/u;

/** Letters to the object, ahead of the verb before behind it; null where it is missing. */
function objectDistance(objects: RegExp, ahead: string, behind: string): number | null {
  const found = objects.exec(ahead);
  if (found && !ofPerson.test(ahead.slice(found.index + found[0].length))) return found.index;
  return objects.test(behind) ? needsNone / 2 : null;
}

/** A participle, but for one with a noun phrase right behind it and no form of "be" before it. */
function mayBePassive(tokens: readonly Token[], at: number, clause: TokenRange): boolean {
  const next = tokens[at + 1]?.partOfSpeech ?? "";
  return isPassiveAt(tokens, at, clause) || !/^(?:DET|ADJ|NUM|NOUN|PROPN|PRON)$/u.test(next);
}

/** "sent text messages to fighters": what follows a preposition is no object. */
function endsObject({ partOfSpeech, lower }: Token, next: Token | undefined, before: Token | undefined): boolean {
  if (/^(?:SCONJ|VERB|PUNCT)$/u.test(partOfSpeech)) return true;
  // "Sent lawyers to three police stations", but "sent up to 20 soldiers".
  if (lower === "to" && /^(?:NOUN|PROPN)$/u.test(before?.partOfSpeech ?? "")) return true;
  const isOfNumber = next?.partOfSpeech === "NUM" || /^(?:least|most)$/u.test(next?.lower ?? "");
  return partOfSpeech === "ADP" && lower !== "of" && !isOfNumber;
}

function joined(tokens: readonly Token[]): string {
  return tokens.map(({ lower }) => lower).join(" ");
}
