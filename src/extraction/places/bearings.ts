import type { Bearing } from "../../domain/vocabulary/place.js";
import { type Mention, wordsOf } from "../mention.js";
import type { Token, TokenizedSentence } from "../text/token.js";
import { facilityTypes, type PlaceContext } from "./place-context.js";

const compass =
  /^(?:north|south|east|west|northeast|northwest|southeast|southwest|northern|southern|eastern|western|northeastern|northwestern|southeastern|southwestern|central)$/u;

/** True for "north", "western", "central". */
export function isCompassWord(word: string): boolean {
  return compass.test(word);
}

/** True for "western" and "central", false for "west". */
export function isCompassAdjective(word: string): boolean {
  return compass.test(word) && /ern$|central/u.test(word);
}

/** SOUTH_OF for "south". */
export function bearingOf(direction: string): Bearing {
  return `${direction.toUpperCase()}_OF` as Bearing;
}

/** "a hill overlooking the airport", "the airport on the outskirts of the city", "Douma, northeast of the capital". */
export function noteBearings(context: PlaceContext, sentence: TokenizedSentence, mentions: readonly Mention[]): void {
  const { register, raw } = context;
  for (const [index, mention] of mentions.entries()) {
    const place = register.get(mention.entity);
    if (!place || place.type === "COUNTRY" || place.type === "ADMIN1") continue;
    for (const anchor of mentions.slice(index + 1, index + 3)) {
      const between = sentence.tokens
        .slice(mention.last + 1, anchor.first)
        .map(({ lower }) => lower)
        .join(" ");
      const bearing = bearingBetween(between);
      const target = register.get(anchor.entity);
      if (!bearing || !target) continue;
      register.bearing(
        mention.entity,
        bearing,
        anchor.entity,
        wordsOf(raw, sentence, { first: mention.last + 1, last: anchor.last }),
      );
      // What lies by a known place lies in its province, unless the sentence says where it lies.
      if (!place.named && facilityTypes.has(place.type)) register.placeBeside(mention.entity, anchor.entity);
    }
  }
}

/** The bearing that the words between two places tell, or null. */
export function bearingBetween(words: string): Bearing | null {
  const told = words
    .replace(/^,? ?(?:(?:which|that) )?/u, "")
    .replace(/ (?:the|the (?:city|town|village) of|(?:the )?\S+ 's)$/u, "");
  if (/^(?:overlook(?:ing|s|ed)|above)$/u.test(told)) return "OVERLOOKING";
  if (
    /^(?:(?:located|lies|lying|lie|just) )?(?:near|close to|outside|adjacent to|next to|beside|around|in the vicinity of)$/u.test(
      told,
    )
  )
    return "NEAR";
  if (/^(?:(?:located|lies|lying) )?(?:on|at) the (?:outskirts|edge) of$/u.test(told)) return "OUTSKIRTS_OF";
  const direction =
    /^(?:(?:just|located|lying|lies|to the) )?(north|south|east|west|northeast|northwest|southeast|southwest) of$/u.exec(
      told,
    )?.[1];
  return direction ? bearingOf(direction) : null;
}

/** "The border with" right before a name that begins at `first`: what lies beyond. */
export const followsBorder = (tokens: readonly Token[], first: number): boolean =>
  tokens[first - 1]?.lower === "with" && /^(?:borders?|frontier)$/u.test(tokens[first - 2]?.lower ?? "");
