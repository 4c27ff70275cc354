import { combineTrees, type WeighedTree } from "./combine-trees.js";
import { Labeller } from "./labeller.js";
import { LinearModel } from "./linear-model.js";
import type { ParserModel } from "./model-file.js";
import { readParserWords, reverseWords } from "./parser-words.js";
import { repairTags } from "./repair-tags.js";
import { Tagger } from "./tagger.js";
import { TransitionParser } from "./transition-parser.js";
import type { DependencyParser, ParserToken, Tree } from "./tree.js";

/** Tags and parses sentences with a trained model: each of its parsers finds a tree, these are combined, and the labeller names the edges. */
export class TrainedParser implements DependencyParser {
  readonly #model: ParserModel;
  readonly #tagger: Tagger;
  readonly #parsers: readonly { readonly parser: TransitionParser; readonly reversed: boolean }[];
  readonly #labeller: Labeller;

  constructor(model: ParserModel) {
    this.#model = model;
    this.#tagger = new Tagger(model.tagger);
    this.#parsers = model.parsers.map(({ weights, transitions, reversed }) => ({
      parser: new TransitionParser(new LinearModel(weights), transitions),
      reversed,
    }));
    this.#labeller = new Labeller(model.labeller, model.relationNames);
  }

  parse(sentence: readonly ParserToken[]): Tree {
    const { relationNames, tagger } = this.#model;
    const { tagNames } = tagger;
    const tagged = repairTags(sentence, this.#tagger.tag(sentence), tagNames);
    const words = readParserWords(sentence, tagged, tagNames);
    const trees = this.#parsers.map(({ parser, reversed }) =>
      reversed ? reverseTree(parser.parse(reverseWords(words))) : parser.parse(words),
    );
    const skeleton = combineTrees(trees);
    const { heads } = skeleton;
    const relations = this.#labeller.label(words, skeleton);
    return sentence.map(({ form }, at) => {
      const [upos = "", xpos = ""] = (tagNames[tagged.tags[at] as number] as string).split("/");
      const head = heads[at] as number;
      return {
        form,
        upos,
        xpos,
        head: head === sentence.length ? -1 : head,
        relation: relationNames[relations[at] as number] as string,
      };
    });
  }
}

/** A tree over words in reverse, as one over the words in their order. */
function reverseTree({ heads, groups, weights }: WeighedTree): WeighedTree {
  const count = heads.length;
  return {
    heads: heads.map((head) => (head === count ? count : count - 1 - head)).reverse(),
    groups: groups.slice().reverse(),
    weights: weights.slice().reverse(),
  };
}
