import { type TaggedWords, Tagger } from "../tagger.js";
import { trainTagger } from "./train-tagger.js";
import type { TrainingSentence } from "./training-sentence.js";

const folds = 5;

/**
 * Tags each sentence with a tagger that was trained on the others (a fifth left out at a time), so that the parser
 * learns from tags with the errors that it will meet.
 * @param bundles sentences that are forms of each other stand together, and are left out together.
 * @returns the tags of all sentences, in their order.
 */
export function jackknifeTags(
  bundles: readonly (readonly TrainingSentence[])[],
  tagNames: readonly string[],
  options: { readonly epochs: number; readonly seed: number; readonly onFold?: (fold: number) => void },
): TaggedWords[] {
  const tagged: TaggedWords[][] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const others = bundles.filter((_, index) => index % folds !== fold).flat();
    const tagger = new Tagger(trainTagger(others, tagNames, options));
    for (let index = fold; index < bundles.length; index += folds)
      tagged[index] = (bundles[index] ?? []).map(({ tokens }) => tagger.tag(tokens));
    options.onFold?.(fold + 1);
  }
  return tagged.flat();
}
