/**
 * Trains tagger and parser: `npm run train:parser -- [FOLDER] [--out FOLDER]`.
 * FOLDER holds train.conllu.gz, dev.conllu.gz and test.conllu.gz.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { writeChecked } from "../src/extraction/parser/checked-file.js";
import { type ConlluSentence, readConllu } from "../src/extraction/parser/evaluation/conllu.js";
import { loadParser } from "../src/extraction/parser/load-parser.js";
import { encodeModel } from "../src/extraction/parser/model-file.js";
import { figuresOf, msPerTwentyWords } from "../src/extraction/parser/training/report.js";
import { trainParser } from "../src/extraction/parser/training/train-parser.js";
import { readTrainingSentence } from "../src/extraction/parser/training/training-sentence.js";
import { loadWordClasses } from "../src/extraction/parser/training/word-class-file.js";
import { loadLanguageModel } from "../src/extraction/text/language-model.js";
import { packageRoot } from "../src/package-root.js";

const { values, positionals } = parseArgs({ options: { out: { type: "string" } }, allowPositionals: true });
const folder = positionals[0] ?? join(packageRoot, "..", "shared", "data", "ud-ewt");
const out = values.out ?? join(packageRoot, "src", "extraction", "parser", "model");

const startedAt = Date.now();
const tell = (line: string): void =>
  console.log(`${String(Math.round((Date.now() - startedAt) / 1000)).padStart(5)} s  ${line}`);
const model = loadLanguageModel();
const read = (part: string): ConlluSentence[] =>
  readConllu(gunzipSync(readFileSync(join(folder, `${part}.conllu.gz`))).toString("utf8"));

const toLearn = (part: readonly ConlluSentence[]) => part.map((sentence) => readTrainingSentence(sentence, model));
const [train, dev, test] = [read("train"), read("dev"), read("test")];
const classes = loadWordClasses();
const file = encodeModel(trainParser(toLearn(train), toLearn(dev), classes, tell));
mkdirSync(out, { recursive: true });
const path = join(out, "english.parser.gz");
const checksum = writeChecked(path, file);
tell(`${file.length} bytes, SHA-256 ${checksum}`);

const loadStartedAt = performance.now();
const parser = loadParser(path);
const loadMs = Math.round(performance.now() - loadStartedAt);
const report = {
  bytes: file.length,
  loadMs,
  dev: figuresOf(parser, model, dev),
  test: figuresOf(parser, model, test),
  // Last, when everything has been compiled.
  msPerTwentyWords: msPerTwentyWords(parser, model, dev),
};
writeFileSync(join(out, "report.json"), `${JSON.stringify(report, null, 2)}\n`);
tell(JSON.stringify(report));
