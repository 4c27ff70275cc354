import { foldName, transliterationKey } from "../../domain/folding.js";
import type { PlaceType } from "../../domain/vocabulary/place.js";
import type { City } from "./cities.js";
import { alpha3Of } from "./country-codes.js";

/** An entry of seed/gazetteer. */
export interface CuratedPlace {
  readonly slug: string;
  readonly name: string;
  readonly type: PlaceType;
  readonly country?: string;
  /** Slug of the place that contains it. */
  readonly within: string | null;
  readonly geonames?: number;
  readonly lat?: number;
  readonly lon?: number;
  readonly uncertaintyM?: number;
  readonly adminCode?: string;
  /** Slug of a governorate's capital. */
  readonly capital?: string | null;
  /** What kind of facility it is, e.g. `airport`, `refinery`. */
  readonly facility?: string | null;
  readonly aliases: readonly string[];
}

/** A place the gazetteer knows. */
export interface KnownPlace {
  /** `geonames:163533`, `iso3166:SYR` for a country, or `sitrep:deir-al-zor-military-airport`. */
  readonly gazetteerId: string;
  /** Short key, unique in the gazetteer; the local id in an extraction is made from it. */
  readonly slug: string;
  readonly name: string;
  readonly type: PlaceType;
  readonly country: string | null;
  readonly within: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly uncertaintyM: number | null;
  readonly capital: string | null;
  readonly facility: string | null;
  readonly aliases: readonly string[];
  readonly population: number;
}

const uncertaintyByType: Partial<Record<PlaceType, number>> = { CITY: 6000, TOWN: 3000, VILLAGE: 2000 };

/** Slugs of the capitals of the countries whose every place is known. */
const capitals: Readonly<Record<string, string>> = { SYR: "damascus", IRQ: "baghdad" };

/** Places by name. Names are folded; within Syria and Iraq also by transliteration. */
export class Gazetteer {
  readonly #bySlug = new Map<string, KnownPlace>();
  readonly #byName = new Map<string, KnownPlace[]>();
  readonly #byTransliteration = new Map<string, KnownPlace[]>();
  readonly #facilities = new Map<string, KnownPlace[]>();

  constructor(curated: readonly CuratedPlace[], cities: readonly City[]) {
    const cityById = new Map(cities.map((city) => [city.cityId, city]));
    const governorates = new Map<string, string>();
    const claimed = new Set<number>();
    const countryOf = new Map<string, string>();
    for (const entry of curated) if (entry.country) countryOf.set(entry.slug, entry.country);
    for (const entry of curated) {
      const country = entry.country ?? inheritedCountry(entry, curated, countryOf);
      if (country) countryOf.set(entry.slug, country);
      if (entry.adminCode && country) governorates.set(`${country}.${entry.adminCode}`, entry.slug);
      if (entry.geonames) claimed.add(entry.geonames);
      this.#add(fromCurated(entry, country ?? null, cityById.get(entry.geonames ?? -1)));
    }
    const countrySlugs = new Map(
      curated.filter((entry) => entry.type === "COUNTRY").map((entry) => [entry.country, entry.slug]),
    );
    for (const city of cities) {
      if (claimed.has(city.cityId)) continue;
      const country = alpha3Of(city.country);
      const within = governorates.get(`${country}.${city.adminCode}`) ?? countrySlugs.get(country ?? "") ?? null;
      this.#add(fromCity(city, country, within));
    }
  }

  /** False where every village of the region is known, so that a name is more likely one of its places than one elsewhere. */
  readonly isWide: boolean = false;

  /** The one country a report speaks of, where it speaks of one only and the region is the world. */
  readonly onlyCountry: KnownPlace | null = null;

  /** True if the report names a country. */
  readonly namesCountries: boolean = true;

  /** True for a word such as "Somali", which names no place; the region's own adjectives need no list. */
  isAdjective(_word: string): boolean {
    return false;
  }

  /** True for the countries whose every place is known: of places of one name theirs come first. */
  prefers(country: string | null): boolean {
    return country === "SYR" || country === "IRQ";
  }

  /** The capital of a country, by its code in ISO 3166-1 alpha-3; undefined where the gazetteer has none. */
  capitalOf(country: string): KnownPlace | undefined {
    return this.place(capitals[country] ?? "");
  }

  /** The country of a code in ISO 3166-1 alpha-3; null where the gazetteer has none. */
  countryOf(country: string): KnownPlace | null {
    for (const place of this.#bySlug.values()) if (place.type === "COUNTRY" && place.country === country) return place;
    return null;
  }

  /** The place with this slug, or undefined. */
  place(slug: string): KnownPlace | undefined {
    return this.#bySlug.get(slug);
  }

  /** Places of this name; curated ones first, then by population. */
  named(name: string): readonly KnownPlace[] {
    return this.#byName.get(foldName(name)) ?? [];
  }

  /** Places of Syria and Iraq whose name sounds the same; only for names that `named` does not know. */
  soundingLike(name: string): readonly KnownPlace[] {
    const key = transliterationKey(name);
    return key.length < 4 ? [] : (this.#byTransliteration.get(key) ?? []);
  }

  /** Facilities of a kind that lie within a place, at any depth. */
  facilities(kind: string, within: string): KnownPlace[] {
    return (this.#facilities.get(kind) ?? []).filter(({ slug }) => this.contains(within, slug));
  }

  /** True if `inner` is `outer` or lies in it. */
  contains(outer: string, inner: string): boolean {
    for (let slug: string | null = inner, steps = 0; slug && steps < 8; steps += 1) {
      if (slug === outer) return true;
      slug = this.#bySlug.get(slug)?.within ?? null;
    }
    return false;
  }

  #add(place: KnownPlace): void {
    const known = this.#bySlug.has(place.slug)
      ? { ...place, slug: `${place.slug}-${place.gazetteerId.split(":")[1]}` }
      : place;
    this.#bySlug.set(known.slug, known);
    if (known.facility !== null) append(this.#facilities, known.facility, known);
    const covered = known.country === "SYR" || known.country === "IRQ";
    for (const name of new Set([known.name, ...known.aliases].map(foldName)))
      if (name.length > 1) append(this.#byName, name, known);
    if (!covered || known.type === "ADMIN1" || known.type === "COUNTRY") return;
    for (const key of new Set([known.name, ...known.aliases].map(transliterationKey)))
      append(this.#byTransliteration, key, known);
  }
}

function inheritedCountry(
  entry: CuratedPlace,
  curated: readonly CuratedPlace[],
  known: ReadonlyMap<string, string>,
): string | undefined {
  let within = entry.within;
  for (let steps = 0; within && steps < 8; steps += 1) {
    const country = known.get(within);
    if (country) return country;
    const slug: string = within;
    within = curated.find((candidate) => candidate.slug === slug)?.within ?? null;
  }
  return undefined;
}

function fromCurated(entry: CuratedPlace, country: string | null, city: City | undefined): KnownPlace {
  return {
    gazetteerId: idOf(entry, city),
    slug: entry.slug,
    name: entry.name,
    type: entry.type,
    country,
    within: entry.within,
    lat: entry.lat ?? city?.loc.coordinates[1] ?? null,
    lon: entry.lon ?? city?.loc.coordinates[0] ?? null,
    uncertaintyM: entry.uncertaintyM ?? uncertaintyByType[entry.type] ?? 5000,
    capital: entry.capital ?? null,
    facility: entry.facility ?? null,
    aliases: city && city.name !== entry.name ? [...entry.aliases, city.name] : entry.aliases,
    population: city?.population ?? 0,
  };
}

/** Only an id that stands in GeoNames' own data is called one of GeoNames. */
function idOf({ type, country, slug }: CuratedPlace, city: City | undefined): string {
  if (type === "COUNTRY" && country) return `iso3166:${country}`;
  return city ? `geonames:${city.cityId}` : `sitrep:${slug}`;
}

/** A city as a place. */
export function fromCity(city: City, country: string | null, within: string | null): KnownPlace {
  const type: PlaceType =
    city.population >= 100_000
      ? "CITY"
      : city.population >= 5000 || city.featureCode.startsWith("PPLA")
        ? "TOWN"
        : "VILLAGE";
  const slug = foldName(city.name).replaceAll(" ", "-") || `place-${city.cityId}`;
  return {
    gazetteerId: `geonames:${city.cityId}`,
    slug,
    name: city.name,
    type,
    country,
    within,
    lat: city.loc.coordinates[1],
    lon: city.loc.coordinates[0],
    uncertaintyM: uncertaintyByType[type] ?? 5000,
    capital: null,
    facility: null,
    aliases: [],
    population: city.population,
  };
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
