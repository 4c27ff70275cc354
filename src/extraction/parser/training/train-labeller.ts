import { isSettled, openRelations } from "../labeller.js";
import { edgeTemplates, LabellerFeatures } from "../labeller-features.js";
import { Leader } from "../leader.js";
import { relationGroup } from "../relation-groups.js";
import { oneTier, type TieredWeights } from "../tier.js";
import { type Parts, PrefixLearner } from "./prefix-learner.js";
import { quantize } from "./quantize.js";
import { seededRandom, shuffled } from "./random.js";
import type { ParserExample } from "./train-transitions.js";
import { WeightTable } from "./weight-table.js";

/** The model keeps this many weights, the largest. */
const maximumEntries = 270_000;

/** Trains the labeller on the trees of a treebank. `onEpoch` is told the share of edges it got wrong while learning. */
export function trainLabeller(
  examples: readonly ParserExample[],
  relationNames: readonly string[],
  options: {
    readonly epochs: number;
    readonly seed: number;
    readonly parts: Parts;
    readonly onEpoch?: (epoch: number, wrong: number) => void;
  },
): TieredWeights {
  const table = new WeightTable(relationNames.length, 2);
  const random = seededRandom(options.seed);
  const learner = new PrefixLearner(table, edgeTemplates, options.parts);
  const open = openRelations(relationNames);
  const leader = new Leader();
  const groups = relationNames.map(relationGroup);
  const read = examples.map(({ words, heads, relations }) => ({
    features: new LabellerFeatures(words, heads),
    gold: relations,
  }));
  for (let epoch = 1; epoch <= options.epochs; epoch += 1) {
    let [wrong, all] = [0, 0];
    for (const { features, gold } of shuffled(read, random)) {
      const found = gold.slice();
      for (const word of features.order) {
        const right = gold[word] as number;
        if (isSettled(groups[right] as number)) continue;
        const answer = learner.learn(features.atomsOf(word, found), (scores) => {
          leader.find(scores, open);
          return { found: leader.best, right };
        });
        found[word] = answer.found;
        if (answer.found !== right) wrong += 1;
        all += 1;
      }
    }
    options.onEpoch?.(epoch, wrong / all);
  }
  return { weights: quantize(table, maximumEntries).arrays, tiers: oneTier(edgeTemplates.count) };
}
