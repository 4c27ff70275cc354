import { PhraseIndex } from "../text/phrase-index.js";
import type { Token } from "../text/token.js";

/** A longer name is found by the words at its end: "Democratic Republic of the Congo". */
const mostWords = 4;

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
  readonly #names = new NationIndex();
  readonly #adjectives = new NationIndex();
  readonly #seats = new Map<string, Nation>();

  constructor(nations: readonly Nation[]) {
    this.all = nations;
    for (const nation of nations) {
      this.#byCountry.set(nation.country, nation);
      for (const name of nation.names) this.#names.set(name, nation);
      for (const adjective of nation.adjectives) {
        this.#adjectives.set(adjective, nation);
        if (!/(?:sh|ch|ese|ss)$/u.test(adjective)) this.#adjectives.set(`${adjective}s`, nation);
      }
      for (const seat of nation.seats) this.#seats.set(seat.toLowerCase(), nation);
    }
  }

  get(country: string): Nation | undefined {
    return this.#byCountry.get(country);
  }

  /** The nation whose adjective begins at `at`: "South African". */
  adjectiveAt(tokens: readonly Token[], at: number): NationMatch | null {
    return this.#adjectives.longestAt(tokens, at);
  }

  isAdjective(word: string): boolean {
    return this.#adjectives.has(word) && !this.#names.has(word);
  }

  /** The nation whose name begins at `at`. */
  nameAt(tokens: readonly Token[], at: number): NationMatch | null {
    return this.#names.longestAt(tokens, at);
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

/** Nations by words in lower case. */
class NationIndex {
  readonly #nations = new Map<string, Nation>();
  readonly #phrases = new PhraseIndex<NationMatch>();

  set(words: string, nation: Nation): void {
    const key = words.toLowerCase();
    const { length } = key.split(" ");
    this.#nations.set(key, nation);
    if (length <= mostWords) this.#phrases.set(key, { nation, length });
  }

  has(word: string): boolean {
    return this.#nations.has(word.toLowerCase());
  }

  /** The longest that begins at `at`, with a capital. */
  longestAt(tokens: readonly Token[], at: number): NationMatch | null {
    const { text = "", lower = "" } = tokens[at] ?? {};
    const found = this.#phrases.longestAt(tokens, at);
    if (!found || !/^\p{Lu}/u.test(text)) return null;
    // "us" and "who" are words first.
    return found.length === 1 && lower.length < 3 && text !== lower.toUpperCase() ? null : found;
  }
}
