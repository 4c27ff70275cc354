import type { DirectedModel, ParserModel } from "../model-file.js";
import { readParserWords } from "../parser-words.js";
import type { TaggedWords } from "../tagger.js";
import { jackknifeTags } from "./jackknife.js";
import { quantize } from "./quantize.js";
import { tagNamesOf, trainTagger } from "./train-tagger.js";
import { type ParserExample, trainTransitions, transitionsFor } from "./train-transitions.js";
import type { TrainingSentence } from "./training-sentence.js";

const seed = 1;
const taggerEpochs = 5;
const parserEpochs = 6;
/** Smaller weights are left out of the model. */
const minimumParserWeight = 1;

/** Trains tagger and parser; the same sentences give the same model. `tell` is told how far it is. */
export function trainParser(sentences: readonly TrainingSentence[], tell: (line: string) => void): ParserModel {
  const tagNames = tagNamesOf(sentences);
  const relationNames = [...new Set(sentences.flatMap(({ relations }) => relations))].sort();
  tell(`${sentences.length} sentences, ${tagNames.length} tags, ${relationNames.length} relations`);
  const tagger = trainTagger(sentences, tagNames, {
    epochs: taggerEpochs,
    seed,
    onEpoch: (epoch, wrong) => tell(`tagger, epoch ${epoch}: ${percent(wrong)} of decisions wrong`),
  });
  const tagged = jackknifeTags(sentences, tagNames, {
    epochs: taggerEpochs,
    seed,
    onFold: (fold) => tell(`tagged part ${fold} with a tagger trained on the others`),
  });
  const parser = (reversed: boolean): DirectedModel => {
    const examples = sentences.map((sentence, index) =>
      exampleOf(sentence, tagged[index] as TaggedWords, tagNames, relationNames, reversed),
    );
    const transitions = transitionsFor(examples, relationNames.indexOf("root"));
    const table = trainTransitions(examples, transitions, {
      epochs: parserEpochs,
      seed,
      onEpoch: (epoch, wrong, rows) =>
        tell(
          `parser ${reversed ? "from the right" : "from the left"}, epoch ${epoch}: ${percent(wrong)} wrong, ${rows} features`,
        ),
    });
    return { reversed, transitions, weights: quantize(table, minimumParserWeight).arrays };
  };
  return { tagNames, relationNames, tagger, parsers: [parser(false)] };
}

/** A sentence as the parser sees it, from the left or from the right. */
function exampleOf(
  { tokens, heads, relations }: TrainingSentence,
  tagged: TaggedWords,
  tagNames: readonly string[],
  relationNames: readonly string[],
  reversed: boolean,
): ParserExample {
  const count = tokens.length;
  const order = reversed ? [...tokens.keys()].reverse() : [...tokens.keys()];
  const place = (word: number): number => (reversed ? count - 1 - word : word);
  return {
    words: readParserWords(tokens, tagged, tagNames, reversed),
    heads: Int32Array.from(order, (word) => ((heads[word] as number) < 0 ? count : place(heads[word] as number))),
    relations: Uint8Array.from(order, (word) => relationNames.indexOf(relations[word] as string)),
  };
}

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;
