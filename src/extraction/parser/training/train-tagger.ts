import { Leader } from "../leader.js";
import { dictionaryClasses, styleOf, sureTag, type TaggerModel } from "../tagger.js";
import { TaggerFeatures, taggerTemplates, verbTagsOf } from "../tagger-features.js";
import { oneTier } from "../tier.js";
import type { ParserToken } from "../tree.js";
import { readWordAtoms } from "../word-atoms.js";
import type { WordClasses } from "../word-classes.js";
import { averageWeights } from "./average-weights.js";
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

/** A word has one tag for sure if it was seen this often, with this share of that tag. */
const surelySeen = 20;
const sureShare = 0.995;

/** The classes of possible tags of the frequent words, and which of them are one tag for sure. */
function buildTagDictionary(
  sentences: readonly TrainingSentence[],
  tagNames: readonly string[],
  classes: WordClasses,
): Pick<TaggerModel, "dictionary" | "sureTags"> {
  const seen = new Map<number, Map<string, number>>();
  for (const { tokens, tags } of sentences) {
    const { form } = readWordAtoms(tokens, classes);
    for (const [at, tag] of tags.entries()) {
      const counts = seen.get(form[at] as number) ?? new Map<string, number>();
      seen.set(form[at] as number, counts.set(tag, (counts.get(tag) ?? 0) + 1));
    }
  }
  const sets = new Map<string, number>();
  const sureTags = [0];
  const dictionary = new Map<number, number>();
  for (const [form, counts] of [...seen].sort(([a], [b]) => a - b)) {
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    if (total < minimumSeen) continue;
    const possible = [...counts].filter(([, count]) => count >= total * minimumShare).map(([tag]) => tag);
    const sure = total < surelySeen ? undefined : [...counts].find(([, count]) => count >= total * sureShare)?.[0];
    const name = sure === undefined ? possible.sort().join(" ") : `${sure} for sure`;
    if (!sets.has(name)) {
      sets.set(name, sets.size + 1);
      sureTags.push(sure === undefined ? 0 : tagNames.indexOf(sure) + 1);
    }
    dictionary.set(form, sets.get(name) as number);
  }
  return { dictionary, sureTags: Uint8Array.from(sureTags) };
}

/** Trains a tagger. `onEpoch` is told the share of words it got wrong while learning. */
export function trainTagger(
  sentences: readonly TrainingSentence[],
  tagNames: readonly string[],
  classes: WordClasses,
  options: {
    readonly epochs: number;
    /** One training for each; the mean of the models is the model. */
    readonly seeds: readonly number[];
    readonly onEpoch?: (epoch: number, wrong: number) => void;
  },
): TaggerModel {
  const { dictionary, sureTags } = buildTagDictionary(sentences, tagNames, classes);
  const verbs = verbTagsOf(tagNames);
  const numberOf = new Map(tagNames.map((name, index) => [name, index]));
  const keys = new Int32Array(taggerTemplates.count);
  const scores = new Int32Array(tagNames.length);
  const everyTag = Uint8Array.from(tagNames.keys());
  const leader = new Leader();
  const readTokens = (tokens: readonly ParserToken[]): { features: TaggerFeatures; sure: number[] } => {
    const words = readWordAtoms(tokens, classes);
    const found = dictionaryClasses(words, dictionary);
    return {
      features: new TaggerFeatures(words, found, styleOf(tokens), verbs),
      sure: tokens.map((_, at) => sureTag(words, found, sureTags, at)),
    };
  };
  const read = sentences.map(({ tokens, tags }) => ({
    hinted: readTokens(tokens),
    bare: readTokens(tokens.map(({ form }) => ({ form }))),
    gold: tags.map((tag) => numberOf.get(tag) as number),
  }));
  const tables = options.seeds.map((seed) => {
    const table = new WeightTable(tagNames.length, 2);
    const random = seededRandom(seed);
    for (let epoch = 1; epoch <= options.epochs; epoch += 1) {
      let [wrong, all] = [0, 0];
      for (const { hinted, bare, gold } of shuffled(read, random)) {
        const { features, sure } = random() < withoutHints ? bare : hinted;
        const tags = new Uint8Array(gold.length);
        for (const [at, right] of gold.entries()) {
          if ((sure[at] as number) >= 0) {
            tags[at] = sure[at] as number;
            continue;
          }
          taggerTemplates.fill(features.atomsOf(at, tags), keys);
          table.score(keys, scores);
          leader.find(scores, everyTag);
          const found = leader.best;
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
    return table;
  });
  const { arrays, factor } = quantize(averageWeights(tables), maximumEntries);
  return {
    tagNames,
    weights: arrays,
    tiers: oneTier(taggerTemplates.count),
    dictionary,
    sureTags,
    classes,
    closeMargin: Math.round(closeMargin * factor),
  };
}
