import type { Configuration } from "./configuration.js";
import type { FeatureParts } from "./feature-parts.js";
import type { FeatureSum, Scorer } from "./linear-model.js";

const nowhere = -1;
/** Sums of stacks up to this depth are kept; hardly a sentence has a deeper one. */
const deepestKept = 100;

/**
 * What the features of some templates say of the configurations of a sentence. Most of them come again: those of the next words until one of them is shifted, those of the stack each
 * time that a word is on top. Their sums are kept.
 */
export class KeptSums {
  readonly #scorer: Scorer;
  readonly #parts: Readonly<Record<keyof FeatureParts, FeatureSum>>;
  readonly #ahead: Int32Array;
  #aheadOf = nowhere;
  /** For each depth of the stack the word that the sums are of, and the sums. */
  #stackedOf = new Int32Array();
  readonly #stacked: Int32Array[] = [];

  constructor(scorer: Scorer, { ahead, stacked, others }: FeatureParts) {
    this.#scorer = scorer;
    this.#parts = {
      ahead: scorer.sumOf(ahead),
      stacked: scorer.sumOf(stacked),
      others: scorer.sumOf(others),
    };
    this.#ahead = scorer.numbers(scorer.classCount);
  }

  /** Begins a sentence of so many words: nothing is kept of the one before. */
  begin(wordCount: number): void {
    this.#aheadOf = nowhere;
    this.#stackedOf = new Int32Array(wordCount).fill(nowhere);
  }

  /** Adds to the score of each transition. */
  add(state: Configuration, atoms: Int32Array, scores: Int32Array): void {
    const { classCount } = this.#scorer;
    const ahead = this.#ahead;
    if (this.#aheadOf !== state.next) {
      this.#aheadOf = state.next;
      ahead.fill(0);
      this.#parts.ahead.add(atoms, ahead);
    }
    const depth = Math.min(state.stackSize - 1, deepestKept);
    this.#stacked[depth] ??= this.#scorer.numbers(classCount);
    const stacked = this.#stacked[depth];
    // What is below a word on the stack stays there, so the word at a depth tells the whole stack.
    if (depth === deepestKept || this.#stackedOf[depth] !== state.stacked(0)) {
      this.#stackedOf[depth] = state.stacked(0);
      stacked.fill(0);
      this.#parts.stacked.add(atoms, stacked);
    }
    this.#parts.others.add(atoms, scores);
    for (let kind = 0; kind < classCount; kind += 1)
      scores[kind] = (scores[kind] as number) + (stacked[kind] as number) + (ahead[kind] as number);
  }
}
