import type { Tree } from "../../../src/extraction/parser/tree.js";
import { SentenceSyntax } from "../../../src/extraction/syntax/sentence-syntax.js";

/** A tree in short, one word a line: form, UPOS, XPOS, number of the head's line from 1 (0: root), relation. */
export function syntaxOf(lines: string): SentenceSyntax {
  const tree: Tree = lines
    .trim()
    .split("\n")
    .map((line) => {
      const [form = "", upos = "", xpos = "", head = "", relation = ""] = line.trim().split(/\s+/u);
      return { form, upos, xpos, head: Number(head) - 1, relation };
    });
  return new SentenceSyntax(tree);
}
