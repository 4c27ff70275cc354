import { PhraseIndex } from "../text/phrase-index.js";
import type { Token } from "../text/token.js";
import { type EventKind, isEventKind } from "./event-kinds.js";
import { type Inflections, pluralOf, type VerbForm, verbForms } from "./inflection.js";

/** Words of one kind: an entry of `blocks` in the files of seed/lexicon/events. */
export interface EventBlock {
  readonly kind: string;
  /** The term of PLOVER, ACLED or the annotation guide that these words tell. */
  readonly source: string;
  readonly note?: string;
  /** Lemmas, some with the words that follow: "shoot down", "set fire". */
  readonly verbs?: readonly string[];
  /** One of these must stand near the verb: "impose" tells nothing, "seize" goods is not to seize ground. */
  readonly objects?: readonly string[];
  /** Singular forms of one to three words. */
  readonly nouns?: readonly string[];
}

/** How the words of the blocks are used: seed/lexicon/events/grammar.json. */
export interface EventGrammar extends Inflections {
  readonly light: readonly string[];
  readonly speechActs: readonly string[];
}

/** A verb of the lexicon in one of its forms. */
export interface VerbEntry {
  readonly lemma: string;
  /** What follows the verb: "down" of "shoot down"; "" if nothing must. */
  readonly particle: string;
  readonly kind: EventKind;
  readonly form: VerbForm;
  /** The objects without which the verb tells nothing of this kind, or null. */
  readonly objects: RegExp | null;
}

/** A noun of the lexicon, of one to three words. */
export interface NounEntry {
  readonly noun: string;
  readonly kind: EventKind;
  readonly isPlural: boolean;
  /** Number of tokens. */
  readonly length: number;
}

/** Verbs and nouns that tell events. */
export class EventLexicon {
  readonly #verbs = new Map<string, VerbEntry[]>();
  readonly #nouns = new PhraseIndex<NounEntry>();
  readonly #light: ReadonlySet<string>;
  readonly #speechActs: ReadonlySet<string>;

  constructor(blocks: readonly EventBlock[], grammar: EventGrammar) {
    for (const { kind, verbs = [], nouns = [], objects } of blocks) {
      const pattern = objects
        ? new RegExp(`\\b(?:${objects.flatMap((noun) => [noun, pluralOf(noun)]).join("|")})\\b`, "u")
        : null;
      for (const verb of verbs) this.#addVerb(verb, checked(kind), pattern, grammar);
      for (const noun of nouns) this.#addNoun(noun, checked(kind));
    }
    const forms = (lemmas: readonly string[]) =>
      new Set(lemmas.flatMap((lemma) => verbForms(lemma, grammar).map(([word]) => word)));
    this.#light = forms(grammar.light);
    this.#speechActs = forms(grammar.speechActs);
  }

  /** What a word may tell as a verb: what needs most words beside it first. */
  verbs(word: string): readonly VerbEntry[] {
    return this.#verbs.get(word) ?? [];
  }

  /** The longest noun that begins at `at`. */
  nounAt(tokens: readonly Token[], at: number): NounEntry | undefined {
    return this.#nouns.longestAt(tokens, at);
  }

  isLight(word: string): boolean {
    return this.#light.has(word);
  }

  isSpeechAct(word: string): boolean {
    return this.#speechActs.has(word);
  }

  #addVerb(verb: string, kind: EventKind, objects: RegExp | null, inflections: Inflections): void {
    const [lemma = verb, ...rest] = verb.split(" ");
    const particle = rest.join(" ");
    for (const [word, form] of verbForms(lemma, inflections)) {
      const known = this.#verbs.get(word) ?? [];
      this.#verbs.set(
        word,
        [...known, { lemma, particle, kind, form, objects }].sort((a, b) => demands(b) - demands(a)),
      );
    }
  }

  #addNoun(noun: string, kind: EventKind): void {
    const length = noun.split(" ").length;
    this.#nouns.set(noun, { noun, kind, isPlural: false, length });
    this.#nouns.set(pluralOf(noun), { noun, kind, isPlural: true, length });
  }
}

function demands({ objects, particle }: VerbEntry): number {
  // "Refuse to work" demands more than "refuse to".
  return (objects ? 2 : 0) + (particle ? 1 + particle.split(" ").length / 10 : 0);
}

function checked(kind: string): EventKind {
  if (!isEventKind(kind))
    throw new Error(`seed/lexicon/events names the kind "${kind}", which event-kinds.ts does not have.`);
  return kind;
}
