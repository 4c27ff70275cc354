import { describe, expect, it } from "vitest";
import { RowText } from "../../src/datasets/row-text.js";

describe("RowText", () => {
  const text = new RowText([
    ["name", "  Al-Ḥasakah  "],
    ["empty", " "],
    ["notes", "one,\r\n  two\n\nthree 𝄞 four"],
    ["sources", "SOHR; VDC"],
  ]);

  it("is a line for each cell that is not empty, in the order given", () => {
    expect(text.text).toBe("name: Al-Ḥasakah\nnotes: one, two three 𝄞 four\nsources: SOHR; VDC");
  });

  it("gives values, parts and blocks of lines by offsets in UTF-16", () => {
    const found = [
      text.words("empty", "notes"),
      text.part("sources", "VDC"),
      text.block(["empty", "notes", "sources"]),
    ];
    for (const { start, end, text: words } of found) expect(text.text.slice(start, end)).toBe(words);
    expect(found.map(({ text: words }) => words)).toEqual([
      "one, two three 𝄞 four",
      "VDC",
      "notes: one, two three 𝄞 four\nsources: SOHR; VDC",
    ]);
  });

  it("gives the whole value where words do not stand in it as they are", () => {
    expect(text.part("sources", "Reuters").text).toBe("SOHR; VDC");
  });

  it("has no words for what is empty", () => {
    expect(text.value("empty")).toBe("");
    expect(() => text.words("empty")).toThrow(TypeError);
  });
});
