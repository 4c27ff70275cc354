import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Leader } from "../../../src/extraction/parser/leader.js";

describe("Leader", () => {
  it("names the best candidate and the best of the others, of equals the first, and the difference", () => {
    const fewScores = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(fewScores, fc.infiniteStream(fc.boolean()), (scores, chosen) => {
        const candidates = [...scores.keys()].filter(() => chosen.next().value);
        const leader = new Leader();
        leader.find(Int32Array.from(scores), Uint8Array.from(candidates));
        const score = (at: number) => scores[at] as number;
        const [best = -1, second = -1] = candidates.sort((a, b) => score(b) - score(a) || a - b);
        const lead = second < 0 ? Number.POSITIVE_INFINITY : score(best) - score(second);
        expect({ ...leader }).toEqual({ best, second, lead });
      }),
    );
  });
});
