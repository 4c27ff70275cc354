import { describe, expect, it } from "vitest";
import { readColumns } from "../../src/datasets/columns.js";

const known = [{ name: "event_id", isRequired: true }, { name: "deaths", isRequired: true }, { name: "notes" }];
const read = (header: readonly string[]) => readColumns("file.csv", 1, header, known);

describe("readColumns", () => {
  it("finds columns in any order and spelling of case and blanks", () => {
    expect(read(["Deaths", "NOTES", "event id"])).toEqual({ names: ["deaths", "notes", "event_id"], notes: [] });
  });

  it("refuses a header without a required column, with those that may mean the same", () => {
    expect(() => read(["event_id", "killed"])).toThrow(
      expect.objectContaining({
        code: "BAD_INPUT",
        message: 'file.csv:1: the header has no column "deaths".',
        nextStep: expect.stringContaining('"killed"'),
      }),
    );
  });

  it("refuses a column that stands twice, naming both", () => {
    expect(() => read(["event_id", "deaths", "Event_ID"])).toThrow(
      'file.csv:1: the column "event_id" stands twice, as column 1 and 3.',
    );
  });

  it("refuses a column without a name", () => {
    expect(() => read(["event_id", "", "deaths"])).toThrow("file.csv:1: column 2 has no name.");
  });

  it("tells of columns that it does not know or miss, and reads on", () => {
    const { names, notes } = read(["event_id", "deaths", "colour"]);
    expect(names).toEqual(["event_id", "deaths", "colour"]);
    expect(notes).toEqual([
      expect.stringContaining('column 3, "colour", is not known'),
      expect.stringContaining('no column "notes"'),
    ]);
  });

  it("passes over what a reject file has beside the row", () => {
    expect(read(["rejected_line", "rejected_reason", "event_id", "deaths", "notes"]).names).toEqual([
      null,
      null,
      "event_id",
      "deaths",
      "notes",
    ]);
  });
});
