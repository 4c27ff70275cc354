import type { ExtractedPlace, Words } from "../../domain/extraction.js";
import type { GeoPrecision } from "../../domain/vocabulary/event.js";
import type { PlaceType } from "../../domain/vocabulary/place.js";
import type { Division, PlaceNames } from "../place-names.js";
import { codeIn, degreesIn } from "../read-cells.js";
import type { RowText } from "../row-text.js";

/** Where an event of the Georeferenced Event Dataset was. */
export interface GedPlace {
  readonly chain: readonly ExtractedPlace[];
  readonly words: Words;
  readonly precision: GeoPrecision;
}

/** `where_prec` (GED codebook): how exactly the coordinates tell where it was. */
const precisions: Readonly<Record<string, GeoPrecision>> = {
  1: "SETTLEMENT",
  2: "NEAR",
  3: "ADMIN2",
  4: "ADMIN1",
  5: "REGION",
  6: "COUNTRY",
  7: "REGION",
};

/** The last word of a place's name that says what it is. */
const kinds: readonly (readonly [words: RegExp, type: PlaceType])[] = [
  [/\bcity$/iu, "CITY"],
  [/\btown$/iu, "TOWN"],
  [/\bvillage$/iu, "VILLAGE"],
  [/\b(?:neighbou?rhood|quarter|suburb)$/iu, "NEIGHBORHOOD"],
  [/\b(?:mountains?|mount|hills?|valley|river|lake|forest|island|road|highway|junction|desert|plateau)\b/iu, "TERRAIN"],
  [/\b(?:air ?base|army base|military base|barracks|airport)\b/iu, "MILITARY_FACILITY"],
  [/\b(?:oil|gas) ?field\b|\brefinery\b/iu, "OIL_FACILITY"],
  [/\b(?:refugee|idp)? ?camp$/iu, "CAMP"],
  [/\b(?:crossing|checkpoint)$/iu, "CHECKPOINT"],
  [/\b(?:mosque|church|temple|shrine)\b/iu, "RELIGIOUS_SITE"],
  [/\b(?:castle|dam|bridge|factory|prison|station)\b/iu, "OTHER_FACILITY"],
];

/** What a settlement is called in front of these words. */
const settlementWord = /\s+(?:city|town|village)$/iu;

/** Metres within which places lie around the coordinates the data set gives for them. */
const uncertaintyM = { settlement: 5_000, terrain: 10_000, admin2: 30_000, admin1: 80_000, region: 100_000 } as const;

/** Where a row says that it was: the place of its coordinates, which is a division or the country where no more is known. */
export function gedPlace(text: RowText, names: PlaceNames): GedPlace | null {
  const precision = codeIn(text, "where_prec", precisions);
  const lat = degreesIn(text, "latitude", 90);
  const lon = degreesIn(text, "longitude", 180);
  const isAtSea = text.value("where_prec") === "7";
  const country = isAtSea ? "" : text.value("country");
  const divisions: Division[] = [
    { name: text.value("adm_1"), placeType: "ADMIN1" as const },
    { name: text.value("adm_2"), placeType: "ADMIN2" as const },
  ].filter(({ name }) => name !== "");

  if (precision === "COUNTRY") return { chain: names.divisions([], country), words: text.words("country"), precision };
  const asDivision = (column: string, level: number): GedPlace | null =>
    text.value(column) === ""
      ? null
      : { chain: located(names.divisions(divisions.slice(0, level), country)), words: text.words(column), precision };
  const located = (chain: readonly ExtractedPlace[]): readonly ExtractedPlace[] => {
    const [place, ...around] = chain;
    if (place === undefined || place.lat !== null || lat === null || lon === null) return chain;
    const coordinateUncertaintyM = precision === "ADMIN1" ? uncertaintyM.admin1 : uncertaintyM.admin2;
    return [{ ...place, lat, lon, coordinateUncertaintyM, coordinateBasis: "REPORTED" }, ...around];
  };
  const division =
    precision === "ADMIN1" ? asDivision("adm_1", 1) : precision === "ADMIN2" ? asDivision("adm_2", 2) : null;
  if (division !== null) return division;

  const full = text.value("where_coordinates");
  if (full === "")
    return country === ""
      ? null
      : { chain: names.divisions(divisions, country), words: text.words("adm_2", "adm_1", "country"), precision };
  const placeType = placeTypeOf(full, precision);
  const name = settlementWord.test(full) ? full.replace(settlementWord, "") : full;
  const metres =
    precision === "REGION"
      ? uncertaintyM.region
      : placeType === "TERRAIN"
        ? uncertaintyM.terrain
        : uncertaintyM.settlement;
  const place = { name, placeType, aliases: name === full ? [] : [full], lat, lon, uncertaintyM: metres };
  return {
    chain: names.find(place, isAtSea ? [] : divisions, country),
    words: text.words("where_coordinates"),
    precision,
  };
}

function placeTypeOf(name: string, precision: GeoPrecision): PlaceType {
  if (precision === "ADMIN1" || precision === "ADMIN2") return precision;
  const kind = kinds.find(([words]) => words.test(name))?.[1];
  if (precision === "REGION") return kind === "TERRAIN" ? kind : "REGION";
  // A settlement of a size that is not told.
  return kind ?? "TOWN";
}
