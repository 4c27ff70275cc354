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
  /** Those of its names that bodies of other countries bear as well: "Interior Ministry". */
  readonly commonNames?: readonly string[];
}

/** A name of the lexicon found among tokens. */
export interface ActorMatch {
  readonly actor: LexiconActor;
  /** Number of tokens. */
  readonly length: number;
  /** True if the name is nobody's own: in lower case in the lexicon ("government forces"), or one of the `commonNames`. */
  readonly isCommon: boolean;
  /** True if the last token carries a plural or genitive s that the name has not ("Syrias"). */
  readonly hasStraySuffix: boolean;
}

interface Alias {
  readonly words: readonly string[];
  readonly actor: LexiconActor;
  readonly isCommon: boolean;
  /** True if an s may stand behind it that is not its own. */
  readonly takesSuffix: boolean;
}

/** The actors Sitrep knows by name. */
export class ActorLexicon {
  readonly #bySlug = new Map<string, LexiconActor>();
  readonly #byFirstWord = new Map<string, Alias[]>();
  readonly #byFoldedName = new Map<string, LexiconActor>();
  readonly #folded = new Map<string, string>();

  constructor(actors: readonly LexiconActor[]) {
    for (const actor of actors) {
      this.#bySlug.set(actor.slug, actor);
      for (const name of [actor.name, ...actor.aliases]) {
        const key = foldName(name);
        this.#folded.set(name, key);
        if (!this.#byFoldedName.has(key)) this.#byFoldedName.set(key, actor);
        // As the tokenizer has them: "People 's", "Workers '".
        const words = name
          .replace(/'s\b/gu, " 's")
          .replace(/s'(?=\s)/gu, "s '")
          .split(/\s+/u);
        const first = (words[0] ?? "").toLowerCase();
        const isCommon = isLowerCase(words) || actor.commonNames?.includes(name) === true;
        const aliases = this.#byFirstWord.get(first);
        const alias = { words, actor, isCommon, takesSuffix: takesSuffix(words.at(-1) ?? "") };
        if (aliases) aliases.push(alias);
        else this.#byFirstWord.set(first, [alias]);
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
    return this.#byFoldedName.get(this.folded(name));
  }

  /** The key of a name, which for those of the lexicon is made once. */
  folded(name: string): string {
    return this.#folded.get(name) ?? foldName(name);
  }

  /** The longest name that begins at `at`. A word with a capital in the lexicon must have one in the text. */
  matchAt(tokens: readonly Token[], at: number): ActorMatch | null {
    const token = tokens[at];
    if (!token) return null;
    const aliases = this.#byFirstWord.get(token.lower) ?? [];
    for (const { words, actor, isCommon } of aliases) {
      if (words.every((word, offset) => fits(word, tokens[at + offset])))
        return { actor, length: words.length, isCommon, hasStraySuffix: false };
    }
    const singular = token.lower.endsWith("s") ? this.#byFirstWord.get(token.lower.slice(0, -1)) : undefined;
    return (singular && matchWithSuffix(singular, tokens, at)) ?? matchWithSuffix(aliases, tokens, at);
  }
}

/** Texts whose apostrophes were stripped write "Syrias" and "the coalitions". */
function matchWithSuffix(aliases: readonly Alias[], tokens: readonly Token[], at: number): ActorMatch | null {
  for (const { words, actor, isCommon, takesSuffix } of aliases) {
    const last = words.length - 1;
    if (takesSuffix && words.every((word, offset) => fits(offset === last ? `${word}s` : word, tokens[at + offset])))
      return { actor, length: words.length, isCommon, hasStraySuffix: true };
  }
  return null;
}

/** Names, and two common nouns. "ISs": an s in lower case behind capitals can be nothing else. */
function takesSuffix(lastWord: string): boolean {
  const isLong = lastWord.length > 3 || /^\p{Lu}{2,}$/u.test(lastWord);
  return isLong && /^\p{Lu}|^coalition$|^regime$/u.test(lastWord);
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
