import type { WeighedTree } from "../combine-trees.js";
import { DirectedParser } from "../directed-parser.js";
import { edgeTemplates } from "../labeller-features.js";
import type { ParserModel } from "../model-file.js";
import { transitionTemplates } from "../parser-features.js";
import { readParserWords } from "../parser-words.js";
import { relationGroup } from "../relation-groups.js";
import { type TaggedWords, Tagger } from "../tagger.js";
import type { WordClasses } from "../word-classes.js";
import { labellerDecisions, parserDecisions } from "./decisions.js";
import { dropCommas } from "./drop-commas.js";
import { jackknife } from "./jackknife.js";
import { joinHyphens } from "./join-hyphens.js";
import { onePart, orderedParts } from "./order-templates.js";
import type { Parts } from "./prefix-learner.js";
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
/** Which templates are to say most alone is seen from models trained so briefly. */
const trialEpochs = 2;
/** Of so many sentences one is learned without its commas, too. Were it each one, tags and relations of whole sentences would suffer. */
const bareEach = 2;
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
  const whole = treebank.map((sentence) => [sentence, joinHyphens(sentence) ?? []].flat());
  const bundles = whole.map((bundle, at) => {
    const bare = at % bareEach === 0 ? dropCommas(bundle[0] as TrainingSentence) : null;
    return bare === null ? bundle : [...bundle, bare];
  });
  const tagNames = [...new Set(treebank.flatMap(({ tags }) => tags))].sort();
  const relationNames = [...new Set(treebank.flatMap(({ relations }) => relations))].sort();
  tell(`${bundles.flat().length} sentences, ${tagNames.length} tags, ${relationNames.length} relations`);
  const tellEpoch =
    (what: string) =>
    (epoch: number, wrong: number): void =>
      tell(`${what}, epoch ${epoch}: ${(wrong * 100).toFixed(2)} % of decisions wrong`);
  const exampleOf = ({ tokens, heads, relations }: TrainingSentence, tags: TaggedWords): ParserExample => ({
    words: readParserWords(tokens, tags, tagNames),
    heads: Int32Array.from(heads, (head) => (head < 0 ? tokens.length : head)),
    relations: Uint8Array.from(relations, (relation) => relationNames.indexOf(relation)),
  });
  /** A tagger, with what it and others like it see of the sentences: those they have learned are tagged by taggers that have not. */
  const learnTags = (from: readonly (readonly TrainingSentence[])[]) => {
    const tagger = trainTagger(from.flat(), tagNames, classes, {
      epochs: taggerEpochs,
      seeds: taggerSeeds,
      onEpoch: tellEpoch("tagger"),
    });
    const tagged = jackknife(
      from,
      tagFolds,
      (others) => {
        const other = new Tagger(trainTagger(others, tagNames, classes, { epochs: tagFoldEpochs, seeds: [seed] }));
        return ({ tokens }) => other.tag(tokens);
      },
      (fold) => tell(`tagged part ${fold} with a tagger trained on the others`),
    );
    const tagging = new Tagger(tagger);
    return {
      tagger,
      examples: from.flat().map((sentence, index) => exampleOf(sentence, tagged[index] as TaggedWords)),
      held: held.map((sentence) => exampleOf(sentence, tagging.tag(sentence.tokens))),
    };
  };
  const inGroups = (example: ParserExample): ParserExample => ({
    ...example,
    relations: example.relations.map((relation) => relationGroup(relationNames[relation] as string)),
  });
  // Trees lead past lost commas, and what the labeller knows of passives suffers where it learns from the copies.
  const toLabel = learnTags(whole);
  const trialLabeller = trainLabeller(toLabel.examples, relationNames, {
    epochs: trialEpochs,
    seed,
    parts: onePart(edgeTemplates.count),
  });
  const labellerParts = orderedParts(
    labellerDecisions(
      trialLabeller,
      relationNames,
      toLabel.held.map(({ words }) => words),
      toLabel.held.map(inGroups).map(({ heads, relations }) => ({ heads, groups: relations })),
    ),
  );
  const labeller = trainLabeller(toLabel.examples, relationNames, {
    epochs: labellerEpochs,
    seed,
    parts: labellerParts,
    onEpoch: tellEpoch("labeller"),
  });
  const { tagger, examples, held: heldExamples } = learnTags(bundles);
  const heldWords = heldExamples.map(({ words }) => words);
  const grouped = examples.map(inGroups);
  const wrongHeads = new WrongHeads();
  const partsFor = (reversed: boolean, from: readonly ParserExample[], trees: readonly WeighedTree[]) => {
    const { count } = transitionTemplates(from[0]?.guide !== undefined);
    const trial = trainDirected(from, { reversed, epochs: trialEpochs, seed, parts: onePart(count) });
    return orderedParts(parserDecisions(trial, heldWords, trees));
  };
  const learn = (reversed: boolean, from: readonly ParserExample[], parts: Parts) =>
    trainDirected(from, {
      reversed,
      epochs: parserEpochs,
      seed,
      parts,
      onEpoch: tellEpoch(`parser from the ${reversed ? "right" : "left"}`),
      onWrongHead: (example, word, head) => wrongHeads.add(example, word, head),
    });
  const partsFromRight = partsFor(true, grouped, []);
  const fromRight = learn(true, grouped, partsFromRight);
  const guides = jackknife(
    inBundles(bundles, grouped),
    guideFolds,
    (others) => {
      const options = { reversed: true, epochs: guideFoldEpochs, seed, parts: partsFromRight };
      const other = new DirectedParser(trainDirected(others, options));
      return ({ words }) => other.parse(words);
    },
    (fold) => tell(`parsed part ${fold} with a parser from the right trained on the others`),
  );
  const guided = grouped.map((example, index) => ({ ...example, guide: guides[index] as WeighedTree }));
  const heldParser = new DirectedParser(fromRight);
  const heldGuides = heldWords.map((words) => heldParser.parse(words));
  const fromLeft = learn(false, guided, partsFor(false, guided, heldGuides));
  const arbiter = trainArbiter(wrongHeads.all, { epochs: arbiterEpochs, seed, onEpoch: tellEpoch("arbiter") });
  tell("putting templates into tiers");
  return withTiers(
    { relationNames, tagger, parsers: [fromRight, fromLeft], arbiter, labeller },
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
