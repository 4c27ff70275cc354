import type { DependencyParser, ParserToken, Tree } from "../../extraction/parser/tree.js";

/** A parser that knows its sentences beforehand: trees come over the network, and the rules do not wait for it. */
export class PreparedParser implements DependencyParser {
  readonly #trees = new Map<string, Tree>();
  readonly #otherwise: DependencyParser | null;

  /** @param otherwise parses what no tree was prepared for; null if nobody can. */
  constructor(otherwise: DependencyParser | null) {
    this.#otherwise = otherwise;
  }

  prepare(sentence: readonly ParserToken[], tree: Tree): void {
    this.#trees.set(keyOf(sentence), tree);
  }

  /** The prepared tree, else that of the other parser, else one that tells nothing. */
  parse(sentence: readonly ParserToken[]): Tree {
    return this.#trees.get(keyOf(sentence)) ?? this.#otherwise?.parse(sentence) ?? flatTree(sentence);
  }
}

function keyOf(sentence: readonly ParserToken[]): string {
  return sentence.map(({ form }) => form).join(" ");
}

/** Every word hangs on the first, in no known relation. */
function flatTree(sentence: readonly ParserToken[]): Tree {
  return sentence.map(({ form }, at) => ({
    form,
    upos: "X",
    xpos: "XX",
    head: at === 0 ? -1 : 0,
    relation: at === 0 ? "root" : "dep",
  }));
}
