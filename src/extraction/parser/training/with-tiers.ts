import type { WeighedTree } from "../combine-trees.js";
import { DirectedParser } from "../directed-parser.js";
import type { ParserModel } from "../model-file.js";
import { readParserWords } from "../parser-words.js";
import { repairTags } from "../repair-tags.js";
import { Tagger } from "../tagger.js";
import type { ParserToken } from "../tree.js";
import { chooseTiers } from "./choose-tiers.js";
import { labellerDecisions, parserDecisions, taggerDecisions } from "./decisions.js";

/** The share of decisions that may come out otherwise than when all features are asked. */
const mostChanged = 0.0004;

/**
 * A model of which each part has one tier, with the templates in three.
 * @param sentences not those that the model was trained on.
 */
export function withTiers(model: ParserModel, sentences: readonly (readonly ParserToken[])[]): ParserModel {
  const { tagNames } = model.tagger;
  const tagger = { ...model.tagger, tiers: chooseTiers(taggerDecisions(model.tagger, sentences), mostChanged) };
  const tagging = new Tagger(tagger);
  const read = sentences.map((sentence) =>
    readParserWords(sentence, repairTags(sentence, tagging.tag(sentence), tagNames), tagNames),
  );
  let trees: WeighedTree[] = [];
  const parsers = model.parsers.map((parser) => {
    const tiered = { ...parser, tiers: chooseTiers(parserDecisions(parser, read, trees), mostChanged) };
    const parsing = new DirectedParser(tiered);
    trees = read.map((words, at) => parsing.parse(words, trees[at]));
    return tiered;
  });
  const labelling = labellerDecisions(model.labeller, model.relationNames, read, trees);
  return { ...model, tagger, parsers, labeller: { ...model.labeller, tiers: chooseTiers(labelling, mostChanged) } };
}
