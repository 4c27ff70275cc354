import type { WeighedTree } from "../combine-trees.js";
import { DirectedParser } from "../directed-parser.js";
import type { ParserModel } from "../model-file.js";
import { readParserWords } from "../parser-words.js";
import { relationGroup } from "../relation-groups.js";
import { type TaggedWords, Tagger } from "../tagger.js";
import type { WordClasses } from "../word-classes.js";
import { jackknife } from "./jackknife.js";
import { joinHyphens } from "./join-hyphens.js";
import { trainArbiter, WrongHeads } from "./train-arbiter.js";
import { trainDirected } from "./train-directed.js";
import { trainLabeller } from "./train-labeller.js";
import { trainTagger } from "./train-tagger.js";
import type { ParserExample } from "./train-transitions.js";
import type { TrainingSentence } from "./training-sentence.js";
import { withTiers } from "./with-tiers.js";

const seed = 1;
/** The tagger is the mean of several. */
const taggerSeeds = [1, 2, 3];
const taggerEpochs = 6;
const parserEpochs = 8;
const arbiterEpochs = 3;
const labellerEpochs = 5;
/** Training sentences are tagged, and parsed for the guide, by models that have not seen them: parts left out, one at a time, and epochs. */
const tagFolds = 4;
const tagFoldEpochs = 4;
const guideFolds = 3;
const guideFoldEpochs = 4;

/**
 * Trains tagger, parsers, arbiter and labeller; the same sentences and classes give the same model.
 * @param held sentences that are not learned; by them the templates are put into tiers.
 * @param tell is told how far it is.
 */
export function trainParser(
  treebank: readonly TrainingSentence[],
  held: readonly TrainingSentence[],
  classes: WordClasses,
  tell: (line: string) => void,
): ParserModel {
  const bundles = treebank.map((sentence) => [sentence, joinHyphens(sentence) ?? []].flat());
  const sentences = bundles.flat();
  const tagNames = [...new Set(sentences.flatMap(({ tags }) => tags))].sort();
  const relationNames = [...new Set(sentences.flatMap(({ relations }) => relations))].sort();
  tell(`${sentences.length} sentences, ${tagNames.length} tags, ${relationNames.length} relations`);
  const tellEpoch =
    (what: string) =>
    (epoch: number, wrong: number): void =>
      tell(`${what}, epoch ${epoch}: ${(wrong * 100).toFixed(2)} % of decisions wrong`);
  const tagger = trainTagger(sentences, tagNames, classes, {
    epochs: taggerEpochs,
    seeds: taggerSeeds,
    onEpoch: tellEpoch("tagger"),
  });
  const tagged = jackknife(
    bundles,
    tagFolds,
    (others) => {
      const other = new Tagger(trainTagger(others, tagNames, classes, { epochs: tagFoldEpochs, seeds: [seed] }));
      return ({ tokens }) => other.tag(tokens);
    },
    (fold) => tell(`tagged part ${fold} with a tagger trained on the others`),
  );
  const examples = sentences.map(({ tokens, heads, relations }, index): ParserExample => {
    const words = readParserWords(tokens, tagged[index] as TaggedWords, tagNames);
    return {
      words,
      heads: Int32Array.from(heads, (head) => (head < 0 ? tokens.length : head)),
      relations: Uint8Array.from(relations, (relation) => relationNames.indexOf(relation)),
    };
  });
  const labeller = trainLabeller(examples, relationNames, {
    epochs: labellerEpochs,
    seed,
    onEpoch: tellEpoch("labeller"),
  });
  const grouped = examples.map((example) => ({
    ...example,
    relations: example.relations.map((relation) => relationGroup(relationNames[relation] as string)),
  }));
  const wrongHeads = new WrongHeads();
  const learn = (reversed: boolean, from: readonly ParserExample[]) =>
    trainDirected(from, {
      reversed,
      epochs: parserEpochs,
      seed,
      onEpoch: tellEpoch(`parser from the ${reversed ? "right" : "left"}`),
      onWrongHead: (example, word, head) => wrongHeads.add(example, word, head),
    });
  const fromRight = learn(true, grouped);
  const guides = jackknife(
    inBundles(bundles, grouped),
    guideFolds,
    (others) => {
      const other = new DirectedParser(trainDirected(others, { reversed: true, epochs: guideFoldEpochs, seed }));
      return ({ words }) => other.parse(words);
    },
    (fold) => tell(`parsed part ${fold} with a parser from the right trained on the others`),
  );
  const fromLeft = learn(
    false,
    grouped.map((example, index) => ({ ...example, guide: guides[index] as WeighedTree })),
  );
  const arbiter = trainArbiter(wrongHeads.all, { epochs: arbiterEpochs, seed, onEpoch: tellEpoch("arbiter") });
  tell("putting templates into tiers");
  const model = { relationNames, tagger, parsers: [fromRight, fromLeft], arbiter, labeller };
  return withTiers(
    model,
    held.map(({ tokens }) => tokens),
  );
}

/** Items in bundles of the same sizes as others. */
function inBundles<Item>(bundles: readonly (readonly unknown[])[], items: readonly Item[]): Item[][] {
  let start = 0;
  return bundles.map(({ length }) => {
    start += length;
    return items.slice(start - length, start);
  });
}
