import { foldName } from "../../domain/folding.js";
import type { City } from "./cities.js";

/** Numbers kept for each city: id, population, longitude and latitude in 1/10,000 of a degree, and where its words begin. */
const width = 5;
const degree = 10_000;

/**
 * Tens of thousands of cities in one string and two arrays of numbers: as objects they would take 20 MB in each thread.
 * A name is found by its hash, and compared.
 */
export class CompactCities {
  /** Name, country, feature code of each city, with separators. */
  readonly #words: string;
  readonly #numbers: Int32Array;
  /** Hashes of folded names in order, and the index of the city of each. */
  readonly #hashes: Uint32Array;
  readonly #order: Uint32Array;

  constructor(cities: readonly City[]) {
    this.#numbers = new Int32Array(cities.length * width);
    let length = 0;
    const words: string[] = [];
    cities.forEach(({ cityId, name, country, featureCode, population, loc: { coordinates } }, index) => {
      const word = `${name}\t${country}\t${featureCode}\n`;
      const [longitude, latitude] = coordinates.map((value) => Math.round(value * degree));
      this.#numbers.set([cityId, population, longitude ?? 0, latitude ?? 0, length], index * width);
      words.push(word);
      length += word.length;
    });
    this.#words = words.join("");
    const hashes = cities.map(({ name }) => hashOf(foldName(name)));
    this.#order = Uint32Array.from(hashes.keys()).sort((a, b) => (hashes[a] ?? 0) - (hashes[b] ?? 0) || a - b);
    this.#hashes = Uint32Array.from(this.#order, (index) => hashes[index] ?? 0);
  }

  /** The cities whose name folds to this one. */
  named(folded: string): City[] {
    const hash = hashOf(folded);
    let low = 0;
    let high = this.#hashes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#hashes[middle] ?? 0) < hash) low = middle + 1;
      else high = middle;
    }
    const found: City[] = [];
    for (; this.#hashes[low] === hash; low += 1) {
      const city = this.#city(this.#order[low] ?? 0);
      if (foldName(city.name) === folded) found.push(city);
    }
    return found;
  }

  /** All cities of a country, by its code of two letters. */
  of(country: string): City[] {
    const found: City[] = [];
    for (let index = 0; index * width < this.#numbers.length; index += 1) {
      const city = this.#city(index);
      if (city.country === country) found.push(city);
    }
    return found;
  }

  #city(index: number): City {
    const [cityId = 0, population = 0, longitude = 0, latitude = 0, start = 0] = this.#numbers.subarray(
      index * width,
      (index + 1) * width,
    );
    const [name = "", country = "", featureCode = ""] = this.#words
      .slice(start, this.#words.indexOf("\n", start))
      .split("\t");
    return {
      cityId,
      name,
      country,
      adminCode: "",
      featureCode,
      population,
      loc: { coordinates: [longitude / degree, latitude / degree] },
    };
  }
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
