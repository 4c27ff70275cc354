import { describe, expect, it } from "vitest";
import { modalityOf } from "../../../src/extraction/claims/modality.js";

describe("modality", () => {
  it.each([
    ["rebels pledged allegiance to the group", "ASSERTED"],
    ["the government pledged to free 20 men", "FUTURE"],
    ["a man suspected of murder was arrested", "ASSERTED"],
    ["rebels are suspected of murder", "PROBABLE"],
    ["suspected rebels killed ten", "PROBABLE"],
    ["the three refused to appear before a commission", "ASSERTED"],
    ["the rebels appeared to shell the town", "PROBABLE"],
    ["the army reportedly shelled the town", "POSSIBLE"],
  ])("is what the words that hedge say: %s", (words, modality) => {
    expect(modalityOf(words)).toBe(modality);
  });
});
