import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { documentKinds } from "../src/domain/vocabulary/document.js";
import { readReportText } from "../src/extraction/read-report-text.js";

const root = fileURLToPath(new URL("../", import.meta.url));
const realReport = join(root, "../shared/seed/daily-star-2014-12-24.txt");
const mark = "Written for Sitrep from public facts; not a real document.";

interface SampleReport {
  readonly file: string;
  readonly header: ReadonlyMap<string, string>;
  readonly body: string;
}

/** The file taken apart by the format that seed/README.md describes. */
function readSample(file: string): SampleReport {
  const raw = readFileSync(join(root, "seed/reports", file), "utf8");
  const end = raw.indexOf("\n\n");
  const lines = raw.slice(0, end).split("\n");
  return {
    file,
    header: new Map(lines.map((line) => [line.slice(0, line.indexOf(": ")), line.slice(line.indexOf(": ") + 2)])),
    body: raw.slice(end + 2),
  };
}

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function sequences(text: string, length: number): Set<string> {
  const all = words(text);
  return new Set(
    all.slice(0, Math.max(0, all.length - length + 1)).map((_, at) => all.slice(at, at + length).join(" ")),
  );
}

const samples = readdirSync(join(root, "seed/reports"))
  .filter((file) => file.endsWith(".txt"))
  .sort()
  .map(readSample);
const each = samples.map((sample) => [sample.file, sample] as const);

describe("the sample reports", () => {
  it("are twelve or more, in at least six voices and three kinds", () => {
    expect(samples.length).toBeGreaterThanOrEqual(12);
    expect(new Set(samples.map(({ header }) => header.get("Publisher"))).size).toBeGreaterThanOrEqual(6);
    expect(new Set(samples.map(({ header }) => header.get("Kind"))).size).toBeGreaterThanOrEqual(3);
  });

  it.each(each)("%s has every header line once, in order, and nothing else", (_, { header }) => {
    expect([...header.keys()]).toEqual(["Title", "Publisher", "Published", "Kind", "Language", "Note"]);
    expect([...header.values()].every((value) => value.trim() === value && value !== "")).toBe(true);
  });

  it.each(each)("%s is read as a report whose text begins after the header", (file, { header, body }) => {
    const report = readReportText(readFileSync(join(root, "seed/reports", file), "utf8"));
    expect(report).toEqual({
      title: header.get("Title"),
      publisher: header.get("Publisher"),
      publishedAt: header.get("Published"),
      kind: header.get("Kind"),
      language: "en",
      text: body,
    });
  });

  it.each(each)("%s is marked as written for Sitrep", (_, { header }) => {
    expect(header.get("Note")).toBe(mark);
  });

  it.each(each)("%s is dated with a time zone, the day of which begins its file name", (file, { header }) => {
    const published = header.get("Published") ?? "";
    expect(published).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/);
    expect(Number.isNaN(Date.parse(published))).toBe(false);
    expect(file.startsWith(published.slice(0, 10))).toBe(true);
  });

  it.each(each)("%s names a kind of the vocabulary, and English", (_, { header }) => {
    expect(Object.keys(documentKinds)).toContain(header.get("Kind"));
    expect(header.get("Language")).toBe("en");
  });

  it.each(each)("%s is published by a role, not by an invented organisation", (_, { header }) => {
    expect(header.get("Publisher")).toMatch(/^An? [a-z][a-z ]+$/);
  });

  it.each(each)("%s has 80 to 250 words of plain text", (_, { body }) => {
    expect(words(body).length).toBeGreaterThanOrEqual(80);
    expect(words(body).length).toBeLessThanOrEqual(250);
    expect(body).not.toMatch(/[\t\u00a0<>{}]|https?:/);
  });

  it("are listed in seed/README.md, each once and no other", () => {
    const readme = readFileSync(join(root, "seed/README.md"), "utf8");
    const listed = [...readme.matchAll(/^\| (\d{4}-\d{2}-\d{2}-[\w-]+) \|/gm)].map((row) => `${row[1]}.txt`);
    expect(listed).toEqual([...listed].sort());
    expect([...listed].sort()).toEqual(samples.map(({ file }) => file));
  });

  it.skipIf(!existsSync(realReport))(
    "share no six words in a row with the real report (needs ../shared; skipped where that folder is absent)",
    () => {
      const real = sequences(readFileSync(realReport, "utf8"), 6);
      expect(real.size).toBeGreaterThan(500);
      for (const { file, header, body } of samples) {
        const shared = [...sequences(`${header.get("Title")}\n${body}`, 6)].filter((sequence) => real.has(sequence));
        expect(shared, file).toEqual([]);
      }
    },
  );
});
