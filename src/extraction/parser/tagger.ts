import { LinearModel, type LinearModelArrays, type Weights } from "./linear-model.js";
import { TaggerFeatures, taggerTemplates, type VerbTags, verbTagsOf } from "./tagger-features.js";
import type { Observe, TieredWeights } from "./tier.js";
import { TieredScorer } from "./tiered-scorer.js";
import type { ParserToken } from "./tree.js";
import { readWordAtoms, type WordAtoms } from "./word-atoms.js";
import type { WordClasses } from "./word-classes.js";

/** Hash of a lower-cased form -> number of its class of possible tags. */
export type TagDictionary = ReadonlyMap<number, number>;

/** The tags of a sentence, as numbers of the tagger's classes. */
export interface TaggedWords {
  readonly words: WordAtoms;
  readonly tags: Uint8Array;
  /** The runner-up where the decision was close, else the tag itself. */
  readonly seconds: Uint8Array;
}

/** The class of each word of a sentence in the dictionary; 0 if it is unknown. */
export function dictionaryClasses(words: WordAtoms, dictionary: TagDictionary): Int32Array {
  return words.form.map((form) => dictionary.get(form) ?? 0);
}

/** 1 if the sentence is written like a headline or in capitals, so that capitals say little; else 0. */
export function styleOf(sentence: readonly ParserToken[]): number {
  let capitals = 0;
  let letters = 0;
  for (const { form } of sentence) {
    if (!/^\p{L}{4,}/u.test(form)) continue;
    letters += 1;
    if (/^\p{Lu}/u.test(form)) capitals += 1;
  }
  return letters > 2 && capitals > letters * 0.7 ? 1 : 0;
}

/** A trained tagger. */
export interface TaggerModel<Form extends Weights = LinearModelArrays> extends TieredWeights<Form> {
  /** `UPOS/XPOS` of each class. */
  readonly tagNames: readonly string[];
  readonly dictionary: TagDictionary;
  /** For each class of the dictionary the number of the tag that its words have always, plus 1; 0 if it is in doubt. */
  readonly sureTags: Uint8Array;
  readonly classes: WordClasses;
  /** Up to this difference of scores a decision is close. */
  readonly closeMargin: number;
}

/** Tags words from left to right, greedily. */
export class Tagger {
  readonly #model: TaggerModel<Weights>;
  readonly #scorer: TieredScorer;
  readonly #verbs: VerbTags;
  readonly #all: Uint8Array;

  constructor(model: TaggerModel<Weights>, observe?: Observe) {
    this.#model = model;
    this.#scorer = new TieredScorer(new LinearModel(model.weights), taggerTemplates, model.tiers, observe);
    this.#verbs = verbTagsOf(model.tagNames);
    this.#all = Uint8Array.from(model.tagNames.keys());
  }

  /** The tags of a sentence. */
  tag(sentence: readonly ParserToken[]): TaggedWords {
    const words = readWordAtoms(sentence, this.#model.classes);
    const { dictionary, sureTags } = this.#model;
    const found = dictionaryClasses(words, dictionary);
    const features = new TaggerFeatures(words, found, styleOf(sentence), this.#verbs, this.#scorer.atoms);
    const tags = new Uint8Array(words.count);
    const seconds = new Uint8Array(words.count);
    for (let at = 0; at < words.count; at += 1) {
      const sure = sureTag(words, found, sureTags, at);
      if (sure >= 0) {
        tags[at] = sure;
        seconds[at] = sure;
        continue;
      }
      this.#scorer.scores.fill(0);
      const { best, second, lead } = this.#scorer.decide(features.atomsOf(at, tags), this.#all);
      tags[at] = best;
      seconds[at] = lead <= this.#model.closeMargin ? second : best;
    }
    return { words, tags, seconds };
  }
}

/** The tag that a word has always, where it is written small; -1 if it is in doubt. */
export function sureTag(words: WordAtoms, found: Int32Array, sureTags: Uint8Array, at: number): number {
  return words.cased[at] === words.form[at] ? (sureTags[found[at] as number] as number) - 1 : -1;
}
