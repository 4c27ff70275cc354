import type { ReadSentence } from "../find-mentions.js";
import { isVerbal, type Token, type TokenRange } from "../text/token.js";
import type { Clause } from "./clauses.js";
import { isViolent } from "./event-kinds.js";
import type { EventLexicon, NounEntry, VerbEntry } from "./event-lexicon.js";
import { isNounUse } from "./noun-use.js";
import { isSpoken } from "./parties.js";
import { isAvoided, isNaming, isOfGluedHeadline, isSpeechActAt, isSubjectGerund } from "./seeming-triggers.js";
import { fittingVerbs } from "./verb-frames.js";
import { isVerbUse } from "./verb-use.js";

/** A verb of the lexicon, and index of its token. */
export interface FoundVerb {
  readonly entry: VerbEntry;
  readonly at: number;
}

/** A noun of the lexicon, and index of its first token. */
export interface FoundNoun {
  readonly entry: NounEntry;
  readonly at: number;
}

/** What in a clause may tell an event. */
export interface Candidates {
  /** The verb that leads it. */
  readonly verb: FoundVerb | null;
  readonly nouns: FoundNoun[];
  /** True if a verb before all others only says that something was said. */
  readonly isSpeech: boolean;
}

/** The words of a clause that may tell an event, with the one of its verbs that leads. */
export function candidatesIn(
  sentence: ReadSentence,
  clause: Clause,
  lexicon: EventLexicon,
  isCue: (at: number) => boolean,
  hasCasualties: boolean,
  isWide: boolean,
): Candidates {
  const { tokens, actors, places } = sentence;
  let isSpeech = false;
  let verb: FoundVerb | null = null;
  const nouns: FoundNoun[] = [];
  for (let at = clause.first; at <= clause.last; at += 1) {
    const token = tokens[at];
    if (!token || isCue(at)) continue;
    const noun = covers(places, at) ? undefined : lexicon.nounAt(tokens, at);
    const entry = verbAt(sentence, at, clause, lexicon, isCue);
    if (!verb && saysOnly(tokens, at, lexicon) && !(isWide && entry && tellsMore(entry))) isSpeech = true;
    // Where a clause numbers the dead, the act of violence leads: "a bomb on evacuated families killed ten".
    if (entry && entry.form !== "PAST" && mayBeIntended(tokens, at) && sentence.syntax()?.isIntended(at)) continue;
    if (entry && (!verb || takesLead(sentence, entry, verb, hasCasualties, isWide))) verb = { entry, at };
    else if (noun && !entry && isNounUse(tokens, at, noun, actors) && !isAvoided(tokens, at)) {
      nouns.push({ entry: noun, at });
      at += noun.length - 1;
    }
  }
  return { verb, nouns, isSpeech };
}

/** What the word tells as a verb; undefined if it is none, or part of a name. */
function verbAt(
  sentence: ReadSentence,
  at: number,
  clause: Clause,
  lexicon: EventLexicon,
  isCue: (at: number) => boolean,
): VerbEntry | undefined {
  const { tokens, actors, places } = sentence;
  // Most words end here.
  if (lexicon.verbs(tokens[at]?.lower ?? "").length === 0) return undefined;
  if (covers(actors, at) || covers(places, at)) return undefined;
  if (isSubjectGerund(tokens, at) || isOfGluedHeadline(tokens, at, clause)) return undefined;
  const isOfHeadline = isHeadline(sentence, clause, at, isCue);
  // "Called the arrest a crime" accuses; called by another name, the arrest is no event of this verb.
  const mayTell = ({ kind }: VerbEntry) => kind === "ACCUSE" || !isNaming(tokens, at);
  return fittingVerbs(tokens, at, clause, lexicon).find(
    (entry) => mayTell(entry) && isVerbUse(tokens, at, entry, actors, clause, places, isOfHeadline),
  );
}

const covers = (ranges: readonly TokenRange[], at: number): boolean =>
  ranges.some(({ first, last }) => at >= first && at <= last);

/** A verb that only says that something was said. */
const saysOnly = (tokens: readonly Token[], at: number, lexicon: EventLexicon): boolean =>
  lexicon.isSpeechAct(tokens[at]?.lower ?? "") && isSpeechActAt(tokens, at) && tokens[at]?.partOfSpeech === "VERB";

/** "Refused to work" tells a strike, whatever "refused" alone is. */
const tellsMore = ({ kind, particle, objects }: VerbEntry): boolean =>
  !isSpoken(kind) && (particle !== "" || objects !== null);

/** True if a later verb of the clause tells what it is about, and the one before only something of who or what did it. */
function takesLead(
  sentence: ReadSentence,
  { kind, form }: VerbEntry,
  verb: FoundVerb,
  hasCasualties: boolean,
  isWide: boolean,
): boolean {
  const { tokens, actors } = sentence;
  const isPast = form === "PAST";
  // "Protesters demanding reforms clashed with police": the gerund only says who they are.
  const isDescribing =
    /ing$/u.test(tokens[verb.at]?.lower ?? "") && /^(?:NOUN|PROPN)$/u.test(tokens[verb.at - 1]?.partOfSpeech ?? "");
  const isViolence = isViolent(kind) && !isViolent(verb.entry.kind);
  if (isViolence && (hasCasualties || (isDescribing && isPast))) return true;
  if (!isWide || !isPast) return false;
  // "Shells fired from Pakistan killed": of what is fired it says who did it.
  const isOfThing = isViolent(verb.entry.kind) && !isActorBefore(actors, verb.at);
  return isBackedBy(tokens, verb.at) || (!isOfThing && isReducedRelative(sentence, verb.at));
}

const isActorBefore = (actors: ReadSentence["actors"], at: number): boolean =>
  actors.some(({ last }) => last === at - 1);

/** "Reinforcements sent from Bol retook the base": the participle only says which, by the tree. */
function isReducedRelative({ tokens, syntax }: ReadSentence, at: number): boolean {
  return (
    /^(?:NOUN|PROPN)$/u.test(tokens[at - 1]?.partOfSpeech ?? "") &&
    tokens[at + 1]?.partOfSpeech === "ADP" &&
    syntax()?.node(at)?.relation === "acl"
  );
}

/** "Rebels backed by a neighbour entered the town": the participle says who they are, where a verb follows. */
const isBackedBy = (tokens: readonly Token[], at: number): boolean =>
  /^(?:NOUN|PROPN)$/u.test(tokens[at - 1]?.partOfSpeech ?? "") &&
  /^(?:backed|supported|funded|trained|armed|accused|wanted|praised|blamed)$/u.test(tokens[at]?.lower ?? "") &&
  /^(?:by|of|for)$/u.test(tokens[at + 1]?.lower ?? "");

/** A verb joined to one with "to" or "at" before it; only then is the tree worth its time. */
function mayBeIntended(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - 25), at);
  return (
    before.some(({ lower }) => /^(?:and|or)$/u.test(lower)) && before.some(({ lower }) => /^(?:to|at)$/u.test(lower))
  );
}

/** "Beijing slams Washington, officials say": the only word of the clause that can be its verb, behind a name and before another word of a name or noun. */
function isHeadline(
  { tokens, actors, places }: ReadSentence,
  { first, last }: Clause,
  at: number,
  isCue: (at: number) => boolean,
): boolean {
  if (!/^(?:NOUN|PROPN|ADJ)$/u.test(tokens[at]?.partOfSpeech ?? "")) return false;
  const isNamedBefore = [...actors, ...places].some(
    (mention) => mention.first >= first && mention.last === at - 1 && tokens[mention.first - 1]?.partOfSpeech !== "ADP",
  );
  const next = tokens[at + 1];
  return (
    isNamedBefore &&
    next !== undefined &&
    /^(?:PROPN|DET|ADJ|NUM|NOUN|ADP|PRON)$/u.test(next.partOfSpeech) &&
    !tokens
      .slice(first, last + 1)
      .some(
        (token, index) =>
          isVerbal(token) &&
          !/ing$/u.test(token.lower) &&
          !isCue(first + index) &&
          tokens[first + index - 1]?.lower !== "to",
      )
  );
}
