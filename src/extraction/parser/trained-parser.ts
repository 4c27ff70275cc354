import { LinearModel } from "./linear-model.js";
import type { ParserModel } from "./model-file.js";
import { readParserWords } from "./parser-words.js";
import { Tagger } from "./tagger.js";
import { TransitionParser } from "./transition-parser.js";
import type { DependencyParser, ParserToken, Tree } from "./tree.js";

/** Tags and parses sentences with a trained model. */
export class TrainedParser implements DependencyParser {
  readonly #model: ParserModel;
  readonly #tagger: Tagger;
  readonly #parsers: readonly TransitionParser[];

  constructor(model: ParserModel) {
    this.#model = model;
    this.#tagger = new Tagger(model.tagger);
    this.#parsers = model.parsers.map(
      ({ weights, transitions }) => new TransitionParser(new LinearModel(weights), transitions),
    );
  }

  parse(sentence: readonly ParserToken[]): Tree {
    const { tagNames, relationNames } = this.#model;
    const tagged = this.#tagger.tag(sentence);
    const words = readParserWords(sentence, tagged, tagNames, false);
    const { heads, relations } = (this.#parsers[0] as TransitionParser).parse(words);
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
