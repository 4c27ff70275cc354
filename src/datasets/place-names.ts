import { contentId } from "../domain/content-id.js";
import type { ExtractedPlace } from "../domain/extraction.js";
import { foldName } from "../domain/folding.js";
import type { PlaceType } from "../domain/vocabulary/place.js";
import { alpha3OfName } from "../extraction/gazetteer/country-codes.js";
import type { KnownPlace } from "../extraction/gazetteer/gazetteer.js";
import type { Places } from "../extraction/gazetteer/world-places.js";
import type { Names } from "../extraction/resources.js";
import { Memory } from "./memory.js";

/** Where a row says that something is. */
export interface RowPlace {
  readonly name: string;
  readonly placeType: PlaceType;
  readonly aliases?: readonly string[];
  /** Degrees, WGS 84; null where the row gives none. */
  readonly lat: number | null;
  readonly lon: number | null;
  /** Metres within which the place lies around them. */
  readonly uncertaintyM: number;
}

/** A division of a country that a row names, the widest first. */
export interface Division {
  readonly name: string;
  readonly placeType: "ADMIN1" | "ADMIN2" | "ADMIN3";
}

/** A place of the gazetteer is the row's only if it has the name and lies so near, in metres. */
const sameWithinM = 25_000;

/** Mean radius R1 of GRS 80 (Moritz 2000), in metres. */
const earthRadiusM = 6_371_009;

const divisionWords =
  /\s+(?:governorate|province|state|region|department|district|division|prefecture|oblast|county|territory)$/iu;

/** Finds the places that rows name: those of the gazetteer where name, country and position agree, else places of the data set's own. */
export class PlaceNames {
  readonly #names: Names;
  readonly #dataSet: string;
  readonly #seen = new Map<string, Places>();
  readonly #countries = new Map<string, KnownPlace | null>();
  readonly #found = new Memory<readonly ExtractedPlace[]>();

  /** @param dataSet what the ids of its own places begin with: `ucdp-ged`. */
  constructor(names: Names, dataSet: string) {
    this.#names = names;
    this.#dataSet = dataSet;
  }

  /** ISO 3166-1 alpha-3 of a country by a name that data sets use, "Yemen (North Yemen)" among them; null if there is none. */
  countryCode(name: string): string | null {
    return this.#country(name)?.country ?? null;
  }

  /** A country as a place: the gazetteer's, else one of the data set's own. */
  country(name: string): ExtractedPlace {
    const known = this.#country(name);
    return known === null ? this.#own({ name, ...nowhere, placeType: "COUNTRY" }, null, null) : fromKnown(known, null);
  }

  /**
   * A place with what contains it, the smallest first.
   * @param divisions that the row names, the widest first.
   * @param country its name; "" for international waters.
   */
  find(place: RowPlace, divisions: readonly Division[], country: string): readonly ExtractedPlace[] {
    return this.#found.get(JSON.stringify([place, divisions, country]), () => this.#find(place, divisions, country));
  }

  #find(place: RowPlace, divisions: readonly Division[], country: string): ExtractedPlace[] {
    const around = this.divisions(divisions, country);
    const code = around.at(-1)?.country ?? null;
    const known = code === null ? null : this.#known(place, code);
    return known ?? [this.#own(place, around[0] ?? null, code), ...around];
  }

  /** A part of a place that has been found, which the gazetteer is not asked for. */
  within(place: RowPlace, around: readonly ExtractedPlace[]): ExtractedPlace[] {
    return [this.#own(place, around[0] ?? null, around.at(-1)?.country ?? null), ...around];
  }

  /** Divisions with their country, the smallest first. */
  divisions(divisions: readonly Division[], country: string): readonly ExtractedPlace[] {
    return this.#found.get(JSON.stringify([divisions, country]), () => this.#divisions(divisions, country));
  }

  #divisions(divisions: readonly Division[], country: string): ExtractedPlace[] {
    const chain: ExtractedPlace[] = country === "" ? [] : [this.country(country)];
    for (const { name, placeType } of divisions) {
      const [parent = null] = chain;
      const code = chain.at(-1)?.country ?? null;
      const known = code === null ? null : this.#knownDivision(name, placeType, code);
      if (known === null) chain.unshift(this.#own({ name, ...nowhere, placeType }, parent, code));
      else chain.splice(0, chain.length, ...known);
    }
    return chain;
  }

  #knownDivision(name: string, placeType: PlaceType, country: string): ExtractedPlace[] | null {
    if (placeType !== "ADMIN1") return null;
    const places = this.#placesOf(country);
    const bare = name.replace(divisionWords, "");
    const found = [name, bare]
      .flatMap((each) => places.named(each))
      .find((place) => place.type === placeType && place.country === country);
    return found === undefined ? null : this.#chainOf(found, places);
  }

  #known({ name, placeType, aliases = [], lat, lon }: RowPlace, country: string): ExtractedPlace[] | null {
    if (lat === null || lon === null || placeType === "REGION" || placeType.startsWith("ADMIN")) return null;
    const places = this.#placesOf(country);
    const near = [name, ...aliases]
      .flatMap((each) => [...places.named(each), ...places.soundingLike(each)])
      .filter((place) => place.country === country && place.type !== "COUNTRY" && !place.type.startsWith("ADMIN"))
      .map((place) => ({ place, distanceM: distanceM(place, lat, lon) }))
      .filter((each) => each.distanceM <= sameWithinM)
      .sort((a, b) => a.distanceM - b.distanceM || (a.place.gazetteerId < b.place.gazetteerId ? -1 : 1));
    return near[0] === undefined ? null : this.#chainOf(near[0].place, places);
  }

  /** A place that no gazetteer knows: one in all rows that give it one name in one division. */
  #own(place: RowPlace, parent: ExtractedPlace | null, country: string | null): ExtractedPlace {
    const key = contentId("place", foldName(place.name) || place.name, place.placeType, parent?.gazetteerId ?? null);
    const gazetteerId = `${this.#dataSet}:place:${key}`;
    const isLocated = place.lat !== null && place.lon !== null;
    return {
      id: gazetteerId,
      gazetteerId,
      name: place.name,
      placeType: place.placeType,
      aliases: place.aliases ?? [],
      named: true,
      mentioned: true,
      within: parent?.id ?? null,
      country,
      lat: isLocated ? place.lat : null,
      lon: isLocated ? place.lon : null,
      coordinateUncertaintyM: isLocated ? place.uncertaintyM : null,
      coordinateBasis: isLocated ? "REPORTED" : null,
      bearings: [],
    };
  }

  /** A place of the gazetteer with what contains it, up to its country, which the gazetteer does not name around every city. */
  #chainOf(place: KnownPlace, places: Places): ExtractedPlace[] {
    const chain = [place];
    for (let at = place.within; at !== null; at = chain.at(-1)?.within ?? null) {
      const outer = places.place(at);
      if (outer === undefined || chain.includes(outer)) break;
      chain.push(outer);
    }
    const widest = chain.at(-1);
    const country = widest?.type === "COUNTRY" ? null : this.#countryOf(place.country);
    if (country !== null) chain.push(country);
    return chain.map((each, index) => fromKnown(each, chain[index + 1] ?? null));
  }

  #countryOf(code: string | null): KnownPlace | null {
    const nation = this.#names.nations.all.find(({ country }) => country === code);
    return nation === undefined ? null : this.#country(nation.names[0] ?? "");
  }

  #placesOf(country: string): Places {
    const seen = this.#seen.get(country);
    if (seen !== undefined) return seen;
    const places = this.#names.world.seenFrom(new Set([country]), this.#names.nations);
    this.#seen.set(country, places);
    return places;
  }

  #country(name: string): KnownPlace | null {
    const found = this.#countries.get(name);
    if (found !== undefined) return found;
    const country = this.#lookUpCountry(name);
    this.#countries.set(name, country);
    return country;
  }

  #lookUpCountry(name: string): KnownPlace | null {
    const places = this.#placesOf("");
    const inBrackets = /\(([^)]+)\)/u.exec(name)?.[1] ?? "";
    const spellings = [name, name.replace(/\s*\([^)]*\)/gu, ""), name.replace(/^Kingdom of |, FYR$/gu, ""), inBrackets];
    for (const spelling of spellings.map((each) => each.replace(/^Kingdom of /u, "").trim())) {
      if (spelling === "") continue;
      const code = alpha3OfName(spelling.replace("-", " and ")) ?? alpha3OfName(spelling);
      const names = [spelling, ...(this.#names.nations.all.find(({ country }) => country === code)?.names ?? [])];
      const country = names.flatMap((each) => places.named(each)).find(({ type }) => type === "COUNTRY");
      if (country !== undefined) return country;
    }
    return null;
  }
}

const nowhere = { lat: null, lon: null, uncertaintyM: 0 } as const;

function fromKnown(place: KnownPlace, within: KnownPlace | null): ExtractedPlace {
  const isLocated = place.lat !== null && place.lon !== null;
  return {
    id: place.gazetteerId,
    gazetteerId: place.gazetteerId,
    name: place.name,
    placeType: place.type,
    aliases: place.aliases.filter((alias) => alias !== place.name),
    named: true,
    mentioned: true,
    within: within?.gazetteerId ?? null,
    country: place.country,
    lat: place.lat,
    lon: place.lon,
    coordinateUncertaintyM: isLocated ? place.uncertaintyM : null,
    coordinateBasis: isLocated ? "GAZETTEER" : null,
    bearings: [],
  };
}

/** Great-circle distance in metres, on a sphere: off by up to 0.6 % against WGS 84. Infinite for a place without a position. */
function distanceM(place: KnownPlace, lat: number, lon: number): number {
  if (place.lat === null || place.lon === null) return Number.POSITIVE_INFINITY;
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const [a, b] = [radians(place.lat), radians(lat)];
  const haversine =
    Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(radians(lon - place.lon) / 2) ** 2;
  return 2 * earthRadiusM * Math.asin(Math.min(1, Math.sqrt(haversine)));
}
