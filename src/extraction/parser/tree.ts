/** One word of a parsed sentence. */
export interface TreeNode {
  readonly form: string;
  /** Universal part of speech: NOUN, PROPN, VERB, ... */
  readonly upos: string;
  /** Penn Treebank part of speech: NN, VBD, VBN, ... */
  readonly xpos: string;
  /** Index of the head's node; -1 for the root. */
  readonly head: number;
  /** Universal Dependencies v2 label of the edge from the head, with its subtype: `nsubj:pass`, `acl:relcl`; `root` for the root. */
  readonly relation: string;
}

/** A dependency tree: one node a token, in order; exactly one root; no cycles. The empty sentence has the empty tree. */
export type Tree = readonly TreeNode[];

/** A word as the parser takes it. */
export interface ParserToken {
  readonly form: string;
  /** Part of speech by the tokenizer's model, UPOS-like; absent if unknown. */
  readonly hint?: string;
}

/** Finds who does what to whom in a tokenised sentence. */
export interface DependencyParser {
  /** The tree of any sentence, in time linear in its length; never throws. The same sentence gives the same tree. */
  parse(sentence: readonly ParserToken[]): Tree;
}
