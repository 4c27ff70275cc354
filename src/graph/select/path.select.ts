import { BadInput } from "../../domain/errors.js";
import type { GraphReference } from "../../domain/filter.js";
import type { SelectionArguments } from "../../domain/selection.js";
import { boundNode } from "./bound-node.cypher.js";
import type { FieldSelect, ListField, ObjectSelect, SingleField } from "./field-select.js";
import { variable } from "./make-field.js";
import { numberInRange } from "./number-in-range.js";
import type { Order } from "./order.js";
import { ownClaims, passing, pathSearchOf } from "./path-search.cypher.js";
import type { Precondition } from "./precondition.js";
import { part, variableOf } from "./scope.js";
import type { StatementBuilder } from "./statement-builder.js";
import { claimCount } from "./support.select.js";

/** Between two busy actors lie thousands of shortest paths: so many are compared. */
const comparedPaths = 1000;
const longest = { least: 1, most: 6 } as const;
const mostPaths = { least: 1, most: 20 } as const;

/**
 * The shortest paths between two nodes. Neo4j searches from both ends, each node once, and the predicates are of the form it tests on
 * the way. Measured on 100,000 events: 1,000 database hits between two usual actors, 165,000 from one with 22,000 events; `SHORTEST` with
 * the same predicates took 10 million, or longer than a minute.
 */
const path: SingleField = {
  kind: "single",
  type: "PathSearch",
  rows: ({ args, builder }) => {
    // A parameter cannot bound a pattern, and a text for each depth would be planned anew; what is too long is left out behind it.
    const maxDepth = builder.parameters.integer(numberInRange("maxDepth", args, longest));
    const limit = builder.parameters.integer(numberInRange("limit", args, mostPaths));
    const { from, to } = distinctEnds(args, builder);
    const search = pathSearchOf(args, builder);
    const [ends, own, walked, found, paths, more] = builder.variables([
      "ends",
      "own",
      "walked",
      "found",
      "paths",
      "more",
    ]);
    const bound = builder.parameters.integer(comparedPaths);
    const predicates = passing(walked, ends, own, search, builder);
    return {
      match: [
        `WITH [${from}, ${to}] AS ${ends}`,
        search.nodes.includes("OWN_CLAIM") ? ownClaims(ends, own, builder) : `WITH ${ends}, [] AS ${own}`,
        `${builder.call([ends, own])}
  MATCH ${walked} = allShortestPaths((${from})-[:${search.edges.join("|")}*1..${longest.most}]-(${to}))${predicates.length === 0 ? "" : `\n  WHERE ${predicates.join("\n    AND ")}`}
  WITH ${walked}
  LIMIT ${bound} + 1
  WITH ${walked}
  WHERE length(${walked}) <= ${maxDepth}
  RETURN collect({nodes: nodes(${walked}), edges: relationships(${walked})}) AS ${found}
}`,
        strongest(found, bound, limit, paths, builder),
      ],
      where: [],
      aggregate: `WITH ${paths}[..${limit}] AS ${paths}, CASE WHEN size(${found}) > ${bound} THEN 'COMPARED' WHEN size(${paths}) > ${limit} THEN 'LIMIT' END AS ${more}`,
      scope: { paths, more },
    };
  },
  order: {
    name: "path",
    keys: [{ expression: (scope) => `size(${variableOf(scope, "paths")})`, direction: "ASC", type: "number" }],
  },
};

/** Both ends. They are not one node: the database refuses a search that begins where it ends. */
function distinctEnds(args: SelectionArguments, builder: StatementBuilder): { from: string; to: string } {
  const from = boundNode(args["from"] as GraphReference, builder);
  const end = boundNode(args["to"] as GraphReference, builder);
  return builder.require("ends", (): Precondition & { from: string; to: string } => {
    const [to, checked] = [builder.variable("to"), builder.variable("checked")];
    return {
      from,
      to,
      clauses: [
        `WITH *, CASE WHEN ${from} <> ${end} THEN ${end} END AS ${to}, coalesce(${from} = ${end}, false) AS ${checked}`,
      ],
      variables: [to],
      checked,
      check: (same) => {
        if (same !== true) return;
        throw new BadInput("A path is asked for from a node to itself.", {
          nextStep: "Give two different ends.",
          at: { in: args, key: "to" },
        });
      },
    };
  });
}

/**
 * Of the paths found, those whose weakest step most claims support, ties by the ids of their nodes. Two nodes may be joined by
 * several relationships, as an actor by two roles to one event: they are one step. What rests on reference data weakens no path.
 */
function strongest(found: string, bound: string, limit: string, paths: string, builder: StatementBuilder): string {
  const edge = builder.variable("edge");
  return `${builder.call([found])}
  UNWIND ${found}[..${bound}] AS one
  UNWIND range(0, size(one.edges) - 1) AS position
  WITH DISTINCT one.nodes AS nodes, position, one.edges[position] AS ${edge}
  ORDER BY type(${edge}), ${edge}.id
  WITH nodes, position, collect(${edge}) AS joining, max(CASE WHEN ${edge}.claimIds IS NOT NULL THEN ${claimCount(edge, builder)} END) AS claims
  ORDER BY position
  WITH nodes, collect(joining) AS edges, min(claims) AS weakest
  ORDER BY coalesce(weakest, 0) DESC, [node IN nodes | node.id]
  LIMIT ${limit} + 1
  RETURN collect({nodes: nodes, edges: edges, weakest: weakest}) AS ${paths}
}`;
}

const inOrder: Order = {
  name: "position",
  keys: [{ expression: part("position"), direction: "ASC", type: "number" }],
};

const paths: ListField = {
  kind: "list",
  type: "Path",
  rows: ({ scope, builder }) => {
    const [position, path] = [builder.variable("position"), builder.variable("path")];
    const all = variableOf(scope, "paths");
    return {
      match: [`UNWIND range(0, size(${all}) - 1) AS ${position}`],
      where: [],
      aggregate: `WITH ${position}, ${all}[${position}] AS ${path}`,
      scope: { position, path },
    };
  },
  order: inOrder,
  limit: mostPaths.most,
};

const steps: ListField = {
  kind: "list",
  type: "PathStep",
  rows: ({ scope, builder }) => {
    const [position, node, joining] = builder.variables(["position", "node", "joining"]);
    const path = variableOf(scope, "path");
    return {
      match: [`UNWIND range(0, size(${path}.nodes) - 1) AS ${position}`],
      where: [],
      aggregate: `WITH ${position}, ${path}.nodes[${position}] AS ${node}, coalesce(${path}.edges[${position}], []) AS ${joining}`,
      scope: { position, node, joining },
    };
  },
  order: inOrder,
  limit: longest.most + 1,
};

/** Edges held in a list that is in reach. */
export function edgesOf(held: string, limit: number): ListField {
  return {
    kind: "list",
    type: "GraphEdge",
    rows: ({ scope, builder }) => {
      const [position, edge, from, to] = builder.variables(["position", "edge", "from", "to"]);
      const one = `${variableOf(scope, held)}[${position}]`;
      return {
        match: [`UNWIND range(0, size(${variableOf(scope, held)}) - 1) AS ${position}`],
        where: [],
        aggregate: `WITH ${position}, ${one} AS ${edge}, startNode(${one}) AS ${from}, endNode(${one}) AS ${to}`,
        scope: { position, edge, from, to },
      };
    },
    order: inOrder,
    limit,
  };
}

export const pathFields: Readonly<Record<string, FieldSelect>> = { path };

export const pathObjects: Readonly<Record<string, ObjectSelect>> = {
  PathSearch: {
    fields: {
      length: { kind: "value", expression: (scope) => `size(${variableOf(scope, "paths")}[0].edges)` },
      paths,
      truncated: { kind: "value", expression: (scope) => `${variableOf(scope, "more")} IS NOT NULL` },
      truncationReason: variable("more"),
    },
  },
  Path: {
    fields: {
      steps,
      weakestSupport: { kind: "value", expression: (scope) => `${variableOf(scope, "path")}.weakest` },
    },
  },
  PathStep: {
    fields: {
      position: variable("position"),
      node: { kind: "union", part: "node" },
      // More roles than this an actor cannot have in one event.
      edges: edgesOf("joining", 20),
    },
  },
};
