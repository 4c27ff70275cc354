import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Mark, segmentsOf } from "../../src/explorer/evidence/highlight.js";

const mark = fc.record({
  start: fc.integer({ min: -3, max: 30 }),
  end: fc.integer({ min: -3, max: 30 }),
  kind: fc.constantFrom<Mark["kind"]>("quote", "actor"),
  of: fc.constantFrom("a", "b"),
});

describe("segmentsOf", () => {
  it("cuts nothing away, and marks each character with just the marks that cover it", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 25 }), fc.array(mark, { maxLength: 5 }), (text, marks) => {
        const segments = segmentsOf(text, marks);
        expect(segments.map((segment) => segment.text).join("")).toBe(text);
        for (const { start, text: piece, marks: over } of segments)
          for (let at = start; at < start + piece.length; at++)
            expect(over).toEqual(marks.filter((one) => one.start <= at && one.end > at));
      }),
    );
  });
});
