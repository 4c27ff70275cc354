import type { Configuration } from "./configuration.js";
import { FeatureTemplates } from "./feature-templates.js";
import { parserTemplates } from "./parser-templates.js";

/** What the parser sees of the words, in the order in which it reads them. */
export interface ParserWords {
  readonly count: number;
  readonly form: Int32Array;
  readonly tag: Int32Array;
  readonly upos: Int32Array;
  /** The tag, or the tag with its runner-up where the tagger was in doubt. */
  readonly doubt: Int32Array;
  readonly suffix: Int32Array;
  readonly lemma: Int32Array;
  readonly shape: Int32Array;
  /** 1 for punctuation; for prepositions, conjunctions and particles; for auxiliaries; for nouns, names and pronouns. */
  readonly isPunctuation: Uint8Array;
  readonly isMarker: Uint8Array;
  readonly isAuxiliary: Uint8Array;
  readonly isNominal: Uint8Array;
  /** For each place, the numbers of marks of four kinds before it: verbs, commas, conjunctions, other punctuation. */
  readonly before: readonly Int32Array[];
}

const fullKinds = ["form", "tag", "upos", "doubt", "suffix", "lemma", "shape"];
/** Words with all their atoms: top of the stack and below, next words, the words around the top. */
const fullWords = ["S0", "S1", "S2", "N0", "N1", "N2", "N3", "S0+", "S0-", "N0-"];
const dependentKinds = ["form", "tag", "upos", "relation"];
const dependents = ["S0L", "S0L2", "S0R", "S0R2", "S1L", "S1L2", "S1R", "S1R2", "N0L", "N0L2", "S2R"];
const numbers = [
  "distance",
  "distanceS",
  "S0.lefts",
  "S0.rights",
  "S1.lefts",
  "S1.rights",
  "N0.lefts",
  "S0.leftRelations",
  "S0.rightRelations",
  "S1.leftRelations",
  "S1.rightRelations",
  "N0.leftRelations",
  "between",
  "betweenS",
  "verbsAhead",
  "size",
];
const atomNames = [
  ...fullWords.flatMap((word) => fullKinds.map((kind) => `${word}.${kind}`)),
  ...dependents.flatMap((word) => dependentKinds.map((kind) => `${word}.${kind}`)),
  ...numbers,
];
const templates = new FeatureTemplates(parserTemplates, atomNames);

/** Number of features of one decision of the parser. */
export const parserFeatureCount = templates.count;

const atRoot = -2;
const nowhere = -1;

/** Computes the features of a configuration. */
export class ParserFeatures {
  readonly #words: ParserWords;
  readonly #kinds: readonly Int32Array[];
  readonly #atoms = new Int32Array(atomNames.length);
  #slot = 0;

  constructor(words: ParserWords) {
    this.#words = words;
    this.#kinds = [words.form, words.tag, words.upos, words.doubt, words.suffix, words.lemma, words.shape];
  }

  /** Writes the features of the configuration to `keys`. */
  fill(state: Configuration, keys: Int32Array): void {
    const { count } = this.#words;
    const { next } = state;
    const [s0, s1, s2] = [state.stacked(0), state.stacked(1), state.stacked(2)];
    this.#slot = 0;
    this.#word(s0);
    this.#word(s1);
    this.#word(s2);
    for (let at = next; at < next + 4; at += 1) this.#word(at <= count ? at : nowhere);
    this.#word(s0 < 0 ? nowhere : s0 + 1);
    this.#word(s0 - 1);
    this.#word(next - 1);
    this.#dependents(state, s0, true);
    this.#dependents(state, s1, true);
    this.#dependents(state, next, false);
    this.#dependent(state, s2 < 0 ? nowhere : (state.right[s2] as number));
    this.#put(s0 < 0 ? 0 : bucket(next - s0));
    this.#put(s1 < 0 ? 0 : bucket(s0 - s1));
    this.#put(s0 < 0 ? nowhere : (state.leftCount[s0] as number));
    this.#put(s0 < 0 ? nowhere : (state.rightCount[s0] as number));
    this.#put(s1 < 0 ? nowhere : (state.leftCount[s1] as number));
    this.#put(s1 < 0 ? nowhere : (state.rightCount[s1] as number));
    this.#put(state.leftCount[next] as number);
    this.#put(s0 < 0 ? nowhere : (state.leftRelations[s0] as number));
    this.#put(s0 < 0 ? nowhere : (state.rightRelations[s0] as number));
    this.#put(s1 < 0 ? nowhere : (state.leftRelations[s1] as number));
    this.#put(s1 < 0 ? nowhere : (state.rightRelations[s1] as number));
    this.#put(state.leftRelations[next] as number);
    this.#put(this.#between(s0, next));
    this.#put(this.#between(s1, s0));
    this.#put(Math.min(3, this.#marks(0, next, count)));
    this.#put(Math.min(3, state.stackSize));
    templates.fill(this.#atoms, keys);
  }

  #put(value: number): void {
    this.#atoms[this.#slot] = value;
    this.#slot += 1;
  }

  #word(at: number): void {
    const atoms = this.#atoms;
    const slot = this.#slot;
    const { count } = this.#words;
    for (let kind = 0; kind < 7; kind += 1)
      atoms[slot + kind] = at < 0 ? nowhere : at >= count ? atRoot : ((this.#kinds[kind] as Int32Array)[at] as number);
    this.#slot = slot + 7;
  }

  #dependents(state: Configuration, head: number, both: boolean): void {
    this.#dependent(state, head < 0 ? nowhere : (state.left[head] as number));
    this.#dependent(state, head < 0 ? nowhere : (state.left2[head] as number));
    if (!both) return;
    this.#dependent(state, head < 0 ? nowhere : (state.right[head] as number));
    this.#dependent(state, head < 0 ? nowhere : (state.right2[head] as number));
  }

  #dependent(state: Configuration, at: number): void {
    const words = this.#words;
    this.#put(at < 0 ? nowhere : (words.form[at] as number));
    this.#put(at < 0 ? nowhere : (words.tag[at] as number));
    this.#put(at < 0 ? nowhere : (words.upos[at] as number));
    this.#put(at < 0 ? nowhere : (state.relations[at] as number));
  }

  /** Which kinds of marks stand between two words, two bits each. */
  #between(left: number, right: number): number {
    if (left < 0 || right < 0) return nowhere;
    let found = 0;
    for (let kind = 0; kind < this.#words.before.length; kind += 1)
      found = found * 4 + Math.min(2, this.#marks(kind, left + 1, right));
    return found;
  }

  #marks(kind: number, start: number, end: number): number {
    const before = this.#words.before[kind] as Int32Array;
    return (before[end] as number) - (before[start] as number);
  }
}

/** Distances in words: 1, 2, 3, 4, 5 to 6, 7 to 10, more. */
function bucket(distance: number): number {
  if (distance <= 4) return distance;
  return distance <= 6 ? 5 : distance <= 10 ? 6 : 7;
}
