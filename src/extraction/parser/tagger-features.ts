import { FeatureTemplates } from "./feature-templates.js";
import { hashText } from "./hash.js";
import type { WordAtoms } from "./word-atoms.js";

const window = [-3, -2, -1, 0, 1, 2, 3];
const windowKinds = ["form", "hint", "dictionary", "suffix", "shape", "small", "large"];
const affixes = [1, 2, 3, 4].flatMap((length) => [`prefix${length}`, `suffix${length}`]);
const atomNames = [
  ...window.flatMap((offset) => windowKinds.map((kind) => `${offset}.${kind}`)),
  ...affixes,
  "cased",
  "tag1",
  "tag2",
  "style",
  "place",
  "auxiliary",
  "auxiliaryDistance",
  "finite",
  "ahead",
];

/** What the tagger's features combine. */
export const taggerTemplates = new FeatureTemplates(
  [
    ..."style tag1 tag2 0.form cased 0.shape 0.hint 0.dictionary -1.form -2.form 1.form 2.form 1.hint 2.hint 3.hint".split(
      " ",
    ),
    ..."-1.hint -2.hint 1.dictionary 2.dictionary 3.dictionary -1.suffix 1.suffix 2.suffix".split(" "),
    ...affixes,
    "tag1 tag2",
    "tag1 0.form",
    "tag1 tag2 0.form",
    "tag1 0.suffix",
    "tag1 0.hint",
    "tag1 tag2 0.hint",
    "tag1 0.hint 1.hint",
    "tag1 tag2 0.dictionary",
    "tag1 0.dictionary 1.dictionary",
    "tag1 0.dictionary 1.hint",
    "tag1 0.dictionary 1.dictionary 2.dictionary",
    "tag1 1.form",
    "0.form 0.hint",
    "0.form 1.form",
    "-1.form 0.form",
    "0.form 1.hint",
    "0.form 1.dictionary",
    "0.form 1.suffix",
    "0.hint 1.hint",
    "0.hint 1.hint 2.hint",
    "-1.hint 0.hint 1.hint",
    "-1.hint 0.hint",
    "0.hint 0.dictionary",
    "0.hint suffix2",
    "0.hint suffix3",
    "0.hint 0.shape",
    "0.dictionary 1.dictionary 2.dictionary",
    "0.dictionary suffix3",
    "0.shape place",
    "0.shape place 0.dictionary",
    "0.shape suffix2",
    "0.shape 1.shape",
    "-1.shape 0.shape 1.shape",
    "0.shape style",
    "cased style",
    "-1.form 1.form",
    "-2.form -1.form",
    "1.form 2.form",
    "suffix3 1.suffix",
    "-1.suffix suffix3",
    "auxiliary 0.hint",
    "auxiliary auxiliaryDistance suffix2",
    "auxiliary suffix2 1.form",
    "auxiliary finite suffix2 ahead",
    "finite suffix2 tag1",
    "finite 0.hint tag1",
    "finite ahead 0.hint",
    "ahead suffix2 tag1",
    "0.form finite",
    "0.form auxiliary",
    "-1.form 0.suffix 1.suffix",
    ..."0.small 0.large -1.small 1.small 2.small".split(" "),
    "tag1 0.small",
    "tag1 tag2 0.small",
    "0.small 1.small",
    "-1.small 0.small",
    "0.small suffix3",
    "0.small suffix2 0.shape",
    "0.small 0.hint",
    "0.small 0.dictionary",
    "0.small 0.shape place",
    "0.small 1.hint",
    "0.small 1.dictionary",
    "tag1 0.large 1.large",
    "-1.small 1.small",
    "tag1 0.dictionary 1.small",
    "auxiliary 0.small",
    "finite 0.small ahead",
    "0.dictionary 1.small",
    "0.dictionary 1.large 2.large",
    "-1.large 0.large 1.large",
  ],
  atomNames,
);

/** Which tags, by number, are those of auxiliaries and of finite verbs, auxiliaries included. */
export interface VerbTags {
  readonly isAuxiliary: Uint8Array;
  readonly isFiniteVerb: Uint8Array;
}

/** The verb tags among names `UPOS/XPOS`. */
export function verbTagsOf(tagNames: readonly string[]): VerbTags {
  const flags = (wanted: RegExp): Uint8Array => Uint8Array.from(tagNames, (name) => (wanted.test(name) ? 1 : 0));
  return { isAuxiliary: flags(/^AUX\//u), isFiniteVerb: flags(/\/(?:VBD|VBP|VBZ|MD)$/u) };
}

/** So many words on either side are searched for verbs. */
const verbWindow = 10;
const verbHints = new Set(["VERB", "AUX"].map((hint) => hashText(hint)));

/** Words beyond the ends of the sentence. */
const outside = -1;

/** Computes the features of the tagger's decisions over one sentence. */
export class TaggerFeatures {
  readonly #words: WordAtoms;
  readonly #kinds: readonly Int32Array[];
  readonly #atoms: Int32Array;
  readonly #style: number;
  readonly #verbs: VerbTags;

  /**
   * @param dictionary for each word, the number of its class in the tag dictionary; 0 if it is unknown.
   * @param atoms for what {@link atomsOf} finds.
   */
  constructor(
    words: WordAtoms,
    dictionary: Int32Array,
    style: number,
    verbs: VerbTags,
    atoms: Int32Array = new Int32Array(atomNames.length),
  ) {
    this.#atoms = atoms;
    this.#verbs = verbs;
    this.#words = words;
    this.#kinds = [
      words.form,
      words.hint,
      dictionary,
      words.suffixes[2] as Int32Array,
      words.shape,
      words.smallClass,
      words.largeClass,
    ];
    this.#style = style;
  }

  /** What the features of word `at` combine; `tags` holds the numbers of the tags before it. The array is used again for the next. */
  atomsOf(at: number, tags: Uint8Array): Int32Array {
    const words = this.#words;
    const atoms = this.#atoms;
    let slot = 0;
    for (let place = at - 3; place <= at + 3; place += 1) {
      const inside = place >= 0 && place < words.count;
      for (let kind = 0; kind < windowKinds.length; kind += 1) {
        atoms[slot] = inside ? ((this.#kinds[kind] as Int32Array)[place] as number) : outside;
        slot += 1;
      }
    }
    for (let length = 0; length < 4; length += 1) {
      atoms[slot] = (words.prefixes[length] as Int32Array)[at] as number;
      atoms[slot + 1] = (words.suffixes[length] as Int32Array)[at] as number;
      slot += 2;
    }
    atoms[slot] = words.cased[at] as number;
    atoms[slot + 1] = at > 0 ? (tags[at - 1] as number) : outside;
    atoms[slot + 2] = at > 1 ? (tags[at - 2] as number) : outside;
    atoms[slot + 3] = this.#style;
    atoms[slot + 4] = at === 0 ? 1 : 0;
    this.#fillVerbs(at, tags, slot + 5);
    return atoms;
  }

  /** What tells a past tense from a participle: the auxiliary before, and verbs before and behind. */
  #fillVerbs(at: number, tags: Uint8Array, slot: number): void {
    const { isAuxiliary, isFiniteVerb } = this.#verbs;
    const atoms = this.#atoms;
    let [auxiliary, distance, finite, ahead] = [0, 0, 0, 0];
    for (let place = at - 1; place >= 0 && place >= at - verbWindow; place -= 1) {
      const tag = tags[place] as number;
      if (isFiniteVerb[tag] === 1) finite += 1;
      if (auxiliary === 0 && isAuxiliary[tag] === 1 && finite <= 1) {
        auxiliary = this.#words.form[place] as number;
        distance = Math.min(3, at - place);
      }
    }
    for (let place = at + 1; place < this.#words.count && place <= at + verbWindow; place += 1)
      if (verbHints.has(this.#words.hint[place] as number)) ahead += 1;
    atoms[slot] = auxiliary;
    atoms[slot + 1] = distance;
    atoms[slot + 2] = Math.min(2, finite);
    atoms[slot + 3] = Math.min(2, ahead);
  }
}
