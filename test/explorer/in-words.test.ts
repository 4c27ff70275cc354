import { describe, expect, it } from "vitest";
import { bounds, dateInWords } from "../../src/explorer/words/in-words.js";

describe("dateInWords", () => {
  it.each([
    ["2014-12-23", "2014-12-23", "DAY", "2014-12-23"],
    ["2014-12-01", "2014-12-31", "MONTH", "2014-12"],
    ["2014-12-20", "2014-12-23", "DAYS", "2014-12-20 – 23"],
    ["2014-11-30", "2014-12-02", "DAYS", "2014-11-30 – 12-02"],
    ["2014-12-30", "2015-01-02", "DAYS", "2014-12-30 – 2015-01-02"],
    ["2014-12-20", null, "OPEN", "from 2014-12-20"],
    [null, "2014-12-20", "OPEN", "until 2014-12-20"],
    [null, null, "OPEN", "no date"],
  ] as const)("%s to %s, known by %s: %s", (earliest, latest, precision, expected) => {
    expect(dateInWords({ earliest, latest, precision })).toBe(expected);
  });
});

describe("bounds", () => {
  it("leaves open what is open, and never makes one figure of two", () => {
    expect([bounds(3, 3), bounds(3, null), bounds(null, 5), bounds(2, 5), bounds(null, null)]).toEqual([
      "3",
      "3+",
      "0–5",
      "2–5",
      "?",
    ]);
  });
});
