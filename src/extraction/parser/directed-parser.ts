import type { WeighedTree } from "./combine-trees.js";
import { partedTiers } from "./configuration-scorer.js";
import { LinearModel, type Weights } from "./linear-model.js";
import type { DirectedModel } from "./model-file.js";
import { type ParserWords, transitionTemplates } from "./parser-features.js";
import { reverseWords } from "./parser-words.js";
import type { Observe } from "./tier.js";
import { TransitionParser } from "./transition-parser.js";

/** A parser that reads from the left or from the right; what goes in and what comes out is in the order of the words. */
export class DirectedParser {
  readonly #parser: TransitionParser;
  readonly #model: DirectedModel<Weights>;

  constructor(model: DirectedModel<Weights>, observe?: Observe) {
    this.#model = model;
    const tiers = partedTiers(transitionTemplates(model.guided), model.tiers);
    this.#parser = new TransitionParser(new LinearModel(model.weights), tiers, model.transitions, observe);
  }

  /**
   * The tree of a sentence.
   * @param other the tree of another parser, which a guided one looks at.
   */
  parse(words: ParserWords, other?: WeighedTree): WeighedTree {
    const { reversed, guided } = this.#model;
    const guide = guided ? other : undefined;
    if (!reversed) return this.#parser.parse(words, guide);
    return reverseTree(this.#parser.parse(reverseWords(words), guide && reverseTree(guide)));
  }
}

/** Heads of words that stand in reverse: the number of words stands for the root in both. */
export const reverseHeads = (heads: Int32Array): Int32Array =>
  heads.map((head) => reversePlace(head, heads.length)).reverse();

/** Where a word stands in reverse; the root stays where it is. */
export const reversePlace = (place: number, count: number): number => (place === count ? count : count - 1 - place);

function reverseTree({ heads, groups, weights }: WeighedTree): WeighedTree {
  return { heads: reverseHeads(heads), groups: groups.slice().reverse(), weights: weights.slice().reverse() };
}
