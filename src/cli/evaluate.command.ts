import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Command } from "commander";
import { BadInput, NotFound } from "../domain/errors.js";
import type { ConlluSentence } from "../extraction/parser/evaluation/conllu.js";
import type { ParserScores } from "../extraction/parser/evaluation/score-parser.js";
import type { Score, TreeScores } from "../extraction/parser/evaluation/score-trees.js";
import { packageRoot } from "../package-root.js";
import { addEvaluateExtractionCommand } from "./evaluate-extraction.command.js";
import { defineCommand } from "./run-command.js";
import { tableLines } from "./table.js";

/** The treebank beside the project: the test part of UD English EWT. */
const defaultTreebank = join(packageRoot, "..", "shared", "data", "ud-ewt");

/** More words are refused: all are kept to be scored together. The largest treebanks have three million. */
const maximumWords = 5_000_000;

/** `sitrep evaluate`: how well a part of Sitrep does on annotated data. */
export function addEvaluateCommand(program: Command): void {
  const evaluate = program.command("evaluate").description("How well Sitrep does on annotated data.");
  addEvaluateExtractionCommand(evaluate);
  const parser = evaluate
    .command("parser")
    .description("Score the dependency parser on a treebank, as the CoNLL 2018 shared task did.")
    .argument("[treebank]", "CoNLL-U file, .gz or not, or a folder with test.conllu.gz", defaultTreebank);
  defineCommand(
    parser,
    ["sitrep evaluate parser", "sitrep evaluate parser --json dev.conllu.gz"],
    async (run, _options, treebank = defaultTreebank) => {
      const file = await treebankFile(treebank);
      const { loadParser } = await import("../extraction/parser/load-parser.js");
      const { loadLanguageModel } = await import("../extraction/text/language-model.js");
      const { scoreParser } = await import("../extraction/parser/evaluation/score-parser.js");
      const [parser, model] = [loadParser(), loadLanguageModel()];
      const sentences = await readTreebank(file);
      run.progress.start(`Parsing ${sentences.length} sentences`);
      const scores = scoreParser(parser, model, sentences);
      run.progress.finish();
      run.answer({ treebank: file, sentences: sentences.length, ...scores }, scoreLines(scores));
    },
  );
}

async function treebankFile(path: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  if (!found)
    throw new NotFound(`There is no treebank ${path}.`, {
      nextStep: "Give a file in CoNLL-U, for instance of UD English EWT from universaldependencies.org.",
    });
  if (!found.isDirectory()) return path;
  const file = ["test.conllu.gz", "test.conllu"].map((name) => join(path, name)).find((name) => existsSync(name));
  if (!file)
    throw new NotFound(`There is neither test.conllu.gz nor test.conllu in ${path}.`, {
      nextStep: "Name the file itself.",
    });
  return file;
}

async function readTreebank(file: string): Promise<ConlluSentence[]> {
  const { readConlluFile } = await import("./read-conllu-file.js");
  const sentences: ConlluSentence[] = [];
  let words = 0;
  for await (const sentence of readConlluFile(file)) {
    words += sentence.words.length;
    if (words > maximumWords)
      throw new BadInput(`${file} has more than ${maximumWords} words.`, { nextStep: "Give a part of it." });
    sentences.push(sentence);
  }
  return sentences;
}

const measures: readonly (readonly [name: string, of: (scores: TreeScores) => Score])[] = [
  ["sentences", ({ sentences }) => sentences],
  ["words", ({ words }) => words],
  ["UPOS", ({ upos }) => upos],
  ["XPOS", ({ xpos }) => xpos],
  ["UAS", ({ uas }) => uas],
  ["LAS", ({ las }) => las],
  ["LAS with subtypes", ({ lasWithSubtypes }) => lasWithSubtypes],
  ["UAS, no punctuation", ({ withoutPunctuation }) => withoutPunctuation.uas],
  ["LAS, no punctuation", ({ withoutPunctuation }) => withoutPunctuation.las],
  ["LAS with subtypes, no punctuation", ({ withoutPunctuation }) => withoutPunctuation.lasWithSubtypes],
];

function scoreLines({ goldTokens, goldSentences, rawText }: ParserScores): string[] {
  const summary = measures.map(([name, of]) => [
    name,
    ...[goldTokens, goldSentences, rawText].map((scores) => percent(of(scores).f1)),
  ]);
  const relations = goldTokens.relations.map(({ relation, gold, predicted, precision, recall, f1 }) => [
    relation,
    ...[gold, predicted].map(String),
    ...[precision, recall, f1].map(percent),
  ]);
  return [
    "F1 in percent, with predicted tags; given are the words, the sentences, or only the paragraphs:",
    "",
    ...tableLines(["", "words", "sentences", "paragraphs"], summary, [40]),
    "",
    "Relations where the words are given; right are head and label:",
    "",
    ...tableLines(["relation", "gold", "predicted", "precision", "recall", "F1"], relations, []),
  ];
}

function percent(ratio: number): string {
  return (100 * ratio).toFixed(2);
}
