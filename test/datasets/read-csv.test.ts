import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type CsvRecord, readCsv } from "../../src/datasets/read-csv.js";
import { temporaryFolder } from "../cli/run-sitrep.js";

async function recordsOf(content: string, dialect = { delimiter: ",", hasQuotes: true }): Promise<CsvRecord[]> {
  const file = join(temporaryFolder(), "file.csv");
  writeFileSync(file, content);
  const records: CsvRecord[] = [];
  for await (const record of readCsv(file, dialect)) records.push(record);
  return records;
}

describe("readCsv", () => {
  it("says on which line each record begins, whatever line breaks its cells hold", async () => {
    const records = await recordsOf('\ufeffa,b\n1,"two\nlines"\r\n\n3,"x\n\n""y"""\n4,z');
    expect(records.map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, "a", "b"],
      [2, "1", "two\nlines"],
      [5, "3", 'x\n\n"y"'],
      [8, "4", "z"],
    ]);
  });

  it("keeps a quotation mark inside a cell, and reads the next record", async () => {
    const records = await recordsOf('a,b\n1,"x"y\n2,z\n');
    expect(records.map(({ cells }) => cells[1])).toEqual(["b", '"x"y', "z"]);
  });

  it("refuses a file with a quotation mark that is never closed, naming the line", async () => {
    await expect(recordsOf('a,b\n1,"x\n2,y\n')).rejects.toMatchObject({
      code: "BAD_INPUT",
      message: expect.stringContaining("line"),
    });
  });

  it("takes a quotation mark for a character where the dialect has none", async () => {
    const records = await recordsOf('1\t"two\n2\tx"\n', { delimiter: "\t", hasQuotes: false });
    expect(records.map(({ cells }) => cells)).toEqual([
      ["1", '"two'],
      ["2", 'x"'],
    ]);
  });

  it("names a file that is not there", async () => {
    const reading = readCsv("/nowhere/at-all.csv", { delimiter: ",", hasQuotes: true }).next();
    await expect(reading).rejects.toMatchObject({
      code: "NOT_FOUND",
      message: 'There is no file "/nowhere/at-all.csv".',
    });
  });
});
