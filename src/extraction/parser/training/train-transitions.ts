import type { WeighedTree } from "../combine-trees.js";
import { Configuration, LEFT, RIGHT, ROOT, SHIFT } from "../configuration.js";
import { ParserFeatures, type ParserWords, transitionTemplates } from "../parser-features.js";
import { allowedKinds, bestAllowed, kindsOf, type Transition } from "../transition-parser.js";
import { forbidden, transitionCosts } from "./oracle.js";
import { type Parts, PrefixLearner } from "./prefix-learner.js";
import { seededRandom, shuffled } from "./random.js";
import { WeightTable } from "./weight-table.js";

/** A sentence as the parser sees it, with its tree: heads (the number of words for the root) and numbers of relations. */
export interface ParserExample {
  readonly words: ParserWords;
  readonly heads: Int32Array;
  readonly relations: Uint8Array;
  /** The tree that another parser, which has not seen the sentence, found for it; either all examples have one or none. */
  readonly guide?: WeighedTree;
}

/** From the second epoch on the parser goes on from its own decision with this probability, else from a right one. */
const ownDecision = 0.9;
/** A feature has weights from this update on: few rows, so that more of their weights can be kept. */
const minimumUpdates = 6;
/** After so many epochs the parser has seen each sentence too often for its errors to be those it makes in new ones. */
const honestEpochs = 3;
/** A combination of direction and relation that is rarer than this is not learned. */
const minimumSeen = 3;

/** The transitions that the trees of a treebank need. */
export function transitionsFor(examples: readonly ParserExample[], rootRelation: number): Transition[] {
  const seen = new Map<number, number>();
  for (const { heads, relations } of examples)
    for (const [word, head] of heads.entries()) {
      const relation = relations[word] as number;
      if (relation === rootRelation) continue;
      const key = (head > word ? LEFT : RIGHT) * 256 + relation;
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
  const frequent = [...seen].filter(([, count]) => count >= minimumSeen).map(([key]) => key);
  return [
    { kind: SHIFT, relation: 0 },
    { kind: ROOT, relation: rootRelation },
    ...frequent.sort((a, b) => a - b).map((key) => ({ kind: Math.floor(key / 256), relation: key % 256 })),
  ];
}

/** Trains the weights of a transition parser with the dynamic oracle. `onEpoch` is told the share of wrong decisions. */
export function trainTransitions(
  examples: readonly ParserExample[],
  transitions: readonly Transition[],
  options: {
    readonly epochs: number;
    readonly seed: number;
    /** Numbers of the templates, as {@link PrefixLearner} takes them. */
    readonly parts: Parts;
    readonly onEpoch?: (epoch: number, wrong: number) => void;
    /** Is told each head that it wrongly gives a word while it has not yet learned the sentence by heart. */
    readonly onWrongHead?: (example: ParserExample, word: number, head: number) => void;
  },
): WeightTable {
  const table = new WeightTable(transitions.length, minimumUpdates);
  const random = seededRandom(options.seed);
  const learner = new PrefixLearner(table, transitionTemplates(examples[0]?.guide !== undefined), options.parts);
  const costs = new Int32Array(4);
  const kinds = kindsOf(transitions);
  const read = examples.map((example) => ({ example, features: new ParserFeatures(example.words, example.guide) }));
  for (let epoch = 1; epoch <= options.epochs; epoch += 1) {
    let [wrong, all] = [0, 0];
    for (const { example, features } of shuffled(read, random)) {
      const { words, heads, relations } = example;
      const state = new Configuration(words.count);
      while (!state.isFinal) {
        transitionCosts(state, heads, costs);
        const allowed = allowedKinds(state);
        const { found, right } = learner.learn(features.atomsOf(state), (scores) => {
          const best = bestAllowed(allowed, kinds, scores);
          // No transition is right where the relation is too rare to be learned.
          return { found: best, right: bestRight(state, transitions, scores, costs, heads, relations) ?? best };
        });
        let taken = found;
        if (found !== right) {
          wrong += 1;
          if (epoch === 1 || random() > ownDecision) taken = right;
        }
        all += 1;
        if (found !== right && epoch <= honestEpochs) {
          const { kind } = transitions[found] as Transition;
          const s0 = state.stacked(0);
          const head = kind === LEFT ? state.next : kind === RIGHT ? state.stacked(1) : -1;
          if (head >= 0 && head !== heads[s0]) options.onWrongHead?.(example, s0, head);
        }
        const { kind, relation } = transitions[taken] as Transition;
        state.apply(kind, relation);
      }
      if (epoch > 1 && epoch <= honestEpochs)
        for (const [word, head] of state.heads.entries())
          if (head !== heads[word]) options.onWrongHead?.(example, word, head);
    }
    options.onEpoch?.(epoch, wrong / all);
  }
  return table;
}

/** The transition of least cost with the highest score; a transition that makes an edge of the gold tree must give it its relation. */
function bestRight(
  state: Configuration,
  transitions: readonly Transition[],
  scores: Int32Array,
  costs: Int32Array,
  heads: Int32Array,
  relations: Uint8Array,
): number | null {
  const s0 = state.stacked(0);
  const lowest = Math.min(...costs);
  const goldKind = heads[s0] === state.next ? LEFT : heads[s0] === state.stacked(1) ? RIGHT : null;
  let best: number | null = null;
  for (let index = 0; index < transitions.length; index += 1) {
    const { kind, relation } = transitions[index] as Transition;
    if (costs[kind] !== lowest || lowest === forbidden) continue;
    if (kind === goldKind && relation !== relations[s0]) continue;
    if (best === null || (scores[index] as number) > (scores[best] as number)) best = index;
  }
  return best;
}
