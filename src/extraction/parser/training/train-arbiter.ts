import { edgeTemplates, LabellerFeatures } from "../labeller-features.js";
import type { LinearModelArrays } from "../linear-model.js";
import { quantize } from "./quantize.js";
import { seededRandom, shuffled } from "./random.js";
import type { ParserExample } from "./train-transitions.js";
import { WeightTable } from "./weight-table.js";

/** The model keeps this many weights, the largest. */
const maximumEntries = 200_000;

/** A head that a parser wrongly gave a word while it was learning. */
export interface WrongHead {
  readonly example: ParserExample;
  readonly word: number;
  readonly head: number;
}

/** Wrong heads, each once. */
export class WrongHeads {
  readonly all: WrongHead[] = [];
  readonly #seen = new Map<ParserExample, Set<number>>();

  add(example: ParserExample, word: number, head: number): void {
    const seen = this.#seen.get(example) ?? new Set();
    this.#seen.set(example, seen);
    const pair = word * (example.words.count + 1) + head;
    if (seen.has(pair)) return;
    seen.add(pair);
    this.all.push({ example, word, head });
  }
}

/**
 * Trains the arbiter to tell right heads from those that parsers get wrong. The relations of the examples are groups.
 * `onEpoch` is told the share of wrong heads that were preferred to the right one.
 */
export function trainArbiter(
  mistakes: readonly WrongHead[],
  options: {
    readonly epochs: number;
    readonly seed: number;
    readonly onEpoch?: (epoch: number, wrong: number) => void;
  },
): LinearModelArrays {
  const table = new WeightTable(1, 2);
  const random = seededRandom(options.seed);
  const [rightKeys, wrongKeys] = [new Int32Array(edgeTemplates.count), new Int32Array(edgeTemplates.count)];
  const [rightScore, wrongScore] = [new Int32Array(1), new Int32Array(1)];
  for (let epoch = 1; epoch <= options.epochs; epoch += 1) {
    let wrong = 0;
    for (const { example, word, head } of shuffled(mistakes, random)) {
      const features = new LabellerFeatures(example.words, example.heads);
      edgeTemplates.fill(features.atomsOf(word, example.relations), rightKeys);
      edgeTemplates.fill(features.atomsOf(word, example.relations, head), wrongKeys);
      table.score(rightKeys, rightScore);
      table.score(wrongKeys, wrongScore);
      if ((rightScore[0] as number) <= (wrongScore[0] as number) + arbiterMargin) {
        if ((rightScore[0] as number) <= (wrongScore[0] as number)) wrong += 1;
        table.add(rightKeys, 0, 1);
        table.add(wrongKeys, 0, -1);
      }
      table.step();
    }
    options.onEpoch?.(epoch, wrong / mistakes.length);
  }
  return quantize(table, maximumEntries).arrays;
}

/** A right head is to score this much higher than a wrong one. */
const arbiterMargin = 10;
