import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellOf, listDelimiter } from "../../../src/graph/bulk/csv-cells.js";

describe("cellOf", () => {
  it("gives back every text and every list of texts when it is read by RFC 4180, whatever they hold", () => {
    const text = fc.string({ unit: "grapheme" }).map((value) => value.replaceAll(listDelimiter, ""));
    fc.assert(
      fc.property(text, fc.array(text, { minLength: 1 }), (one, many) => {
        const line = `first,${cellOf("string", one)},${cellOf("string[]", many)}\n`;
        const [cells = []] = parse(line) as string[][];
        expect(cells).toEqual(["first", one, many.join(listDelimiter)]);
      }),
    );
  });

  it("tells what is missing from the empty text", () => {
    expect(cellOf("string", null)).toBe("");
    expect(cellOf("string", "")).toBe('""');
  });

  it("writes a position with its latitude first, in one cell", () => {
    expect(cellOf("point{crs:WGS-84}", [33.5, 36.25])).toBe('"{latitude: 33.5, longitude: 36.25}"');
  });
});
