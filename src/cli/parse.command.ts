import { stat } from "node:fs/promises";
import type { Command } from "commander";
import { BadInput, InvalidReport, NotFound } from "../domain/errors.js";
import type { DependencyParser } from "../extraction/parser/tree.js";
import type { LanguageModel } from "../extraction/text/language-model.js";
import { type CommandRun, defineCommand } from "./run-command.js";

/** `sitrep parse`: the dependency trees of a text, drawn, or as JSON, or of words in CoNLL-U. */
export function addParseCommand(program: Command): void {
  const command = program
    .command("parse")
    .description("Print the dependency tree of each sentence: Universal Dependencies, drawn from top to bottom.")
    .argument("[text]", "a text in quotation marks, a text file, or - for standard input", "-")
    .option(
      "--conllu",
      "read words in CoNLL-U (only the forms and the spaces between them) and write it with UPOS, XPOS, HEAD and DEPREL",
    );
  defineCommand<{ readonly conllu?: true }>(
    command,
    [
      "sitrep parse 'Two towns were shelled on Tuesday, residents said.'",
      "sitrep parse --json report.txt",
      "sitrep parse --conllu < words.conllu > trees.conllu",
    ],
    async (run, { conllu }, input = "-") => {
      if (conllu && run.json)
        throw new BadInput("--conllu and --json cannot be given both.", { nextStep: "Choose one of them." });
      const text = conllu ? null : await readInput(input);
      const { loadParser } = await import("../extraction/parser/load-parser.js");
      const { loadLanguageModel } = await import("../extraction/text/language-model.js");
      const [parser, model] = [loadParser(), loadLanguageModel()];
      if (text === null) await parseConllu(input, parser, model);
      else await parsePlain(run, text, parser, model);
    },
  );
}

/** A file's text where there is such a file, else the argument itself; one word that is no file is a path mistyped. */
async function readInput(input: string): Promise<string> {
  const { readText } = await import("./read-text.js");
  if (input === "-" || (await stat(input).catch(() => null))) return readText(input);
  if (/\S\s+\S/.test(input)) return input;
  throw new NotFound(`There is no file ${input || '""'}, and it is no sentence.`, {
    nextStep: "Give a file, or a text of several words in quotation marks.",
  });
}

async function parsePlain(
  run: CommandRun,
  text: string,
  parser: DependencyParser,
  model: LanguageModel,
): Promise<void> {
  const { parseText } = await import("../extraction/parser/evaluation/parse-text.js");
  const { drawTree } = await import("./draw-tree.js");
  const sentences = parseText(text, parser, model);
  if (!sentences.length)
    throw new InvalidReport("There is no word in the text.", { nextStep: "Give at least one sentence." });
  run.answer(
    { sentences },
    sentences.flatMap((words, index) => (index ? ["", ...drawTree(words)] : drawTree(words))),
  );
}

/** One sentence out for each that comes in, at once, so that it can stand in a pipe. */
async function parseConllu(path: string, parser: DependencyParser, model: LanguageModel): Promise<void> {
  const { writeConllu } = await import("../extraction/parser/evaluation/conllu.js");
  const { annotate } = await import("../extraction/parser/evaluation/annotate.js");
  const { readConlluFile } = await import("./read-conllu-file.js");
  for await (const sentence of readConlluFile(path)) {
    if (!process.stdout.write(writeConllu([annotate(sentence, parser, model)])))
      await new Promise((resolve) => process.stdout.once("drain", resolve));
  }
}
