import type { ExtractedClaim } from "../../../domain/extraction.js";
import { flatMap } from "../../flat-map.js";
import type { Mention } from "../../mention.js";
import { lowerWords, type Token } from "../../text/token.js";
import type { Attribution } from "../attribution.js";
import {
  type ClaimContext,
  type ClaimRule,
  claimOf,
  eventAt,
  isAssault,
  isOnlySaid,
  occurrencesIn,
  statement,
} from "./claim-context.js";

const unclaimed =
  /\b(?:(?:nobody|no one|no-one|none|no (?:[\p{L}-]+ ){0,2}(?:groups?|organi[sz]ations?|factions?|party)) (?:has |had |have |immediately |so far |yet ){0,2}claimed|no (?:immediate )?claim of responsibility)\b/u;
const claiming: ReadonlySet<string> = new Set(["claimed", "claims", "admitted"]);

/** So many sentences before it the attack may be told that nobody claims. */
const unclaimedReach = 6;

/** True of what the forces of a state did: nobody is asked to claim that. */
function isByState({ events, found }: ClaimContext, id: string): boolean {
  const participants = events.find((event) => event.id === id)?.participants ?? [];
  return participants.some(
    ({ actor, role }) =>
      role === "ATTACKER" &&
      /^(?:STATE|STATE_FORCES|POLICE|GOVERNMENT)$/u.test(found.actors.describe(actor)?.type ?? ""),
  );
}

/** Who is said to have done it: "residents blamed rebels", "claimed responsibility", "nobody claimed the attack". */
export const perpetratorClaims: ClaimRule = (context) => {
  const { sentence, attribution } = context;
  const { tokens, actors } = sentence;
  // Nobody claims the arrests that followed.
  const about =
    eventAt(context, 3, (id) => isAssault(context, id)) ?? eventAt(context, 3, (id) => !isOnlySaid(context, id));
  const whole = statement(context);
  if (!about || !whole) return [];
  if (unclaimed.test(lowerWords(sentence, whole)))
    return [
      claimOf(context, "PERPETRATOR", whole, {
        about: eventAt(context, unclaimedReach, (id) => isAssault(context, id) && !isByState(context, id)) ?? about,
        value: null,
        modality: "UNKNOWN",
        replaces: occurrencesIn(context, whole),
      }),
    ];
  return flatMap(tokens, (token, at) => {
    const behind = whoIsBehind(context, at);
    if (behind !== null)
      return [
        claimOf(
          context,
          "PERPETRATOR",
          { first: at, last: phraseEnd(tokens, at) },
          { about: namedAct(context, at + 1) ?? about, value: { perpetrator: behind } },
        ),
      ];
    const isPointing = isPointedAt(tokens, at);
    const isBesideSaying = isSaidBeside(tokens, at);
    const isBlame = isPointing || isBesideSaying || token.lower === "blamed" || token.lower === "blames";
    const isClaiming = claiming.has(token.lower);
    const isOwned = isClaiming && isAct(tokens, at + 1);
    const isClaim = isOwned || (isClaiming && tokens[at + 1]?.lower === "responsibility");
    if ((!isBlame && !isClaim) || (isBlame && isForNeglect(tokens, at))) return [];
    // "Residents in the area blamed rebels".
    const subject =
      (isBesideSaying ? sayerIn(actors, attribution, at) : undefined) ??
      actors.findLast(
        ({ last }) =>
          last < at &&
          last >= at - (isBlame ? 6 : 3) &&
          !tokens.slice(last + 1, at).some(({ partOfSpeech, text }) => partOfSpeech === "VERB" || text === ","),
      ) ??
      (isClaim ? speakerAt(actors, attribution, at) : undefined);
    const accused = isBlame ? actors.find(({ first }) => first > at && first <= at + 8) : subject;
    // "World powers have pointed the finger at the government": whoever they are, it may have been the government.
    if (!accused || !(subject || isPointing)) return [];
    const named = isOwned
      ? namedAct(context, at + 1)
      : isClaim && tokens[at + 2]?.lower === "for"
        ? namedAct(context, at + 3)
        : null;
    const last =
      isBlame || isOwned ? phraseEnd(tokens, Math.max(at, accused.last)) : Math.min(tokens.length - 1, at + 1);
    return [
      claimOf(
        context,
        "PERPETRATOR",
        { first: at, last },
        {
          about: named ?? about,
          value: { perpetrator: accused.entity },
          ...(isPointing && { modality: "POSSIBLE" }),
          ...(subject && { speaker: { entity: subject.entity, cue: { first: subject.first, last: at } } }),
        },
      ),
    ];
  });
};

const act =
  /^(?:attacks?|bombings?|blasts?|assaults?|killings?|ambush(?:es)?|raids?|shootings?|explosions?|strikes?|abductions?|kidnappings?|massacres?)$/u;

/** "Police said, blaming rebels", "police said that a bomb had gone off and blamed rebels": who says the rest blames. */
const isSaidBeside = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]?.lower === "blaming" && tokens[at - 1]?.text === ",") ||
  (/^blamed?$/u.test(tokens[at]?.lower ?? "") && tokens[at - 1]?.lower === "and");

/** Who the sentence's reporting clause says speaks, if he is named before the word at `at`. */
const sayerIn = (actors: readonly Mention[], { speakers }: Attribution, at: number): Mention | undefined =>
  actors.find(({ entity, last }) => last < at && entity === speakers[0]);

/** "The attack", "both bombings": what somebody may own up to. */
function isAct(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:the|an?|this|that|both|these|those|several|two|three|recent|many)$/u.test(tokens[at]?.lower ?? ""))
    return false;
  const noun = [at + 1, at + 2].find((index) => act.test(tokens[index]?.lower ?? ""));
  // "Claims the strikes killed 30": what is only said.
  return noun !== undefined && !/^(?:VERB|AUX|NOUN)$/u.test(tokens[noun + 1]?.partOfSpeech ?? "");
}

/** "It was behind the attack", "the army is behind the bombing": local id of who is; null where nobody is told to be, or it is denied. */
function whoIsBehind({ sentence: { tokens, actors }, attribution }: ClaimContext, at: number): string | null {
  if (tokens[at]?.lower !== "behind" || !isAct(tokens, at + 1)) return null;
  if (!/^(?:was|were|is|are)$/u.test(tokens[at - 1]?.lower ?? "")) return null;
  if (tokens.slice(Math.max(0, at - 5), at).some(({ lower }) => /^(?:denied|denies|whether|if|who)$/u.test(lower)))
    return null;
  const isPronoun = /^(?:it|they|he|she)$/u.test(tokens[at - 2]?.lower ?? "");
  return (isPronoun ? attribution.speakers[0] : actors.find(({ last }) => last === at - 2)?.entity) ?? null;
}

/** The last word before the next mark. */
function phraseEnd(tokens: readonly Token[], at: number): number {
  const end = tokens.findIndex(({ text }, index) => index > at && /^[,.;]$/u.test(text));
  return end < 0 ? tokens.length - 1 : end - 1;
}

/** "Blamed residents for failing to stop them": what was left undone is no deed of theirs. */
function isForNeglect(tokens: readonly Token[], at: number): boolean {
  const words = tokens.slice(at + 1, at + 12).map(({ lower }) => lower);
  return /\bfor (?:failing|not|ignoring|refusing|neglecting|allowing|delaying)\b/u.test(words.join(" "));
}

/** "The Front, an ally of the party, claimed responsibility": who the sentence's reporting clause says speaks, if the verb is of it. */
function speakerAt(
  actors: readonly Mention[],
  { cue, speakers: [speaker] }: Attribution,
  at: number,
): Mention | undefined {
  const isOfCue = cue !== null && at >= cue.first && at <= cue.last;
  return isOfCue ? actors.find(({ entity, first }) => entity === speaker && first < at) : undefined;
}

/** "claimed responsibility for the bombing": the event that was told as a bombing last, a few sentences before; null if none was. */
function namedAct({ sentence: { tokens }, before }: ClaimContext, at: number): string | null {
  const noun = tokens[at]?.lower === "the" ? tokens[at + 1] : undefined;
  if (noun?.partOfSpeech !== "NOUN") return null;
  const isTold = ({ about, quote }: ExtractedClaim) =>
    about !== null &&
    quote.text
      .toLowerCase()
      .split(/[^\p{L}-]+/u)
      .includes(noun.lower);
  return before.findLast(isTold)?.about ?? null;
}

/** The "at" of "pointed the finger at", "fingers were pointed at". */
function isPointedAt(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.lower !== "at") return false;
  const words = tokens.slice(Math.max(0, at - 4), at).map(({ lower }) => lower);
  return /\b(?:point(?:ed|s|ing)? (?:the|a|their) fingers?|fingers? (?:was|were|is|are|been) pointed)$/u.test(
    words.join(" "),
  );
}
