import { projectedEdgeKinds } from "../../domain/graph-edge.js";
import { bestSupported, type OwnedEdge, ownedEdges } from "./best-supported.cypher.js";
import type { StatementBuilder } from "./statement-builder.js";
import { indented } from "./subquery.cypher.js";
import { claimCount } from "./support.select.js";

/** How far a step reaches; both are parameters. */
export interface Expansion {
  /** How many edges of one kind are taken at one node. */
  readonly perKind: string;
  /** How many claims must support an edge that documents state. */
  readonly minEvidence: string;
}

/** The others than owned ones: few at any node, but for the places in a place. What leaves a node counts apart from what reaches it. */
const incoming = projectedEdgeKinds.filter((kind) => kind !== "AT");
const outgoing = projectedEdgeKinds.filter((kind) => kind !== "PARTICIPATES_IN");

/** Kinds and directions: so many lists a node has at most. */
export const listsOfEdges = ownedEdges.length + incoming.length + outgoing.length;

/**
 * A subquery that returns as `best`, one row for each kind and direction, the edges of `node` that most claims support, ties by id, and one
 * more than are taken, which tells that there is more.
 */
export function strongestEdges(node: string, best: string, expansion: Expansion, builder: StatementBuilder): string {
  const branches = [
    ...ownedEdges.map((owned) => readInOrder(owned, node, best, expansion, builder)),
    readAndSorted((edge) => `(${node})<-[${edge}:${incoming.join("|")}]-()`, best, expansion, builder),
    readAndSorted((edge) => `(${node})-[${edge}:${outgoing.join("|")}]->()`, best, expansion, builder),
  ];
  return `${builder.call([node])}\n${branches.join("\n  UNION ALL\n")}\n}`;
}

/** Where the lens hides supports, the number that the index holds is not the one that is seen, and what the node has is sorted. */
function readInOrder(
  owned: OwnedEdge,
  node: string,
  best: string,
  { perKind, minEvidence }: Expansion,
  builder: StatementBuilder,
): string {
  const edge = builder.variable("edge");
  const allSeen = builder.seesSupport(edge, "i") === null;
  const claims = allSeen ? `${edge}.supportCount` : claimCount(edge, builder);
  const where = [`${node}:${owned.label}`, `${claims} >= ${minEvidence}`, ...builder.follow(edge)];
  const read = bestSupported(owned, edge, `${node}.id`, where, claims, `${perKind} + 1`);
  return indented(`${read}\nRETURN collect(${edge}) AS ${best}`);
}

/** What rests on reference data has no claims and always stands. */
function readAndSorted(
  pattern: (edge: string) => string,
  best: string,
  { perKind, minEvidence }: Expansion,
  builder: StatementBuilder,
): string {
  const [edge, kind] = [builder.variable("edge"), builder.variable("kind")];
  const claims = claimCount(edge, builder);
  const where = [`(${claims} >= ${minEvidence} OR ${edge}.basis = 'REFERENCE')`, ...builder.follow(edge)];
  return `  MATCH ${pattern(edge)}
  WHERE ${where.join(" AND ")}
  WITH ${edge}
  ORDER BY ${claims} DESC, ${edge}.id DESC
  WITH type(${edge}) AS ${kind}, collect(${edge})[..${perKind} + 1] AS ${best}
  RETURN ${best}`;
}
