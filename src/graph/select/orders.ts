/** The orders lists come in, by the value of `orderBy` in the schema. */
import type { Order, OrderKey } from "./order.js";
import { type Scope, variableOf } from "./scope.js";

function key(part: string, property: string, direction: "ASC" | "DESC"): OrderKey {
  return { expression: (scope) => `${variableOf(scope, part)}.${property}`, direction, type: "string" };
}

/** By `pageKey` of a relationship that an index on (owner, pageKey) holds, or on (owner, role, pageKey) where all have the one role in reach; its id tells two relationships to one event apart. */
export function edgeOrders(owner: string): Readonly<Record<"NEWEST" | "OLDEST", Order>> {
  const order = (name: string, direction: "ASC" | "DESC"): Order => ({
    name,
    prefix: (scope) => [`${variableOf(scope, "edge")}.${owner}`, ...roleOf(scope)],
    indexed: true,
    keys: [key("edge", "pageKey", direction), key("edge", "id", direction)],
  });
  return { NEWEST: order("newest", "DESC"), OLDEST: order("oldest", "ASC") };
}

/** By `pageKey` of the node. */
export const nodeOrders: Readonly<Record<"NEWEST" | "OLDEST", Order>> = {
  NEWEST: { name: "newest", indexed: true, keys: [key("node", "pageKey", "DESC")] },
  OLDEST: { name: "oldest", indexed: true, keys: [key("node", "pageKey", "ASC")] },
};

/** As `nodeOrders`, read from the relationships of an owner where the events were found by these: `key` and `owner` are in reach then. */
export const pageKeyOrders: Readonly<Record<"NEWEST" | "OLDEST", Order>> = {
  NEWEST: { ...nodeOrders.NEWEST, prefix: ownerOf, keys: [pageKeyOf("DESC")] },
  OLDEST: { ...nodeOrders.OLDEST, prefix: ownerOf, keys: [pageKeyOf("ASC")] },
};

function ownerOf(scope: Scope): string[] {
  return scope["owner"] === undefined ? [] : [scope["owner"], ...roleOf(scope)];
}

function roleOf({ role }: Scope): string[] {
  return role === undefined ? [] : [role];
}

function pageKeyOf(direction: "ASC" | "DESC"): OrderKey {
  return { expression: (scope) => scope["key"] ?? `${variableOf(scope, "node")}.pageKey`, direction, type: "string" };
}

/** By name, then id. */
export const byName: Order = {
  name: "name",
  indexed: true,
  keys: [key("node", "name", "ASC"), key("node", "id", "ASC")],
};

export const byId: Order = { name: "id", keys: [key("node", "id", "ASC")] };

/** Of all actors or places, through an index. */
export const entityOrders: Readonly<Record<"NAME" | "ID", Order>> = { NAME: byName, ID: { ...byId, indexed: true } };

/** By the relationship's id. */
export const byEdgeId: Order = { name: "edge", keys: [key("edge", "id", "ASC")] };

/** Most events first, then by id: of the pairs of an owner in the order of an index where they are kept summed up. */
export const mostEvents: Order = {
  name: "events",
  prefix: ownerOf,
  keys: [
    { expression: (scope: Scope) => variableOf(scope, "eventCount"), direction: "DESC", type: "number" },
    key("node", "id", "ASC"),
  ],
};
