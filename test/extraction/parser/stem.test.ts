import { describe, expect, it } from "vitest";
import { stemOf } from "../../../src/extraction/parser/stem.js";

describe("stemOf", () => {
  it.each([
    [
      "VERB/VB",
      "seize",
      [
        ["VERB/VBD", "seized"],
        ["VERB/VBZ", "seizes"],
        ["VERB/VBG", "seizing"],
      ],
    ],
    [
      "VERB/VB",
      "hit",
      [
        ["VERB/VBZ", "hits"],
        ["VERB/VBG", "hitting"],
      ],
    ],
    [
      "VERB/VB",
      "carry",
      [
        ["VERB/VBD", "carried"],
        ["VERB/VBZ", "carries"],
        ["VERB/VBG", "carrying"],
      ],
    ],
    [
      "VERB/VB",
      "clash",
      [
        ["VERB/VBD", "clashed"],
        ["VERB/VBZ", "clashes"],
      ],
    ],
    ["NOUN/NN", "village", [["NOUN/NNS", "villages"]]],
    ["NOUN/NN", "city", [["NOUN/NNS", "cities"]]],
  ] as const)("gives the forms of one word the same stem: %s %s", (tag, form, others) => {
    for (const [otherTag, other] of others) expect(stemOf(other, otherTag), other).toBe(stemOf(form, tag));
  });

  it("takes no ending off where the tag is of no inflected form", () => {
    expect(stemOf("Aleppo", "PROPN/NNP")).toBe("aleppo");
    expect(stemOf("during", "ADP/IN")).toBe("during");
  });
});
