import type { ExplorerNeighbourhoodQuery } from "../generated/graphql.js";
import { type Graph, type GraphEdge, type GraphNode, graphEdge } from "./graph-model.js";
import { graphNode } from "./named-node.js";

/** What one kind of edge leads to from a node, with what of it is not shown yet. */
export interface Expansion {
  readonly key: string;
  readonly kind: GraphEdge["kind"];
  /** What stands at the other end. */
  readonly leadsTo: GraphNode["kind"];
  readonly count: number;
  readonly hidden: number;
  readonly added: Graph;
}

/** The kinds of edge around a node, those with most that is new first. */
export function expansionsOf(
  answer: ExplorerNeighbourhoodQuery["neighbourhood"],
  centre: string,
  shown: Graph,
): readonly Expansion[] {
  const nodes = new Map<string, GraphNode>();
  for (const { node } of answer.nodes) {
    const found = graphNode(node);
    if (found) nodes.set(found.id, found);
  }
  const groups = new Map<string, { edges: GraphEdge[]; leadsTo: GraphNode["kind"] }>();
  for (const line of answer.edges) {
    const edge = graphEdge(line);
    const other = edge && nodes.get(edge.from === centre ? edge.to : edge.from);
    if (!edge || !other) continue;
    const key = `${edge.kind} ${other.kind}`;
    const group = groups.get(key) ?? { edges: [], leadsTo: other.kind };
    group.edges.push(edge);
    groups.set(key, group);
  }
  return [...groups]
    .map(([key, { edges, leadsTo }]): Expansion => {
      const ends = edges.map(({ from, to }) => (from === centre ? to : from));
      const added = {
        nodes: new Map(
          [centre, ...ends].flatMap((id) => {
            const node = nodes.get(id);
            return node ? [[id, node] as const] : [];
          }),
        ),
        edges: new Map(edges.map((edge) => [edge.id, edge])),
      };
      const hidden = [...new Set(ends)].filter((id) => !shown.nodes.has(id)).length;
      return { key, kind: edges[0]?.kind ?? "AT", leadsTo, count: new Set(ends).size, hidden, added };
    })
    .sort((one, other) => other.hidden - one.hidden || other.count - one.count);
}
