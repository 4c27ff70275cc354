import type { FeatureTemplates } from "./feature-templates.js";
import { Leader } from "./leader.js";
import type { FeatureSum, Scorer } from "./linear-model.js";
import type { Observe, Tier } from "./tier.js";

/** Decides between classes by a linear model whose templates stand in tiers. */
export class TieredScorer {
  /** The classes' scores, by the tiers that were asked; before a decision, what the classes are given without any feature. */
  readonly scores: Int32Array;
  /** For what the features of a decision combine. */
  readonly atoms: Int32Array;
  readonly #tiers: readonly { readonly sum: FeatureSum; readonly sureLead: number }[];
  readonly #leader = new Leader();
  readonly #observe: Observe | undefined;

  /** @param templates all of the model. */
  constructor(scorer: Scorer, templates: FeatureTemplates, tiers: readonly Tier[], observe?: Observe) {
    this.#observe = observe;
    this.scores = scorer.numbers(scorer.classCount);
    this.atoms = scorer.numbers(templates.atomCount);
    this.#tiers = tiers.map(({ templates: numbers, sureLead }) => ({
      sum: scorer.sumOf(templates.pick(numbers)),
      sureLead,
    }));
  }

  /**
   * Adds what the features say to the scores, until one of the candidates is clearly ahead.
   * @param atoms what they combine, in {@link atoms} or in other numbers of the scorer.
   * @returns who leads; the same object each time.
   */
  decide(atoms: Int32Array, candidates: Uint8Array): Leader {
    this.#observe?.(atoms, candidates, this.scores);
    const leader = this.#leader;
    for (const { sum, sureLead } of this.#tiers) {
      sum.add(atoms, this.scores);
      leader.find(this.scores, candidates);
      if (leader.lead > sureLead) break;
    }
    return leader;
  }
}
