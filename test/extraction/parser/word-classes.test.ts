import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { RuntimeMissing } from "../../../src/domain/errors.js";
import { writeChecked } from "../../../src/extraction/parser/checked-file.js";
import {
  loadWordClasses,
  readWordClasses,
  writeWordClasses,
} from "../../../src/extraction/parser/training/word-class-file.js";
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

  it("are refused by training where the file is not the one that was made", () => {
    expect(loadWordClasses().classOf.size).toBe(40_000);
    const place = mkdtempSync(join(tmpdir(), "sitrep-classes-"));
    try {
      const path = join(place, "classes.tsv.gz");
      writeChecked(path, writeWordClasses([{ form: "troops", small: 1, large: 2 }]));
      expect(loadWordClasses(path).classOf.size).toBe(1);
      writeFileSync(path, writeWordClasses([{ form: "troops", small: 2, large: 2 }]));
      expect(() => loadWordClasses(path)).toThrow(/classes of words is damaged/u);
      expect(() => loadWordClasses(path)).toThrow(RuntimeMissing);
    } finally {
      rmSync(place, { recursive: true });
    }
  });
});
