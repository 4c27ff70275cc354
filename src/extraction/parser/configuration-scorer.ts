import type { WeighedTree } from "./combine-trees.js";
import type { Configuration } from "./configuration.js";
import { type FeatureParts, partsOf } from "./feature-parts.js";
import type { FeatureTemplates } from "./feature-templates.js";
import { Leader } from "./leader.js";
import type { Scorer } from "./linear-model.js";
import { ParserFeatures, type ParserWords } from "./parser-features.js";
import type { Observe, Tier } from "./tier.js";

/** A tier of a parser's templates in parts. */
export interface PartedTier extends FeatureParts {
  readonly sureLead: number;
}

/** The tiers of a parser, whose templates are all of them. */
export const partedTiers = (templates: FeatureTemplates, tiers: readonly Tier[]): PartedTier[] =>
  tiers.map(({ templates: numbers, sureLead }) => ({ ...partsOf(templates, numbers), sureLead }));

/** Scores the transitions of the configurations of one sentence. */
export class ConfigurationScorer {
  /** The scores of the transitions, by the tiers that were asked for the last decision. */
  readonly scores: Int32Array;
  readonly #features: ParserFeatures;
  readonly #tiers: readonly TierScorer[];
  readonly #leader = new Leader();
  readonly #observe: Observe | undefined;

  /** @param scorer a trained model: its weights must not change. */
  constructor(
    scorer: Scorer,
    tiers: readonly PartedTier[],
    words: ParserWords,
    guide?: WeighedTree,
    observe?: Observe,
  ) {
    this.#observe = observe;
    this.scores = new Int32Array(scorer.classCount);
    this.#features = new ParserFeatures(words, guide);
    this.#tiers = tiers.map((tier) => new TierScorer(scorer, tier, words.count));
  }

  /**
   * Which of some transitions is best; the stack holds a word.
   * @returns who leads; the same object each time.
   */
  decide(state: Configuration, candidates: Uint8Array): Leader {
    const { scores } = this;
    const leader = this.#leader;
    const atoms = this.#features.atomsOf(state);
    scores.fill(0);
    this.#observe?.(atoms, candidates, scores);
    for (const tier of this.#tiers) {
      tier.add(state, atoms, scores);
      leader.find(scores, candidates);
      if (leader.lead > tier.sureLead) break;
    }
    return leader;
  }
}

const nowhere = -1;

/**
 * What one tier says. Most of its features come again: those of the next words until one of them is shifted, those of the stack each time that a word is on top.
 * Their sums are kept.
 */
class TierScorer {
  readonly sureLead: number;
  readonly #scorer: Scorer;
  readonly #parts: FeatureParts;
  readonly #keys: Readonly<Record<keyof FeatureParts, Int32Array>>;
  readonly #ahead: Int32Array;
  #aheadOf = nowhere;
  /** For each depth of the stack the word that the sums are of, and the sums. */
  readonly #stackedOf: Int32Array;
  readonly #stacked: Int32Array[] = [];

  constructor(scorer: Scorer, { ahead, stacked, others, sureLead }: PartedTier, wordCount: number) {
    this.sureLead = sureLead;
    this.#scorer = scorer;
    this.#parts = { ahead, stacked, others };
    const keysOf = ({ count }: FeatureTemplates): Int32Array => new Int32Array(count);
    this.#keys = { ahead: keysOf(ahead), stacked: keysOf(stacked), others: keysOf(others) };
    this.#ahead = new Int32Array(scorer.classCount);
    this.#stackedOf = new Int32Array(wordCount).fill(nowhere);
  }

  /** Adds to the score of each transition. */
  add(state: Configuration, atoms: Int32Array, scores: Int32Array): void {
    const { classCount } = this.#scorer;
    const ahead = this.#ahead;
    if (this.#aheadOf !== state.next) {
      this.#aheadOf = state.next;
      ahead.fill(0);
      this.#addPart("ahead", atoms, ahead);
    }
    const depth = state.stackSize - 1;
    this.#stacked[depth] ??= new Int32Array(classCount);
    const stacked = this.#stacked[depth];
    // What is below a word on the stack stays there, so the word at a depth tells the whole stack.
    if (this.#stackedOf[depth] !== state.stacked(0)) {
      this.#stackedOf[depth] = state.stacked(0);
      stacked.fill(0);
      this.#addPart("stacked", atoms, stacked);
    }
    this.#addPart("others", atoms, scores);
    for (let kind = 0; kind < classCount; kind += 1)
      scores[kind] = (scores[kind] as number) + (stacked[kind] as number) + (ahead[kind] as number);
  }

  #addPart(part: keyof FeatureParts, atoms: Int32Array, sums: Int32Array): void {
    const keys = this.#keys[part];
    this.#parts[part].fill(atoms, keys);
    this.#scorer.add(keys, sums);
  }
}
