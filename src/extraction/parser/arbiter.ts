import type { Skeleton } from "./combine-trees.js";
import { edgeTemplates, LabellerFeatures } from "./labeller-features.js";
import type { FeatureSum, Scorer } from "./linear-model.js";
import type { ParserWords } from "./parser-features.js";

/** Says how well heads suit words, given the tree around them: who is right where the parsers do not agree. */
export class Arbiter {
  readonly #sum: FeatureSum;
  readonly #atoms: Int32Array;
  readonly #scores: Int32Array;

  /** @param scorer a model of one class; its features are those of the labeller, for the tree in which the word has the head. */
  constructor(scorer: Scorer) {
    this.#sum = scorer.sumOf(edgeTemplates);
    this.#atoms = scorer.numbers(edgeTemplates.atomCount);
    this.#scores = scorer.numbers(scorer.classCount);
  }

  /** The score of a head for a word in a tree; the higher the better. */
  over(words: ParserWords, { heads, groups }: Skeleton): (word: number, head: number) => number {
    const features = new LabellerFeatures(words, heads, this.#atoms);
    return (word, head) => {
      this.#scores.fill(0);
      this.#sum.add(features.atomsOf(word, groups, head), this.#scores);
      return this.#scores[0] as number;
    };
  }
}
