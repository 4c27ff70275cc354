import type { Span } from "../../../domain/extraction.js";
import type { LanguageModel } from "../../text/language-model.js";
import { plainText } from "../../text/plain-text.js";
import { tokenize } from "../../text/tokenize.js";
import type { DependencyParser, TreeNode } from "../tree.js";

/** A node of a tree, and where its word stands in the text. */
export interface ParsedWord extends TreeNode, Span {}

/** The trees of a text, one a sentence, with the sentences and words that reports are read in; a line break ends a sentence. */
export function parseText(text: string, parser: DependencyParser, model: LanguageModel): ParsedWord[][] {
  const plain = plainText(text);
  return [...plain.matchAll(/[^\n]+/g)].flatMap((line) =>
    tokenize(plain, { start: line.index, end: line.index + line[0].length }, model)
      .filter((tokens) => tokens.length > 0)
      .map((tokens) => {
        const tree = parser.parse(tokens.map((token) => ({ form: token.text, hint: token.partOfSpeech })));
        return tree.map((node, index) => {
          const { start, end } = tokens[index] as Span;
          return { ...node, start, end };
        });
      }),
  );
}
