import type { FeatureTemplates } from "./feature-templates.js";
import { Leader } from "./leader.js";
import type { Scorer } from "./linear-model.js";
import type { Observe, Tier } from "./tier.js";

/** Decides between classes by a linear model whose templates stand in tiers. */
export class TieredScorer {
  /** The classes' scores, by the tiers that were asked; before a decision, what the classes are given without any feature. */
  readonly scores: Int32Array;
  readonly #scorer: Scorer;
  readonly #tiers: readonly {
    readonly templates: FeatureTemplates;
    readonly keys: Int32Array;
    readonly sureLead: number;
  }[];
  readonly #leader = new Leader();
  readonly #observe: Observe | undefined;

  /** @param templates all of the model. */
  constructor(scorer: Scorer, templates: FeatureTemplates, tiers: readonly Tier[], observe?: Observe) {
    this.#observe = observe;
    this.scores = new Int32Array(scorer.classCount);
    this.#scorer = scorer;
    this.#tiers = tiers.map(({ templates: numbers, sureLead }) => {
      const part = templates.pick(numbers);
      return { templates: part, keys: new Int32Array(part.count), sureLead };
    });
  }

  /**
   * Adds what the features say to the scores, until one of the candidates is clearly ahead.
   * @returns who leads; the same object each time.
   */
  decide(atoms: Int32Array, candidates: Uint8Array): Leader {
    this.#observe?.(atoms, candidates, this.scores);
    const leader = this.#leader;
    for (const { templates, keys, sureLead } of this.#tiers) {
      templates.fill(atoms, keys);
      this.#scorer.add(keys, this.scores);
      leader.find(this.scores, candidates);
      if (leader.lead > sureLead) break;
    }
    return leader;
  }
}
