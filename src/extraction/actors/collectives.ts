import type { ActorType } from "../../domain/vocabulary/actor.js";
import type { Token } from "../text/token.js";

/** A class of seed/lexicon/collectives.json. */
export interface CollectiveClass {
  readonly name: string;
  readonly type: ActorType;
  /** PLOVER sector. */
  readonly sector: string;
  /** True if its nouns are one actor where they have one nationality: the army and the troops of Kenya. */
  readonly joins?: true;
  readonly nouns: readonly string[];
}

/** A common noun for an actor found among tokens. */
export interface CollectiveMatch {
  readonly of: CollectiveClass;
  readonly noun: string;
  /** Number of tokens. */
  readonly length: number;
}

/** Common nouns for actors, wherever in the world. */
export class Collectives {
  readonly #byNoun = new Map<string, CollectiveClass>();

  constructor(classes: readonly CollectiveClass[]) {
    for (const of of classes) for (const noun of of.nouns) this.#byNoun.set(noun, of);
  }

  /** The class that a noun is of; undefined if no class has it. */
  classOf(noun: string): CollectiveClass | undefined {
    return this.#byNoun.get(noun);
  }

  /** The longest noun that begins at `at`. */
  at(tokens: readonly Token[], at: number): CollectiveMatch | null {
    for (let length = 3; length >= 1; length -= 1) {
      if (at + length > tokens.length) continue;
      const noun = tokens
        .slice(at, at + length)
        .map(({ lower }) => lower)
        .join(" ");
      const of = this.#byNoun.get(noun);
      if (of) return { of, noun, length };
    }
    return null;
  }
}
