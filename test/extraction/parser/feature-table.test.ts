import { describe, expect, it } from "vitest";
import { fillSlots } from "../../../src/extraction/parser/feature-table.js";

describe("fillSlots", () => {
  it("says so where keys are no hashes, or a place is too large to be kept", () => {
    const fill = (keys: number[], place: number) => () =>
      fillSlots(
        Int32Array.from(keys),
        new Uint8Array(keys.length).fill(1),
        new Int32Array(keys.length).fill(place),
        (count) => new Int32Array(count),
      );
    expect(fill([...Array(40).keys()], 0)).toThrow(/crowd/u);
    expect(fill([5], 2 ** 30)).toThrow(/no room/u);
  });
});
