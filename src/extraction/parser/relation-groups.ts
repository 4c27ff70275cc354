/**
 * While it builds a tree the parser tells relations apart only as far as the shape of the tree depends on them; the
 * labeller names them once the tree is whole. A relation that is not listed is in the last group.
 */
const groups: readonly string[] = [
  "nsubj nsubj:pass nsubj:outer csubj csubj:pass csubj:outer expl",
  "obj iobj",
  "ccomp xcomp",
  "obl obl:agent obl:unmarked",
  "advcl advcl:relcl",
  "advmod discourse vocative",
  "nmod nmod:unmarked nmod:desc",
  "acl acl:relcl",
  "appos",
  "det det:predet nmod:poss",
  "amod nummod",
  "compound flat goeswith",
  "compound:prt fixed",
  "case mark",
  "cc cc:preconj",
  "aux aux:pass cop",
  "conj",
  "punct",
  "root",
  "parataxis list orphan reparandum dislocated dep",
];

/** Number of groups. */
export const groupCount = groups.length;

const groupOf = new Map(groups.flatMap((names, group) => names.split(" ").map((name) => [name, group])));

/** The number of the group of a relation. */
export function relationGroup(relation: string): number {
  return groupOf.get(relation) ?? groups.length - 1;
}
