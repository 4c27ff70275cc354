import { describe, expect, it } from "vitest";
import { PhraseIndex } from "../../../src/extraction/text/phrase-index.js";
import { tokensOf } from "../tokens.js";

describe("PhraseIndex", () => {
  const index = new PhraseIndex<number>();
  index.set("air", 1);
  index.set("air strike", 2);
  index.set("air strike", 3);

  it("finds the longest phrase that begins with a word, with what it was told to mean last", () => {
    expect(index.longestAt(tokensOf("An air strike"), 1)).toBe(3);
    expect(index.longestAt(tokensOf("An air raid"), 1)).toBe(1);
  });

  it("finds none that begins elsewhere or goes on behind the last word", () => {
    expect(index.longestAt(tokensOf("An air strike"), 2)).toBeUndefined();
    expect(index.longestAt(tokensOf("By air"), 1)).toBe(1);
  });
});
