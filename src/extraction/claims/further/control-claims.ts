import type { ReadSentence } from "../../find-mentions.js";
import { flatMap } from "../../flat-map.js";
import type { TokenRange } from "../../text/token.js";
import {
  type ClaimContext,
  type ClaimRule,
  claimOf,
  type FurtherClaim,
  phraseAround,
  trimmed,
} from "./claim-context.js";

const compound = /^(\p{L}+)-(?:held|controlled|run|occupied)$/u;
const controlling: ReadonlySet<string> = new Set(["control", "controls", "hold", "holds", "controlled", "held"]);
const placeNoun =
  /^(?:outposts?|positions?|territor(?:y|ies)|areas?|parts?|towns?|villages?|districts?|neighbou?rhoods?|land|regions?|strongholds?|bases?|cit(?:y|ies)|suburbs?|province|side|it)$/u;

/** Who holds a place: "the rebel-held suburb of Douma", "held by the regime", "under the control of", "in the hands of", "ISIS controls most of". */
export const controlClaims: ClaimRule = (context) => [...compounds(context), ...passives(context), ...actives(context)];

function compounds(context: ClaimContext): FurtherClaim[] {
  const { sentence } = context;
  return flatMap(sentence.tokens, (token, at) => {
    const holder = token.lower.includes("-") ? compound.exec(token.lower)?.[1] : undefined;
    if (!holder) return [];
    const inside = sentence.places.find(({ first, last }) => at >= first && at <= last);
    const place = inside ?? sentence.places.find(({ first }) => first > at && first <= at + 6);
    const controller = place && holderNamed(context, holder, place.entity);
    if (!place || !controller) return [];
    const first = Math.min(inside?.first ?? at, /^the$/u.test(sentence.tokens[at - 1]?.lower ?? "") ? at - 1 : at);
    return [control(context, { first, last: place.last }, place.entity, controller)];
  });
}

/** "held by X", "controlled by X", "under the control of X", "under X control", "in the hands of X". */
function passives(context: ClaimContext): FurtherClaim[] {
  const { sentence } = context;
  const { tokens } = sentence;
  return flatMap(tokens, (token, at) => {
    const next = tokens[at + 1]?.lower ?? "";
    const isHeld = next === "by" && /^(?:held|controlled|occupied)$/u.test(token.lower);
    const isUnder =
      token.lower === "under" &&
      tokens.slice(at + 1, at + 5).some(({ lower }) => lower === "control" || lower === "rule");
    const isInHands = token.lower === "hands" && next === "of" && /^(?:the|in)$/u.test(tokens[at - 1]?.lower ?? "");
    if (!isHeld && !isUnder && !isInHands) return [];
    const actor = sentence.actors.find(({ first }) => first > at && first <= at + 7);
    const place = sentence.places.findLast(({ last }) => last < at);
    const previous = tokens[at - 1];
    // "Soldiers from Raqqa held by ISIS": whoever is held comes from the place.
    const comesFrom = /^(?:from|in|at|near)$/u.test(tokens[(place?.first ?? 0) - 1]?.lower ?? "");
    const heldIsPlace = (place?.last === at - 1 && !comesFrom) || placeNoun.test(previous?.lower ?? "");
    if (!actor || !place || (isHeld && !heldIsPlace)) return [];
    const range = trimmed(sentence, withoutCue(context, phraseAround(sentence, { first: at, last: actor.last })));
    return range ? [control(context, range, place.entity, actor.entity)] : [];
  });
}

/** "ISIS controls most of Deir al-Zor province", "government forces still hold the airport". */
function actives(context: ClaimContext): FurtherClaim[] {
  const { sentence } = context;
  const { tokens } = sentence;
  return flatMap(tokens, (token, at) => {
    if (!controlling.has(token.lower) || tokens[at + 1]?.lower === "by") return [];
    const actor = sentence.actors.findLast(({ last }) => last < at && last >= at - 4);
    if (!actor || !isAdverbial(sentence, actor.last + 1, at - 1)) return [];
    const place = sentence.places.find(({ first }) => first > at && first <= at + 7);
    const between = place ? tokens.slice(at + 1, place.first) : [];
    const isObject = between.every(
      ({ lower, partOfSpeech }) =>
        /^(?:most|much|parts?|of|all|some|almost|large|swathes|the|only|both|also)$/u.test(lower) ||
        partOfSpeech === "ADJ",
    );
    if (!place || !isObject) return [];
    return [control(context, { first: actor.first, last: place.last }, place.entity, actor.entity)];
  });
}

function control(context: ClaimContext, range: TokenRange, place: string, controller: string): FurtherClaim {
  return claimOf(context, "CONTROL", range, { about: null, value: { place, controller, asOf: context.today } });
}

function withoutCue({ attribution: { cue } }: ClaimContext, range: TokenRange): TokenRange {
  if (!cue || cue.last < range.first || cue.first > range.last) return range;
  return cue.first <= range.first
    ? { first: cue.last + 1, last: range.last }
    : { first: range.first, last: cue.first - 1 };
}

function isAdverbial({ tokens }: ReadSentence, first: number, last: number): boolean {
  return tokens.slice(first, last + 1).every(({ partOfSpeech }) => partOfSpeech === "ADV" || partOfSpeech === "AUX");
}

/** Who "rebel", "government", "ISIS" is in a compound; null if no lexicon knows. */
function holderNamed({ found, lexicon }: ClaimContext, holder: string, place: string): string | null {
  const isIraq =
    found.places.gazetteerSlug(place) !== null && countryOf(found.places.get(place)?.within ?? place, found) === "IRQ";
  const slug =
    holder === "rebel" || holder === "opposition"
      ? "syrian-rebels"
      : holder === "regime"
        ? "syrian-regime"
        : holder === "government"
          ? isIraq
            ? "iraq-gov"
            : "syrian-regime"
          : holder === "kurdish"
            ? "kurdish-militia"
            : (lexicon.named(holder)?.slug ?? "");
  return lexicon.get(slug) ? found.actors.known(slug) : null;
}

function countryOf(place: string, found: ClaimContext["found"]): string | null {
  for (let id: string | null = place, steps = 0; id && steps < 10; steps += 1) {
    const at = found.places.get(id);
    if (at?.known?.country) return at.known.country;
    id = at?.within ?? null;
  }
  return null;
}
