import { reverseHeads, reversePlace } from "../directed-parser.js";
import type { DirectedModel } from "../model-file.js";
import { transitionTemplates } from "../parser-features.js";
import { reverseWords } from "../parser-words.js";
import { relationGroup } from "../relation-groups.js";
import { oneTier } from "../tier.js";
import type { Parts } from "./prefix-learner.js";
import { quantize } from "./quantize.js";
import { type ParserExample, trainTransitions, transitionsFor } from "./train-transitions.js";

/** Each parser's model keeps this many weights, the largest: what makes about 2 MB. */
const maximumEntries = 1_060_000;

/** Trains a parser that reads from the left or from the right; if the examples have guides, a guided one. The relations of the examples are groups. */
export function trainDirected(
  examples: readonly ParserExample[],
  options: {
    readonly reversed: boolean;
    readonly epochs: number;
    readonly seed: number;
    readonly parts: Parts;
    readonly onEpoch?: (epoch: number, wrong: number) => void;
    /** Is told each head that the parser wrongly gave a word, in the order of the words. */
    readonly onWrongHead?: (example: ParserExample, word: number, head: number) => void;
  },
): DirectedModel {
  const { reversed, onWrongHead } = options;
  const ordered = reversed ? examples.map(reverseExample) : examples;
  const originals = new Map(ordered.map((example, index) => [example, examples[index] as ParserExample]));
  const transitions = transitionsFor(ordered, relationGroup("root"));
  const table = trainTransitions(ordered, transitions, {
    ...options,
    onWrongHead: (example, word, head) => {
      const { count } = example.words;
      const places = [word, head].map((place) => (reversed ? reversePlace(place, count) : place));
      onWrongHead?.(originals.get(example) as ParserExample, ...(places as [number, number]));
    },
  });
  const guided = examples[0]?.guide !== undefined;
  const tiers = oneTier(transitionTemplates(guided).count);
  return { reversed, guided, transitions, tiers, weights: quantize(table, maximumEntries).arrays };
}

function reverseExample({ words, heads, relations }: ParserExample): ParserExample {
  return { words: reverseWords(words), heads: reverseHeads(heads), relations: relations.slice().reverse() };
}
