import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawTree } from "../../src/cli/draw-tree.js";
import type { TreeNode } from "../../src/extraction/parser/tree.js";

const node = (form: string, head: number, relation: string): TreeNode => ({
  form,
  upos: "X",
  xpos: "XX",
  head,
  relation,
});

/** Trees in which no dependency crosses another: the words left and right of a root are trees of their own, tied to it in parts. */
function projective(sizes: readonly number[], first: number, last: number, head: number): number[] {
  if (first > last) return [];
  const [size = 0, ...rest] = sizes;
  const root = first + (size % (last - first + 1));
  const before = projective(rest, first, root - 1, root);
  return [...before, head, ...projective(rest.slice(before.length), root + 1, last, root)];
}
const trees = fc
  .array(fc.nat(30), { minLength: 1, maxLength: 12 })
  .map((sizes) => projective(sizes, 0, sizes.length - 1, -1).map((head, index) => node(`w${index}`, head, "dep")));

/** The heads that the lines show: from each word left to its corner, and along the bar to the word on it that lies a column to the left. */
function headsIn(lines: readonly string[]): number[] {
  const arcs = lines.map((line) => [...line.replace(/^dep {2}X {2}XX {2}/, "").replace(/ \S+$/, "")]);
  const jointOf = arcs.map((cells) => {
    const corner = cells.findLastIndex((cell) => "╭├╰".includes(cell));
    return corner < 0 ? 0 : corner + 2;
  });
  return arcs.map((cells, index) => {
    const bar = (jointOf[index] ?? 0) - 2;
    if (bar < 0) return -1;
    const isJoint = (line: number) => jointOf[line] === bar;
    const walk = (step: number): number => {
      let line = index + step;
      while (arcs[line] && !isJoint(line)) {
        if (!"│├╭╰".includes(arcs[line]?.[bar] ?? " ")) return -2;
        line += step;
      }
      return arcs[line] ? line : -2;
    };
    return cells[bar] === "╭" ? walk(1) : cells[bar] === "╰" ? walk(-1) : Math.max(walk(-1), walk(1));
  });
}

describe("drawTree", () => {
  it("draws one word a line, tied to its head", () => {
    const tree = [
      node("Rebels", 1, "nsubj"),
      node("seized", -1, "root"),
      node("a", 3, "det"),
      node("hill", 1, "obj"),
      node("near", 5, "case"),
      node("Homs", 3, "nmod"),
      node(".", 1, "punct"),
    ];
    expect(`\n${drawTree(tree).join("\n")}\n`).toBe(`
nsubj  X  XX  ╭────── Rebels
root   X  XX  ┼────── seized
det    X  XX  │ ╭──── a
obj    X  XX  ├─┼──── hill
case   X  XX  │ │ ╭── near
nmod   X  XX  │ ╰─┴── Homs
punct  X  XX  ╰────── .
`);
  });

  it("draws a word alone, and nothing for no word", () => {
    expect(drawTree([node("Fire", -1, "root")])).toEqual(["root  X  XX  ─ Fire"]);
    expect(drawTree([])).toEqual([]);
  });

  it("shows the head of every word of a tree without crossings", () => {
    fc.assert(
      fc.property(trees, (tree) => {
        expect(headsIn(drawTree(tree))).toEqual(tree.map(({ head }) => head));
      }),
    );
  });
});
