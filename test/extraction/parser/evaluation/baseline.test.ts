import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readConllu, writeConllu } from "../../../../src/extraction/parser/evaluation/conllu.js";
import { scoreOnRawText, scoreOnTokens } from "../../../../src/extraction/parser/evaluation/score-parser.js";
import type { TreeScores } from "../../../../src/extraction/parser/evaluation/score-trees.js";
import { loadParser } from "../../../../src/extraction/parser/load-parser.js";
import { loadLanguageModel } from "../../../../src/extraction/text/language-model.js";
import { packageRoot } from "../../../../src/package-root.js";

const file = join(packageRoot, "..", "shared", "data", "ud-ewt", "test.conllu.gz");
const isAbsent = !existsSync(file);
const reason = isAbsent ? " (skipped: the folder ../shared with the treebank is absent)" : "";
const readTreebank = () => gunzipSync(readFileSync(file)).toString("utf8");

/**
 * What `sitrep evaluate parser` has printed, F1 in percent. A better parser raises it. It was lowered twice: by up to 0.09 for a quarter of the time (tiers: docs/parser.md), and for sentences
 * without commas (UPOS by 0.02, nsubj:pass by 2.4, of which there are 108). Repairs of subjects have brought both back but for 1.4 of the latter.
 */
const baseline = JSON.parse(readFileSync(new URL("baseline.json", import.meta.url), "utf8")) as Record<
  "goldTokens" | "rawText",
  Record<string, number>
>;

/** The figures by the names of the baseline, rounded as the command prints them. */
function figuresOf(scores: TreeScores): Map<string, number> {
  const figures = {
    sentences: scores.sentences,
    words: scores.words,
    UPOS: scores.upos,
    XPOS: scores.xpos,
    UAS: scores.uas,
    LAS: scores.las,
    "UAS without punctuation": scores.withoutPunctuation.uas,
    "LAS without punctuation": scores.withoutPunctuation.las,
    ...Object.fromEntries(scores.relations.map((score) => [score.relation, score])),
  };
  return new Map(Object.entries(figures).map(([name, { f1 }]) => [name, Number((100 * f1).toFixed(2))]));
}

describe(`the test part of UD English EWT${reason}`, () => {
  it.skipIf(isAbsent)("is read and written without a change", () => {
    const text = readTreebank();
    expect(writeConllu(readConllu(text)) === text).toBe(true);
  });

  const scorers = { goldTokens: scoreOnTokens, rawText: scoreOnRawText };

  // Two thousand sentences take seconds, more where other work shares the machine.
  it.skipIf(isAbsent).each(["goldTokens", "rawText"] as const)(
    "is parsed no worse than before: %s",
    { timeout: 120_000 },
    (given) => {
      const figures = figuresOf(scorers[given](loadParser(), loadLanguageModel(), readConllu(readTreebank())));
      const fallen = Object.entries(baseline[given])
        .filter(([name, floor]) => !((figures.get(name) ?? 0) >= floor))
        .map(([name, floor]) => `${name}: ${figures.get(name)} is below ${floor}`);
      expect(fallen).toEqual([]);
    },
  );
});
