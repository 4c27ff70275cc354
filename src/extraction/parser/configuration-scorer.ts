import type { WeighedTree } from "./combine-trees.js";
import type { Configuration } from "./configuration.js";
import type { FeatureTemplates } from "./feature-templates.js";
import type { Scorer } from "./linear-model.js";
import { ParserFeatures, type ParserWords } from "./parser-features.js";

const nowhere = -1;

/**
 * Scores the transitions of the configurations of one sentence. A score is the sum over features, and most of them come again: those of the next words until one of
 * them is shifted, those of the stack each time that a word is on top. Their sums are kept.
 */
export class ConfigurationScorer {
  readonly #scorer: Scorer;
  readonly #features: ParserFeatures;
  readonly #ahead: Int32Array;
  #aheadOf = nowhere;
  /** For each depth of the stack the word that the sums are of, and the sums. */
  readonly #stackedOf: Int32Array;
  readonly #stacked: Int32Array;
  readonly #keys = new Map<FeatureTemplates, Int32Array>();

  /** @param scorer a trained model: its weights must not change. */
  constructor(scorer: Scorer, words: ParserWords, guide?: WeighedTree) {
    this.#scorer = scorer;
    this.#features = new ParserFeatures(words, guide);
    this.#ahead = new Int32Array(scorer.classCount);
    this.#stackedOf = new Int32Array(words.count).fill(nowhere);
    this.#stacked = new Int32Array(words.count * scorer.classCount);
  }

  /** Sets the score of each transition; the stack holds a word. */
  score(state: Configuration, scores: Int32Array): void {
    const { ahead, stacked, others } = this.#features.parts;
    const atoms = this.#features.atomsOf(state);
    const { classCount } = this.#scorer;
    if (this.#aheadOf !== state.next) {
      this.#aheadOf = state.next;
      this.#sum(ahead, atoms, this.#ahead);
    }
    const depth = state.stackSize - 1;
    const sums = this.#stacked.subarray(depth * classCount, (depth + 1) * classCount);
    // What is below a word on the stack stays there, so the word at a depth tells the whole stack.
    if (this.#stackedOf[depth] !== state.stacked(0)) {
      this.#stackedOf[depth] = state.stacked(0);
      this.#sum(stacked, atoms, sums);
    }
    this.#sum(others, atoms, scores);
    for (let kind = 0; kind < classCount; kind += 1)
      scores[kind] = (scores[kind] as number) + (sums[kind] as number) + (this.#ahead[kind] as number);
  }

  #sum(templates: FeatureTemplates, atoms: Int32Array, sums: Int32Array): void {
    let keys = this.#keys.get(templates);
    if (!keys) {
      keys = new Int32Array(templates.count);
      this.#keys.set(templates, keys);
    }
    templates.fill(atoms, keys);
    this.#scorer.score(keys, sums);
  }
}
