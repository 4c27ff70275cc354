import type { KnownPlace } from "../gazetteer/gazetteer.js";
import type { Places } from "../gazetteer/world-places.js";
import { isCapitalized, type Token } from "../text/token.js";
import type { FoundName } from "./found-name.js";

/** "Jammu and Kashmir": one province, though its name joins two. */
export function jointName(
  tokens: readonly Token[],
  at: number,
  isFree: (index: number) => boolean,
  gazetteer: Places,
): FoundName | null {
  if (!gazetteer.isWide || tokens[at + 1]?.lower !== "and" || !isFree(at + 2)) return null;
  const known = gazetteer
    .named(`${tokens[at]?.text} and ${tokens[at + 2]?.text}`)
    .find(({ type }) => type === "ADMIN1" || type === "COUNTRY");
  return known ? { first: at, last: at + 2, name: known.name, known, stated: null, straySuffix: 0 } : null;
}

/** "North Korea": a country whose name begins with a word that is none by itself. */
export function isNation(tokens: readonly Token[], at: number, gazetteer: Places): boolean {
  const next = tokens[at + 1];
  return (
    next !== undefined &&
    isCapitalized(next) &&
    gazetteer
      .named(`${tokens[at]?.text} ${next.text}`)
      .some(({ type }) => type === "COUNTRY" || type === "CITY" || type === "ADMIN1")
  );
}

/** "Saudi Arabia", though "Saudi" alone is of the nation. */
export const isCountry = (tokens: readonly Token[], at: number, gazetteer: Places): boolean =>
  gazetteer.isWide &&
  gazetteer.named(`${tokens[at]?.text} ${tokens[at + 1]?.text}`).some(({ type }) => type === "COUNTRY");

/** "Palma in northern Mozambique": the country told right behind the words that end at `last`. */
export function countryBehind(tokens: readonly Token[], last: number, gazetteer: Places): KnownPlace | null {
  if (tokens[last + 1]?.lower !== "in") return null;
  let first = last + 2;
  while (/^(?:the|central|mid|\p{L}*(?:north|south|east|west)\p{L}*)$/u.test(tokens[first]?.lower ?? "")) first += 1;
  for (const end of [first + 3, first + 2, first + 1, first]) {
    const name = tokens.slice(first, end + 1).map(({ text }) => text);
    const country = gazetteer.named(name.join(" ")).find(({ type }) => type === "COUNTRY");
    if (country) return country;
  }
  return null;
}
