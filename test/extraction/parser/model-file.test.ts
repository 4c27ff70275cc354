import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ByteReader, ByteWriter } from "../../../src/extraction/parser/byte-stream.js";
import { decodeModel, encodeModel } from "../../../src/extraction/parser/model-file.js";
import { arraysOf } from "./weight-arrays.js";

const classCount = 5;
const weightRows = fc
  .array(
    fc.tuple(
      // Keys as hashes are: spread over all that there may be.
      fc.integer({ min: 0, max: 2 ** 26 - 1 }).map((number) => Math.imul(number, 0x9e3779b1) >>> 6),
      fc.array(fc.tuple(fc.integer({ min: 0, max: classCount - 1 }), fc.integer({ min: -127, max: 127 }))),
    ),
    { maxLength: 200 },
  )
  .map((rows) => new Map(rows.map(([key, entries]) => [key, new Map(entries)])));

describe("a model's file", () => {
  it("gives back the model that was written", () => {
    fc.assert(
      fc.property(weightRows, fc.array(fc.integer()), fc.boolean(), fc.boolean(), (rows, forms, reversed, guided) => {
        const weights = arraysOf(rows, classCount);
        const tiers = [
          { templates: [3, 200], sureLead: 150 },
          { templates: [0, 1], sureLead: 0 },
        ];
        const model = {
          relationNames: ["nsubj", "root"],
          tagger: {
            tagNames: ["NOUN/NN", "VERB/VBD"],
            weights,
            tiers,
            dictionary: new Map(forms.map((form, index) => [form, index + 1])),
            sureTags: Uint8Array.of(0, 2),
            classes: { classOf: new Map([[-5, 1]]), largerOf: Uint8Array.of(0, 1) },
            closeMargin: 7,
          },
          parsers: [{ weights, tiers, reversed, guided, transitions: [{ kind: 1, relation: 0 }] }],
          arbiter: weights,
          labeller: { weights, tiers },
        };
        const read = decodeModel(encodeModel(model));
        expect({ ...read, tagger: { ...read.tagger, dictionary: null } }).toEqual({
          ...model,
          tagger: { ...model.tagger, dictionary: null },
        });
        expect(new Map(read.tagger.dictionary)).toEqual(model.tagger.dictionary);
      }),
      { numRuns: 30 },
    );
  });
});

describe("ByteReader", () => {
  it("reads the numbers that were written, and refuses to go on past the end", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 })), (numbers) => {
        const writer = new ByteWriter();
        for (const number of numbers) writer.writeNumber(number);
        const reader = new ByteReader(writer.take());
        expect(numbers.map(() => reader.readNumber())).toEqual(numbers);
        expect(reader.atEnd).toBe(true);
        expect(() => reader.readNumber()).toThrow(RangeError);
        expect(() => reader.readBytes(1)).toThrow(RangeError);
      }),
    );
  });
});
