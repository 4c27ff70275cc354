import { describe, expect, it } from "vitest";
import { kMeans } from "../../../../src/extraction/parser/training/k-means.js";

describe("kMeans", () => {
  it("puts points near each other into one group, with their weighted mean as its centre", () => {
    const values = Float64Array.of(0, 0, 10, 10, 0, 1, 10, 11, 1, 0);
    const { groups, centers } = kMeans({ rows: 5, width: 2, values }, 2, 20, (point) => (point === 3 ? 3 : 1));
    expect([...groups]).toEqual([0, 1, 0, 1, 0]);
    expect([...centers.values.subarray(2)]).toEqual([10, 10.75]);
  });

  it("leaves a group that has lost its points where it was", () => {
    const values = Float64Array.of(5, 5, 5, 5);
    const { groups, centers } = kMeans({ rows: 4, width: 1, values }, 2, 3, () => 1);
    expect([...groups]).toEqual([0, 0, 0, 0]);
    expect([...centers.values]).toEqual([5, 5]);
  });
});
