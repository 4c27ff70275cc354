import { Arbiter } from "./arbiter.js";
import { combineTrees, type WeighedTree } from "./combine-trees.js";
import type { CompiledModel } from "./compile-model.js";
import { DirectedParser } from "./directed-parser.js";
import { Labeller } from "./labeller.js";
import { LinearModel } from "./linear-model.js";
import { readParserWords } from "./parser-words.js";
import { repairConjuncts } from "./repair-conjuncts.js";
import { repairPrepositions } from "./repair-prepositions.js";
import { repairQuestions } from "./repair-questions.js";
import { repairRelatives } from "./repair-relatives.js";
import { repairSubjects } from "./repair-subjects.js";
import { repairTags } from "./repair-tags.js";
import { settleTag } from "./settle-tag.js";
import { Tagger } from "./tagger.js";
import type { DependencyParser, ParserToken, Tree } from "./tree.js";

/** An arbiter's score of this much counts as much as a parser's being quite sure. */
const sureScore = 500;

/**
 * Tags and parses sentences with a trained model: each of its parsers finds a tree, the next guided by that of the one before, these are combined, the arbiter deciding
 * where they do not agree, and the labeller names the edges.
 */
export class TrainedParser implements DependencyParser {
  readonly #model: CompiledModel;
  readonly #tagger: Tagger;
  readonly #parsers: readonly DirectedParser[];
  readonly #arbiter: Arbiter;
  readonly #labeller: Labeller;

  constructor(model: CompiledModel) {
    this.#model = model;
    this.#tagger = new Tagger(model.tagger);
    this.#parsers = model.parsers.map((parser) => new DirectedParser(parser));
    this.#arbiter = new Arbiter(new LinearModel(model.arbiter));
    this.#labeller = new Labeller(model.labeller, model.relationNames);
  }

  parse(sentence: readonly ParserToken[]): Tree {
    const { relationNames, tagger } = this.#model;
    const { tagNames } = tagger;
    const tagged = repairTags(sentence, this.#tagger.tag(sentence), tagNames);
    const words = readParserWords(sentence, tagged, tagNames);
    const trees: WeighedTree[] = [];
    for (const parser of this.#parsers) trees.push(parser.parse(words, trees.at(-1)));
    const judge = this.#arbiter.over(words, combineTrees(trees));
    const decided = combineTrees(trees, (word, head) => judge(word, head) / sureScore);
    const forms = sentence.map(({ form }) => form);
    const names = Array.from(tagged.tags, (tag) => tagNames[tag] as string);
    const joined = repairPrepositions(forms, names, repairConjuncts(names, decided));
    const predicated = repairRelatives(forms, names, repairQuestions(forms, names, joined));
    const skeleton = repairSubjects(forms, names, predicated);
    const { heads } = skeleton;
    const relations = this.#labeller.label(words, skeleton);
    return sentence.map(({ form }, at) => {
      const relation = relationNames[relations[at] as number] as string;
      const [upos = "", xpos = ""] = settleTag(names[at] as string, relation).split("/");
      const head = heads[at] as number;
      return {
        form,
        upos,
        xpos,
        head: head === sentence.length ? -1 : head,
        relation,
      };
    });
  }
}
