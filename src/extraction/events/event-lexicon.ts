import type { Token } from "../text/token.js";
import { type EventKind, isEventKind } from "./event-kinds.js";

/** seed/lexicon/events.json. */
export interface EventWords {
  readonly verbs: Readonly<Record<string, readonly string[]>>;
  readonly nouns: Readonly<Record<string, readonly string[]>>;
  /** Lemma -> past, participle. */
  readonly irregular: Readonly<Record<string, readonly string[]>>;
  readonly light: readonly string[];
  readonly speechActs: readonly string[];
}

/** The form a verb stands in. */
export type VerbForm = "BASE" | "PRESENT" | "GERUND" | "PAST";

/** A verb of the lexicon in one of its forms. */
export interface VerbEntry {
  readonly lemma: string;
  readonly kind: EventKind;
  readonly form: VerbForm;
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
  readonly #verbs = new Map<string, VerbEntry>();
  readonly #nouns = new Map<string, NounEntry>();
  readonly #light = new Set<string>();
  readonly #speechActs = new Set<string>();

  constructor({ verbs, nouns, irregular, light, speechActs }: EventWords) {
    for (const [kind, lemmas] of Object.entries(verbs)) {
      for (const lemma of lemmas) {
        for (const [word, form] of formsOf(lemma, irregular[lemma]))
          this.#verbs.set(word, { lemma, kind: checked(kind), form });
      }
    }
    for (const [kind, list] of Object.entries(nouns)) {
      for (const noun of list) {
        const length = noun.split(" ").length;
        this.#nouns.set(noun, { noun, kind: checked(kind), isPlural: false, length });
        this.#nouns.set(pluralOf(noun), { noun, kind: checked(kind), isPlural: true, length });
      }
    }
    for (const lemma of light) for (const [word] of formsOf(lemma, irregular[lemma])) this.#light.add(word);
    for (const lemma of speechActs) for (const [word] of formsOf(lemma, irregular[lemma])) this.#speechActs.add(word);
  }

  verb(word: string): VerbEntry | undefined {
    return this.#verbs.get(word);
  }

  /** The longest noun that begins at `at`. */
  nounAt(tokens: readonly Token[], at: number): NounEntry | undefined {
    for (let length = 3; length >= 1; length -= 1) {
      const words = tokens.slice(at, at + length);
      const entry = words.length === length ? this.#nouns.get(words.map(({ lower }) => lower).join(" ")) : undefined;
      if (entry) return entry;
    }
    return undefined;
  }

  isLight(word: string): boolean {
    return this.#light.has(word);
  }

  isSpeechAct(word: string): boolean {
    return this.#speechActs.has(word);
  }
}

function checked(kind: string): EventKind {
  if (!isEventKind(kind))
    throw new Error(`seed/lexicon/events.json names the kind "${kind}", which event-kinds.ts does not have.`);
  return kind;
}

function formsOf(lemma: string, irregular: readonly string[] = []): [string, VerbForm][] {
  const stem = lemma.endsWith("e") ? lemma.slice(0, -1) : lemma;
  const doubled = irregular[0] && /([bdgklmnprt])\1ed$/u.test(irregular[0]) ? irregular[0].slice(0, -2) : null;
  const present = /(?:s|sh|ch|x|z)$/u.test(lemma)
    ? `${lemma}es`
    : /[^aeiou]y$/u.test(lemma)
      ? `${lemma.slice(0, -1)}ies`
      : `${lemma}s`;
  const past = /[^aeiou]y$/u.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${stem}ed`;
  const gerund = lemma === "die" ? "dying" : `${doubled ?? (/ee$/u.test(lemma) ? lemma : stem)}ing`;
  const pasts = irregular.length > 0 ? irregular : [past];
  return [
    [lemma, "BASE"],
    [present, "PRESENT"],
    [gerund, "GERUND"],
    ...pasts.map((word): [string, VerbForm] => [word, "PAST"]),
  ];
}

function pluralOf(noun: string): string {
  return /(?:s|sh|ch|x)$/u.test(noun) ? `${noun}es` : `${noun}s`;
}
