import type { Graph, NodeKind } from "./graph-model.js";

/** By what nodes are gathered. */
export const groupings = ["none", "kind", "whole"] as const;
export type Grouping = (typeof groupings)[number];

export interface Group {
  readonly id: string;
  readonly name: string;
}

/** Node -> the group that it is drawn in. */
export type Groups = ReadonlyMap<string, Group>;

export const noGroups: Groups = new Map();

/** Ids of groups are no ids of nodes. */
const prefix = "group:";
const kindNames: Readonly<Record<NodeKind, string>> = {
  Actor: "Actors",
  Place: "Places",
  Event: "Events",
  Claim: "Claims",
  Document: "Reports",
};

export function isGroupId(id: string): boolean {
  return id.startsWith(prefix);
}

/**
 * The groups of a graph: one for each kind of node, or one for each actor that others of the graph are a part of, with itself.
 * @param wholes actor -> the one that it is a part of.
 */
export function groupsOf(grouping: Grouping, { nodes }: Graph, wholes: ReadonlyMap<string, Group>): Groups {
  if (grouping === "none") return noGroups;
  if (grouping === "kind")
    return new Map([...nodes.values()].map(({ id, kind }) => [id, { id: `${prefix}${kind}`, name: kindNames[kind] }]));
  const groups = new Map<string, Group>();
  for (const { id, kind } of nodes.values()) {
    const whole = kind === "Actor" ? wholes.get(id) : undefined;
    if (!whole) continue;
    const group = { id: `${prefix}${whole.id}`, name: whole.name };
    groups.set(id, group);
    if (nodes.has(whole.id) && !wholes.has(whole.id)) groups.set(whole.id, group);
  }
  return groups;
}
