import { describe, expect, it } from "vitest";
import { readWordClasses, writeWordClasses } from "../../../src/extraction/parser/training/word-class-file.js";
import { readWordAtoms } from "../../../src/extraction/parser/word-atoms.js";

describe("classes of words", () => {
  const classes = readWordClasses(
    writeWordClasses([
      { form: "troops", small: 1, large: 2 },
      { form: "backed", small: 3, large: 1 },
      { form: "00", small: 2, large: 2 },
    ]),
  );
  const classesOf = (...forms: string[]): number[][] => {
    const { smallClass, largeClass } = readWordAtoms(
      forms.map((form) => ({ form })),
      classes,
    );
    return [...smallClass].map((small, at) => [small, largeClass[at] as number]);
  };

  it("are those of the form, whatever its capitals and digits, and 0 for a word that is unknown", () => {
    expect(classesOf("TROOPS", "19", "hovercraft")).toEqual([
      [1, 2],
      [2, 2],
      [0, 0],
    ]);
  });

  it("are those of the last part of an unknown word with hyphens", () => {
    expect(classesOf("Iran-backed", "backed-up", "-")).toEqual([
      [3, 1],
      [0, 0],
      [0, 0],
    ]);
  });
});
