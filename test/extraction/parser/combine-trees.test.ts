import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { combineTrees, type WeighedTree } from "../../../src/extraction/parser/combine-trees.js";
import { faultsOf, headsOver } from "./any-tree.js";

const treeOver = (count: number): fc.Arbitrary<WeighedTree> =>
  fc
    .tuple(
      headsOver(count),
      fc.array(fc.nat({ max: 20 }), { minLength: count, maxLength: count }),
      fc.array(fc.double({ min: 1, max: 2, noNaN: true }), { minLength: count, maxLength: count }),
    )
    .map(([heads, groups, weights]) => ({
      heads,
      groups: Uint8Array.from(groups),
      weights: Float64Array.from(weights),
    }));

const treesOverSameWords = fc
  .integer({ min: 1, max: 20 })
  .chain((count) => fc.array(treeOver(count), { minLength: 1, maxLength: 4 }));

const tree = (heads: number[], weights: number[], group = 0): WeighedTree => ({
  heads: Int32Array.from(heads),
  groups: new Uint8Array(heads.length).fill(group),
  weights: Float64Array.from(weights),
});

describe("combineTrees", () => {
  it("gives a tree with one root and no cycles, made of edges of the given trees with their groups", () => {
    fc.assert(
      fc.property(treesOverSameWords, (trees) => {
        const { heads, groups } = combineTrees(trees);
        expect(faultsOf(heads)).toEqual([]);
        for (const [word, head] of heads.entries())
          expect(trees.some((one) => one.heads[word] === head && one.groups[word] === groups[word])).toBe(true);
      }),
    );
  });

  it("gives back the tree that all agree on", () => {
    fc.assert(
      fc.property(treesOverSameWords, ([first]) => {
        const { heads, groups } = combineTrees([first as WeighedTree, first as WeighedTree]);
        expect([...heads]).toEqual([...(first as WeighedTree).heads]);
        expect([...groups]).toEqual([...(first as WeighedTree).groups]);
      }),
    );
  });

  it("follows the surer of two, and two against one that is surer than each of them", () => {
    const [one, two] = [tree([1, 3, 1], [1, 1, 1.9], 4), tree([1, 3, 0], [1, 1, 1.2], 5)];
    expect([...combineTrees([one, two]).heads]).toEqual([1, 3, 1]);
    expect([...combineTrees([one, two]).groups]).toEqual([4, 4, 4]);
    expect([...combineTrees([one, two, two]).heads]).toEqual([1, 3, 0]);
  });

  it("opens a cycle of edges from two trees where that loses least", () => {
    // Word 0 on 1 of the one, 1 on 0 of the other; both are surest of those.
    const one = tree([1, 2, 3], [2, 1, 1]);
    const two = tree([2, 0, 3], [1.5, 1.9, 1]);
    expect([...combineTrees([one, two]).heads]).toEqual([2, 0, 3]);
  });

  it("lets more weight decide where the trees do not agree, also on the root, and nowhere else", () => {
    const [one, two] = [tree([1, 3, 1], [1, 1, 1.9]), tree([1, 3, 0], [1, 1, 1.2])];
    const asked: string[] = [];
    const { heads } = combineTrees([one, two], (word, head) => {
      asked.push(`${word} ${head}`);
      return head === 0 ? 5 : -5;
    });
    expect([...heads]).toEqual([1, 3, 0]);
    expect(asked).toEqual(["2 1", "2 0"]);
    const [first, second] = [tree([2, 0], [2, 2]), tree([1, 2], [1, 1])];
    expect([...combineTrees([first, second], (word) => (word === 1 ? 9 : -9)).heads]).toEqual([1, 2]);
  });
});
