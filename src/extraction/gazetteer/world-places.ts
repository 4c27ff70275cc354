import { foldName, transliterationKey } from "../../domain/folding.js";
import type { Nation, Nations } from "../actors/nations.js";
import { flatMap } from "../flat-map.js";
import type { City } from "./cities.js";
import { CompactCities } from "./compact-cities.js";
import { alpha2Of, alpha3Of } from "./country-codes.js";
import { fromCity, type Gazetteer, type KnownPlace } from "./gazetteer.js";

/** A part of a country as ISO 3166-2 has it. */
export interface Subdivision {
  readonly code: string;
  readonly name: string;
  /** Code of what it is a part of: a country by two letters, or another subdivision. */
  readonly parent: string;
}

/** What news in English calls a city that GeoNames lists by another name. */
export interface EnglishName {
  readonly name: string;
  /** Its id in GeoNames. */
  readonly geonames: number;
  /** The name it is listed by. */
  readonly local: string;
}

/** What the rules ask of a gazetteer. */
export type Places = Pick<
  Gazetteer,
  | "place"
  | "named"
  | "soundingLike"
  | "facilities"
  | "contains"
  | "prefers"
  | "isWide"
  | "isAdjective"
  | "onlyCountry"
  | "namesCountries"
  | "capitalOf"
  | "countryOf"
>;

/** Only of the region are places known that are smaller than this: in a report about elsewhere they are hardly meant. */
const leastPopulation = 10_000;

const isSmall = ({ type, population }: KnownPlace): boolean =>
  /^(?:TOWN|VILLAGE)$/u.test(type) && population < leastPopulation;

/** Shorter names sound like too many others, in letters. */
const leastSound = 4;

/** The towns, subdivisions and countries of the whole world, for reports that are not about the region whose every village is known. */
export class WorldPlaces {
  readonly #base: Gazetteer;
  readonly #nations: readonly Nation[];
  readonly #cities: CompactCities;
  readonly #english = new Map<string, EnglishName[]>();
  readonly #subdivisions = new Map<string, Subdivision[]>();
  readonly #countries = new Map<string, KnownPlace>();
  readonly #countryNames = new Map<string, KnownPlace>();
  readonly #made = new Map<string, KnownPlace>();
  /** By country, made when first asked for: its cities by how their names sound. */
  readonly #bySound = new Map<string, ReadonlyMap<string, readonly City[]>>();

  constructor(
    base: Gazetteer,
    nations: readonly Nation[],
    subdivisions: readonly Subdivision[],
    cities: readonly City[],
    englishNames: readonly EnglishName[],
  ) {
    this.#base = base;
    this.#nations = nations;
    this.#cities = new CompactCities(cities);
    for (const subdivision of subdivisions)
      for (const name of new Set([subdivision.name, englishSubdivision(subdivision.name)].map(foldName)))
        append(this.#subdivisions, name, subdivision);
    for (const english of englishNames) append(this.#english, foldName(english.name), english);
    this.#addCountries(cities);
  }

  /** The gazetteer as a report sees it that speaks of these countries: of places of one name theirs come first. */
  seenFrom(spokenOf: ReadonlySet<string>, nations: Nations): Places {
    const [only, ...more] = spokenOf;
    return {
      isWide: true,
      isAdjective: (word) => nations.isAdjective(word),
      onlyCountry: only !== undefined && more.length === 0 ? (this.#countries.get(only) ?? null) : null,
      namesCountries: spokenOf.size > 0,
      capitalOf: (country) => this.#capitalOf(country),
      countryOf: (country) => this.#countries.get(country) ?? null,
      place: (slug) => this.#base.place(slug) ?? this.#made.get(slug),
      named: (name) => this.#named(name).filter((place) => spokenOf.has(place.country ?? "") || !isSmall(place)),
      soundingLike: (name) => flatMap([...spokenOf], (country) => this.#soundingLike(name, country)),
      facilities: (kind, within) => this.#base.facilities(kind, within),
      contains: (outer, inner) => {
        for (let slug: string | null = inner, steps = 0; slug && steps < 8; steps += 1) {
          if (slug === outer) return true;
          slug = (this.#base.place(slug) ?? this.#made.get(slug))?.within ?? null;
        }
        return false;
      },
      prefers: (country) => country !== null && spokenOf.has(country),
    };
  }

  #named(name: string): readonly KnownPlace[] {
    const key = foldName(name);
    const known = this.#base.named(name);
    const country = this.#countryNames.get(key);
    const inEnglish = flatMap(this.#english.get(key) ?? [], ({ local, geonames }) =>
      this.#cities.named(foldName(local)).filter(({ cityId }) => cityId === geonames),
    );
    const cities = [...this.#cities.named(key), ...inEnglish].filter(
      ({ cityId }) => !known.some(({ gazetteerId }) => gazetteerId === `geonames:${cityId}`),
    );
    return [
      ...known,
      ...(country && !known.includes(country) ? [country] : []),
      ...(this.#subdivisions.get(key) ?? []).map((subdivision) => this.#keep(this.#subdivision(subdivision))),
      ...cities.map((city) => this.#keep(this.#city(city))),
    ];
  }

  /** The city that the government sits in, of those of its name the largest. */
  #capitalOf(country: string): KnownPlace | undefined {
    const seats = this.#nations.find((nation) => nation.country === country)?.seats ?? [];
    for (const seat of seats) {
      const cities = this.#named(seat).filter((place) => place.country === country && place.type === "CITY");
      const [capital] = cities.sort((a, b) => b.population - a.population);
      if (capital) return capital;
    }
    return undefined;
  }

  /** "Odesa" is Odessa, "al-Fashir" El Fasher. */
  #soundingLike(name: string, country: string): KnownPlace[] {
    const key = transliterationKey(name);
    if (key.length < leastSound) return [];
    let cities = this.#bySound.get(country);
    if (!cities) {
      const made = new Map<string, City[]>();
      for (const city of this.#cities.of(alpha2Of(country) ?? "")) append(made, transliterationKey(city.name), city);
      cities = made;
      this.#bySound.set(country, made);
    }
    return (cities.get(key) ?? []).map((city) => this.#keep(this.#city(city)));
  }

  #keep(place: KnownPlace): KnownPlace {
    const made = this.#made.get(place.slug);
    if (made) return made;
    this.#made.set(place.slug, place);
    return place;
  }

  #city(city: City): KnownPlace {
    const country = alpha3Of(city.country);
    const place = fromCity(city, country, this.#countries.get(country ?? "")?.slug ?? null);
    return { ...place, slug: `${place.slug}-${city.cityId}` };
  }

  #subdivision({ code, name, parent }: Subdivision): KnownPlace {
    const country = alpha3Of(code.slice(0, 2));
    return {
      gazetteerId: `iso3166-2:${code}`,
      slug: `${foldName(name).replaceAll(" ", "-")}-${code.toLowerCase()}`,
      name,
      type: parent.length === 2 ? "ADMIN1" : "ADMIN2",
      country,
      within: this.#countries.get(country ?? "")?.slug ?? null,
      lat: null,
      lon: null,
      uncertaintyM: null,
      capital: null,
      facility: null,
      aliases: [],
      population: 0,
    };
  }

  /** Countries that the curated gazetteer has not: where most of their people live, and how far from there they reach. */
  #addCountries(cities: readonly City[]): void {
    const byCountry = new Map<string, City[]>();
    for (const city of cities) append(byCountry, alpha3Of(city.country) ?? "", city);
    for (const { country, names } of this.#nations) {
      const curated = flatMap(names, (name) => this.#base.named(name)).find(({ type }) => type === "COUNTRY");
      const place = curated ?? countryAmong(country, names, byCountry.get(country) ?? []);
      this.#countries.set(country, place);
      this.#made.set(place.slug, place);
      for (const name of names) this.#countryNames.set(foldName(name), place);
    }
  }
}

function countryAmong(country: string, names: readonly string[], cities: readonly City[]): KnownPlace {
  const [name = country, ...aliases] = names;
  const middle = (of: (city: City) => number) => cities.reduce((sum, city) => sum + of(city), 0) / cities.length;
  const lon = middle(({ loc }) => loc.coordinates[0]);
  const lat = middle(({ loc }) => loc.coordinates[1]);
  const farthest = Math.max(0, ...cities.map(({ loc: { coordinates } }) => Math.abs(coordinates[1] - lat)));
  return {
    gazetteerId: `iso3166:${country}`,
    slug: foldName(name).replaceAll(" ", "-"),
    name,
    type: "COUNTRY",
    country,
    within: null,
    lat: cities.length > 0 ? Number(lat.toFixed(2)) : null,
    lon: cities.length > 0 ? Number(lon.toFixed(2)) : null,
    // A degree of latitude is 111 km.
    uncertaintyM: Math.max(20_000, Math.round(farthest * 111) * 1000),
    capital: null,
    facility: null,
    aliases,
    population: 0,
  };
}

/** "Nord-Kivu" is North Kivu in English. */
function englishSubdivision(name: string): string {
  return name
    .replace(/^Nord-/u, "North ")
    .replace(/^Sud-/u, "South ")
    .replace(/^Kordofan /u, "");
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
