/**
 * The relationships behind a pair that is kept summed up: those of the events that brought its two ends together. They are sought from the end that has fewer, and no more
 * of them than a page shows: the events are walked in the order of an index.
 */
import type { EventRange, FindEdges } from "./edge-lists.js";
import type { StatementBuilder } from "./statement-builder.js";

/** One end of a pair, and how it stands to an event. */
export interface PairEnd {
  /** Variable of the node. */
  readonly node: string;
  readonly type: "PARTICIPATES_IN" | "AT" | "LOCATED_IN";
}

export interface Pair {
  readonly one: PairEnd;
  readonly other: PairEnd;
  /** Predicates on the relationships of both ends to one event. */
  readonly predicates: (edge: string, otherEdge: string) => readonly string[];
  /** Variables that they need beside the ends. */
  readonly needed: readonly string[];
}

/** How the relationships behind a pair are found. */
export function edgesOfPair(pair: Pair, builder: StatementBuilder): FindEdges {
  const { one, other, predicates, needed } = pair;
  return ({ edges, otherEdges }, range) => {
    const open = builder.call([one.node, other.node, ...needed]);
    const [event, edge, otherEdge] = builder.variables(["event", "edge", "edge"]);
    const ifFewer = (sign: string) => `WITH ${degree(one)} ${sign} ${degree(other)} AS isFewer WHERE isFewer`;
    const swapped = { ...pair, one: other, other: one, predicates: (a: string, b: string) => predicates(b, a) };
    return `${open}
  ${open}
    ${ifFewer("<=")}
    ${eventsFrom(pair, event, range, builder)}
    UNION ALL
    ${ifFewer(">")}
    ${eventsFrom(swapped, event, range, builder)}
  }
  MATCH ${from(one, edge)}(${event})${to(other, otherEdge)}${where(predicates(edge, otherEdge))}
  RETURN collect(DISTINCT ${edge}) AS ${edges}, collect(DISTINCT ${otherEdge}) AS ${otherEdges}
}`;
  };
}

/** Clauses that give events of a pair, sought among those of its first end. */
function eventsFrom(
  { one, other, predicates }: Pair,
  event: string,
  range: EventRange | null,
  builder: StatementBuilder,
) {
  const [edge, otherEdge, owner, key] = builder.variables(["walked", "edge", "owner", "key"]);
  const met = `MATCH (${event})${to(other, otherEdge)}${where(predicates(edge, otherEdge))}`;
  if (range === null) {
    return `MATCH ${from(one, edge)}(${event})
    WITH ${event}, ${edge}
    ${met}
    RETURN DISTINCT ${event}`;
  }
  const ownerId = `${edge}.${one.type === "PARTICIPATES_IN" ? "actorId" : "placeId"}`;
  // The node is not named: the planner would expand from it and sort.
  return `MATCH ${from({ ...one, node: "" }, edge)}(${event})
    WHERE ${ownerId} = ${one.node}.id AND ${edge}.pageKey >= ${range.from}
    WITH ${event}, ${edge} ORDER BY ${ownerId}, ${edge}.pageKey
    ${met}
    WITH DISTINCT ${event}, ${ownerId} AS ${owner}, ${edge}.pageKey AS ${key} ORDER BY ${owner}, ${key} LIMIT ${range.limit}
    RETURN ${event}`;
}

function degree(end: PairEnd): string {
  return `COUNT { ${from(end, "")}() }`;
}

function from({ node, type }: PairEnd, edge: string): string {
  return type === "PARTICIPATES_IN" ? `(${node})-[${edge}:${type}]->` : `(${node})<-[${edge}:${type}]-`;
}

function to({ node, type }: PairEnd, edge: string): string {
  return type === "PARTICIPATES_IN" ? `<-[${edge}:${type}]-(${node})` : `-[${edge}:${type}]->(${node})`;
}

function where(predicates: readonly string[]): string {
  return predicates.length === 0 ? "" : ` WHERE ${predicates.join(" AND ")}`;
}
