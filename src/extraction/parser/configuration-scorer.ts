import type { WeighedTree } from "./combine-trees.js";
import type { Configuration } from "./configuration.js";
import { type FeatureParts, partsOf } from "./feature-parts.js";
import type { FeatureTemplates } from "./feature-templates.js";
import { KeptSums } from "./kept-sums.js";
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

/** Scores the transitions of the configurations of one sentence after the other. */
export class ConfigurationScorer {
  /** The scores of the transitions, by the tiers that were asked for the last decision. */
  readonly scores: Int32Array;
  readonly #atoms: Int32Array;
  readonly #tiers: readonly { readonly sums: KeptSums; readonly sureLead: number }[];
  readonly #leader = new Leader();
  readonly #observe: Observe | undefined;

  /** @param scorer a trained model: its weights must not change. */
  constructor(scorer: Scorer, tiers: readonly PartedTier[], observe?: Observe) {
    this.#observe = observe;
    this.scores = scorer.numbers(scorer.classCount);
    this.#atoms = scorer.numbers(tiers[0]?.others.atomCount ?? 0);
    this.#tiers = tiers.map((tier) => ({ sums: new KeptSums(scorer, tier), sureLead: tier.sureLead }));
  }

  /** Begins a sentence; the features of its configurations, of which {@link decide} is told. */
  begin(words: ParserWords, guide?: WeighedTree): ParserFeatures {
    for (const { sums } of this.#tiers) sums.begin(words.count);
    return new ParserFeatures(words, guide, this.#atoms);
  }

  /**
   * Which of some transitions is best; the stack holds a word.
   * @param features of the sentence that was begun last.
   * @returns who leads; the same object each time.
   */
  decide(features: ParserFeatures, state: Configuration, candidates: Uint8Array): Leader {
    const { scores } = this;
    const leader = this.#leader;
    const atoms = features.atomsOf(state);
    scores.fill(0);
    this.#observe?.(atoms, candidates, scores);
    for (const { sums, sureLead } of this.#tiers) {
      sums.add(state, atoms, scores);
      leader.find(scores, candidates);
      if (leader.lead > sureLead) break;
    }
    return leader;
  }
}
