import type { WeighedTree } from "./combine-trees.js";
import { Configuration, LEFT, RIGHT, ROOT, SHIFT } from "./configuration.js";
import { ConfigurationScorer, type PartedTier } from "./configuration-scorer.js";
import type { Scorer } from "./linear-model.js";
import type { ParserWords } from "./parser-features.js";
import { relationGroup } from "./relation-groups.js";
import type { Observe } from "./tier.js";

/** A class of the parser's model: a kind of transition with the number of the relation it makes. */
export interface Transition {
  readonly kind: number;
  readonly relation: number;
}

const punctuation = relationGroup("punct");

/** What {@link allowedKinds} gives where nothing is to be decided. */
export const onlyShift = 1 << SHIFT;

/** A decision that is ahead by this much counts as sure. */
const sureLead = 1000;

/** Parses greedily with the arc-hybrid system: the best allowed transition, until the end. */
export class TransitionParser {
  readonly #scorer: ConfigurationScorer;
  readonly #transitions: readonly Transition[];
  readonly #kinds: Uint8Array;
  /** The transitions of the allowed kinds, by the bits of these. */
  readonly #allowed: readonly Uint8Array[];

  constructor(scorer: Scorer, tiers: readonly PartedTier[], transitions: readonly Transition[], observe?: Observe) {
    this.#scorer = new ConfigurationScorer(scorer, tiers, observe);
    this.#transitions = transitions;
    this.#kinds = kindsOf(transitions);
    this.#allowed = Array.from({ length: 2 ** (ROOT + 1) }, (_, allowed) => allowedTransitions(allowed, transitions));
  }

  /**
   * The tree of a sentence; an edge weighs from 1 to 2, by the closest of the decisions that were taken while its dependent was on top of the stack.
   * @param guide the tree of another parser over the words in this order, if the model was trained with one.
   */
  parse(words: ParserWords, guide?: WeighedTree): WeighedTree {
    const state = new Configuration(words.count);
    const scorer = this.#scorer;
    const features = scorer.begin(words, guide);
    const weights = new Float64Array(words.count).fill(2);
    while (!state.isFinal) {
      const allowed = allowedKinds(state, words.isPunctuation);
      if (allowed === onlyShift) {
        state.apply(SHIFT, 0);
        continue;
      }
      const { best } = scorer.decide(features, state, this.#allowed[allowed] as Uint8Array);
      const { kind, relation } = this.#transitions[best] as Transition;
      const top = state.stacked(0);
      if (top >= 0) {
        // Another transition of the same kind makes the same edge.
        const other = bestAllowed(allowed & ~(1 << kind), this.#kinds, scorer.scores);
        const lead = other < 0 ? sureLead : (scorer.scores[best] as number) - (scorer.scores[other] as number);
        weights[top] = Math.min(weights[top] as number, 1 + lead / sureLead);
      }
      if (kind === RIGHT && isMarkBeside(words.isPunctuation, state.stacked(1), top)) {
        state.swap();
        state.apply(kind, punctuation);
      } else state.apply(kind, relation);
    }
    return { heads: state.heads, groups: state.relations, weights };
  }
}

/** True if the first is punctuation and the second a word; punctuation is never the head of a word. */
const isMarkBeside = (isPunctuation: Uint8Array, first: number, second: number): boolean =>
  isPunctuation[first] === 1 && isPunctuation[second] === 0;

/** The kind of each transition. */
export const kindsOf = (transitions: readonly Transition[]): Uint8Array =>
  Uint8Array.from(transitions, ({ kind }) => kind);

/**
 * The kinds of transition that are allowed, one bit each.
 * @param isPunctuation if given, LEFT does not make punctuation the head of a word.
 */
export function allowedKinds(state: Configuration, isPunctuation?: Uint8Array): number {
  let allowed = 0;
  for (let kind = SHIFT; kind <= ROOT; kind += 1) if (state.isAllowed(kind)) allowed |= 1 << kind;
  const isLeftWrong = isPunctuation !== undefined && isMarkBeside(isPunctuation, state.next, state.stacked(0));
  return isLeftWrong ? allowed & ~(1 << LEFT) : allowed;
}

/** The numbers of the transitions of the allowed kinds, as {@link allowedKinds} gives them. */
export const allowedTransitions = (allowed: number, transitions: readonly Transition[]): Uint8Array =>
  Uint8Array.from([...transitions.keys()].filter((at) => (allowed >> (transitions[at] as Transition).kind) & 1));

/** Index of the transition with the highest score among those of the allowed kinds, the lowest of equals; -1 if there is none. */
export function bestAllowed(allowed: number, kinds: Uint8Array, scores: Int32Array): number {
  let best = -1;
  let highest = -2147483648;
  for (let index = 0; index < kinds.length; index += 1) {
    if (((allowed >> (kinds[index] as number)) & 1) === 0) continue;
    const score = scores[index] as number;
    if (best >= 0 && score <= highest) continue;
    best = index;
    highest = score;
  }
  return best;
}
