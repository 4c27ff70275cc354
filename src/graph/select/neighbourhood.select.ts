import { BadInput } from "../../domain/errors.js";
import type { GraphReference } from "../../domain/filter.js";
import { mostNodesAround } from "../../domain/graph-edge.js";
import { boundNode } from "./bound-node.cypher.js";
import type { FieldSelect, ListField, ObjectSelect, SingleField } from "./field-select.js";
import { variable } from "./make-field.js";
import { type Expansion, listsOfEdges, strongestEdges } from "./neighbourhood-edges.cypher.js";
import { numberInRange } from "./number-in-range.js";
import { edgesOf } from "./path.select.js";
import { part, variableOf } from "./scope.js";
import type { StatementBuilder } from "./statement-builder.js";
import { claimCount } from "./support.select.js";

const depths = { least: 1, most: 3 } as const;
const sizes = { least: 1, most: 50 } as const;
const evidence = { least: 0, most: 1_000_000 } as const;
const mostSeeds = 10;

/** What is known so far: lists of nodes and of lists of edges, and whether anything was left out. */
interface Found {
  /** The nodes found last, from which the next step is taken. */
  readonly frontier: string;
  readonly nodes: string;
  readonly edges: string;
  readonly cutKind: string;
  readonly cutNodes: string;
}

/** Step by step from the nodes that are asked about: at every node the best supported edges of each kind, and the nodes they lead to. */
const neighbourhood: SingleField = {
  kind: "single",
  type: "Neighbourhood",
  rows: ({ args, builder }) => {
    const depth = numberInRange("depth", args, depths);
    const expansion: Expansion = {
      perKind: builder.parameters.integer(numberInRange("perKind", args, sizes)),
      minEvidence: builder.parameters.integer(numberInRange("minEvidence", args, evidence)),
    };
    const seeds = seedsOf(args["around"] as readonly GraphReference[], builder);
    const most = builder.parameters.integer(mostNodesAround);
    let found = foundOf(builder);
    const clauses = [
      // Two names may mean one node.
      `WITH reduce(seeds = [], node IN [${seeds.join(", ")}] | CASE WHEN node IS NULL OR node IN seeds THEN seeds ELSE seeds + [node] END) AS ${found.frontier}`,
      `WITH ${found.frontier}, [node IN ${found.frontier} | {node: node, distance: 0}] AS ${found.nodes}, [] AS ${found.edges}, false AS ${found.cutKind}, false AS ${found.cutNodes}`,
    ];
    for (let distance = 1; distance <= depth; distance++) {
      const next = foundOf(builder);
      clauses.push(...step(found, next, distance, most, expansion, builder));
      found = next;
    }
    const [nodes, edges, reason] = builder.variables(["nodes", "edges", "reason"]);
    return {
      match: [...clauses, between(found, edges, builder)],
      where: [],
      aggregate: `WITH ${found.nodes} AS ${nodes}, ${edges}, CASE WHEN ${found.cutNodes} THEN 'NODES' WHEN ${found.cutKind} THEN 'PER_KIND' END AS ${reason}`,
      scope: { nodes, held: edges, reason },
    };
  },
  order: {
    name: "neighbourhood",
    keys: [{ expression: (scope) => `size(${variableOf(scope, "nodes")})`, direction: "ASC", type: "number" }],
  },
};

function seedsOf(around: readonly GraphReference[], builder: StatementBuilder): string[] {
  if (around.length < 1 || around.length > mostSeeds) {
    throw new BadInput(`"around" holds ${around.length} nodes; it must be from 1 to ${mostSeeds}.`, {
      nextStep: "Ask about the others in another question.",
      at: { in: around },
    });
  }
  return around.map((one) => boundNode(one, builder));
}

function foundOf(builder: StatementBuilder): Found {
  const parts = ["frontier", "nodes", "edges", "cutKind", "cutNodes"] as const;
  return Object.fromEntries(parts.map((name) => [name, builder.variable(name)])) as Record<keyof Found, string>;
}

/** One step outwards. A country is shown but not walked on from: nearly everything lies in one. */
function step(
  from: Found,
  to: Found,
  distance: number,
  most: string,
  expansion: Expansion,
  builder: StatementBuilder,
): string[] {
  const [node, best, taken, cut, reached, edge] = builder.variables([
    "node",
    "best",
    "taken",
    "cut",
    "reached",
    "edge",
  ]);
  const passable = distance === 1 ? "" : `\n  WITH ${node} WHERE coalesce(${node}.placeType <> 'COUNTRY', true)`;
  return [
    `${builder.call([from.frontier])}
  UNWIND ${from.frontier} AS ${node}${passable}
  ${strongestEdges(node, best, expansion, builder).split("\n").join("\n  ")}
  RETURN collect(${best}[..${expansion.perKind}]) AS ${taken}, coalesce(max(size(${best})), 0) > ${expansion.perKind} AS ${cut}
}`,
    `${builder.call([from.nodes, taken])}
  UNWIND ${taken} AS edges
  UNWIND edges AS ${edge}
  UNWIND [startNode(${edge}), endNode(${edge})] AS ${node}
  WITH ${node}, max(${claimCount(edge, builder)}) AS claims
  WHERE NOT ${node} IN [one IN ${from.nodes} | one.node]
  ORDER BY claims DESC, ${node}.id
  RETURN collect(${node}) AS ${reached}
}`,
    `WITH ${reached}[..${most} - size(${from.nodes})] AS ${to.frontier}, ${from.edges} + ${taken} AS ${to.edges}, ${from.cutKind} OR ${cut} AS ${to.cutKind}, ${from.cutNodes} OR size(${reached}) > ${most} - size(${from.nodes}) AS ${to.cutNodes}, ${from.nodes}`,
    `WITH *, ${from.nodes} + [node IN ${to.frontier} | {node: node, distance: ${distance}}] AS ${to.nodes}`,
  ];
}

/** The edges that were followed and whose ends are both shown, the best supported first. */
function between(found: Found, edges: string, builder: StatementBuilder): string {
  const edge = builder.variable("edge");
  return `${builder.call([found.nodes, found.edges])}
  WITH [one IN ${found.nodes} | one.node] AS shown
  UNWIND ${found.edges} AS taken
  UNWIND taken AS ${edge}
  WITH DISTINCT shown, ${edge}
  WHERE startNode(${edge}) IN shown AND endNode(${edge}) IN shown
  WITH ${edge}
  ORDER BY ${claimCount(edge, builder)} DESC, ${edge}.id
  RETURN collect(${edge}) AS ${edges}
}`;
}

const nodes: ListField = {
  kind: "list",
  type: "Neighbour",
  rows: ({ scope, builder }) => {
    const [position, node, distance] = builder.variables(["position", "node", "distance"]);
    const all = variableOf(scope, "nodes");
    return {
      match: [`UNWIND range(0, size(${all}) - 1) AS ${position}`],
      where: [],
      aggregate: `WITH ${position}, ${all}[${position}].node AS ${node}, ${all}[${position}].distance AS ${distance}`,
      scope: { position, node, distance },
    };
  },
  order: {
    name: "position",
    keys: [{ expression: part("position"), direction: "ASC", type: "number" }],
  },
  limit: mostNodesAround,
};

export const neighbourhoodFields: Readonly<Record<string, FieldSelect>> = { neighbourhood };

export const neighbourhoodObjects: Readonly<Record<string, ObjectSelect>> = {
  Neighbourhood: {
    fields: {
      nodes,
      edges: edgesOf("held", listsOfEdges * sizes.most * mostNodesAround),
      truncated: { kind: "value", expression: (scope) => `${variableOf(scope, "reason")} IS NOT NULL` },
      truncationReason: variable("reason"),
    },
  },
  Neighbour: { fields: { node: { kind: "union", part: "node" }, distance: variable("distance") } },
};
