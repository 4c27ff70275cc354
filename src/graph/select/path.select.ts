import { BadInput } from "../../domain/errors.js";
import type { GraphReference } from "../../domain/filter.js";
import type { SelectionArguments } from "../../domain/selection.js";
import { boundNode } from "./bound-node.cypher.js";
import type { FieldSelect, ListField, ObjectSelect, SingleField } from "./field-select.js";
import { variable } from "./make-field.js";
import { numberInRange } from "./number-in-range.js";
import type { Order } from "./order.js";
import { ownClaims, pathSearchOf } from "./path-search.cypher.js";
import { walk } from "./path-walk.cypher.js";
import type { Precondition } from "./precondition.js";
import { part, variableOf } from "./scope.js";
import type { StatementBuilder } from "./statement-builder.js";
import { strongestPaths } from "./strongest-paths.cypher.js";
import { calling } from "./subquery.cypher.js";

const longest = { least: 1, most: 6 } as const;
const mostPaths = { least: 1, most: 20 } as const;

/** The shortest paths between two nodes, and of those the strongest. */
const path: SingleField = {
  kind: "single",
  type: "PathSearch",
  rows: ({ args, builder }) => {
    const maxDepth = builder.parameters.integer(numberInRange("maxDepth", args, longest));
    const limit = builder.parameters.integer(numberInRange("limit", args, mostPaths));
    const ends = { ...distinctEnds(args, builder), own: builder.variable("own") };
    const search = pathSearchOf(args, builder);
    const [walked, steps, paths, found, more] = builder.variables(["walked", "steps", "paths", "found", "more"]);
    const clauses = [
      search.nodes.includes("OWN_CLAIM") ? ownClaims(ends, builder) : `WITH *, [] AS ${ends.own}`,
      `WITH *, ${walk(ends, maxDepth, search, builder)} AS ${walked}`,
      `WITH *, ${walked}.steps AS ${steps}`,
      ...strongestPaths({ ...ends, steps }, longest.most, limit, paths, builder),
      // What is summed up leaves all else behind: every row that is sorted later on would be counted with the whole walk.
      `RETURN collect([${paths}, ${walked}.cut])[0] AS ${found}`,
    ];
    return {
      match: [calling([ends.from, ends.to], clauses, builder)],
      where: [],
      aggregate: `WITH ${found}[0][..${limit}] AS ${paths}, CASE WHEN ${found}[1] THEN 'EDGES' WHEN size(${found}[0]) > ${limit} THEN 'LIMIT' END AS ${more}`,
      scope: { paths, more },
    };
  },
  order: {
    name: "path",
    keys: [{ expression: (scope) => `size(${variableOf(scope, "paths")})`, direction: "ASC", type: "number" }],
  },
};

/** Both ends. Where they are one node the far one is null: nothing is searched, and the question is refused. */
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
