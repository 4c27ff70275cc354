import type { PlaceType } from "./vocabulary/place.js";
import type { Vocabulary } from "./vocabulary/vocabulary.js";

/** Up to where the places of events are rolled up. */
export const placeLevels = {
  SETTLEMENT:
    "The city, town or village a place lies in; outside of all, the nearest place around it that has a name of its own: a refinery, a district, a province.",
  ADMIN1:
    "The governorate or province it lies in; the country where none is known, and the place itself where neither is.",
  COUNTRY: "The country it lies in; the place itself where none is known.",
} as const satisfies Vocabulary;
export type PlaceLevel = keyof typeof placeLevels;

/** What makes a place one of the level, and what stands in where no such place lies around. A place without either stands for itself. */
export const placesOfLevel: Readonly<
  Record<PlaceLevel, { readonly types: readonly PlaceType[]; readonly instead: readonly PlaceType[] | "NAMED" }>
> = {
  SETTLEMENT: { types: ["CITY", "TOWN", "VILLAGE"], instead: "NAMED" },
  ADMIN1: { types: ["ADMIN1"], instead: ["COUNTRY"] },
  COUNTRY: { types: ["COUNTRY"], instead: [] },
};
