import type { Token } from "../text/token.js";
import type { ActorLexicon } from "./actor-lexicon.js";
import type { CollectiveMatch } from "./collectives.js";
import type { Nation, Nations } from "./nations.js";

/** Nouns of a class for a nation's own that others are called by as well. */
const ambiguous = /^(?:forces|officers?|agents|administration|rulers)$/u;
/** Behind the noun these tell whose it is, or that it is nobody's any more: "soldiers from Chad", "the army of Islam". */
const ofOthers = /^(?:of|from|loyal|allied|belonging|defecting)$/u;

/** Whose "the army" is, and who "the officers" are, as far as a report has told by the time it says no more than that. */
export class BareNouns {
  readonly #nations: Nations;
  readonly #lexicon: ActorLexicon;
  readonly #home: Nation | undefined;
  /** By noun: the nations whose own it was called. */
  readonly #owners = new Map<string, Set<Nation>>();
  /** The nation that the sentence before begins with. */
  #leading: Nation | undefined;
  /** By the last word of a noun: whom it has named. */
  readonly #named = new Map<string, Set<string>>();

  /** @param home - The nation of a report that speaks of no other; undefined if it speaks of several, or of none. */
  constructor(nations: Nations, lexicon: ActorLexicon, home: Nation | undefined) {
    this.#nations = nations;
    this.#lexicon = lexicon;
    this.#home = home;
  }

  /** A sentence was read: "its military" at the head of the next is of the nation that it begins with. */
  noteSentence(tokens: readonly Token[]): void {
    const start = tokens[0]?.partOfSpeech === "DET" ? 1 : 0;
    this.#leading = this.#nations.at(tokens, start)?.nation;
  }

  /** The report has called something a country's own: "the Israeli army". */
  noteOwner(noun: string, country: string): void {
    const nation = this.#nations.get(country);
    if (nation) this.#owners.set(noun, (this.#owners.get(noun) ?? new Set()).add(nation));
  }

  /** The noun has named somebody: "military officers". */
  noteNamed(noun: string, entity: string): void {
    const word = lastWord(noun);
    this.#named.set(word, (this.#named.get(word) ?? new Set()).add(entity));
  }

  /**
   * Whose the noun at `at` is, of a phrase that begins at `first` and does not say: "the army" is that of the only country spoken of, or of the only one whose army was
   * named; "its troops" are of the only nation named before in the sentence, or, at its head, of the nation that the one before begins with. Undefined where it may be another's.
   */
  ownerOf(
    tokens: readonly Token[],
    first: number,
    at: number,
    { of, noun, length }: CollectiveMatch,
  ): Nation | undefined {
    const isTheirs = /^(?:its|his|her|their)$/u.test(tokens[first]?.lower ?? "");
    if (isTheirs && at === first + 1) {
      if (!of.joins) return undefined;
      return first === 0 && tokens[0]?.lower === "its" ? this.#leading : this.#onlyNationBefore(tokens, first);
    }
    const isBare = tokens
      .slice(first, at)
      .every(({ partOfSpeech, lower }) => /^(?:DET|NUM)$/u.test(partOfSpeech) || /^(?:federal|central)$/u.test(lower));
    // "Accused the army of bombing a village" says nothing of whose it is.
    const isOfDeed = /ing$/u.test(tokens[at + length + 1]?.lower ?? "");
    const isOfOthers =
      /^['’]s?$/u.test(tokens[first - 1]?.lower ?? "") ||
      (ofOthers.test(tokens[at + length]?.lower ?? "") && !isOfDeed);
    if (!of.joins || !isBare || isOfOthers || ambiguous.test(noun)) return undefined;
    const owners = this.#owners.get(noun);
    return this.#home ?? (owners?.size === 1 ? [...owners][0] : undefined);
  }

  /** Local id of who "the officers" are after "military officers": the only one whom the word has named; null if it has named several, or more is said. */
  takenUp(tokens: readonly Token[], first: number, head: number, noun: string): string | null {
    const word = lastWord(noun);
    const isBare = noun === word && tokens[first]?.lower === "the" && head === first + 1;
    const named = this.#named.get(word);
    return isBare && named?.size === 1 ? ([...named][0] ?? null) : null;
  }

  /** "Ukraine's president said his troops"; undefined where an armed group was named: "Hamas said its troops". */
  #onlyNationBefore(tokens: readonly Token[], end: number): Nation | undefined {
    const nations = new Set<Nation>();
    for (let at = 0; at < end; at += 1) {
      const found = this.#nations.at(tokens, at);
      if (found) nations.add(found.nation);
      if (/^(?:REBEL_GROUP|MILITIA)$/u.test(this.#lexicon.matchAt(tokens, at)?.actor.type ?? "")) return undefined;
    }
    return nations.size === 1 ? [...nations][0] : undefined;
  }
}

const lastWord = (noun: string): string => noun.split(" ").at(-1) ?? "";
