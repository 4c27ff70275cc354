/**
 * The relationships behind a pair that is kept summed up: those of the events that brought its two ends together. They are sought from the end that has fewer, and no more
 * of them than a page shows: the events are walked in the order of an index.
 */
import type { StatementBuilder } from "./statement-builder.js";

/** One end of a pair, and how it stands to an event. */
export interface PairEnd {
  /** Variable of the node. */
  readonly node: string;
  readonly type: "PARTICIPATES_IN" | "AT" | "LOCATED_IN";
}

/** Predicates on the relationships of both ends to one event. */
type Predicates = (edge: string, otherEdge: string) => readonly string[];

/** Some of the events of a pair, oldest first. */
export interface EventRange {
  /** Cypher of the `pageKey` they begin with. */
  readonly from: string;
  /** Cypher of how many. */
  readonly limit: string;
}

/** Variables of the lists of relationships that clauses bind: those of either end. */
export interface EdgeLists {
  readonly edges: string;
  readonly otherEdges: string;
}

export class PairEvidence {
  constructor(
    private readonly one: PairEnd,
    private readonly other: PairEnd,
    private readonly predicates: Predicates,
    /** Variables that the predicates need beside the ends. */
    private readonly needed: readonly string[],
    private readonly builder: StatementBuilder,
  ) {}

  /** Clauses of a subquery that binds the lists. @param range null for all events of the pair. */
  clauses({ edges, otherEdges }: EdgeLists, range: EventRange | null): string {
    const { one, other, builder } = this;
    const seen = [one.node, other.node, ...this.needed];
    const [event, edge, otherEdge] = ["event", "edge", "edge"].map((stem) => builder.variable(stem)) as [
      string,
      string,
      string,
    ];
    const fewer = (sign: string) => `${degree(one)} ${sign} ${degree(other)}`;
    return `${builder.call(seen)}
  ${builder.call(seen)}
    ${this.walked(one, other, event, fewer("<="), range)}
    UNION ALL
    ${this.walked(other, one, event, fewer(">"), range)}
  }
  MATCH ${from(one, edge)}(${event})${to(other, otherEdge)}${where(this.predicates(edge, otherEdge))}
  RETURN collect(DISTINCT ${edge}) AS ${edges}, collect(DISTINCT ${otherEdge}) AS ${otherEdges}
}`;
  }

  /** Clauses that give events of the pair, sought among those of one end; none unless the condition holds. */
  private walked(start: PairEnd, end: PairEnd, event: string, condition: string, range: EventRange | null): string {
    const [edge, otherEdge, key] = ["walked", "edge", "key"].map((stem) => this.builder.variable(stem)) as [
      string,
      string,
      string,
    ];
    const owner = `${edge}.${start.type === "PARTICIPATES_IN" ? "actorId" : "placeId"}`;
    const predicates = start === this.one ? this.predicates(edge, otherEdge) : this.predicates(otherEdge, edge);
    const ifFewer = `WITH ${condition} AS isFewer WHERE isFewer`;
    const met = `MATCH (${event})${to(end, otherEdge)}${where(predicates)}`;
    if (range === null) {
      return `${ifFewer}
    MATCH ${from(start, edge)}(${event})
    WITH ${event}, ${edge}
    ${met}
    RETURN DISTINCT ${event}`;
    }
    // The node is not named: the planner would expand from it and sort.
    return `${ifFewer}
    MATCH ${from({ ...start, node: "" }, edge)}(${event})
    WHERE ${owner} = ${start.node}.id AND ${edge}.pageKey >= ${range.from}
    WITH ${event}, ${edge} ORDER BY ${owner}, ${edge}.pageKey
    ${met}
    WITH DISTINCT ${event}, ${owner} AS owner, ${edge}.pageKey AS ${key} ORDER BY owner, ${key} LIMIT ${range.limit}
    RETURN ${event}`;
  }
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
