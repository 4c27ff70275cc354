import { describe, expect, it } from "vitest";
import { FeatureTemplates } from "../../../../src/extraction/parser/feature-templates.js";
import { PrefixLearner } from "../../../../src/extraction/parser/training/prefix-learner.js";
import { WeightTable } from "../../../../src/extraction/parser/training/weight-table.js";

const templates = new FeatureTemplates(["a", "b"], ["a", "b"]);

/** Learns a class that is the value of both atoms alike, then scores the first template alone. */
function scoreOfFirst(parts: readonly (readonly number[])[]): number {
  const table = new WeightTable(2, 1);
  const learner = new PrefixLearner(table, templates, parts);
  for (let round = 0; round < 20; round += 1)
    for (const right of [0, 1])
      learner.learn(Int32Array.of(right, right), (scores) => ({
        found: (scores[1] as number) > (scores[0] as number) ? 1 : 0,
        right,
      }));
  const first = templates.pick([0]);
  const [keys, scores] = [new Int32Array(1), new Int32Array(2)];
  first.fill(Int32Array.of(1, 1), keys);
  table.score(keys, scores);
  return (scores[1] as number) - (scores[0] as number);
}

describe("PrefixLearner", () => {
  it("gives the first part weights that decide alone", () => {
    expect(scoreOfFirst([[0], [1]])).toBeGreaterThan(0);
  });

  it("learns nothing of a part for which those before it are enough", () => {
    const table = new WeightTable(2, 1);
    const learner = new PrefixLearner(table, templates, [[0], [1]]);
    const answer = (scores: Int32Array) => ({ found: (scores[1] as number) > 0 ? 1 : 0, right: 1 });
    // Found wrong once by both prefixes; from then on the first part is right alone.
    const found = [0, 1, 2].map(() => learner.learn(Int32Array.of(5, 6), answer).found);
    expect(found).toEqual([0, 1, 1]);
  });
});
