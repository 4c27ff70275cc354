import type { DirectedModel, ParserModel } from "../model-file.js";
import { readParserWords, reverseWords } from "../parser-words.js";
import { relationGroup } from "../relation-groups.js";
import type { TaggedWords } from "../tagger.js";
import { jackknifeTags } from "./jackknife.js";
import { joinHyphens } from "./join-hyphens.js";
import { quantize } from "./quantize.js";
import { trainLabeller } from "./train-labeller.js";
import { trainTagger } from "./train-tagger.js";
import { type ParserExample, trainTransitions, transitionsFor } from "./train-transitions.js";
import type { TrainingSentence } from "./training-sentence.js";

const seed = 1;
const taggerEpochs = 6;
const parserEpochs = 8;
const labellerEpochs = 5;
/** Each parser's model keeps this many weights, the largest: what makes about 2 MB. */
const maximumEntries = 1_150_000;

/** Trains tagger, parsers and labeller; the same sentences give the same model. `tell` is told how far it is. */
export function trainParser(treebank: readonly TrainingSentence[], tell: (line: string) => void): ParserModel {
  const bundles = treebank.map((sentence) => [sentence, joinHyphens(sentence) ?? []].flat());
  const sentences = bundles.flat();
  const tagNames = [...new Set(sentences.flatMap(({ tags }) => tags))].sort();
  const relationNames = [...new Set(sentences.flatMap(({ relations }) => relations))].sort();
  tell(`${sentences.length} sentences, ${tagNames.length} tags, ${relationNames.length} relations`);
  const tellEpoch = (what: string) => (epoch: number, wrong: number) =>
    tell(`${what}, epoch ${epoch}: ${(wrong * 100).toFixed(2)} % of decisions wrong`);
  const tagger = trainTagger(sentences, tagNames, { epochs: taggerEpochs, seed, onEpoch: tellEpoch("tagger") });
  const tagged = jackknifeTags(bundles, tagNames, {
    epochs: taggerEpochs,
    seed,
    onFold: (fold) => tell(`tagged part ${fold} with a tagger trained on the others`),
  });
  const examples = sentences.map(
    ({ tokens, heads, relations }, index): ParserExample => ({
      words: readParserWords(tokens, tagged[index] as TaggedWords, tagNames),
      heads: Int32Array.from(heads, (head) => (head < 0 ? tokens.length : head)),
      relations: Uint8Array.from(relations, (relation) => relationNames.indexOf(relation)),
    }),
  );
  const labeller = trainLabeller(examples, relationNames, {
    epochs: labellerEpochs,
    seed,
    onEpoch: tellEpoch("labeller"),
  });
  const grouped = examples.map((example) => ({
    ...example,
    relations: example.relations.map((relation) => relationGroup(relationNames[relation] as string)),
  }));
  const trainDirected = (reversed: boolean): DirectedModel => {
    const ordered = reversed ? grouped.map(reverseExample) : grouped;
    const transitions = transitionsFor(ordered, relationGroup("root"));
    const onEpoch = tellEpoch(reversed ? "parser from the right" : "parser from the left");
    const table = trainTransitions(ordered, transitions, { epochs: parserEpochs, seed, onEpoch });
    return { reversed, transitions, weights: quantize(table, maximumEntries).arrays };
  };
  return { relationNames, tagger, parsers: [trainDirected(false), trainDirected(true)], labeller };
}

function reverseExample({ words, heads, relations }: ParserExample): ParserExample {
  const { count } = words;
  return {
    words: reverseWords(words),
    heads: heads.map((head) => (head === count ? count : count - 1 - head)).reverse(),
    relations: relations.slice().reverse(),
  };
}
