import type { Tree } from "../extraction/parser/tree.js";

/**
 * A tree as lines of text, one a word in their order, so that the sentence reads straight down: relation, UPOS, XPOS, the arcs, the word.
 * Each head is a column deeper than its own head, and a line runs from it up and down to its words. No dependency may cross another, as in every tree of the parser.
 */
export function drawTree(tree: Tree): string[] {
  const depths = depthsOf(tree);
  const depth = Math.max(-1, ...depths);
  const ranges = rangesOf(tree);
  const width = (cells: readonly string[]) => Math.max(...cells.map((cell) => cell.length));
  const [relations, upos, xpos] = [
    tree.map(({ relation }) => relation),
    tree.map((node) => node.upos),
    tree.map((node) => node.xpos),
  ];
  const widths = [relations, upos, xpos].map(width);
  // The bar of a head at some depth, where it runs past lines of deeper words.
  const bars: string[] = Array.from({ length: depth + 2 }, () => " ");
  return tree.map(({ form }, index) => {
    const own = depths[index] ?? 0;
    const cells = bars.slice(0, own);
    const head = tree[index]?.head ?? -1;
    if (head >= 0) {
      const { first, last } = ranges[head] as Range;
      cells[own - 1] = index === first ? "╭" : index === last ? "╰" : "├";
      bars[own - 1] = index === last ? " " : "│";
    }
    const { first, last } = ranges[index] as Range;
    const joint = first < index ? (last > index ? "┼" : "┴") : last > index ? "┬" : "─";
    bars[own] = last > index ? "│" : " ";
    const arcs = `${cells.map((cell, at) => cell + (at === own - 1 ? "─" : " ")).join("")}${joint}`;
    const columns = [relations, upos, xpos].map((cells, at) => (cells[index] ?? "").padEnd(widths[at] ?? 0));
    return `${columns.join("  ")}  ${arcs.padEnd(2 * depth + 1, "─")} ${form}`;
  });
}

/** Indexes of the first and the last of a word and those that depend on it directly. */
interface Range {
  readonly first: number;
  readonly last: number;
}

function rangesOf(tree: Tree): Range[] {
  const ranges = tree.map((_, index) => ({ first: index, last: index }));
  tree.forEach(({ head }, index) => {
    const range = ranges[head];
    if (!range) return;
    range.first = Math.min(range.first, index);
    range.last = Math.max(range.last, index);
  });
  return ranges;
}

/** Edges from the root to each word. */
function depthsOf(tree: Tree): number[] {
  const depths: number[] = [];
  for (let index = 0; index < tree.length; index += 1) {
    const way: number[] = [];
    let at = index;
    while (at >= 0 && depths[at] === undefined) {
      way.push(at);
      at = tree[at]?.head ?? -1;
    }
    let depth = at < 0 ? -1 : (depths[at] as number);
    for (const word of way.reverse()) {
      depth += 1;
      depths[word] = depth;
    }
  }
  return depths;
}
