import type { Token } from "../text/token.js";

/** An entry of seed/lexicon/nations.json. */
export interface Nation {
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
  /** Its English names; the first is the one it is called by. */
  readonly names: readonly string[];
  /** "Kenyan"; also who comes from there. */
  readonly adjectives: readonly string[];
  /** Where its government sits: "Nairobi" stands for it where it acts. */
  readonly seats: readonly string[];
}

/** False where the soldiers are another nation's: there is no army of Palestine, and the police may be either's. */
export const hasForces = ({ country }: Nation): boolean => country !== "PSE";

/** A nation found among tokens. */
export interface NationMatch {
  readonly nation: Nation;
  /** Number of tokens. */
  readonly length: number;
}

/** The countries of the world by name, adjective and seat of government. */
export class Nations {
  readonly all: readonly Nation[];
  readonly #byCountry = new Map<string, Nation>();
  readonly #names = new Map<string, Nation>();
  readonly #adjectives = new Map<string, Nation>();
  readonly #seats = new Map<string, Nation>();

  constructor(nations: readonly Nation[]) {
    this.all = nations;
    for (const nation of nations) {
      this.#byCountry.set(nation.country, nation);
      for (const name of nation.names) this.#names.set(name.toLowerCase(), nation);
      for (const adjective of nation.adjectives) {
        this.#adjectives.set(adjective.toLowerCase(), nation);
        if (!/(?:sh|ch|ese|ss)$/u.test(adjective)) this.#adjectives.set(`${adjective.toLowerCase()}s`, nation);
      }
      for (const seat of nation.seats) this.#seats.set(seat.toLowerCase(), nation);
    }
  }

  get(country: string): Nation | undefined {
    return this.#byCountry.get(country);
  }

  /** The nation whose adjective begins at `at`: "South African". */
  adjectiveAt(tokens: readonly Token[], at: number): NationMatch | null {
    return longest(this.#adjectives, tokens, at);
  }

  isAdjective(word: string): boolean {
    return this.#adjectives.has(word.toLowerCase()) && !this.#names.has(word.toLowerCase());
  }

  /** The nation whose name begins at `at`. */
  nameAt(tokens: readonly Token[], at: number): NationMatch | null {
    return longest(this.#names, tokens, at);
  }

  /** The nation that is named at `at`, by its name or adjective. */
  at(tokens: readonly Token[], at: number): NationMatch | null {
    return this.nameAt(tokens, at) ?? this.adjectiveAt(tokens, at);
  }

  /** The nation whose government sits in a city of this name. */
  seatedIn(name: string): Nation | undefined {
    return this.#seats.get(name.toLowerCase());
  }
}

function longest(index: ReadonlyMap<string, Nation>, tokens: readonly Token[], at: number): NationMatch | null {
  if (!/^\p{Lu}/u.test(tokens[at]?.text ?? "")) return null;
  for (let length = 4; length >= 1; length -= 1) {
    if (at + length > tokens.length) continue;
    const words = tokens
      .slice(at, at + length)
      .map(({ lower }) => lower)
      .join(" ");
    // "us" and "who" are words first.
    if (length === 1 && words.length < 3 && tokens[at]?.text !== words.toUpperCase()) continue;
    const nation = index.get(words);
    if (nation) return { nation, length };
  }
  return null;
}
