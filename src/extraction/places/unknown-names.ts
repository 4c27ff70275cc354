import type { PlaceType } from "../../domain/vocabulary/place.js";
import type { Places } from "../gazetteer/world-places.js";
import { takesOnlyGround } from "../text/ground-verbs.js";
import { isCapitalized, type Token } from "../text/token.js";
import type { FoundName } from "./found-name.js";
import type { PlaceNouns } from "./place-nouns.js";

/** Alone they are no name, though there is a town of The Valley: "the Bekaa Valley". */
export const landforms =
  /^(?:Valley|Rivers?|Lakes?|Mountains?|Mount|Hills?|Islands?|Desert|Peninsula|Gulf|Bay|Coast|Highlands?|Plains?|Forest|Delta)$/u;
export const compass = /^(?:North|South|East|West)$/u;
const partsOfWorld = /^(?:Africa|America|Asia|Europe|Atlantic|Pacific|Sea|Coast|Bank|Side|End|Street|Gate)$/u;

/** "in North Waziristan": a name that no gazetteer has, with or without the part of it. */
export function isOnlyPartOfLand(tokens: readonly Token[], at: number, gazetteer: Places): boolean {
  const next = tokens[at + 1];
  return (
    gazetteer.isWide &&
    next?.partOfSpeech === "PROPN" &&
    isCapitalized(next) &&
    !partsOfWorld.test(next.text) &&
    isOnlyToldWhere(tokens, at, at + 1) &&
    gazetteer.named(next.text).length === 0
  );
}

/** "the village of Sufuhan", "the Maisat neighborhood": a place because the noun says so. */
export function unknownName(
  tokens: readonly Token[],
  at: number,
  longest: number,
  before: PlaceType | undefined,
  nouns: PlaceNouns,
  isWide: boolean,
): FoundName | null {
  let length = longest;
  while (
    length > 1 &&
    !/^PROPN$/u.test(tokens[at + length - 1]?.partOfSpeech ?? "") &&
    !isCapitalized(tokens[at + length - 1] as Token)
  )
    length -= 1;
  const last = at + length - 1;
  const after = nouns.suffix(tokens[last + 1]?.lower ?? "");
  const site = after ? null : (campBehind(tokens, last) ?? (isWide ? siteBehind(tokens, last, nouns) : null));
  const untold = compass.test(tokens[at]?.text ?? "") ? "ADMIN2" : "VILLAGE";
  const facility = isWide ? facilityNamed(tokens, at, last, nouns) : undefined;
  const stated =
    after ??
    site?.type ??
    before ??
    (isWide && isOfLandform(tokens, at, last) ? "TERRAIN" : undefined) ??
    facility ??
    (isWide ? nounBehind(tokens, last, nouns) : undefined) ??
    (isWide && isOnlyToldWhere(tokens, at, last) ? untold : undefined);
  const isName = tokens
    .slice(at, facility ? last : last + 1)
    .every((token) => token.partOfSpeech === "PROPN" || /^(?:al|el)-/iu.test(token.text));
  if (
    !stated ||
    !isName ||
    (stated === "AREA" && !(isWide && tokens[at - 1]?.lower === "the" && tokens[at - 2]?.lower === "in")) ||
    /(?:ian|ish|ese|Arab|Kurd|Sunni|Shiite|Christian|Catholic|Orthodox|Protestant|Baptist|Methodist|Pentecostal|Evangelical|Coptic|Muslim|Shia|Hindu|Sikh|Buddhist|Islamist|Iraqi|Israeli|Saudi)s?$/u.test(
      tokens[last]?.text ?? "",
    )
  )
    return null;
  const name = tokens
    .slice(at, last + 1)
    .map(({ text }) => text)
    .join(" ");
  return { first: at, last: site?.last ?? (after ? last + 1 : last), name, known: null, stated, straySuffix: 0 };
}

/** "Bekaa Valley", "Lake Chad". */
const isOfLandform = (tokens: readonly Token[], first: number, last: number): boolean =>
  last > first &&
  (landforms.test(tokens[last]?.text ?? "") || /^(?:Lake|Mount|River|Cape)$/u.test(tokens[first]?.text ?? ""));

const facilities = /^(?:[A-Z]+_FACILITY|SCHOOL|HOSPITAL|MARKET|CHECKPOINT|CROSSING|CAMP|RELIGIOUS_SITE)$/u;

/** "Erdogan Hospital", "Bugando Secondary School", "Camp Bravo": what the name of a facility says it is. */
function facilityNamed(
  tokens: readonly Token[],
  first: number,
  last: number,
  nouns: PlaceNouns,
): PlaceType | undefined {
  if (last === first || /^(?:NOUN|PROPN|PART)$/u.test(tokens[last + 1]?.partOfSpeech ?? "")) return undefined;
  if (/^(?:Camp|Fort)$/u.test(tokens[first]?.text ?? "")) return "MILITARY_FACILITY";
  // "The Catholic Church" is no building.
  const before = tokens[first - (tokens[first - 1]?.lower === "the" ? 2 : 1)]?.lower ?? "";
  if (tokens[last]?.lower === "church" && !/^(?:at|in|near|outside|inside|of)$/u.test(before)) return undefined;
  const type = nouns.suffix(tokens[last]?.lower ?? "");
  return type !== undefined && facilities.test(type) ? type : undefined;
}

/** "Pont-Sonde, a farming town north of the capital": what the words behind a name say it is. */
function nounBehind(tokens: readonly Token[], last: number, nouns: PlaceNouns): PlaceType | undefined {
  if (tokens[last + 1]?.text !== "," || !/^(?:an?|the)$/u.test(tokens[last + 2]?.lower ?? "")) return undefined;
  for (let at = last + 3; at <= last + 6; at += 1) {
    const word = tokens[at];
    if (!word || !/^(?:NOUN|ADJ|PROPN)$/u.test(word.partOfSpeech)) return undefined;
    const isHead = tokens[at + 1]?.partOfSpeech !== "NOUN";
    if (isHead && /^(?:town|village|city|hamlet|suburb|settlement|municipality)$/u.test(word.lower))
      return nouns.suffix(word.lower) ?? "TOWN";
  }
  return undefined;
}

/** A noun of several words behind a name: where it ends, and what it says the name is. */
interface NounBehind {
  readonly last: number;
  readonly type: PlaceType;
}

/** The "camp" of "Abu Shouk displacement camp", behind a name that ends at `last`; null if there is none. */
function campBehind(tokens: readonly Token[], last: number): NounBehind | null {
  const isOfPeople = /^(?:refugees?|displacement|displaced|idps?|transit|detention|internment|training)$/u;
  const isCamp = isOfPeople.test(tokens[last + 1]?.lower ?? "") && tokens[last + 2]?.lower === "camp";
  return isCamp ? { last: last + 2, type: "CAMP" } : null;
}

/** The "border crossing" of "the Torkham border crossing", behind a name that ends at `last`: of one word such a noun is a suffix, or says too little. */
function siteBehind(tokens: readonly Token[], last: number, nouns: PlaceNouns): NounBehind | null {
  const site = nouns.siteAt(tokens, last + 1);
  const length = site?.noun.split(" ").length ?? 0;
  return site && length > 1 ? { last: last + length, type: site.type } : null;
}

/** "in Hudur", "stormed Hudur", and nothing behind it that makes the name an adjective: a place, though no gazetteer has it. */
function isOnlyToldWhere(tokens: readonly Token[], at: number, last: number): boolean {
  const before = tokens[beforeDescribed(tokens, at)]?.lower ?? "";
  return (
    (/^(?:in|near|outside|at)$/u.test(before) || takesOnlyGround.test(before)) &&
    !tokens[at]?.isShouted &&
    tokens.slice(at, last + 1).reduce((length, { text }) => length + text.length, 0) > 3 &&
    !/^(?:NOUN|PROPN|PART|NUM)$/u.test(tokens[last + 1]?.partOfSpeech ?? "")
  );
}

/** Index of what stands before a name and a word that tells more of it: "in | nearby Liancourt", "in | Indian Kashmir", "in | Pakistan-administered Kashmir". */
function beforeDescribed(tokens: readonly Token[], at: number): number {
  const word = tokens[at - 1];
  const isOfHolder = /(?:^|-)(?:administered|controlled|occupied|held)$/u.test(word?.lower ?? "");
  if (isOfHolder && tokens[at - 2]?.text === "-") return at - 4;
  const isOfNation = /^\p{Lu}\p{L}+(?:ian|ish|ese|ani|aqi)$/u.test(word?.text ?? "");
  return isOfHolder || isOfNation || /^(?:nearby|neighbou?ring|adjacent)$/u.test(word?.lower ?? "") ? at - 2 : at - 1;
}
