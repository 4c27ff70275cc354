import type { ReadSentence } from "../find-mentions.js";
import { isVerbal, type Token } from "../text/token.js";
import type { Clause } from "./clauses.js";
import type { Trigger } from "./draft.js";
import { isViolent } from "./event-kinds.js";
import type { EventLexicon, NounEntry, VerbEntry } from "./event-lexicon.js";
import { hasParty, isDefiniteAt, isNounUse } from "./noun-use.js";
import { isCivil, isSpoken } from "./parties.js";
import { isClippedPassive, isPassiveAt } from "./passives.js";
import { protests } from "./role-words.js";
import {
  isAvoided,
  isNaming,
  isOfAnotherNoun,
  isOfGluedHeadline,
  isSpeechActAt,
  isSubjectGerund,
} from "./seeming-triggers.js";
import { nounTrigger, verbTrigger } from "./trigger-of.js";
import { isInProtested } from "./uninvolved.js";
import { fittingVerbs } from "./verb-frames.js";
import { isVerbUse } from "./verb-use.js";

/** Verbs that say what came of an act; a noun beside them says what the act was. */
const effects = new Set(["KILL", "WOUND", "HIT", "DESTROY", "BLAST"]);
const isActorBefore = (actors: ReadSentence["actors"], at: number): boolean =>
  actors.some(({ last }) => last === at - 1);

/** True for a noun that tells what is protested against. */
const isProtestedAt = (
  tokens: readonly Token[],
  { entry, at }: { readonly entry: VerbEntry; readonly at: number },
  noun: number,
): boolean => protests.has(entry.kind) && isInProtested({ tokens }, at, noun);

/** "Reinforcements sent from Bol retook the base": the participle only says which, by the tree. */
function isReducedRelative({ tokens, syntax }: ReadSentence, at: number): boolean {
  return (
    /^(?:NOUN|PROPN)$/u.test(tokens[at - 1]?.partOfSpeech ?? "") &&
    tokens[at + 1]?.partOfSpeech === "ADP" &&
    syntax()?.node(at)?.relation === "acl"
  );
}

/** The event a clause tells: by its verb, or by a noun that its verb or its parties bring to life. At most one. */
export function triggerIn(
  sentence: ReadSentence,
  clause: Clause,
  lexicon: EventLexicon,
  isCue: (at: number) => boolean,
  hasCasualties: boolean,
  isWide = false,
): Trigger | null {
  const { tokens, actors, places } = sentence;
  const inPlace = (at: number) => places.some((place) => at >= place.first && at <= place.last);
  let isSpeech = false;
  let verb: { entry: VerbEntry; at: number } | null = null;
  const nouns: { entry: NounEntry; at: number }[] = [];
  for (let at = clause.first; at <= clause.last; at += 1) {
    const token = tokens[at];
    if (!token || isCue(at)) continue;
    const noun = inPlace(at) ? undefined : lexicon.nounAt(tokens, at);
    const actor = actors.find((mention) => at >= mention.first && at <= mention.last);
    const entry =
      actor ||
      inPlace(at) ||
      isSubjectGerund(tokens, at) ||
      isNaming(tokens, at) ||
      isOfGluedHeadline(tokens, at, clause)
        ? undefined
        : fittingVerbs(tokens, at, clause, lexicon).find((candidate) =>
            isVerbUse(tokens, at, candidate, actors, clause, places, isHeadline(sentence, clause, at, isCue)),
          );
    // "Refused to work" tells a strike, whatever "refused" alone is.
    const tellsMore = isWide && entry !== undefined && !isSpoken(entry.kind) && (entry.particle || entry.objects);
    if (
      lexicon.isSpeechAct(token.lower) &&
      isSpeechActAt(tokens, at) &&
      token.partOfSpeech === "VERB" &&
      !verb &&
      !tellsMore
    )
      isSpeech = true;
    // Where a clause numbers the dead, the act of violence leads: "a bomb on evacuated families killed ten".
    if (entry && entry.form !== "PAST" && mayBeIntended(tokens, at) && sentence.syntax()?.isIntended(at)) continue;
    // "Protesters demanding reforms clashed with police": the gerund only says who they are.
    const isDescribing =
      verb !== null &&
      /ing$/u.test(tokens[verb.at]?.lower ?? "") &&
      /^(?:NOUN|PROPN)$/u.test(tokens[verb.at - 1]?.partOfSpeech ?? "");
    const isMain = isDescribing && entry?.form === "PAST";
    const isViolence = entry && verb && isViolent(entry.kind) && !isViolent(verb.entry.kind);
    const isBacked = isWide && verb !== null && entry?.form === "PAST" && isBackedBy(tokens, verb.at);
    // "Shells fired from Pakistan killed": of what is fired it says who did it.
    const isOfThing = verb !== null && isViolent(verb.entry.kind) && !isActorBefore(actors, verb.at);
    const isAside =
      isWide && verb !== null && entry?.form === "PAST" && !isOfThing && isReducedRelative(sentence, verb.at);
    const leads = entry && (!verb || isBacked || isAside || (isViolence && (hasCasualties || isMain)));
    if (leads) verb = { entry, at };
    else if (noun && !entry && isNounUse(tokens, at, noun, actors) && !isAvoided(tokens, at)) {
      nouns.push({ entry: noun, at });
      at += noun.length - 1;
    }
  }
  if (verb && isSpoken(verb.entry.kind) && (isWide || !tellsViolence(tokens, verb.at, clause, lexicon)))
    return verbTrigger(sentence, clause, verb);
  if (isSpeech || (verb && isSpoken(verb.entry.kind))) return null;
  // "A video of the strike was made": nothing is told of what stands behind another noun's "of".
  const isOfOther = (at: number) => nouns.some((noun) => noun.at < at && isOfAnotherNoun(tokens, noun.at));
  const lightAt = tokens.findIndex(
    (token, at) =>
      at >= clause.first &&
      at <= clause.last &&
      lexicon.isLight(token.lower) &&
      !isCue(at) &&
      token.partOfSpeech === "VERB" &&
      !isOfOther(at),
  );
  // "Hours after the raid the air force struck 47 targets": the raid only says when.
  const [first] = nouns;
  const says = /^(?:after|before|since)$/u.test(clause.opener) && tokens[clause.first + 1]?.lower === "the";
  if (first && verb && says && first.at === clause.first + 2 && hasOwnParty(sentence, first, verb.at)) nouns.shift();
  // "From the start of the campaign the army carried out 20 raids" tells the raids.
  const named = (lightAt >= 0 ? nouns.find(({ at }) => at > lightAt) : undefined) ?? nouns[0];
  // "A raid that hit an aid convoy killed ten" tells the raid, "a bomb on evacuated families" the bomb.
  const violence = nouns.find(({ entry }) => isViolent(entry.kind));
  // "delivered a missile strike" gives nobody anything.
  if (
    verb &&
    violence &&
    isCivil(verb.entry.kind) &&
    verb.at === lightAt &&
    violence.at > verb.at &&
    violence.at <= verb.at + 4
  )
    return nounTrigger(tokens, violence, verb.at, isPassiveAt(tokens, verb.at, clause));
  // "Marched against the killing of three students": what a crowd is angry about is another act.
  const isCause = isWide && verb !== null && violence !== undefined && isProtestedAt(tokens, verb, violence.at);
  if (hasCasualties && violence && verb && !isViolent(verb.entry.kind) && !isCause)
    return nounTrigger(tokens, violence, null, false);
  // "hit an aid convoy" tells the blow.
  const isBlow = verb && isViolent(verb.entry.kind) && (lightAt < 0 || lightAt === verb.at);
  const civil = isBlow ? undefined : named;
  const noun = verb && named && isCivil(named.entry.kind) ? (violence ?? civil) : named;
  if (
    verb &&
    (!effects.has(verb.entry.kind) ||
      !noun ||
      noun.entry.kind === "OFFENSIVE" ||
      noun.entry.kind === "AGREE" ||
      // "Claimed the lives of 30 rebels and seizure of their arms": what else came of it.
      (noun.entry.kind === "SEIZE" && noun.at > verb.at && tokens[noun.at - 1]?.lower === "and"))
  )
    return verbTrigger(sentence, clause, verb);
  if (noun && verb)
    return nounTrigger(
      tokens,
      noun,
      verb.at,
      isPassiveAt(tokens, verb.at, clause) || (isWide && noun.at > verb.at && isClippedPassive(tokens, verb.at)),
    );
  if (!noun) return null;
  const isTold =
    lightAt >= 0 ||
    hasCasualties ||
    hasParty(tokens, actors, noun) ||
    (clause.opener !== "" && /^(?:after|amid|during)$/u.test(clause.opener) && !isDefiniteAt(tokens, noun.at)) ||
    (noun.entry.kind === "OFFENSIVE" &&
      /\bwent\b/u.test(
        tokens
          .slice(clause.first, noun.at)
          .map(({ lower }) => lower)
          .join(" "),
      ));
  if (!isTold) return null;
  if (/^(?:during|amid|where)$/u.test(clause.opener) && isDefiniteAt(tokens, noun.at)) return null;
  // "Killed four militants during an operation": what the killing was done in.
  if (isWide && clause.opener === "during" && noun.entry.kind === "OFFENSIVE") return null;
  return nounTrigger(tokens, noun, lightAt >= 0 ? lightAt : null, lightAt >= 0 && isPassiveAt(tokens, lightAt, clause));
}

/** "Rebels backed by a neighbour entered the town": the participle says who they are, where a verb follows. */
const isBackedBy = (tokens: readonly Token[], at: number): boolean =>
  /^(?:NOUN|PROPN)$/u.test(tokens[at - 1]?.partOfSpeech ?? "") &&
  /^(?:backed|supported|funded|trained|armed|accused|wanted|praised|blamed)$/u.test(tokens[at]?.lower ?? "") &&
  /^(?:by|of|for)$/u.test(tokens[at + 1]?.lower ?? "");

/** True if a party stands between a noun and a verb: "after the raid the air force struck". */
const hasOwnParty = (
  { actors }: ReadSentence,
  { entry, at }: { entry: NounEntry; at: number },
  verb: number,
): boolean =>
  actors.some(({ first, last }) => first > at + entry.length - 1 && last < verb && first - at - entry.length <= 1);

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

/** What a party is accused of or urged to: an act of violence told so is a claim about that act. */
function tellsViolence(tokens: readonly Token[], at: number, { first }: Clause, lexicon: EventLexicon): boolean {
  const rest = { first, last: tokens.length - 1 };
  return tokens.some((_token, index) => {
    if (index <= at) return false;
    const told = [lexicon.nounAt(tokens, index), ...fittingVerbs(tokens, index, rest, lexicon)];
    return told.some((entry) => entry !== undefined && isViolent(entry.kind));
  });
}
