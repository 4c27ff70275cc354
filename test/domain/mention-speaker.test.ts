import { describe, expect, it } from "vitest";
import { speakerOf } from "../../src/domain/mention-speaker.js";

const text = `Daesh lost. "Because [ISIS] hides its dead, 'the regime flees', so Daesh wins," the head said. ISIS said nothing.`;
const span = (words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
};
const head = { ...span(`Because [ISIS] hides its dead, 'the regime flees', so Daesh wins`), rootSourceId: "head" };
const fighter = { ...span("the regime flees"), rootSourceId: "fighter" };
const speaker = (mention: { start: number; end: number }) => speakerOf(mention, text, [head, fighter], "paper");

describe("speakerOf", () => {
  it("gives words in direct speech to whoever uttered them, and all others to the publisher", () => {
    expect(speaker(span("Daesh"))).toBe("paper");
    expect(speaker(span("Daesh", 20))).toBe("head");
    expect(speaker(span("ISIS said"))).toBe("paper");
  });

  it("gives the inner of two speeches its own speaker", () => {
    expect(speaker(span("regime"))).toBe("fighter");
  });

  it("gives what stands in square brackets to the publisher, with and without the brackets", () => {
    expect(speaker(span("[ISIS]"))).toBe("paper");
    expect(speaker(span("ISIS"))).toBe("paper");
  });

  it("gives words that reach out of the speech to the publisher", () => {
    expect(speaker({ start: head.start, end: head.end + 3 })).toBe("paper");
  });
});
