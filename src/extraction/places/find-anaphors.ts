import type { PlaceType } from "../../domain/vocabulary/place.js";
import type { KnownPlace } from "../gazetteer/gazetteer.js";
import type { Places } from "../gazetteer/world-places.js";
import type { Mention } from "../mention.js";
import type { Token, TokenizedSentence } from "../text/token.js";
import { facilityTypes, type PlaceContext, placeMention, settlementTypes } from "./place-context.js";

const settlementNouns: Readonly<Record<string, PlaceType>> = {
  town: "TOWN",
  village: "VILLAGE",
  city: "CITY",
  neighborhood: "NEIGHBORHOOD",
  neighbourhood: "NEIGHBORHOOD",
  suburb: "NEIGHBORHOOD",
  district: "NEIGHBORHOOD",
};
/** Behind these "there" is where people meet. */
const talks = /^(?:met|meets?|meeting|talks|negotiat\p{L}+)$/u;
/** "the town", "the provincial capital", "the same province", "there": a place named before. */
export function findAnaphor(
  context: PlaceContext,
  sentence: TokenizedSentence,
  at: number,
  mentions: readonly Mention[],
): Mention | null {
  const { tokens } = sentence;
  if (isPlaceAdverb(tokens, at)) {
    const isForTalks = tokens.slice(0, at).some(({ lower }) => talks.test(lower));
    const id = context.memory.there(mentions, at, isForTalks);
    return id ? placeMention(context, sentence, at, at, id, "PRONOUN") : null;
  }
  if (!/^(?:the|its|their)$/u.test(tokens[at]?.lower ?? "")) return null;
  let head = at + 1;
  if (/^(?:provincial|besieged|border|same|nearby)$/u.test(tokens[head]?.lower ?? "")) head += 1;
  const noun = tokens[head]?.lower ?? "";
  if (tokens[head + 1]?.lower === "of" || mentions.some((mention) => mention.first <= head && mention.last >= head))
    return null;
  if (tokens[head + 1]?.partOfSpeech === "NOUN") return null;
  // "The capital, Quito": the name says which.
  const next = tokens[tokens[head + 1]?.text === "," ? head + 2 : head + 1];
  if (context.gazetteer.isWide && noun === "capital" && next?.partOfSpeech === "PROPN") return null;
  const id = referentOf(context, noun, tokens[at + 1]?.lower === "provincial", context.memory.before(mentions, at));
  return id ? placeMention(context, sentence, at, head, id, "NOMINAL") : null;
}

/** "there" as a place; "there was", "there are" name none. */
function isPlaceAdverb(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.lower !== "there") return false;
  const next = tokens[at + 1];
  const follows = /^(?:NOUN|PROPN|PRON|VERB|ADV)$/u.test(tokens[at - 1]?.partOfSpeech ?? "");
  return follows || !/^(?:VERB|AUX|PART)$/u.test(next?.partOfSpeech ?? "PUNCT");
}

function referentOf(
  context: PlaceContext,
  noun: string,
  isProvincial: boolean,
  earlier: readonly string[],
): string | undefined {
  const { register, memory, gazetteer } = context;
  const typeOf = (id: string): PlaceType => register.get(id)?.type ?? "AREA";
  const settlement = settlementNouns[noun];
  if (settlement) {
    const settlements = earlier.filter((id) => settlementTypes.has(typeOf(id)));
    // "the town" is the town of the report rather than a city named in passing.
    return (
      // Elsewhere what is a village by its size in the gazetteer is seldom the one that is spoken of.
      (gazetteer.isWide ? settlements.find((id) => memory.isCalled(id, noun)) : undefined) ??
      settlements.find((id) => memory.isCalled(id, noun) || typeOf(id) === settlement) ??
      (noun === "district" ? undefined : settlements[0])
    );
  }
  switch (noun) {
    case "capital":
      return capitalOf(context, earlier, isProvincial);
    case "province":
    case "governorate":
      return earlier.find((id) => typeOf(id) === "ADMIN1") ?? ancestorOf(context, earlier, "ADMIN1");
    case "country":
      return ancestorOf(context, earlier, "COUNTRY");
    case "facility":
    case "site":
      return earlier.find((id) => facilityTypes.has(typeOf(id)));
    default:
      return undefined;
  }
}

/** The capital of the province, or of the country, that the place named last lies in; of the only country that the report speaks of where no place was named. */
function capitalOf(
  { register, gazetteer }: PlaceContext,
  earlier: readonly string[],
  isProvincial: boolean,
): string | undefined {
  for (const id of earlier) {
    const slug = register.gazetteerSlug(id);
    const place = slug ? gazetteer.place(slug) : undefined;
    const capital = isProvincial ? provincialCapital(place, gazetteer) : gazetteer.capitalOf(place?.country ?? "");
    if (capital) return register.known(capital);
  }
  const only = isProvincial ? undefined : gazetteer.capitalOf(gazetteer.onlyCountry?.country ?? "");
  return only && register.known(only);
}

function provincialCapital(within: KnownPlace | undefined, gazetteer: Places): KnownPlace | undefined {
  for (let place = within; place; place = place.within ? gazetteer.place(place.within) : undefined) {
    const capital = place.capital ? gazetteer.place(place.capital) : undefined;
    if (capital) return capital;
  }
  return undefined;
}

/** The nearest place of this type that contains the place named last. */
function ancestorOf({ register }: PlaceContext, earlier: readonly string[], type: PlaceType): string | undefined {
  for (const id of earlier) {
    for (let at: string | null = id, steps = 0; at && steps < 10; steps += 1) {
      const place = register.get(at);
      if (place?.type === type) return at;
      at = place?.within ?? null;
    }
  }
  return undefined;
}
