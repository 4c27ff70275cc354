import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readConlluFile } from "../../src/cli/read-conllu-file.js";
import { writeConllu } from "../../src/extraction/parser/evaluation/conllu.js";
import { temporaryFolder } from "./run-sitrep.js";

const folder = temporaryFolder();

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function read(path: string): Promise<string> {
  let text = "";
  for await (const sentence of readConlluFile(path)) text += writeConllu([sentence]);
  return text;
}

// "é" is two bytes, so chunks of 64 kB cut some in half.
const sentence = "# text = é\n1\té\t_\t_\t_\t_\t_\t_\t_\t_\n\n";
const text = sentence.repeat(9_000);

describe("readConlluFile", () => {
  it("reads a file in pieces, compressed or not, as it was written", async () => {
    expect(await read(file("plain.conllu", text))).toBe(text);
    expect(await read(file("packed.conllu.gz", gzipSync(text)))).toBe(text);
    expect(await read(file("marked.conllu", `\ufeff${sentence}`))).toBe(sentence);
  });

  const packed = gzipSync(text);

  it.each([
    ["a file that is not there", join(folder, "none.conllu"), "There is no file"],
    ["a compressed file that is not there", join(folder, "none.conllu.gz"), "There is no file"],
    ["a folder", folder, "is a folder"],
    ["a file without a sentence", file("empty.conllu", "\n"), "holds no sentence"],
    ["what is not CoNLL-U", file("prose.conllu", "Rebels seized a hill."), "not CoNLL-U: in line 1"],
    ["what is not gzip", file("prose.conllu.gz", "Rebels seized a hill."), "cannot be decompressed"],
    ["half of a gzip file", file("half.conllu.gz", packed.subarray(0, packed.length / 2)), "cannot be decompressed"],
    ["what is not UTF-8", file("latin.conllu", Uint8Array.of(0x23, 0xe9, 0x0a)), "is not UTF-8"],
    ["a character cut off at the end", file("cut.conllu", Uint8Array.of(0x23, 0xc3)), "is not UTF-8"],
    ["a line without end", file("line.conllu", "#".repeat(1_100_000)), "more than 1000000 characters"],
  ])("refuses %s", async (_what, path, message) => {
    await expect(read(path)).rejects.toMatchObject({
      message: expect.stringContaining(message),
      nextStep: expect.any(String),
    });
  });
});
