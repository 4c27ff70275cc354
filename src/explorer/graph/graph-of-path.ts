import type { ExplorerPathQuery } from "../generated/graphql.js";
import { type Graph, graphEdge } from "./graph-model.js";
import { graphNode } from "./named-node.js";

type Path = ExplorerPathQuery["path"]["paths"][number];

/** The nodes and edges of a way. */
export function graphOfPath({ steps }: Path): Graph {
  const nodes = steps.flatMap(({ node }) => graphNode(node) ?? []);
  const edges = steps.flatMap(({ edges: lines }) => lines.flatMap((line) => graphEdge(line) ?? []));
  return {
    nodes: new Map(nodes.map((node) => [node.id, node])),
    edges: new Map(edges.map((edge) => [edge.id, edge])),
  };
}
