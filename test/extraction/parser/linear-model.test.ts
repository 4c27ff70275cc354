import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FeatureTemplates } from "../../../src/extraction/parser/feature-templates.js";
import { featureBits, mostFeatures } from "../../../src/extraction/parser/kernel/layout.js";
import { LinearModel } from "../../../src/extraction/parser/linear-model.js";
import { arraysOf } from "./weight-arrays.js";

/** Keys as hashes are: spread over all that there may be. */
const key = fc.nat({ max: 2 ** featureBits - 1 }).map((number) => Math.imul(number, 0x9e3779b1) >>> (32 - featureBits));
const weight = fc.integer({ min: -128, max: 127 });

/** Weights of any number of classes: key -> class -> weight. */
const weightRows = (classCount: number, keys: fc.Arbitrary<number>, maxLength: number) =>
  fc
    .array(fc.tuple(keys, fc.array(fc.tuple(fc.nat({ max: classCount - 1 }), weight), { maxLength: 12 })), {
      maxLength,
    })
    .map((rows) => new Map(rows.map(([at, entries]) => [at, new Map(entries)] as const)));

/** What each class is given, reckoned plainly. */
const sums = (
  rows: ReadonlyMap<number, ReadonlyMap<number, number>>,
  classCount: number,
  keys: Iterable<number>,
  before: number,
): number[] =>
  Array.from({ length: classCount }, (_, kind) =>
    [...keys].reduce((sum, at) => sum + (rows.get(at)?.get(kind) ?? 0), before),
  );

const classCounts = fc.integer({ min: 1, max: 70 });

describe("LinearModel", () => {
  it("adds to each class the weights of the features that it knows, in crowded tables too", () => {
    fc.assert(
      fc.property(
        classCounts.chain((classCount) => fc.tuple(fc.constant(classCount), weightRows(classCount, key, 400))),
        fc.array(key, { maxLength: 80 }),
        fc.nat(),
        ([classCount, rows], unknown, from) => {
          const known = [...rows.keys()];
          const wanted = [...known.slice(from % (known.length + 1)).slice(0, 150), ...unknown];
          const scores = new Int32Array(classCount).fill(99);
          new LinearModel(arraysOf(rows, classCount)).add(Int32Array.from(wanted), scores);
          expect([...scores]).toEqual(sums(rows, classCount, wanted, 99));
        },
      ),
    );
  });

  it("finds the features of templates by the keys that training learns them by", () => {
    const names = ["a", "b", "c", "d"];
    const template = fc.uniqueArray(fc.constantFrom(...names), { minLength: 1 }).map((some) => some.join(" "));
    const atom = fc.oneof(fc.integer({ min: -2, max: 3 }), fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }));
    fc.assert(
      fc.property(
        fc.uniqueArray(template, { minLength: 1, maxLength: 30 }),
        fc.tuple(atom, atom, atom, atom),
        classCounts,
        fc.infiniteStream(weight),
        (texts, values, classCount, weights) => {
          const templates = new FeatureTemplates(texts, names);
          const keys = new Int32Array(templates.count);
          templates.fill(Int32Array.from(values), keys);
          // Every other feature has weights, of one class to all.
          const rows = new Map(
            [...keys]
              .filter((_, at) => at % 2 === 0)
              .map((at, place) => [
                at,
                new Map(
                  Array.from({ length: Math.min(classCount, 1 + place) }, (_, kind) => [kind, weights.next().value]),
                ),
              ]),
          );
          const model = new LinearModel(arraysOf(rows, classCount));
          const sum = model.sumOf(templates);
          const [atoms, scores] = [model.numbers(names.length), model.numbers(classCount)];
          atoms.set(values);
          for (let time = 1; time <= 2; time += 1) sum.add(atoms, scores);
          expect([...scores]).toEqual(sums(rows, classCount, [...keys, ...keys], 0));
        },
      ),
    );
  });

  it("adds up as many weights as are looked up at once, the largest too", () => {
    const keys = Array.from({ length: mostFeatures }, (_, at) => Math.imul(at + 1, 0x9e3779b1) >>> (32 - featureBits));
    for (const extreme of [-128, 127]) {
      const rows = new Map(keys.map((at) => [at, new Map(Array.from({ length: 9 }, (_, kind) => [kind, extreme]))]));
      const scores = new Int32Array(9);
      new LinearModel(arraysOf(rows, 9)).add(Int32Array.from(rows.keys()), scores);
      expect([...scores]).toEqual(Array(9).fill(extreme * rows.size));
    }
  });

  it("refuses more features than it has room for, and numbers that the kernel does not see", () => {
    const model = new LinearModel(arraysOf(new Map([[5, new Map([[0, 1]])]]), 2));
    expect(() => model.add(new Int32Array(mostFeatures + 1), new Int32Array(2))).toThrow(/257 features/u);
    const many = new FeatureTemplates(Array(mostFeatures + 1).fill("a"), ["a"]);
    expect(() => model.sumOf(many)).toThrow(/257 features/u);
    const sum = model.sumOf(new FeatureTemplates(["a"], ["a"]));
    expect(() => sum.add(new Int32Array(1), model.numbers(2))).toThrow(/kernel's memory/u);
    expect(() => sum.add(model.numbers(1), new Int32Array(2))).toThrow(/kernel's memory/u);
  });
});
