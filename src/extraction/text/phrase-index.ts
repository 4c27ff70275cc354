import type { Token } from "./token.js";

interface Phrase<Value> {
  readonly words: readonly string[];
  readonly value: Value;
}

/** Phrases of one or more words in lower case, found among tokens by their first word. */
export class PhraseIndex<Value> {
  /** Longer ones first. */
  readonly #byFirstWord = new Map<string, Phrase<Value>[]>();

  /** Adds a phrase, its words with a space between, in place of what it meant before. */
  set(phrase: string, value: Value): void {
    const words = phrase.split(" ");
    const [first = phrase] = words;
    const others = (this.#byFirstWord.get(first) ?? []).filter((other) => other.words.join(" ") !== phrase);
    const all = [...others, { words, value }];
    this.#byFirstWord.set(
      first,
      all.sort((a, b) => b.words.length - a.words.length),
    );
  }

  /** What the longest phrase means that begins at `at`. */
  longestAt(tokens: readonly Token[], at: number): Value | undefined {
    return this.#byFirstWord
      .get(tokens[at]?.lower ?? "")
      ?.find(({ words }) => words.every((word, index) => word === tokens[at + index]?.lower))?.value;
  }
}
