import type { Tree, TreeNode } from "./tree.js";

/** An edge that the tree implies but does not hold. Indexes are those of the tree's nodes. */
export interface ImpliedEdge {
  readonly head: number;
  readonly dependent: number;
  readonly relation: string;
}

const subjectRelation = /^nsubj(?!:outer)/u;
const relativePronoun = /^(?:WDT|WP|WP\$)$/u;

/**
 * Edges of the enhanced graph that questions of who did what to whom need; the tree's own edges are not among them.
 * - a preposition in the relation of its noun: `obl:in`, `nmod:of`, with all its words: `obl:because_of`;
 * - the conjunction in the relation of a conjunct: `conj:and`;
 * - each conjunct in the place of the first: "A and B attacked" gives `nsubj` for B as well;
 * - the subject of the first of several verbs for those that have none: `nsubj`, or `nsubj:pass` where the verb is passive;
 * - the subject of an open complement: the object of its head, or its subject: `nsubj:xsubj`;
 * - the antecedent in the place of its relative pronoun, and `ref` from the antecedent to the pronoun.
 *
 * Source: https://universaldependencies.org/u/overview/enhanced-syntax.html
 */
export function impliedEdges(tree: Tree): ImpliedEdge[] {
  const dependents = dependentsOf(tree);
  const edges: ImpliedEdge[] = [];
  for (const [at, node] of tree.entries()) {
    const { relation } = node;
    if (relation === "obl" || relation === "nmod") edges.push(...withPreposition(tree, dependents, at));
    else if (relation === "conj") edges.push(...ofConjunct(tree, dependents, at));
    else if (relation === "acl:relcl") edges.push(...ofRelativeClause(tree, dependents, at));
  }
  // Complements come last and from the left: the subject of one may be that of the verb above it, or be shared with it.
  for (const [at, node] of tree.entries()) {
    if (node.relation !== "xcomp" || subjectOf(tree, dependents, at) >= 0) continue;
    const subject = controllerOf(tree, dependents, edges, node.head);
    if (subject >= 0) edges.push({ head: at, dependent: subject, relation: "nsubj:xsubj" });
  }
  return edges;
}

type Dependents = readonly (readonly number[])[];

function dependentsOf(tree: Tree): number[][] {
  const dependents: number[][] = tree.map(() => []);
  for (const [at, { head }] of tree.entries()) dependents[head]?.push(at);
  return dependents;
}

const nodeAt = (tree: Tree, at: number): TreeNode => tree[at] as TreeNode;

/** First dependent with a relation that fits; -1 for none. */
function firstWith(tree: Tree, dependents: Dependents, head: number, relation: RegExp): number {
  return dependents[head]?.find((at) => relation.test(nodeAt(tree, at).relation)) ?? -1;
}

const subjectOf = (tree: Tree, dependents: Dependents, verb: number): number =>
  firstWith(tree, dependents, verb, subjectRelation);

function withPreposition(tree: Tree, dependents: Dependents, at: number): ImpliedEdge[] {
  const { head, relation } = nodeAt(tree, at);
  const preposition = firstWith(tree, dependents, at, /^case$/u);
  if (preposition < 0 || /'s?$/u.test(nodeAt(tree, preposition).form)) return [];
  const rest = (dependents[preposition] ?? []).filter((word) => nodeAt(tree, word).relation === "fixed");
  const words = [preposition, ...rest].map((word) => nodeAt(tree, word).form.toLowerCase());
  return [{ head, dependent: at, relation: `${relation}:${words.join("_")}` }];
}

function ofConjunct(tree: Tree, dependents: Dependents, at: number): ImpliedEdge[] {
  const { head } = nodeAt(tree, at);
  const first = nodeAt(tree, head);
  const edges: ImpliedEdge[] = [];
  // In "A, B and C" the conjunction stands with the last of them.
  const later = (dependents[head] ?? []).filter((word) => word >= at && nodeAt(tree, word).relation === "conj");
  const marked = later.map((word) => firstWith(tree, dependents, word, /^cc$/u)).find((word) => word >= 0);
  if (marked !== undefined)
    edges.push({ head, dependent: at, relation: `conj:${nodeAt(tree, marked).form.toLowerCase()}` });
  if (first.head >= 0 && !/^(?:conj|parataxis)/u.test(first.relation))
    edges.push({ head: first.head, dependent: at, relation: first.relation });
  const subject = subjectOf(tree, dependents, head);
  if (subject >= 0 && isPredicate(tree, dependents, at) && subjectOf(tree, dependents, at) < 0)
    edges.push({ head: at, dependent: subject, relation: isPassive(tree, dependents, at) ? "nsubj:pass" : "nsubj" });
  return edges;
}

function ofRelativeClause(tree: Tree, dependents: Dependents, verb: number): ImpliedEdge[] {
  const antecedent = nodeAt(tree, verb).head;
  const pronoun = (dependents[verb] ?? []).find(
    (at) => at < verb && relativePronoun.test(nodeAt(tree, at).xpos) && antecedent < at,
  );
  if (pronoun === undefined || antecedent < 0) return [];
  return [
    { head: antecedent, dependent: pronoun, relation: "ref" },
    { head: verb, dependent: antecedent, relation: nodeAt(tree, pronoun).relation },
  ];
}

/** Who does what an open complement says: the object of the verb above it, else that verb's subject, own or implied. */
function controllerOf(tree: Tree, dependents: Dependents, edges: readonly ImpliedEdge[], verb: number): number {
  const object = firstWith(tree, dependents, verb, /^i?obj$/u);
  if (object >= 0) return object;
  const own = subjectOf(tree, dependents, verb);
  if (own >= 0 && !relativePronoun.test(nodeAt(tree, own).xpos)) return own;
  const implied = edges.find(({ head, relation }) => head === verb && subjectRelation.test(relation));
  return implied?.dependent ?? own;
}

const isPredicate = (tree: Tree, dependents: Dependents, at: number): boolean =>
  nodeAt(tree, at).upos === "VERB" || firstWith(tree, dependents, at, /^cop$/u) >= 0;

/** A participle with a passive auxiliary of its own, or without any that shares the one of the first verb. */
function isPassive(tree: Tree, dependents: Dependents, at: number): boolean {
  if (firstWith(tree, dependents, at, /^aux:pass$/u) >= 0) return true;
  const { xpos, head } = nodeAt(tree, at);
  return (
    xpos === "VBN" &&
    firstWith(tree, dependents, at, /^aux/u) < 0 &&
    firstWith(tree, dependents, head, /^aux:pass$/u) >= 0
  );
}
