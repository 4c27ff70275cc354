import { describe, expect, it } from "vitest";
import { standsInText } from "../../../src/extraction/evaluation/stands-in-text.js";

describe("standsInText", () => {
  it.each([
    [1200, "It killed 1,200 people."],
    [1200, "It killed 1200."],
    [21, "Twenty-one died."],
    [21, "It said twenty one died."],
    [7, "(seven of them children)"],
  ])("finds %i in figures and in words: %s", (value, text) => expect(standsInText(value, text)).toBe(true));

  it.each([
    [12, "It killed 112 or 1,200, in 12.5 hours."],
    [1, "Twenty-one died; someone saw it."],
    [30, "Ten civilians and 20 fighters died."],
  ])("finds no %i in a part of another number, nor in a sum: %s", (value, text) =>
    expect(standsInText(value, text)).toBe(false),
  );
});
