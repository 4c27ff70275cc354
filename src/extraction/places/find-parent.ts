import type { PlaceType } from "../../domain/vocabulary/place.js";
import type { KnownPlace } from "../gazetteer/gazetteer.js";
import type { Mention } from "../mention.js";
import type { TokenizedSentence } from "../text/token.js";
import { followsBorder } from "./bearings.js";
import { findName } from "./find-names.js";
import { facilityTypes, type PlaceContext } from "./place-context.js";
import type { PlaceRegister } from "./place-register.js";

/** Tokens behind a site that may tell what it lies in: "a power station and a fuel depot in the army-held city of Atbara". */
const reach = 13;

/** The place a new one lies in. */
export interface Parent {
  readonly id: string;
  /** True if no word of the sentence says so. */
  readonly isGuess: boolean;
}

/**
 * The place a new one lies in: the next place told with "in" or "at", the one before it, or the last of the report.
 * @param earlier places of the sentence that were read before a name, which lies in their country if nothing nearer is told.
 */
export function findParent(
  context: PlaceContext,
  sentence: TokenizedSentence,
  at: number,
  type: PlaceType,
  mentions: readonly Mention[] = [],
  earlier: readonly Mention[] = [],
): Parent | null {
  const { register, memory, gazetteer } = context;
  const { tokens } = sentence;
  const isLargerThanSite = (other: PlaceType | undefined) =>
    other !== undefined && facilityTypes.has(type) && !facilityTypes.has(other);
  const isLarger = (id: string) => {
    const other = register.get(id)?.type;
    if (!other || facilityTypes.has(other)) return false;
    return (
      facilityTypes.has(type) ||
      other === "ADMIN1" ||
      other === "COUNTRY" ||
      other === "REGION" ||
      (type === "NEIGHBORHOOD" && other === "CITY")
    );
  };
  const next = mentions.find(
    (mention) =>
      mention.first > at &&
      mention.first <= at + reach &&
      isLarger(mention.entity) &&
      !(gazetteer.isWide && followsBorder(tokens, mention.first)),
  );
  const between = next ? tokens.slice(at, next.first) : [];
  // "A highway from X to Y".
  const isRoad = type === "TERRAIN" && gazetteer.isWide;
  const isTold = between.some(({ lower }) => /^(?:in|of|at|between)$/u.test(lower) || (isRoad && lower === "from"));
  // "rebel-held" is none.
  const hasVerb = between.some(({ partOfSpeech, lower }) => partOfSpeech === "VERB" && !lower.includes("-"));
  if (next && isTold && !hasVerb) {
    // "A building in Ukraine's second-largest city of Kharkiv": the city is meant.
    const isOwner = tokens[next.last + 1]?.lower === "'s";
    const inner = mentions.find(
      ({ first, entity }) =>
        isOwner &&
        first > next.last &&
        first <= next.last + 7 &&
        tokens[first - 1]?.lower === "of" &&
        /^(?:city|town|port|capital|village)$/u.test(tokens[first - 2]?.lower ?? "") &&
        isLargerThanSite(register.get(entity)?.type),
    );
    return { id: (inner ?? next).entity, isGuess: false };
  }
  const inSentence = [...mentions].reverse().find((mention) => mention.last < at && isLarger(mention.entity));
  if (inSentence) return { id: inSentence.entity, isGuess: false };
  const ahead = namedAhead(context, sentence, at, type);
  const told = ahead ?? (gazetteer.isWide && !facilityTypes.has(type) ? countryOfLast(register, earlier) : null);
  if (told) return { id: told, isGuess: false };
  const there = tokens.slice(at, at + 6).some(({ lower }) => lower === "there") ? memory.there([], at) : undefined;
  const last = there && isLarger(there) ? there : memory.scene().find(isLarger);
  if (!last) return null;
  // What happens on the edge of a town and next to it is said to lie in the town rather than in its edge.
  const area = register.get(last)?.type === "AREA" ? register.get(last)?.bearings[0]?.to : undefined;
  return { id: area ?? last, isGuess: !there };
}

/** For a name just being read: "the village of X in Idlib province", "the Damascus neighborhood of X"; elsewhere, where nothing larger is named, the country of what stands behind: "X near Bunia". */
function namedAhead(context: PlaceContext, sentence: TokenizedSentence, at: number, type: PlaceType): string | null {
  if (facilityTypes.has(type)) return namedBehind(context, sentence, at);
  const { gazetteer, nouns, register } = context;
  let country: KnownPlace | null = null;
  for (const from of [at + 1, at + 2, at + 3, at + 4, at - 3, at - 2, at - 4]) {
    if (from < 0 || from >= sentence.tokens.length) continue;
    const found = findName(sentence, from, () => true, gazetteer, nouns);
    if (!found?.known || found.first <= at - 5) continue;
    const { type: larger } = found.known;
    // "The Donetsk region", which the gazetteer has as the city.
    const isRegion = gazetteer.isWide && /^(?:ADMIN1|REGION)$/u.test(found.stated ?? "");
    if (isRegion || larger === "ADMIN1" || larger === "COUNTRY" || (type === "NEIGHBORHOOD" && larger === "CITY"))
      return register.known(found.known);
    if (gazetteer.isWide && from > at) country ??= gazetteer.countryOf(found.known.country ?? "");
  }
  return country && register.known(country, false);
}

/** For a facility by its name: "the Damanyo military base in Mogadishu". */
function namedBehind(
  { gazetteer, nouns, register }: PlaceContext,
  sentence: TokenizedSentence,
  at: number,
): string | null {
  const { tokens } = sentence;
  if (!gazetteer.isWide) return null;
  let end = at;
  while (/^(?:PROPN|NOUN|ADJ)$/u.test(tokens[end]?.partOfSpeech ?? "")) end += 1;
  if (!/^(?:in|at)$/u.test(tokens[end]?.lower ?? "")) return null;
  const found = findName(sentence, end + 1, () => true, gazetteer, nouns);
  return found?.known ? register.known(found.known) : null;
}

/** The country of the place that a sentence named last: "sent troops into Bunia to fight those who struck Djaiba". */
function countryOfLast(register: PlaceRegister, earlier: readonly Mention[]): string | null {
  for (let id = earlier.at(-1)?.entity ?? null; id !== null; id = register.get(id)?.within ?? null)
    if (register.get(id)?.type === "COUNTRY") return id;
  return null;
}
