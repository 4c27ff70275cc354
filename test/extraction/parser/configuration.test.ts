import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Configuration, LEFT, RIGHT, ROOT, SHIFT } from "../../../src/extraction/parser/configuration.js";
import { forbidden, transitionCosts } from "../../../src/extraction/parser/training/oracle.js";
import { anyHeads, faultsOf, projectiveHeads } from "./any-tree.js";

const kinds = [SHIFT, LEFT, RIGHT, ROOT];

/** Runs to the end, by the choice of one of the allowed kinds at each step. */
function run(count: number, choose: (state: Configuration, allowed: number[]) => number): [Configuration, number] {
  const state = new Configuration(count);
  let steps = 0;
  for (; !state.isFinal; steps += 1) {
    const allowed = kinds.filter((kind) => state.isAllowed(kind));
    state.apply(choose(state, allowed), 0);
  }
  return [state, steps];
}

describe("Configuration", () => {
  it("ends in a tree with one root after two transitions a word, whichever allowed transitions are taken", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.infiniteStream(fc.nat()), (count, stream) => {
        const [state, steps] = run(count, (_, allowed) => allowed[stream.next().value % allowed.length] as number);
        expect(faultsOf(state.heads)).toEqual([]);
        expect(steps).toBe(2 * count);
      }),
    );
  });

  it("keeps the outermost dependents of a head on either side", () => {
    const state = new Configuration(5);
    // 0 <- 2, 1 <- 2, 2 -> 3, 2 -> 4
    for (const kind of [SHIFT, SHIFT, LEFT, LEFT, SHIFT, SHIFT, RIGHT, SHIFT, RIGHT, ROOT]) state.apply(kind, kind);
    expect([...state.heads]).toEqual([2, 2, 5, 2, 2]);
    expect([state.left[2], state.left2[2], state.right[2], state.right2[2]]).toEqual([0, 1, 4, 3]);
    expect([state.leftCount[2], state.rightCount[2]]).toEqual([2, 2]);
  });
});

describe("transitionCosts", () => {
  it("leads to the gold tree by transitions without cost, if its edges do not cross", () => {
    fc.assert(
      fc.property(projectiveHeads(25), fc.infiniteStream(fc.nat()), (gold, stream) => {
        const costs = new Int32Array(4);
        const [state] = run(gold.length, (now) => {
          transitionCosts(now, gold, costs);
          const free = kinds.filter((kind) => costs[kind] === 0);
          expect(free).not.toEqual([]);
          return free[stream.next().value % free.length] as number;
        });
        expect([...state.heads]).toEqual([...gold]);
      }),
    );
  });

  it("counts exactly the gold edges that are lost: with projective gold, those missing at the end", () => {
    fc.assert(
      fc.property(projectiveHeads(12), fc.infiniteStream(fc.nat()), (gold, stream) => {
        const costs = new Int32Array(4);
        let lost = 0;
        // Some steps at random, then the cheapest.
        let wild = stream.next().value % 8;
        const [state] = run(gold.length, (now, allowed) => {
          transitionCosts(now, gold, costs);
          const kind =
            wild > 0
              ? (allowed[stream.next().value % allowed.length] as number)
              : allowed.reduce((best, other) => ((costs[other] ?? 0) < (costs[best] ?? 0) ? other : best));
          wild -= 1;
          lost += costs[kind] as number;
          return kind;
        });
        const wrong = gold.filter((head, word) => state.heads[word] !== head).length;
        expect(wrong).toBe(lost);
      }),
    );
  });

  it("forbids what the configuration forbids", () => {
    fc.assert(
      fc.property(anyHeads(10), (gold) => {
        const costs = new Int32Array(4);
        transitionCosts(new Configuration(gold.length), gold, costs);
        expect([...costs].map((cost) => cost === forbidden)).toEqual([false, true, true, true]);
      }),
    );
  });
});
