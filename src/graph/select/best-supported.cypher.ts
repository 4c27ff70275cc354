import type { ProjectedEdgeKind } from "../../domain/graph-edge.js";

/** Edges whose order an index on (owner, supportCount, id) gives: actors and places may have any number of events. */
export const ownedEdges = [
  { kind: "PARTICIPATES_IN", label: "Actor", property: "actorId", event: "endNode" },
  { kind: "AT", label: "Place", property: "placeId", event: "startNode" },
] as const satisfies readonly { kind: ProjectedEdgeKind; label: string; property: string; event: string }[];
export type OwnedEdge = (typeof ownedEdges)[number];

/**
 * Clauses that bind `edge` to the edges of an owner in the order of that index, those that most claims support first, ties by id.
 * @param owner Cypher of the owner's id; null for no edge.
 * @param where further predicates. For the index to serve, one must be on the claims.
 * @param claims Cypher of how many claims support the edge: the property of the index, or else what is found is sorted.
 * @param limit parameter: how many edges are taken.
 */
export function bestSupported(
  { kind, property }: OwnedEdge,
  edge: string,
  owner: string,
  where: readonly string[],
  claims: string,
  limit: string,
): string {
  return `MATCH ()-[${edge}:${kind}]->()
WHERE ${[`${edge}.${property} = ${owner}`, ...where, `${edge}.id IS NOT NULL`].join(" AND ")}
WITH ${edge}
ORDER BY ${edge}.${property} DESC, ${claims} DESC, ${edge}.id DESC
LIMIT ${limit}`;
}
