import { describe, expect, it } from "vitest";
import { lowerCase } from "../../../src/extraction/text/lower-case.js";

describe("lowerCase", () => {
  it("keeps the length, also of the letter whose small form is longer than itself", () => {
    const text = "On FRIDAY in İstanbul, ÉCOLE";
    expect(lowerCase(text)).toBe("on friday in ıstanbul, école");
    expect(lowerCase(text)).toHaveLength(text.length);
  });
});
