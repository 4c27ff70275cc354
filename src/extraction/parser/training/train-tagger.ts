import { argMax, dictionaryClasses, styleOf, type TagDictionary, type TaggerModel } from "../tagger.js";
import { TaggerFeatures, taggerFeatureCount, verbTagsOf } from "../tagger-features.js";
import type { ParserToken } from "../tree.js";
import { readWordAtoms } from "../word-atoms.js";
import { quantize } from "./quantize.js";
import { seededRandom, shuffled } from "./random.js";
import type { TrainingSentence } from "./training-sentence.js";
import { WeightTable } from "./weight-table.js";

/** A form is in the dictionary if it was seen this often, with the tags that make up this share of it. */
const minimumSeen = 3;
const minimumShare = 0.02;

/** Up to this difference of scores, before quantisation, the runner-up is told: about 9 words in 100. */
const closeMargin = 30;

/** The model keeps this many weights, the largest. */
const maximumEntries = 400_000;

/** So often a sentence is learned without hints, so that the tagger can do without. */
const withoutHints = 0.1;

/** The classes of possible tags of the frequent words. */
function buildTagDictionary(sentences: readonly TrainingSentence[]): TagDictionary {
  const seen = new Map<number, Map<string, number>>();
  for (const { tokens, tags } of sentences) {
    const { form } = readWordAtoms(tokens);
    for (const [at, tag] of tags.entries()) {
      const counts = seen.get(form[at] as number) ?? new Map<string, number>();
      seen.set(form[at] as number, counts.set(tag, (counts.get(tag) ?? 0) + 1));
    }
  }
  const classes = new Map<string, number>();
  const dictionary = new Map<number, number>();
  for (const [form, counts] of [...seen].sort(([a], [b]) => a - b)) {
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    if (total < minimumSeen) continue;
    const possible = [...counts].filter(([, count]) => count >= total * minimumShare).map(([tag]) => tag);
    const name = possible.sort().join(" ");
    if (!classes.has(name)) classes.set(name, classes.size + 1);
    dictionary.set(form, classes.get(name) as number);
  }
  return dictionary;
}

/** Trains a tagger. `onEpoch` is told the share of words it got wrong while learning. */
export function trainTagger(
  sentences: readonly TrainingSentence[],
  tagNames: readonly string[],
  options: {
    readonly epochs: number;
    readonly seed: number;
    readonly onEpoch?: (epoch: number, wrong: number) => void;
  },
): TaggerModel {
  const dictionary = buildTagDictionary(sentences);
  const verbs = verbTagsOf(tagNames);
  const numberOf = new Map(tagNames.map((name, index) => [name, index]));
  const table = new WeightTable(tagNames.length, 2);
  const random = seededRandom(options.seed);
  const keys = new Int32Array(taggerFeatureCount);
  const scores = new Int32Array(tagNames.length);
  const featuresOf = (tokens: readonly ParserToken[]): TaggerFeatures => {
    const words = readWordAtoms(tokens);
    return new TaggerFeatures(words, dictionaryClasses(words, dictionary), styleOf(tokens), verbs);
  };
  const read = sentences.map(({ tokens, tags }) => ({
    hinted: featuresOf(tokens),
    bare: featuresOf(tokens.map(({ form }) => ({ form }))),
    gold: tags.map((tag) => numberOf.get(tag) as number),
  }));
  for (let epoch = 1; epoch <= options.epochs; epoch += 1) {
    let [wrong, all] = [0, 0];
    for (const { hinted, bare, gold } of shuffled(read, random)) {
      const features = random() < withoutHints ? bare : hinted;
      const tags = new Uint8Array(gold.length);
      for (const [at, right] of gold.entries()) {
        features.fill(at, tags, keys);
        table.score(keys, scores);
        const found = argMax(scores, -1);
        tags[at] = found;
        if (found !== right) {
          table.update(keys, right, found);
          wrong += 1;
        }
        all += 1;
        table.step();
      }
    }
    options.onEpoch?.(epoch, wrong / all);
  }
  const { arrays, factor } = quantize(table, maximumEntries);
  return { tagNames, weights: arrays, dictionary, closeMargin: Math.round(closeMargin * factor) };
}
