import type { ProjectedEdgeKind } from "../../domain/graph-edge.js";
import type { StatementBuilder } from "./statement-builder.js";
import { claimCount } from "./support.select.js";

/** How far a step reaches; both are parameters. */
export interface Expansion {
  /** How many edges of one kind are taken at one node. */
  readonly perKind: string;
  /** How many claims must support an edge that documents state. */
  readonly minEvidence: string;
}

/** One kind of edge at a node, in one direction. */
interface Way {
  readonly kind: ProjectedEdgeKind;
  readonly pattern: (node: string, edge: string) => string;
  /** Where an index on (owner, supportCount, id) gives the order: the label of the owner, and the property that holds its id. */
  readonly owner?: { readonly label: string; readonly property: string };
}

/** Actors and places may have any number of events, so these are read through an index. What lies in a place counts apart from what it lies in. */
const ways: readonly Way[] = [
  {
    kind: "PARTICIPATES_IN",
    pattern: (_, edge) => `()-[${edge}:PARTICIPATES_IN]->()`,
    owner: { label: "Actor", property: "actorId" },
  },
  { kind: "PARTICIPATES_IN", pattern: (node, edge) => `(${node})<-[${edge}:PARTICIPATES_IN]-()` },
  { kind: "AT", pattern: (_, edge) => `()-[${edge}:AT]->()`, owner: { label: "Place", property: "placeId" } },
  { kind: "AT", pattern: (node, edge) => `(${node})-[${edge}:AT]->()` },
  { kind: "WITHIN", pattern: (node, edge) => `(${node})-[${edge}:WITHIN]->()` },
  { kind: "WITHIN", pattern: (node, edge) => `(${node})<-[${edge}:WITHIN]-()` },
  { kind: "BEARING_OF", pattern: (node, edge) => `(${node})-[${edge}:BEARING_OF]-()` },
  { kind: "PART_OF", pattern: (node, edge) => `(${node})-[${edge}:PART_OF]-()` },
  { kind: "POSSIBLE_OVERLAP", pattern: (node, edge) => `(${node})-[${edge}:POSSIBLE_OVERLAP]-()` },
];

/**
 * A subquery that returns as `best`, one row for each way, the edges of `node` that most claims support, ties by id, and one more than are
 * taken, which tells that there is more.
 */
export function strongestEdges(node: string, best: string, expansion: Expansion, builder: StatementBuilder): string {
  const branches = ways.map((way) => {
    const edge = builder.variable("edge");
    const { matches, order } =
      way.owner === undefined ? sorted(edge, expansion, builder) : indexed(edge, node, way.owner, expansion, builder);
    return `  MATCH ${way.pattern(node, edge)}
  WHERE ${[...matches, ...builder.follow(edge)].join(" AND ")}
  WITH ${edge}
  ORDER BY ${order}
  LIMIT ${expansion.perKind} + 1
  RETURN collect(${edge}) AS ${best}`;
  });
  return `${builder.call([node])}\n${branches.join("\n  UNION ALL\n")}\n}`;
}

/** What rests on reference data has no claims and always stands. */
function sorted(edge: string, { minEvidence }: Expansion, builder: StatementBuilder) {
  const claims = claimCount(edge, builder);
  return {
    matches: [`(coalesce(${edge}.basis, 'CLAIM') = 'REFERENCE' OR ${claims} >= ${minEvidence})`],
    order: `${claims} DESC, ${edge}.id DESC`,
  };
}

function indexed(
  edge: string,
  node: string,
  { label, property }: { readonly label: string; readonly property: string },
  { minEvidence }: Expansion,
  builder: StatementBuilder,
) {
  const owned = [`${edge}.${property} = ${node}.id AND ${node}:${label}`];
  // Where the lens hides supports, the number that the index holds is not the one that is seen.
  if (builder.seesSupport(edge, "i") !== null) {
    const claims = claimCount(edge, builder);
    return { matches: [...owned, `${claims} >= ${minEvidence}`], order: `${claims} DESC, ${edge}.id DESC` };
  }
  return {
    matches: [...owned, `${edge}.supportCount >= ${minEvidence} AND ${edge}.id IS NOT NULL`],
    order: `${edge}.${property} DESC, ${edge}.supportCount DESC, ${edge}.id DESC`,
  };
}
