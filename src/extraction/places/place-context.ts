import type { PlaceType } from "../../domain/vocabulary/place.js";
import type { Nations } from "../actors/nations.js";
import type { Places } from "../gazetteer/world-places.js";
import type { Mention } from "../mention.js";
import type { TokenizedSentence } from "../text/token.js";
import type { PlaceMemory } from "./place-memory.js";
import type { PlaceNouns } from "./place-nouns.js";
import type { PlaceRegister } from "./place-register.js";

/** What every rule for places reads and writes while one report is read. */
export interface PlaceContext {
  readonly gazetteer: Places;
  readonly nouns: PlaceNouns;
  readonly register: PlaceRegister;
  readonly memory: PlaceMemory;
  readonly nations: Nations;
  readonly raw: string;
}

/** Towns and parts of towns. */
export const settlementTypes: ReadonlySet<PlaceType> = new Set(["CITY", "TOWN", "VILLAGE", "NEIGHBORHOOD"]);

/** Sites within a town or a province. */
export const facilityTypes: ReadonlySet<PlaceType> = new Set([
  "MILITARY_FACILITY",
  "OIL_FACILITY",
  "OTHER_FACILITY",
  "TERRAIN",
  "SCHOOL",
  "HOSPITAL",
  "MARKET",
  "RELIGIOUS_SITE",
  "CAMP",
  "CHECKPOINT",
  "CROSSING",
]);

/** A mention of a place; the words become an alias of it unless they only point to it. */
export function placeMention(
  { register, raw }: PlaceContext,
  sentence: TokenizedSentence,
  first: number,
  last: number,
  entity: string,
  kind: Mention["kind"],
  straySuffix = 0,
): Mention {
  const start = sentence.tokens[first]?.start ?? sentence.start;
  const end = (sentence.tokens[last]?.end ?? sentence.end) - straySuffix;
  if (kind !== "PRONOUN") register.alias(entity, raw.slice(start, end).replace(/[\s\u00a0]+/gu, " "));
  return { sentence: sentence.ordinal, first, last, entity, kind, start, end };
}

/** A key for a local id, made from a name. */
export function slugOf(name: string): string {
  return (
    name
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/['’]/gu, "")
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/gu, "") || "place"
  );
}

/** The word with a capital letter. */
export function capitalized(word: string): string {
  return word ? `${word[0]?.toUpperCase()}${word.slice(1)}` : word;
}
