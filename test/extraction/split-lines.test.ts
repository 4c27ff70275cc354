import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitLines } from "../../src/extraction/split-lines.js";

async function linesOf(chunks: Iterable<Buffer>, maximum?: number): Promise<string[]> {
  const lines = [];
  for await (const line of splitLines(chunks, maximum)) lines.push(line);
  return lines;
}

describe("splitLines", () => {
  it("gives the same lines wherever the bytes are cut, also within a character", async () => {
    const text = fc.array(fc.string({ unit: "grapheme", maxLength: 12 }).map((line) => line.replaceAll("\n", "")));
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 7 }), async (lines, size) => {
        const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(""));
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
          bytes.subarray(index * size, (index + 1) * size),
        );
        expect(await linesOf(chunks)).toEqual(lines.map((line) => Buffer.from(line).toString()));
      }),
    );
  });

  it("keeps one character more than allowed of a line that is too long, and the next line whole", async () => {
    const chunks = ["aaaa", "aaaa", "aa\nbb", "b\n", "cccc", "cc"].map((text) => Buffer.from(text));
    expect(await linesOf(chunks, 4)).toEqual(["aaaaa", "bbb", "ccccc"]);
  });

  it("gives the last line without a line feed, and none for nothing", async () => {
    expect(await linesOf([Buffer.from("a\n\nb")])).toEqual(["a", "", "b"]);
    expect(await linesOf([])).toEqual([]);
  });
});
