import type { WeighedTree } from "./combine-trees.js";
import type { Configuration } from "./configuration.js";
import { FeatureTemplates } from "./feature-templates.js";
import { guidedTemplates, parserTemplates } from "./parser-templates.js";

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
  /** Number of the word's class and of the larger class. */
  readonly small: Int32Array;
  readonly large: Int32Array;
  /** 1 for punctuation; for prepositions, conjunctions and particles; for auxiliaries; for nouns, names and pronouns. */
  readonly isPunctuation: Uint8Array;
  readonly isMarker: Uint8Array;
  readonly isAuxiliary: Uint8Array;
  readonly isNominal: Uint8Array;
  /** For each place, the numbers of marks of four kinds before it: verbs, commas, conjunctions, other punctuation. */
  readonly before: readonly Int32Array[];
}

/** The atoms of a word that is seen whole. */
export const fullKinds = ["form", "tag", "upos", "doubt", "suffix", "lemma", "shape", "small", "large"] as const;
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
/** What another parser's tree says of the words at hand: where their heads are, by what relation, how sure it is, whether dependents are yet to come. */
const guideNames = [
  "S0.guide",
  "S0.guideGroup",
  "S0.guideSure",
  "S0.pending",
  "S1.guide",
  "S1.pending",
  "N0.guide",
  "N0.guideGroup",
];
const atomNames = [
  ...fullWords.flatMap((word) => fullKinds.map((kind) => `${word}.${kind}`)),
  ...dependents.flatMap((word) => dependentKinds.map((kind) => `${word}.${kind}`)),
  ...numbers,
  ...guideNames,
];
const templates = new FeatureTemplates(parserTemplates, atomNames);
const templatesWithGuide = new FeatureTemplates([...parserTemplates, ...guidedTemplates], atomNames);

/** What a parser's features combine; it may be guided by the tree of another. */
export const transitionTemplates = (isGuided: boolean): FeatureTemplates => (isGuided ? templatesWithGuide : templates);

const atRoot = -2;
const nowhere = -1;

/** The finest difference in how sure the guide is that is told. */
const sureSteps = 100;

/** Computes the features of a configuration. */
export class ParserFeatures {
  readonly #words: ParserWords;
  /** The atoms of each word one after the other, then those of the root, then those of no word. */
  readonly #wordAtoms: Int32Array;
  readonly #atoms: Int32Array;
  readonly #guide: WeighedTree | undefined;
  /** Last dependent of each word in the guide; -1 if it has none. */
  readonly #lastGuided: Int32Array;
  #slot = 0;

  /**
   * @param guide the tree of another parser over the same words in the same order.
   * @param atoms for what {@link atomsOf} finds.
   */
  constructor(words: ParserWords, guide?: WeighedTree, atoms: Int32Array = new Int32Array(atomNames.length)) {
    this.#atoms = atoms;
    this.#words = words;
    this.#guide = guide;
    this.#lastGuided = new Int32Array(words.count + 1).fill(nowhere);
    if (guide) for (const [word, head] of guide.heads.entries()) this.#lastGuided[head] = word;
    this.#wordAtoms = wordAtomsOf(words);
  }

  /** What the features of a configuration combine; the array is used again for the next. */
  atomsOf(state: Configuration): Int32Array {
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
    if (this.#guide !== undefined) this.#fillGuide(this.#guide, s0, s1, next);
    return this.#atoms;
  }

  #fillGuide({ heads, groups, weights }: WeighedTree, s0: number, s1: number, next: number): void {
    const { count } = this.#words;
    /** Where the head of a word is: among the words at hand, or on which side. */
    const place = (word: number): number => {
      const head = heads[word] as number;
      if (head === next) return 1;
      if (head === s0) return 2;
      if (head === s1) return 3;
      if (head === count) return 4;
      return head < word ? 5 : head < next ? 6 : head === next + 1 ? 7 : 8;
    };
    const pending = (word: number): number => {
      const last = this.#lastGuided[word] as number;
      return last < next ? 0 : last === next ? 1 : 2;
    };
    this.#put(s0 < 0 ? nowhere : place(s0));
    this.#put(s0 < 0 ? nowhere : place(s0) * 32 + (groups[s0] as number));
    this.#put(s0 < 0 ? nowhere : Math.floor(Math.log2(1 + ((weights[s0] as number) - 1) * sureSteps)));
    this.#put(s0 < 0 ? nowhere : pending(s0));
    this.#put(s1 < 0 ? nowhere : place(s1));
    this.#put(s1 < 0 ? nowhere : pending(s1));
    this.#put(next >= count ? nowhere : place(next));
    this.#put(next >= count ? nowhere : place(next) * 32 + (groups[next] as number));
  }

  #put(value: number): void {
    this.#atoms[this.#slot] = value;
    this.#slot += 1;
  }

  #word(at: number): void {
    const atoms = this.#atoms;
    const slot = this.#slot;
    const words = this.#wordAtoms;
    const { count } = this.#words;
    const start = (at < 0 ? count + 1 : Math.min(at, count)) * fullKinds.length;
    for (let kind = 0; kind < fullKinds.length; kind += 1) atoms[slot + kind] = words[start + kind] as number;
    this.#slot = slot + fullKinds.length;
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

function wordAtomsOf(words: ParserWords): Int32Array {
  const width = fullKinds.length;
  const atoms = new Int32Array((words.count + 2) * width);
  for (const [kind, name] of fullKinds.entries()) {
    const values = words[name];
    for (let at = 0; at < words.count; at += 1) atoms[at * width + kind] = values[at] as number;
  }
  return atoms.fill(atRoot, words.count * width, (words.count + 1) * width).fill(nowhere, (words.count + 1) * width);
}

/** Distances in words: 1, 2, 3, 4, 5 to 6, 7 to 10, more. */
function bucket(distance: number): number {
  if (distance <= 4) return distance;
  return distance <= 6 ? 5 : distance <= 10 ? 6 : 7;
}
