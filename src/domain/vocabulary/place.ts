import type { Vocabulary } from "./vocabulary.js";

/** What a place is. */
export const placeTypes = {
  COUNTRY: "A country.",
  ADMIN1: "A first-order division: governorate, province.",
  ADMIN2: "A second-order division: district.",
  ADMIN3: "A third-order division: sub-district.",
  REGION: "A vernacular region, such as eastern Syria.",
  CITY: "A city.",
  TOWN: "A town.",
  VILLAGE: "A village.",
  NEIGHBORHOOD: "A neighbourhood or suburb.",
  AREA: "An area told relative to a place: the outskirts of, territory south of.",
  TERRAIN: "A hill, river, road or other feature of the land.",
  MILITARY_FACILITY: "A base, airport, barracks or depot.",
  OIL_FACILITY: "An oil or gas field, refinery or plant.",
  SCHOOL: "A school or university.",
  HOSPITAL: "A hospital or clinic.",
  MARKET: "A market.",
  CHECKPOINT: "A checkpoint.",
  CROSSING: "A border crossing.",
  CAMP: "A camp of displaced persons or refugees.",
  RELIGIOUS_SITE: "A mosque, church or shrine.",
  OTHER_FACILITY: "Another facility.",
} as const satisfies Vocabulary;
export type PlaceType = keyof typeof placeTypes;

/** Where coordinates come from. */
export const coordinateBases = {
  GAZETTEER: "From the gazetteer.",
  REPORTED: "Given in the report.",
  PARENT_CENTROID: "Those of the containing place.",
  RELATIVE: "Those of the place it is told relative to.",
  GENERAL_KNOWLEDGE: "From general knowledge.",
  CURATED: "Set by a person.",
} as const satisfies Vocabulary;
export type CoordinateBasis = keyof typeof coordinateBases;

/** How a place lies to another. */
export const bearings = {
  NORTH_OF: "North of it.",
  NORTHEAST_OF: "Northeast of it.",
  EAST_OF: "East of it.",
  SOUTHEAST_OF: "Southeast of it.",
  SOUTH_OF: "South of it.",
  SOUTHWEST_OF: "Southwest of it.",
  WEST_OF: "West of it.",
  NORTHWEST_OF: "Northwest of it.",
  NEAR: "Near it.",
  OVERLOOKING: "Overlooking it.",
  OUTSKIRTS_OF: "On its edge.",
  PART_OF: "A part of it that is not named.",
} as const satisfies Vocabulary;
export type Bearing = keyof typeof bearings;
