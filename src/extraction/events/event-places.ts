import type { ExtractedEventPlace } from "../../domain/extraction.js";
import type { GeoPrecision, PlaceRole } from "../../domain/vocabulary/event.js";
import type { PlaceType } from "../../domain/vocabulary/place.js";
import type { ReadSentence } from "../find-mentions.js";
import { flatMap } from "../flat-map.js";
import { type Mention, mentionWords } from "../mention.js";
import type { PlaceRegister } from "../places/place-register.js";
import { isOriginOfHarmed } from "./bystanders.js";
import type { Clause } from "./clauses.js";
import { isOfCrime } from "./convicts.js";
import type { Trigger } from "./draft.js";
import { isBeside } from "./places-beside.js";
import { isInAnswered, isOfAnswer } from "./uninvolved.js";

const settlements = new Set<PlaceType>(["CITY", "TOWN", "VILLAGE", "NEIGHBORHOOD"]);
const wide = new Set<PlaceType>(["COUNTRY", "ADMIN1", "REGION"]);
const sites = new Set<PlaceType>([
  "MILITARY_FACILITY",
  "OIL_FACILITY",
  "SCHOOL",
  "HOSPITAL",
  "MARKET",
  "CHECKPOINT",
  "CROSSING",
  "CAMP",
  "RELIGIOUS_SITE",
  "OTHER_FACILITY",
]);

/** So many words behind a country what follows still says where in it. */
const maximumGap = 5;

/** Where the event took place: the most exact places of its clause, else those the sentence begins with. */
export function placesOf(
  raw: string,
  sentence: ReadSentence,
  clause: Clause,
  trigger: Trigger,
  places: PlaceRegister,
  isCue: (at: number) => boolean,
  isWide = false,
): ExtractedEventPlace[] {
  const usable = sentence.places.filter(
    (mention) =>
      !isCue(mention.first) &&
      !isBeside(sentence, mention, trigger, places, isWide) &&
      !isInAnswered(sentence, trigger, mention.first) &&
      !(isWide && isOfCounter(sentence, mention, trigger)) &&
      !(isWide && isOfAnswer(sentence, trigger, mention.first)) &&
      !(isWide && isOfCrimeElsewhere(sentence, mention, trigger)) &&
      !(isWide && places.get(mention.entity)?.type === "COUNTRY" && isOriginOfHarmed(sentence, mention, trigger)),
  );
  const own = usable.filter((mention) => mention.first >= clause.first && mention.last <= clause.last);
  const leading = usable.filter((mention) => mention.last < clause.first && leads(sentence, mention));
  const earlier = usable.filter((mention) => mention.last < clause.first).reverse();
  const nearest = earlier.find((mention) => places.get(mention.entity)?.type !== "COUNTRY") ?? earlier[0];
  // "seized territory south of the city, after clashes": the territory, not the city that says where it lies.
  const latest = earlier.find((mention) => liesTo(mention, nearest, places)) ?? nearest;
  const before = latest ? usable.filter((mention) => mention === latest || isJoinedTo(sentence, mention, latest)) : [];
  // "The attack was revenge after the loss of X": what is taken up has its place already, and X lies in the background.
  const isTakenUp = trigger.isNoun && trigger.isDefinite;
  const behind = usable.filter(
    (mention) => mention.first > clause.last && !isTakenUp && !isOfAnother(sentence, clause, mention, isWide),
  );
  const pool = [own, leading, before].find(({ length }) => length > 0) ?? firstExact(behind, sentence, places);
  const chosen = withoutWider(pool, places, sentence, trigger);
  return chosen.map((mention) => ({
    place: mention.entity,
    role: roleOf(mention, sentence, trigger, places),
    mention: mentionWords(raw, sentence, mention),
  }));
}

/** "A court in Nukus sentenced 16 men for their part in unrest in Karakalpakstan": where the crime was, if another place says where they were sentenced. */
const isOfCrimeElsewhere = ({ tokens, places }: ReadSentence, { first }: Mention, trigger: Trigger): boolean =>
  isOfCrime(tokens, trigger, first) &&
  places.some((other) => other.first < first && !isOfCrime(tokens, trigger, other.first));

/** "The chairman of the Kano council put the death toll at nine": of where he is who counts. */
const isOfCounter = ({ tokens }: ReadSentence, { last }: Mention, { lemma, first }: Trigger): boolean =>
  lemma === "figure" &&
  last < first &&
  tokens
    .slice(last + 1, first)
    .some(({ lower }, index, words) => lower === "put" && words.slice(index).some((word) => word.lower === "toll"));

/** The first of some places; the one in it where that is a country, named only to say where: "in Syria's third city of Homs". */
function firstExact(mentions: readonly Mention[], { tokens }: ReadSentence, places: PlaceRegister): Mention[] {
  const isCountry = ({ entity }: Mention): boolean => places.get(entity)?.type === "COUNTRY";
  const [first, second] = mentions;
  if (first === undefined) return [];
  if (second === undefined || !isCountry(first) || isCountry(second)) return [first];
  const between = tokens.slice(first.last + 1, second.first);
  const isWithin = between.length < maximumGap && between.every(({ partOfSpeech }) => partOfSpeech !== "CCONJ");
  return [isWithin ? second : first];
}

function liesTo({ entity }: Mention, anchor: Mention | undefined, places: PlaceRegister): boolean {
  return anchor !== undefined && (places.get(entity)?.bearings.some(({ to }) => to === anchor.entity) ?? false);
}

/** "killed 43 as fighters advanced on Raqqa": what goes on meanwhile goes on elsewhere; "shot as their car passed near Cusco": they were there. What follows a semicolon is told anew. */
function isOfAnother({ tokens }: ReadSentence, { last }: Clause, { first }: Mention, isWide: boolean): boolean {
  return tokens.slice(last + 1, first).some(({ lower, partOfSpeech }, index) => {
    const isTheirs = isWide && /^(?:he|she|they|his|her|their)$/u.test(tokens[last + 2 + index]?.lower ?? "");
    return (/^(?:as|while|amid)$/u.test(lower) && partOfSpeech !== "ADV" && !isTheirs) || (isWide && lower === ";");
  });
}

/** "In Idlib province, ...", "Idlib province: ..." */
function leads({ tokens }: ReadSentence, mention: Mention): boolean {
  if (mention.first > 4) return false;
  return /^(?:in|near|at|elsewhere)$/u.test(tokens[0]?.lower ?? "") || tokens[mention.last + 1]?.text === ":";
}

/** "X and Y" before the clause. */
function isJoinedTo({ tokens }: ReadSentence, first: Mention, second: Mention): boolean {
  return second.first === first.last + 2 && tokens[first.last + 1]?.lower === "and";
}

/** Leaves out what only says where a chosen place lies, and what contains one. */
function withoutWider(
  pool: readonly Mention[],
  places: PlaceRegister,
  sentence: ReadSentence,
  trigger: Trigger,
): Mention[] {
  const anchors = new Set(flatMap(pool, (mention) => places.get(mention.entity)?.bearings.map(({ to }) => to) ?? []));
  // "the airport on the outskirts of the capital": anchors of anchors go too.
  const isSeizure = trigger.kind === "SEIZE" || trigger.kind === "SIEGE";
  const objects = isSeizure ? pool.filter((mention) => mention.first > trigger.last) : [];
  const base =
    objects.length > 0 && pool.some((mention) => !wide.has(places.get(mention.entity)?.type ?? "COUNTRY"))
      ? objects.concat(
          pool.filter(
            (mention) =>
              mention.first < trigger.first &&
              objects.every((object) => wide.has(places.get(object.entity)?.type ?? "CITY")),
          ),
        )
      : [...pool];
  const seen = new Set<string>();
  return base.filter((mention) => {
    if (seen.has(mention.entity)) return false;
    seen.add(mention.entity);
    if (
      anchors.has(mention.entity) &&
      base.some((other) => places.get(other.entity)?.bearings.some(({ to }) => to === mention.entity))
    )
      return false;
    const isHowOther =
      places.get(mention.entity)?.type === "AREA" &&
      base.some(
        (other) =>
          other !== mention &&
          other.last < mention.first &&
          mention.first - other.last <= 2 &&
          sentence.tokens[mention.first - 1]?.lower === "on",
      );
    if (isHowOther) return false;
    const isOrigin = sentence.tokens[mention.first - 1]?.lower === "from";
    if (isOrigin && trigger.kind !== "MOVE" && trigger.kind !== "WITHDRAW" && base.length > 1) return false;
    const type = places.get(mention.entity)?.type ?? "COUNTRY";
    if (wide.has(type) && !isOrigin && base.some((other) => !wide.has(places.get(other.entity)?.type ?? "COUNTRY")))
      return false;
    return (
      isOrigin ||
      !base.some(
        (other) =>
          other.entity !== mention.entity &&
          places.contains(mention.entity, other.entity) &&
          !(sites.has(places.get(other.entity)?.type ?? "AREA") && settlements.has(type)),
      )
    );
  });
}

function roleOf(mention: Mention, sentence: ReadSentence, trigger: Trigger, places: PlaceRegister): PlaceRole {
  const before = sentence.tokens[mention.first - 1]?.lower ?? "";
  const type = places.get(mention.entity)?.type ?? "AREA";
  if (trigger.kind === "MOVE" || trigger.kind === "WITHDRAW" || trigger.kind === "RELEASE") {
    const preposition = sentence.tokens
      .slice(Math.max(0, trigger.last + 1), mention.first)
      .reverse()
      .find(({ lower }) => /^(?:from|of|to|toward|towards|into)$/u.test(lower))?.lower;
    // "The withdrawal of the town", but "entered the centre of the town".
    const isOrigin = preposition === "from" || (preposition === "of" && (trigger.isNoun || trigger.kind !== "MOVE"));
    if (preposition) return isOrigin ? "ORIGIN" : "DESTINATION";
    return trigger.kind === "MOVE" ? "DESTINATION" : "ORIGIN";
  }
  const governing = before === "and" ? (sentence.tokens[mention.first - 3]?.lower ?? "") : before;
  if (trigger.kind === "ADVANCE" && governing === "from") return "ORIGIN";
  const isBlow = /^(?:HIT|SHELL|BLAST|FIRE|DESTROY|CHEMICAL)$/u.test(trigger.kind);
  const beforeNoun =
    /^(?:a|an|the|on|at|against|targeting|hit|struck|targeted|near)$/u.test(before) ||
    mention.first > trigger.last ||
    (trigger.isPassive && !trigger.isNoun && mention.last < trigger.first);
  return isBlow &&
    sites.has(type) &&
    beforeNoun &&
    places.get(mention.entity)?.named === false &&
    !/^(?:OIL_FACILITY|MILITARY_FACILITY)$/u.test(type)
    ? "STRUCK"
    : "OCCURRED_AT";
}

/** How exactly these places place an event. */
export function geoPrecisionOf(
  chosen: readonly ExtractedEventPlace[],
  places: { get(id: string): { readonly type: PlaceType; readonly named: boolean } | undefined },
  nearWords: boolean,
): GeoPrecision {
  const types = chosen.map(({ place }) => places.get(place)?.type ?? "COUNTRY");
  if (types.length === 0) return "UNKNOWN";
  if (types.length > 1 && types.every((type) => type === "COUNTRY")) return "MULTI_COUNTRY";
  if (types.some((type) => settlements.has(type))) return nearWords ? "NEAR" : "SETTLEMENT";
  if (types.some((type) => type === "AREA" || type === "TERRAIN")) return "NEAR";
  if (types.some((type) => sites.has(type)))
    return chosen.some(({ place }) => places.get(place)?.named) ? "SITE" : "ADMIN1";
  return types.includes("ADMIN1") ? "ADMIN1" : types.includes("REGION") ? "REGION" : "COUNTRY";
}
