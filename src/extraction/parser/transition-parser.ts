import { Configuration, LEFT, RIGHT, ROOT, SHIFT } from "./configuration.js";
import type { Scorer } from "./linear-model.js";
import { ParserFeatures, type ParserWords, parserFeatureCount } from "./parser-features.js";

/** A class of the parser's model: a kind of transition with the number of the relation it makes. */
export interface Transition {
  readonly kind: number;
  readonly relation: number;
}

/** Heads and relations of a sentence's words, and how sure the parser was of each. */
export interface FoundTree {
  /** Index of each word's head; the number of words for the root. */
  readonly heads: Int32Array;
  readonly relations: Uint8Array;
}

/** Parses greedily with the arc-hybrid system: the best allowed transition, until the end. */
export class TransitionParser {
  readonly #scorer: Scorer;
  readonly #transitions: readonly Transition[];
  readonly #keys = new Int32Array(parserFeatureCount);
  readonly #scores: Float64Array;

  constructor(scorer: Scorer, transitions: readonly Transition[]) {
    this.#scorer = scorer;
    this.#transitions = transitions;
    this.#scores = new Float64Array(scorer.classCount);
  }

  parse(words: ParserWords): FoundTree {
    const state = new Configuration(words.count);
    const features = new ParserFeatures(words);
    while (!state.isFinal) {
      features.fill(state, this.#keys);
      this.#scorer.score(this.#keys, this.#scores);
      const { kind, relation } = this.#transitions[bestAllowed(state, this.#transitions, this.#scores)] as Transition;
      state.apply(kind, relation);
    }
    return state;
  }
}

/** Index of the allowed transition with the highest score. */
export function bestAllowed(state: Configuration, transitions: readonly Transition[], scores: Float64Array): number {
  const allowed = [state.isAllowed(SHIFT), state.isAllowed(LEFT), state.isAllowed(RIGHT), state.isAllowed(ROOT)];
  let best = -1;
  for (let index = 0; index < transitions.length; index += 1) {
    if (!allowed[(transitions[index] as Transition).kind]) continue;
    if (best < 0 || (scores[index] as number) > (scores[best] as number)) best = index;
  }
  return best;
}
