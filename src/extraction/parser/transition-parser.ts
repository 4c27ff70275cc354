import type { WeighedTree } from "./combine-trees.js";
import { Configuration, LEFT, RIGHT, ROOT, SHIFT } from "./configuration.js";
import type { Scorer } from "./linear-model.js";
import { ParserFeatures, type ParserWords, parserFeatureCount } from "./parser-features.js";
import { relationGroup } from "./relation-groups.js";

/** A class of the parser's model: a kind of transition with the number of the relation it makes. */
export interface Transition {
  readonly kind: number;
  readonly relation: number;
}

const punctuation = relationGroup("punct");

/** A decision that is ahead by this much counts as sure. */
const sureLead = 1000;

/** Parses greedily with the arc-hybrid system: the best allowed transition, until the end. */
export class TransitionParser {
  readonly #scorer: Scorer;
  readonly #transitions: readonly Transition[];
  readonly #keys = new Int32Array(parserFeatureCount);
  readonly #scores: Int32Array;

  constructor(scorer: Scorer, transitions: readonly Transition[]) {
    this.#scorer = scorer;
    this.#transitions = transitions;
    this.#scores = new Int32Array(scorer.classCount);
  }

  /** The tree of a sentence; an edge weighs from 1 to 2, by the closest of the decisions that were taken while its dependent was on top of the stack. */
  parse(words: ParserWords): WeighedTree {
    const state = new Configuration(words.count);
    const features = new ParserFeatures(words);
    const weights = new Float64Array(words.count).fill(2);
    while (!state.isFinal) {
      features.fill(state, this.#keys);
      this.#scorer.score(this.#keys, this.#scores);
      const best = bestAllowed(state, this.#transitions, this.#scores, words.isPunctuation);
      const { kind, relation } = this.#transitions[best] as Transition;
      const top = state.stacked(0);
      if (top >= 0) weights[top] = Math.min(weights[top] as number, 1 + this.#lead(state, best) / sureLead);
      if (kind === RIGHT && isMarkBeside(words.isPunctuation, state.stacked(1), top)) {
        state.swap();
        state.apply(kind, punctuation);
      } else state.apply(kind, relation);
    }
    return { heads: state.heads, groups: state.relations, weights };
  }

  #lead(state: Configuration, best: number): number {
    let other = Number.NEGATIVE_INFINITY;
    for (let index = 0; index < this.#transitions.length; index += 1) {
      const { kind } = this.#transitions[index] as Transition;
      if (kind === (this.#transitions[best] as Transition).kind || !state.isAllowed(kind)) continue;
      if ((this.#scores[index] as number) > other) other = this.#scores[index] as number;
    }
    return (this.#scores[best] as number) - other;
  }
}

/** True if the first is punctuation and the second a word; punctuation is never the head of a word. */
const isMarkBeside = (isPunctuation: Uint8Array, first: number, second: number): boolean =>
  isPunctuation[first] === 1 && isPunctuation[second] === 0;

/**
 * Index of the allowed transition with the highest score.
 * @param isPunctuation if given, LEFT does not make punctuation the head of a word.
 */
export function bestAllowed(
  state: Configuration,
  transitions: readonly Transition[],
  scores: Int32Array,
  isPunctuation?: Uint8Array,
): number {
  const isLeftWrong = isPunctuation !== undefined && isMarkBeside(isPunctuation, state.next, state.stacked(0));
  const allowed = [
    state.isAllowed(SHIFT),
    state.isAllowed(LEFT) && !isLeftWrong,
    state.isAllowed(RIGHT),
    state.isAllowed(ROOT),
  ];
  let best = -1;
  for (let index = 0; index < transitions.length; index += 1) {
    if (!allowed[(transitions[index] as Transition).kind]) continue;
    if (best < 0 || (scores[index] as number) > (scores[best] as number)) best = index;
  }
  return best;
}
