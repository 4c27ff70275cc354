import type { ReadSentence } from "../find-mentions.js";
import type { Token } from "../text/token.js";
import { candidatesIn } from "./candidate-triggers.js";
import type { Clause } from "./clauses.js";
import type { Trigger } from "./draft.js";
import { isViolent } from "./event-kinds.js";
import type { EventLexicon, NounEntry, VerbEntry } from "./event-lexicon.js";
import { hasParty, isDefiniteAt } from "./noun-use.js";
import { isCivil, isSpoken } from "./parties.js";
import { isClippedPassive, isPassiveAt } from "./passives.js";
import { protests } from "./role-words.js";
import { isOfAnotherNoun } from "./seeming-triggers.js";
import { nounTrigger, verbTrigger } from "./trigger-of.js";
import { isInProtested } from "./uninvolved.js";
import { fittingVerbs } from "./verb-frames.js";

/** Verbs that say what came of an act; a noun beside them says what the act was. */
const effects = new Set(["KILL", "WOUND", "HIT", "DESTROY", "BLAST"]);
/** True for a noun that tells what is protested against. */
const isProtestedAt = (
  tokens: readonly Token[],
  { entry, at }: { readonly entry: VerbEntry; readonly at: number },
  noun: number,
): boolean => protests.has(entry.kind) && isInProtested({ tokens }, at, noun);

/** The event a clause tells: by its verb, or by a noun that its verb or its parties bring to life. At most one. */
export function triggerIn(
  sentence: ReadSentence,
  clause: Clause,
  lexicon: EventLexicon,
  isCue: (at: number) => boolean,
  hasCasualties: boolean,
  isWide = false,
): Trigger | null {
  const { tokens, actors } = sentence;
  const { verb, nouns, isSpeech } = candidatesIn(sentence, clause, lexicon, isCue, hasCasualties, isWide);
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

/** True if a party stands between a noun and a verb: "after the raid the air force struck". */
const hasOwnParty = (
  { actors }: ReadSentence,
  { entry, at }: { entry: NounEntry; at: number },
  verb: number,
): boolean =>
  actors.some(({ first, last }) => first > at + entry.length - 1 && last < verb && first - at - entry.length <= 1);

/** What a party is accused of or urged to: an act of violence told so is a claim about that act. */
function tellsViolence(tokens: readonly Token[], at: number, { first }: Clause, lexicon: EventLexicon): boolean {
  const rest = { first, last: tokens.length - 1 };
  return tokens.some((_token, index) => {
    if (index <= at) return false;
    const told = [lexicon.nounAt(tokens, index), ...fittingVerbs(tokens, index, rest, lexicon)];
    return told.some((entry) => entry !== undefined && isViolent(entry.kind));
  });
}
