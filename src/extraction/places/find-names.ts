import { foldName } from "../../domain/folding.js";
import type { PlaceType } from "../../domain/vocabulary/place.js";
import type { KnownPlace } from "../gazetteer/gazetteer.js";
import type { Places } from "../gazetteer/world-places.js";
import { isCapitalized, type Token, type TokenizedSentence } from "../text/token.js";
import type { FoundName } from "./found-name.js";
import { countryBehind, isCountry, isNation, jointName } from "./land-names.js";
import { isNameToken, isParticle, isWithinName } from "./name-words.js";
import type { PlaceNouns } from "./place-nouns.js";
import { compass, isOnlyPartOfLand, landforms, unknownName } from "./unknown-names.js";
import { watersAt } from "./waters.js";

const maximumNameTokens = 5;
/** Nouns for parts of a country that namesakes elsewhere may have. */
const landNoun = /^(?:regions?|districts?|areas?|county|township|territory|municipality)$/u;
const locative = new Set([
  "in",
  "from",
  "to",
  "across",
  "into",
  "near",
  "inside",
  "of",
  "outside",
  "around",
  "at",
  "on",
  "over",
  "through",
  "between",
  "toward",
  "towards",
  "and",
  "or",
  ",",
]);
const notNames =
  /^(?:The|A|An|In|On|At|By|It|He|She|They|As|For|Of|Also|But|And|This|That|Hit|Two|One|Same|Old|New|North|South|East|West|March|May|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|April|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?|Mobile|Reading|Nice|Media|Most|Sale|Union|Liberty|Independence|Republic|University|College|School|Hospital|Church|Airport|Station|Market)$/u;
/** Verbs whose object is ground more often than anything else: "took Shusha". */
const takesGround = /^(?:took|retook|recaptured|overran|shelled|bombed|bombarded|besieged|stormed|entered)$/u;
/** "N4" may be a road, and is no town. */
const numbered = /^\p{Lu}{1,2}\d+$/u;
/** Behind these a name is a place's, however it is spelled; "the army of Islam" is none. */
const isWhere = /^(?:in|near|at|outside|inside|around|from|to|towards?|into)$/u;

/** The place name that begins at `at`: known to the gazetteer, or told to be a place by a noun beside it. */
export function findName(
  sentence: TokenizedSentence,
  at: number,
  isFree: (index: number) => boolean,
  gazetteer: Places,
  nouns: PlaceNouns,
): FoundName | null {
  const { tokens } = sentence;
  const token = tokens[at];
  const isPartOfLand = compass.test(token?.text ?? "") && isOnlyPartOfLand(tokens, at, gazetteer);
  if (!token || !isCapitalized(token)) return null;
  if (numbered.test(token.text)) return roadAt(tokens, at);
  const waters = gazetteer.isWide ? watersAt(tokens, at, isFree) : null;
  if (waters) return waters;
  if (notNames.test(titleCase(token)) && !isPartOfLand && !isNation(tokens, at, gazetteer)) return null;
  if (
    (gazetteer.isAdjective(token.text) && !isCountry(tokens, at, gazetteer)) ||
    (gazetteer.isWide && isWithinName(tokens, at, isFree))
  )
    return null;
  const before = nounBefore(tokens, at, nouns);
  const wordBefore = tokens[at - 1]?.lower ?? "";
  const joint = jointName(tokens, at, isFree, gazetteer);
  if (joint) return joint;
  let longest = 1;
  while (
    longest < maximumNameTokens &&
    (isNameToken(tokens[at + longest]) || isParticle(tokens, at + longest)) &&
    isFree(at + longest)
  )
    longest += 1;
  const facility = facilityAt(tokens, at, longest, isFree, gazetteer, nouns);
  if (facility) return facility;
  for (let length = longest; length >= 1; length -= 1) {
    const last = at + length - 1;
    const written = tokens
      .slice(at, last + 1)
      .map(({ text }) => text)
      .join(" ");
    if (length === 1 && (notNames.test(titleCase(token)) || landforms.test(titleCase(token)))) continue;
    const after = nouns.suffix(tokens[last + 1]?.lower ?? "");
    const stated = after ?? before;
    const province = provinceBehind(tokens, after ? last + 1 : last, gazetteer, nouns);
    const country = gazetteer.isWide ? countryBehind(tokens, after ? last + 1 : last, gazetteer) : null;
    const isOfLand = after !== undefined && landNoun.test(tokens[last + 1]?.lower ?? "");
    const isPlaced = stated !== undefined || locative.has(wordBefore);
    for (const suffix of [0, 1] as const) {
      if (suffix === 1 && (!written.endsWith("s") || written.length < 5)) continue;
      const name = suffix === 1 ? written.slice(0, -1) : written;
      const exact = gazetteer.named(name);
      const isTold = gazetteer.isWide
        ? stated !== undefined || isWhere.test(wordBefore) || takesGround.test(wordBefore)
        : isPlaced;
      const sounding = exact.length === 0 && isTold && suffix === 0 ? gazetteer.soundingLike(name) : [];
      // "Tawila" in Sudan is no Tooele.
      const alike =
        exact.length > 0 ? exact : sounding.filter((place) => !gazetteer.isWide || isLikely(place, gazetteer));
      // A place of another province that only sounds like it is not meant.
      const inside = province ? alike.filter(({ slug }) => gazetteer.contains(province.slug, slug)) : alike;
      const some = inside.length > 0 || exact.length === 0 ? inside : exact;
      const candidates = gazetteer.isWide
        ? some.filter(
            (place) => mayBeMeant(place, country, isOfLand, gazetteer) && !isCityElsewhere(place, stated, gazetteer),
          )
        : some;
      const known = choose(name, candidates, stated, isPlaced || token.partOfSpeech === "PROPN", gazetteer);
      // "Abu Shouk" is no Abu: of a longer name only a place of a country the report speaks of, or a large one, tells where.
      const isPart = length < longest && after === undefined && gazetteer.isWide && !token.isShouted;
      if (known && isPart && !isLikely(known, gazetteer)) continue;
      if (known && isPart && isNamedInFull(tokens, at, length, longest))
        return { first: at, last: at + longest - 1, name: known.name, known, stated: stated ?? null, straySuffix: 0 };
      if (known) {
        const includesNoun = after !== undefined && suffix === 0 && isFree(last + 1);
        return {
          first: at,
          last: includesNoun ? last + 1 : last,
          name: known.name,
          known,
          stated: stated ?? null,
          straySuffix: suffix,
        };
      }
    }
  }
  return unknownName(tokens, at, longest, before, nouns, gazetteer.isWide);
}

/** "In Lakki Marwat": all of a longer name than the gazetteer's tells where, if nothing but names stands in it. */
const isNamedInFull = (tokens: readonly Token[], at: number, length: number, longest: number): boolean =>
  /^(?:in|near|outside|at)$/u.test(tokens[at - 1]?.lower ?? "") &&
  tokens
    .slice(at + length, at + longest)
    .every(({ partOfSpeech, text }) => partOfSpeech === "PROPN" && !notNames.test(text)) &&
  !/^(?:NOUN|PROPN|PART|NUM)$/u.test(tokens[at + longest]?.partOfSpeech ?? "");

/** "The N4 road", "on the N2". */
function roadAt(tokens: readonly Token[], at: number): FoundName | null {
  const isCalled = /^(?:road|highway|motorway|route|freeway|autoroute)$/u.test(tokens[at + 1]?.lower ?? "");
  const before = tokens[tokens[at - 1]?.lower === "the" ? at - 2 : at - 1]?.lower ?? "";
  if (!isCalled && !/^(?:on|along|off)$/u.test(before)) return null;
  return { first: at, last: at, name: tokens[at]?.text ?? "", known: null, stated: "TERRAIN", straySuffix: 0 };
}

/** False for a namesake in another country than the one told behind the name, and for a part of a country of which the report does not speak: there is a Nara region in Mali. */
function mayBeMeant(
  { type, country }: KnownPlace,
  told: KnownPlace | null,
  isOfLand: boolean,
  gazetteer: Places,
): boolean {
  if (told && type !== "COUNTRY") return country === told.country;
  return !isOfLand || type === "COUNTRY" || !gazetteer.namesCountries || gazetteer.prefers(country);
}

/** "The town of Palma" is no city in a country of which the report does not speak. */
const isCityElsewhere = (
  { type, country, population }: KnownPlace,
  stated: PlaceType | undefined,
  gazetteer: Places,
): boolean =>
  /^(?:TOWN|VILLAGE)$/u.test(stated ?? "") &&
  type !== "COUNTRY" &&
  population >= largeTown &&
  gazetteer.namesCountries &&
  !gazetteer.prefers(country);

/** "in Idlib province", right behind the words that end at `last`. */
function provinceBehind(
  tokens: readonly Token[],
  last: number,
  gazetteer: Places,
  nouns: PlaceNouns,
): KnownPlace | null {
  const first = tokens[last + 1]?.text === "," ? last + 3 : last + 2;
  if (tokens[first - 1]?.lower !== "in") return null;
  const noun = [first + 1, first + 2, first + 3, first + 4].find(
    (at) => nouns.suffix(tokens[at]?.lower ?? "") === "ADMIN1",
  );
  if (noun === undefined) return null;
  const name = tokens
    .slice(first, noun)
    .map(({ text }) => text)
    .join(" ");
  return gazetteer.named(name).find(({ type }) => type === "ADMIN1") ?? null;
}

/** Without the capitals of a passage that is all in capitals. */
function titleCase({ text, lower, isShouted }: Token): string {
  return isShouted ? `${lower[0]?.toUpperCase() ?? ""}${lower.slice(1)}` : text;
}

/** A facility whose name goes on in lower case: "Deir al-Zor military airport". */
function facilityAt(
  tokens: readonly Token[],
  at: number,
  longest: number,
  isFree: (index: number) => boolean,
  gazetteer: Places,
  nouns: PlaceNouns,
): FoundName | null {
  for (let length = Math.min(longest + 3, maximumNameTokens + 1); length > longest; length -= 1) {
    const last = at + length - 1;
    const noun = tokens[last]?.lower ?? "";
    if (!isFree(last) || !(nouns.siteAt(tokens.slice(last, last + 1), 0) ?? nouns.suffix(noun))) continue;
    const name = tokens
      .slice(at, last + 1)
      .map(({ text }) => text)
      .join(" ");
    const known = gazetteer.named(name).find(({ facility }) => facility !== null);
    if (known) return { first: at, last, name: known.name, known, stated: known.type, straySuffix: 0 };
  }
  return null;
}

/** The noun before a name: "the village of X", "towns of A and B". */
function nounBefore(tokens: readonly Token[], at: number, nouns: PlaceNouns): PlaceType | undefined {
  for (let back = at - 1; back >= Math.max(1, at - 12); back -= 1) {
    const token = tokens[back];
    if (!token) return undefined;
    if (token.lower === "of") return nouns.suffix(tokens[back - 1]?.lower ?? "");
    if (!isNameToken(token) && token.lower !== "and" && token.text !== ",") return undefined;
  }
  return undefined;
}

/** So many people live in a city that is known beyond its country. */
const largeCity = 1_000_000;
/** With fewer, a place of the countries spoken of gives way to a large city of its name. */
const largeTown = 100_000;

const isLikely = ({ type, country, population }: KnownPlace, gazetteer: Places): boolean =>
  type === "COUNTRY" || gazetteer.prefers(country) || population >= largeCity;

function choose(
  written: string,
  candidates: readonly KnownPlace[],
  stated: PlaceType | undefined,
  isPlaced: boolean,
  gazetteer: Places,
): KnownPlace | null {
  if (stated === "ADMIN1") {
    const provinces = candidates.filter(({ type }) => type === "ADMIN1");
    const province = provinces.find(({ country }) => gazetteer.prefers(country)) ?? provinces[0];
    if (province) return province;
  }
  // Damascus is in Syria, though there is one in Maryland, and the report speaks of the United States.
  const hasTown = candidates.some(
    ({ type, population, country }) =>
      gazetteer.prefers(country) && (type === "COUNTRY" || type === "ADMIN1" || population >= largeTown),
  );
  // Nor is Geneva in Illinois: a city with a name of its own in English is known beyond its country.
  const isKnownFar = ({ name, population }: KnownPlace) =>
    population >= (foldName(name) === foldName(written) ? largeCity : largeTown);
  const isAtHome = (place: KnownPlace) =>
    gazetteer.prefers(place.country) || (gazetteer.isWide && !hasTown && isKnownFar(place));
  const rank = (place: KnownPlace) =>
    (place.type === "COUNTRY" ? 8e9 : place.type === "ADMIN1" ? 0 : 1e9) +
    (stated === place.type ? 2e9 : 0) +
    (isAtHome(place) ? 2e9 : 0) +
    (place.gazetteerId.startsWith("sitrep:") || place.aliases.length > 0 ? 5e8 : 0) +
    Math.min(place.population, 4e8);
  const best = [...candidates].sort((a, b) => rank(b) - rank(a) || a.slug.localeCompare(b.slug))[0];
  if (!best) return null;
  return isPlaced || best.type === "COUNTRY" ? best : null;
}
