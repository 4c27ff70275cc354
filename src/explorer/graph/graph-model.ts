import type { EventRow } from "../answers/event-row.js";
import type { AcledEventType, GraphEdgeKind, GraphLineFragment } from "../generated/graphql.js";

export type NodeKind = "Actor" | "Place" | "Event" | "Claim" | "Document";

export interface GraphNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly name: string;
  readonly acledEventType: AcledEventType | null;
}

export interface GraphEdge {
  /** Made from its ends, kind and role: the same edge is the same wherever it was read. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: GraphEdgeKind;
  readonly role: string | null;
  /** Claims that support it; 0 if it rests on reference data or is of the record. */
  readonly supportCount: number;
}

export interface Graph {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly edges: ReadonlyMap<string, GraphEdge>;
}

export const emptyGraph: Graph = { nodes: new Map(), edges: new Map() };

/** The events of a view with their actors and places. */
export function graphOfEvents(rows: readonly EventRow[]): Graph {
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, GraphEdge>();
  const join = (edge: Omit<GraphEdge, "id">) => edges.set(edgeId(edge), { id: edgeId(edge), ...edge });
  for (const { id, label, acledEventType, actors, places } of rows) {
    nodes.set(id, { id, kind: "Event", name: label, acledEventType });
    for (const { role, supportCount, ...actor } of actors) {
      nodes.set(actor.id, { id: actor.id, kind: "Actor", name: actor.name, acledEventType: null });
      join({ from: actor.id, to: id, kind: "PARTICIPATES_IN", role, supportCount });
    }
    for (const { role, supportCount, ...place } of places) {
      nodes.set(place.id, { id: place.id, kind: "Place", name: place.name, acledEventType: null });
      join({ from: id, to: place.id, kind: "AT", role, supportCount });
    }
  }
  return { nodes, edges };
}

/** An edge as the server tells it; null where an end has no id, as the account of one report. */
export function graphEdge(line: GraphLineFragment): GraphEdge | null {
  const { from, to, kind, participantRole, placeRole, bearing, supportCount } = line;
  if (!("id" in from) || !("id" in to)) return null;
  const edge = { from: from.id, to: to.id, kind, role: participantRole ?? placeRole ?? bearing, supportCount };
  return { id: edgeId(edge), ...edge };
}

/** Both graphs in one; what stands in both is taken from the second. */
export function merged(one: Graph, other: Graph): Graph {
  return { nodes: new Map([...one.nodes, ...other.nodes]), edges: new Map([...one.edges, ...other.edges]) };
}

/**
 * What is left with edges of so many claims. Edges that no claim has to support stay; nodes that lose all their edges go,
 * unless they are to be kept.
 */
export function withEvidence({ nodes, edges }: Graph, minEvidence: number, kept: ReadonlySet<string>): Graph {
  const strong = [...edges.values()].filter(
    ({ from, to, supportCount }) =>
      nodes.has(from) && nodes.has(to) && (supportCount === 0 || supportCount >= minEvidence),
  );
  const joined = new Set(strong.flatMap(({ from, to }) => [from, to]));
  const left = [...nodes].filter(([id]) => minEvidence === 1 || joined.has(id) || kept.has(id));
  return { nodes: new Map(left), edges: new Map(strong.map((edge) => [edge.id, edge])) };
}

function edgeId({ from, to, kind, role }: Omit<GraphEdge, "id">): string {
  return `${from} ${kind} ${role ?? ""} ${to}`;
}
