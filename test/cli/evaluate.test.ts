import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { runWithin, temporaryFolder } from "./run-sitrep.js";

const folder = temporaryFolder();

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const treebank = [
  "1 Rebels rebel NOUN NNS _ 2 nsubj _ _",
  "2 seized seize VERB VBD _ 0 root _ _",
  "3 hills hill NOUN NNS _ 2 obj _ SpaceAfter=No",
  "4 . . PUNCT . _ 2 punct _ _",
  "\n",
]
  .map((row) => row.replaceAll(" ", "\t"))
  .join("\n");

describe("sitrep evaluate parser", () => {
  it("answers with the scores for given words, sentences and paragraphs, and of each relation", async () => {
    const path = file("small.conllu", treebank);
    const { exitCode, stdout } = await runWithin(["evaluate", "parser", "--json", path]);
    expect(exitCode).toBe(0);
    const scores = { words: { gold: 4, predicted: 4, correct: 4, f1: 1 } };
    expect(JSON.parse(stdout)).toMatchObject({
      treebank: path,
      sentences: 1,
      goldTokens: { ...scores, withoutPunctuation: { uas: { gold: 3, predicted: 3 } } },
      goldSentences: scores,
      rawText: scores,
    });
    expect(JSON.parse(stdout).goldTokens.relations).toContainEqual(
      expect.objectContaining({ relation: "obj", gold: 1 }),
    );
  });

  it("prints the scores in percent, and takes a folder with a compressed test set", async () => {
    mkdirSync(join(folder, "ud"));
    file(join("ud", "test.conllu.gz"), gzipSync(treebank));
    const { exitCode, stdout } = await runWithin(["evaluate", "parser", join(folder, "ud")]);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^words +100\.00 +100\.00 +100\.00$/m);
    expect(stdout).toMatch(/^LAS, no punctuation( +\d+\.\d\d){3}$/m);
    expect(stdout).toMatch(/^nsubj +1 /m);
  });

  it.each([
    ["a treebank that is not there", join(folder, "none"), 4, /There is no treebank/],
    ["a folder without one", temporaryFolder(), 4, /neither test\.conllu\.gz nor test\.conllu/],
    ["a file that is not CoNLL-U", file("prose.txt", "Rebels fled."), 2, /not CoNLL-U: in line 1/],
    [
      "sentences without trees",
      file("bare.conllu", treebank.replace("\t0\troot", "\t_\t_")),
      2,
      /its word 2 has no head/,
    ],
  ])("refuses %s", async (_what, path, exitCode, message) => {
    const outcome = await runWithin(["evaluate", "parser", path]);
    expect(outcome).toMatchObject({ exitCode, stdout: "" });
    expect(outcome.stderr).toMatch(message);
    expect(outcome.stderr).toMatch(/^error: .*\nnext: .*$/m);
  });
});
