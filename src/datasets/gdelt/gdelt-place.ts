import type { GeoPrecision } from "../../domain/vocabulary/event.js";
import type { Division, PlaceNames } from "../place-names.js";
import { codeIn, degreesIn, textIn } from "../read-cells.js";
import type { RowStory } from "../row-document.js";
import type { RowText } from "../row-text.js";

/** `ActionGeo_Type`: none, country, state of the US, city of the US, city, province elsewhere. */
const kinds = {
  0: null,
  1: { precision: "COUNTRY", level: "country" },
  2: { precision: "ADMIN1", level: "division" },
  3: { precision: "SETTLEMENT", level: "settlement" },
  4: { precision: "SETTLEMENT", level: "settlement" },
  5: { precision: "ADMIN1", level: "division" },
} as const;

/** Where an event was, by its `ActionGeo` columns: "Idlib, Idlib, Syria" names a place, a first-order division and a country. */
export function gdeltPlace(
  text: RowText,
  names: PlaceNames,
): { readonly place: RowStory["place"]; readonly precision: GeoPrecision } {
  const kind = codeIn(text, "ActionGeo_Type", kinds);
  if (kind === null) return { place: null, precision: "UNKNOWN" };
  const words = text.words("ActionGeo_FullName");
  const parts = textIn(text, "ActionGeo_FullName")
    .split(",")
    .map((part) => part.trim());
  const [name = "", country = ""] = [parts[0], parts.at(-1)];
  const division = parts.length > 2 ? (parts[1] ?? "") : "";
  // "(general)" stands for no division.
  const divisions: Division[] =
    division === "" || /\(general\)$/iu.test(division) ? [] : [{ name: division, placeType: "ADMIN1" }];
  if (kind.level === "country")
    return { place: { chain: names.divisions([], country), words }, precision: kind.precision };
  if (kind.level === "division") {
    // "Essex, Essex, United Kingdom" and "Texas, United States".
    const chain = names.divisions([{ name: division || name, placeType: "ADMIN1" }], country);
    return { place: { chain, words }, precision: kind.precision };
  }
  const place = {
    name,
    placeType: "TOWN" as const,
    lat: degreesIn(text, "ActionGeo_Lat", 90),
    lon: degreesIn(text, "ActionGeo_Long", 180),
    // GDELT places what it finds by a list of names; it says nothing of how exactly.
    uncertaintyM: 10_000,
  };
  return { place: { chain: names.find(place, divisions, country), words }, precision: kind.precision };
}
