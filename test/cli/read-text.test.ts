import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText, maxReportBytes, readText } from "../../src/cli/read-text.js";
import type { SitrepError } from "../../src/domain/errors.js";

const folder = mkdtempSync(join(tmpdir(), "sitrep-read-text-"));

function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function refusalOf(path: string): Promise<SitrepError> {
  return readText(path).then(
    () => expect.unreachable(`${path} was read`),
    (error: SitrepError) => error,
  );
}

describe("readText", () => {
  it("reads UTF-8 and leaves out a byte order mark", async () => {
    expect(await readText(fileOf("good.txt", "\uFEFFDeir al-Zor, دير الزور"))).toBe("Deir al-Zor, دير الزور");
  });

  it("names the file that is not there", async () => {
    const error = await refusalOf(join(folder, "none.txt"));
    expect(error).toMatchObject({ code: "NOT_FOUND", message: expect.stringContaining("none.txt") });
  });

  it("says that a folder is one, and how to give its files", async () => {
    const path = join(folder, "sub");
    mkdirSync(path);
    expect(await refusalOf(path)).toMatchObject({
      code: "BAD_INPUT",
      message: `${path} is a folder.`,
      nextStep: `Give its files: ${path}/*.txt`,
    });
  });

  it("refuses an empty file", async () => {
    expect(await refusalOf(fileOf("empty.txt", ""))).toMatchObject({ code: "INVALID_REPORT", message: /is empty/ });
  });

  it("refuses a binary file and says where it is none", async () => {
    const path = fileOf("binary.bin", new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x00, 0x01]));
    expect(await refusalOf(path)).toMatchObject({ code: "INVALID_REPORT", message: /byte 4 is NUL/ });
  });

  it("refuses a file over the limit and names the limit", async () => {
    const path = fileOf("large.txt", "a".repeat(maxReportBytes + 1));
    expect(await refusalOf(path)).toMatchObject({ code: "INVALID_REPORT", message: /larger than 4 MB/ });
  });

  it("tells UTF-16 and how to convert it", async () => {
    const path = fileOf("utf16.txt", new Uint8Array([0xff, 0xfe, 0x41, 0x00]));
    expect(await refusalOf(path)).toMatchObject({ code: "INVALID_REPORT", nextStep: /UTF-16.*iconv/ });
  });
});

describe("decodeText", () => {
  it.each([
    ["a byte that begins nothing", [0x61, 0xff, 0x62], 1],
    ["a broken sequence", [0x61, 0x62, 0xe2, 0x28, 0xa1], 3],
    ["a character cut off at the end", [0x61, 0xe2, 0x82], 3],
  ])("names the place of %s", (_what, bytes, offset) => {
    expect(() => decodeText(new Uint8Array(bytes), "f")).toThrow(`byte ${offset} does not fit`);
  });

  it("gives back every text that was written as UTF-8", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
        fc.pre(!text.includes("\0") && !text.startsWith("\uFEFF"));
        expect(decodeText(new TextEncoder().encode(text), "f")).toBe(text);
      }),
    );
  });
});
