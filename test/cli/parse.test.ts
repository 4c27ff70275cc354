import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readConllu } from "../../src/extraction/parser/evaluation/conllu.js";
import { goldWords } from "../../src/extraction/parser/evaluation/gold-words.js";
import { runSitrep, runWithin, temporaryFolder } from "./run-sitrep.js";

const folder = temporaryFolder();

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const words = (...forms: string[]) =>
  `${forms.map((form, index) => `${index + 1}\t${form}\t_\t_\t_\t_\t_\t_\t_\t_`).join("\n")}\n\n`;

describe("sitrep parse", () => {
  it("draws a sentence given as an argument, one word a line", async () => {
    const { exitCode, stdout } = await runWithin(["parse", "Rebels seized a hill."]);
    expect(exitCode).toBe(0);
    expect(
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => line.split(" ").at(-1)),
    ).toEqual(["Rebels", "seized", "a", "hill", "."]);
  });

  it("parts sentences by an empty line, and reads a file of that name", async () => {
    const { stdout } = await runWithin(["parse", file("two.txt", "Rebels seized a hill. Two men died.\n")]);
    expect(stdout.trimEnd().split("\n\n")).toHaveLength(2);
  });

  it("tells with --json where each word stands in the text", async () => {
    const text = "“They fled,” he said.\nNobody died.";
    const { stdout } = await runWithin(["parse", "--json", text]);
    const { sentences } = JSON.parse(stdout) as {
      sentences: { form: string; head: number; start: number; end: number }[][];
    };
    expect(sentences.map((sentence) => sentence.map(({ start, end }) => text.slice(start, end)).join(" "))).toEqual([
      "“ They fled , ” he said .",
      "Nobody died .",
    ]);
    for (const sentence of sentences) expect(sentence.filter(({ head }) => head === -1)).toHaveLength(1);
  });

  it.each([
    ["a path that is none", ["none.txt"], 4, /There is no file none\.txt, and it is no sentence/],
    ["an empty argument", [""], 4, /There is no file ""/],
    ["a text without a word", [file("blank.txt", " \n \n")], 3, /There is no word/],
    ["an empty file", [file("empty.txt", "")], 3, /is empty/],
    ["--conllu with --json", ["--conllu", "--json"], 2, /cannot be given both/],
    ["--conllu of an empty file", ["--conllu", file("empty.conllu", "")], 2, /holds no sentence/],
    ["--conllu of plain text", ["--conllu", file("prose.conllu", "Rebels fled.\n")], 2, /not CoNLL-U: in line 1/],
    ["--conllu of a file that is not there", ["--conllu", join(folder, "none.conllu")], 4, /no file/],
  ])("refuses %s and says what to do", async (_what, args, exitCode, message) => {
    const outcome = await runWithin(["parse", ...args]);
    expect(outcome).toMatchObject({ exitCode, stderr: expect.stringMatching(message) });
    expect(outcome.stderr).toMatch(/^error: .*\nnext: .*\n$/);
  });

  it("refuses empty standard input, with and without --conllu", async () => {
    expect(await runSitrep(["parse"], { input: "" })).toMatchObject({
      exitCode: 3,
      stderr: expect.stringMatching(/Standard input is empty/),
    });
    expect(await runSitrep(["parse", "--conllu"], { input: "" })).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/no sentence/),
    });
  });
});

describe("sitrep parse --conllu", () => {
  it("writes the sentences of standard input with trees, under their comments and ids", async () => {
    const input = `# sent_id = one\n${words("Rebels", "did", "n't", "flee").replace("2\tdid", `2-3\tdidn't${"\t_".repeat(8)}\n2\tdid`)}# two\n${words("Fire")}`;
    const { exitCode, stdout } = await runSitrep(["parse", "--conllu"], { input });
    expect(exitCode).toBe(0);
    const [given, written] = [readConllu(input), readConllu(stdout)];
    expect(written.map(({ comments, multiwordTokens }) => ({ comments, multiwordTokens }))).toEqual(
      given.map(({ comments, multiwordTokens }) => ({ comments, multiwordTokens })),
    );
    expect(written.map(({ words }) => words.map(({ form }) => form))).toEqual(
      given.map(({ words }) => words.map(({ form }) => form)),
    );
    for (const sentence of written) {
      expect(goldWords(sentence)).toHaveLength(sentence.words.length);
      for (const { upos, xpos, deprel } of sentence.words) expect([upos, xpos, deprel]).not.toContain("_");
    }
  });

  it("tells the line at fault, after the trees of the sentences before it", async () => {
    const { exitCode, stdout, stderr } = await runWithin([
      "parse",
      "--conllu",
      file("torn.conllu", `${words("Fire")}1\tx\n`),
    ]);
    expect([exitCode, readConllu(stdout).length]).toEqual([2, 1]);
    expect(stderr).toContain("in line 3, it has 2 columns");
  });

  it.each([
    [
      "2,000 words",
      Array.from({ length: 2_000 }, (_, index) => ["Rebels", "took", "the", "hill", ","][index % 5] as string),
    ],
    ["marks alone", ["-", "-", "...", "!"]],
    ["mixed scripts and emoji", ["حلب", "Алеппо", "😀", "阿勒颇", "e\u0301"]],
    ["forms with spaces and tags", ["10 000", "<b>", "_", "#1"]],
  ])("gives a tree to %s", async (what, forms) => {
    const { exitCode, stdout } = await runWithin(["parse", "--conllu", file(`${what}.conllu`, words(...forms))]);
    const [sentence] = readConllu(stdout);
    expect([exitCode, sentence && goldWords(sentence).map(({ form }) => form)]).toEqual([0, forms]);
  });
});
