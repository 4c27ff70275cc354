import { BadInput } from "../../domain/errors.js";
import type { GraphReference } from "../../domain/filter.js";
import {
  type GraphEdgeKind,
  type PassableNode,
  projectedEdgeKinds,
  recordEdgesOf,
  usuallyPassed,
} from "../../domain/graph-edge.js";
import type { SelectionArguments } from "../../domain/selection.js";
import { boundNode } from "./bound-node.cypher.js";
import type { StatementBuilder } from "./statement-builder.js";

const mostExcluded = 20;
const ownClaimsPassed = 1000;

/** What a search may pass. */
export interface PathSearch {
  readonly nodes: readonly PassableNode[];
  readonly edges: readonly GraphEdgeKind[];
  /** Variables of nodes. */
  readonly excluded: readonly string[];
}

/**
 * The kinds of edge that are asked for, else those of the projection and those of the record that lead to what may be passed.
 * @throws {BadInput} if more nodes are excluded than are allowed.
 */
export function pathSearchOf(args: SelectionArguments, builder: StatementBuilder): PathSearch {
  const via = args["via"] as { nodes?: PassableNode[] | null; edges?: GraphEdgeKind[] | null } | null | undefined;
  const nodes = via?.nodes ?? usuallyPassed;
  const record = (["OWN_CLAIM", "CLAIM", "DOCUMENT"] as const).filter((kind) => nodes.includes(kind));
  const between = nodes.includes("CLAIM") && nodes.includes("DOCUMENT") ? (["QUOTED_FROM"] as const) : [];
  const edges = via?.edges ?? [...projectedEdgeKinds, ...record.flatMap((kind) => recordEdgesOf[kind]), ...between];
  const excluded = (args["exclude"] ?? []) as readonly GraphReference[];
  if (edges.length === 0) {
    throw new BadInput('"via" names no kind of edge to pass.', {
      nextStep: "Leave out edges.",
      at: { in: via ?? args, key: "edges" },
    });
  }
  if (excluded.length > mostExcluded) {
    throw new BadInput(`"exclude" holds ${excluded.length} nodes; at most ${mostExcluded} are allowed.`, {
      nextStep: "Leave out whole kinds with via.",
      at: { in: args, key: "exclude" },
    });
  }
  return { nodes, edges: [...new Set(edges)], excluded: excluded.map((one) => boundNode(one, builder)) };
}

type EntityKind = Exclude<PassableNode, keyof typeof recordEdgesOf>;

const isEntity: Readonly<Record<EntityKind, (node: string) => string>> = {
  ACTOR: (node) => `${node}:Actor`,
  PLACE: (node) => `(${node}:Place AND coalesce(${node}.placeType <> 'COUNTRY', true))`,
  COUNTRY: (node) => `coalesce(${node}.placeType = 'COUNTRY', false)`,
  EVENT: (node) => `${node}:Event`,
};

/** When a node may not be passed. What the kinds of edge do not lead to is not asked about. */
function barring({ nodes, edges, excluded }: PathSearch, node: string, own: string): string[] {
  const entities = (Object.keys(isEntity) as EntityKind[])
    .filter((kind) => !nodes.includes(kind))
    .map((kind) => isEntity[kind](node));
  const named = excluded.length === 0 ? [] : [`${node} IN [${excluded.join(", ")}]`];
  if (edges.every((kind) => (projectedEdgeKinds as readonly GraphEdgeKind[]).includes(kind)))
    return [...entities, ...named];
  const labels = [
    ...(nodes.includes("CLAIM") ? [] : ["Claim"]),
    ...(nodes.includes("DOCUMENT") ? [] : ["Document"]),
    ...(nodes.includes("CLAIM") || nodes.includes("DOCUMENT") ? [] : ["Account"]),
  ];
  return [
    ...entities,
    ...named,
    // An end's own claims are live.
    ...(labels.length === 3 ? [] : [`${node}.supersededAt IS NOT NULL OR ${node}.retractedAt IS NOT NULL`]),
    ...(labels.length === 0 ? [] : [`(${node}:${labels.join("|")} AND NOT ${node} IN ${own})`]),
  ];
}

/**
 * The predicates of a path between two ends. Worded as `none(...)` and `all(...)`: anything else would be tested only when whole paths
 * are found.
 * @param ends variable of the list of both ends; @param own that of the ends' own claims and their accounts.
 */
export function passing(
  path: string,
  ends: string,
  own: string,
  search: PathSearch,
  builder: StatementBuilder,
): string[] {
  const [node, edge] = [builder.variable("node"), builder.variable("edge")];
  const unheard = builder.shown("claim", node).map((stands) => `(${node}:Claim AND NOT (${stands}))`);
  const barred = [...barring(search, node, own), ...unheard];
  const open = [
    ...(search.edges.includes("ACCOUNT_OF") ? [`(type(${edge}) <> 'ACCOUNT_OF' OR ${edge}.endedAt IS NULL)`] : []),
    ...builder.follow(edge),
  ];
  return [
    ...(barred.length === 0
      ? []
      : [`none(${node} IN nodes(${path}) WHERE NOT ${node} IN ${ends} AND (${barred.join(" OR ")}))`]),
    ...(open.length === 0 ? [] : [`all(${edge} IN relationships(${path}) WHERE ${open.join(" AND ")})`]),
  ];
}

/**
 * The claims that the ends uttered or passed on, with the accounts they are about, through the index on (sourceId, pageKey). The
 * publisher is the last link of every chain, but in `sourceChain` only where it speaks itself.
 */
export function ownClaims(ends: string, own: string, builder: StatementBuilder): string {
  const [end, said, claim, account] = builder.variables(["end", "said", "claim", "account"]);
  const spoken = [
    `${said}.sourceId = ${end}.id AND ${end}:Actor`,
    `${said}.pageKey <= ${builder.parameters.value("~")}`,
    `${claim}.sourceChain CONTAINS '|' + ${end}.id + '|'`,
    `${claim}.supersededAt IS NULL AND ${claim}.retractedAt IS NULL`,
    ...builder.shown("claim", claim),
  ];
  return `${builder.call([ends])}
  UNWIND ${ends} AS ${end}
  ${builder.call([end])}
    MATCH (${claim})-[${said}:ATTRIBUTED_TO]->()
    WHERE ${spoken.join("\n      AND ")}
    WITH ${claim}, ${said}
    ORDER BY ${said}.sourceId DESC, ${said}.pageKey DESC
    LIMIT ${builder.parameters.integer(ownClaimsPassed)}
    MATCH (${claim})-[:ABOUT]->(${account})
    RETURN ${claim}, ${account}
  }
  RETURN collect(DISTINCT ${claim}) + collect(DISTINCT ${account}) AS ${own}
}`;
}
