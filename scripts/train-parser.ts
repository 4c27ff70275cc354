/**
 * Trains tagger and parser: `npm run train:parser -- [FOLDER] [--out FOLDER]`.
 * FOLDER holds train.conllu.gz, dev.conllu.gz and test.conllu.gz.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { type ConlluSentence, readConllu } from "../src/extraction/parser/evaluation/conllu.js";
import { hintedTokens } from "../src/extraction/parser/evaluation/hinted-tokens.js";
import { scoreParser } from "../src/extraction/parser/evaluation/score-parser.js";
import { loadParser } from "../src/extraction/parser/load-parser.js";
import { encodeModel } from "../src/extraction/parser/model-file.js";
import { confusionsOf } from "../src/extraction/parser/training/confusions.js";
import { trainParser } from "../src/extraction/parser/training/train-parser.js";
import { readTrainingSentence } from "../src/extraction/parser/training/training-sentence.js";
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

const sentences = read("train").map((sentence) => readTrainingSentence(sentence, model));
const file = encodeModel(trainParser(sentences, tell));
mkdirSync(out, { recursive: true });
const path = join(out, "english.parser.gz");
const checksum = createHash("sha256").update(file).digest("hex");
writeFileSync(path, file);
writeFileSync(`${path}.sha256`, `${checksum}  english.parser.gz\n`);
tell(`${file.length} bytes, SHA-256 ${checksum}`);

const loadStartedAt = performance.now();
const parser = loadParser(path);
const loadMs = Math.round(performance.now() - loadStartedAt);
const scores = Object.fromEntries(["dev", "test"].map((part) => [part, figuresOf(part)]));
const report = { bytes: file.length, loadMs, msPerTwentyWords: speed(), ...scores };
writeFileSync(join(out, "report.json"), `${JSON.stringify(report, null, 2)}\n`);
tell(JSON.stringify(report));

/** Scores with the treebank's tokens and predicted tags, in per cent. */
function figuresOf(part: string): unknown {
  const gold = read(part);
  const { goldTokens } = scoreParser(parser, model, gold);
  const percent = ({ f1 }: { readonly f1: number }): number => Math.round(f1 * 10_000) / 100;
  const { uas, lasWithSubtypes } = goldTokens.withoutPunctuation;
  return {
    upos: percent(goldTokens.upos),
    xpos: percent(goldTokens.xpos),
    uas: percent(uas),
    las: percent(lasWithSubtypes),
    relations: Object.fromEntries(goldTokens.relations.map((score) => [score.relation, percent(score)])),
    confusions: confusionsOf(parser, gold, model, 20),
  };
}

/** Milliseconds for a sentence of 20 words with tagging, on this machine; the median of what 20 words of each sentence of dev take. */
function speed(): number {
  const tokens = read("dev").flatMap((sentence) => hintedTokens(sentence, model));
  const times: number[] = [];
  for (let at = 0; at + 20 <= tokens.length; at += 20) {
    const startedAt = performance.now();
    parser.parse(tokens.slice(at, at + 20));
    times.push(performance.now() - startedAt);
  }
  return Number((times.sort((a, b) => a - b)[times.length >> 1] ?? 0).toFixed(2));
}
