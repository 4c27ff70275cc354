import { foldName } from "../../domain/folding.js";
import type { ActorType } from "../../domain/vocabulary/actor.js";
import type { Token } from "../text/token.js";

/** An entry of seed/lexicon/actors.json. */
export interface LexiconActor {
  readonly slug: string;
  readonly name: string;
  readonly type: ActorType;
  readonly country: string | null;
  readonly acledInter: number | null;
  readonly ploverSector: readonly string[];
  readonly partOf: string | null;
  readonly wikidataId: string | null;
  readonly named: boolean;
  readonly generic: boolean;
  readonly international: boolean;
  readonly aliases: readonly string[];
}

/** A name of the lexicon found among tokens. */
export interface ActorMatch {
  readonly actor: LexiconActor;
  /** Number of tokens. */
  readonly length: number;
  /** True if the lexicon has the name in lower case: "government forces". */
  readonly isCommon: boolean;
  /** True if the last token carries a plural or genitive s that the name has not ("Syrias"). */
  readonly hasStraySuffix: boolean;
}

interface Alias {
  readonly words: readonly string[];
  readonly actor: LexiconActor;
}

/** The actors Sitrep knows by name. */
export class ActorLexicon {
  readonly #bySlug = new Map<string, LexiconActor>();
  readonly #byFirstWord = new Map<string, Alias[]>();
  readonly #byFoldedName = new Map<string, LexiconActor>();

  constructor(actors: readonly LexiconActor[]) {
    for (const actor of actors) {
      this.#bySlug.set(actor.slug, actor);
      for (const name of [actor.name, ...actor.aliases]) {
        const key = foldName(name);
        if (!this.#byFoldedName.has(key)) this.#byFoldedName.set(key, actor);
        const words = name.replace(/'s\b/gu, " 's").split(/\s+/u);
        const first = (words[0] ?? "").toLowerCase();
        const aliases = this.#byFirstWord.get(first);
        if (aliases) aliases.push({ words, actor });
        else this.#byFirstWord.set(first, [{ words, actor }]);
      }
    }
    for (const aliases of this.#byFirstWord.values()) aliases.sort((a, b) => b.words.length - a.words.length);
  }

  /** The actor with this slug. */
  get(slug: string): LexiconActor | undefined {
    return this.#bySlug.get(slug);
  }

  /** The actor that bears this name in any spelling of case, article and diacritics. */
  named(name: string): LexiconActor | undefined {
    return this.#byFoldedName.get(foldName(name));
  }

  /** The longest name that begins at `at`. A word with a capital in the lexicon must have one in the text. */
  matchAt(tokens: readonly Token[], at: number): ActorMatch | null {
    const token = tokens[at];
    if (!token) return null;
    for (const { words, actor } of this.#byFirstWord.get(token.lower) ?? []) {
      if (words.every((word, offset) => fits(word, tokens[at + offset]))) {
        return { actor, length: words.length, isCommon: isLowerCase(words), hasStraySuffix: false };
      }
    }
    return this.#matchWithSuffix(tokens, at, token);
  }

  /** Texts whose apostrophes were stripped write "Syrias" and "the coalitions". */
  #matchWithSuffix(tokens: readonly Token[], at: number, token: Token): ActorMatch | null {
    const direct = token.lower.endsWith("s") ? (this.#byFirstWord.get(token.lower.slice(0, -1)) ?? []) : [];
    for (const { words, actor } of [...direct, ...(this.#byFirstWord.get(token.lower) ?? [])]) {
      const last = words.length - 1;
      const matches = words.every((word, offset) => fits(offset === last ? `${word}s` : word, tokens[at + offset]));
      const name = words[last] ?? "";
      // "ISs": an s in lower case behind capitals can be nothing else.
      const isLong = name.length > 3 || /^\p{Lu}{2,}$/u.test(name);
      if (matches && /^\p{Lu}|^coalition$|^regime$/u.test(name) && isLong) {
        return { actor, length: words.length, isCommon: isLowerCase(words), hasStraySuffix: true };
      }
    }
    return null;
  }
}

function isLowerCase(words: readonly string[]): boolean {
  return words.every((word) => word === word.toLowerCase());
}

function fits(word: string, token: Token | undefined): boolean {
  if (token === undefined) return false;
  // In a passage in capitals "IS" and "US" are words.
  if (token.isShouted) return word.toLowerCase() === token.lower && (word.length > 2 || word === word.toLowerCase());
  return word === token.text || (word === word.toLowerCase() && word === token.lower);
}
