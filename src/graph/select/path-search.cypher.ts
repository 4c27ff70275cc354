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

/** Variables of both ends, and of a list of the claims and accounts that may be passed for their sake. */
export interface Ends {
  readonly from: string;
  readonly to: string;
  readonly own: string;
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

/** The predicates under which a search steps over an edge to a node; both ends are always reached. */
export function passable(
  edge: string,
  node: string,
  { from, to, own }: Ends,
  { nodes, edges, excluded }: PathSearch,
  builder: StatementBuilder,
): string[] {
  const passes = (kind: PassableNode) => nodes.includes(kind);
  const heard = builder.shown("claim", node).join(" AND ") || "true";
  // One after another, for what a node is decides what is asked of it; most are events.
  const cases = [
    [`${node}:Event`, passes("EVENT")],
    [`${node}:Actor`, passes("ACTOR")],
    [`${node}:Place`, `CASE ${node}.placeType WHEN 'COUNTRY' THEN ${passes("COUNTRY")} ELSE ${passes("PLACE")} END`],
    // What an end has uttered is live, and heard.
    [`${node} IN ${own}`, true],
    [`${node}.supersededAt IS NOT NULL OR ${node}.retractedAt IS NOT NULL`, false],
    [`${node}:Claim`, passes("CLAIM") ? heard : false],
    [`${node}:Document`, passes("DOCUMENT")],
  ] as const;
  return [
    ...(edges.includes("ACCOUNT_OF") ? [`(type(${edge}) <> 'ACCOUNT_OF' OR ${edge}.endedAt IS NULL)`] : []),
    // Not one of the cases: there the database took what is excluded for what is passed.
    ...excluded.map((one) => `NOT coalesce(${node} = ${one} AND NOT ${node} IN [${from}, ${to}], false)`),
    `(${node} IN [${from}, ${to}] OR CASE ${cases.map(([when, then]) => `WHEN ${when} THEN ${then}`).join(" ")} ELSE ${passes("CLAIM") || passes("DOCUMENT")} END)`,
    ...builder.follow(edge),
  ];
}

/**
 * The claims that the ends uttered or passed on, with the accounts they are about, through the index on (sourceId, pageKey). The
 * publisher is the last link of every chain, but in `sourceChain` only where it speaks itself.
 */
export function ownClaims({ from, to, own }: Ends, builder: StatementBuilder): string {
  const [end, said, claim, account] = builder.variables(["end", "said", "claim", "account"]);
  const spoken = [
    `${said}.sourceId = ${end}.id AND ${end}:Actor`,
    `${said}.pageKey <= ${builder.parameters.value("~")}`,
    `${claim}.sourceChain CONTAINS '|' + ${end}.id + '|'`,
    `${claim}.supersededAt IS NULL AND ${claim}.retractedAt IS NULL`,
    ...builder.shown("claim", claim),
  ];
  return `${builder.call([from, to])}
  UNWIND [${from}, ${to}] AS ${end}
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
