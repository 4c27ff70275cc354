import { describe, expect, it } from "vitest";
import { marksOfRemoved, sourceChainOf } from "../../src/domain/source-chain.js";

const head = { id: "head", wholeIds: ["sohr"] };
const sohr = { id: "sohr", wholeIds: [] };
const bureau = { id: "bureau", wholeIds: ["wire"] };

/** Whether the claim of a chain falls with a source. */
function falls(chain: string, id: string, withFamily: boolean, asPublisher: boolean): boolean {
  return marksOfRemoved(withFamily, asPublisher).some((mark) => chain.includes(`|${mark}${id}|`));
}

describe("a source chain", () => {
  it("holds every source once, in its own right where it spoke itself", () => {
    expect(sourceChainOf([head, bureau])).toBe("|head|~sohr|>bureau|>~wire|");
    expect(sourceChainOf([head, sohr, bureau])).toBe("|head|sohr|>bureau|>~wire|");
  });

  it("has its publisher as its source only where nobody else is", () => {
    expect(sourceChainOf([bureau])).toBe("|bureau|~wire|");
  });

  it.each([
    ["the source itself", "head", false, false, true],
    ["a whole of a source", "sohr", true, false, true],
    ["a whole of a source, without its family", "sohr", false, false, false],
    ["the publisher", "bureau", true, false, false],
    ["the publisher as such", "bureau", false, true, true],
    ["a whole of the publisher as such", "wire", true, true, true],
    ["a whole of the publisher as such, without its family", "wire", false, true, false],
    ["a part of an id", "hea", true, true, false],
  ])("falls with %s as the lens says", (_what, id, withFamily, asPublisher, expected) => {
    expect(falls(sourceChainOf([head, bureau]), id, withFamily, asPublisher)).toBe(expected);
  });
});
