import type { Parameters } from "./parameters.js";
import type { Scope } from "./scope.js";

/** Value of one key of an order. */
export type KeyValue = string | number;

/** One key of an order. Never null, so that a cursor can name it. */
export interface OrderKey {
  readonly expression: (scope: Scope) => string;
  readonly direction: "ASC" | "DESC";
  readonly type: "string" | "number";
}

/**
 * A total order of rows. The keys together tell any two rows apart, and a cursor holds their values.
 */
export interface Order {
  /** Stands in cursors, so that a cursor of another list is refused. */
  readonly name: string;
  /** Equal in all rows; written before the keys so that an index on (these, first key) gives the order. Empty where there is none. */
  readonly prefix?: (scope: Scope) => readonly string[];
  /** True where an index holds the first key: then a range on it is always written, which makes the planner use the index. */
  readonly indexed?: boolean;
  readonly keys: readonly OrderKey[];
}

/** Strings that begin with a digit lie between these two. */
const below = "";
const above = "~";

/** `ORDER BY` of the order. */
export function orderBy(order: Order, scope: Scope): string {
  const lead = order.keys[0]?.direction ?? "ASC";
  const prefix = (order.prefix?.(scope) ?? []).map((one) => `${one} ${lead}`);
  return `ORDER BY ${[...prefix, ...order.keys.map((key) => `${key.expression(scope)} ${key.direction}`)].join(", ")}`;
}

/**
 * The rows behind a cursor: `k1 <= c1 AND (k1 < c1 OR (k2 <= c2 AND (k2 < c2 OR ...)))`. The bound on the first key stands
 * alone, because an index can serve it; the usual form `k1 < c1 OR (k1 = c1 AND ...)` reads the whole list.
 */
export function behind(order: Order, scope: Scope, values: readonly string[]): string | null {
  if (order.keys.length === 0) return null;
  return order.keys.reduceRight<string>((rest, key, index) => {
    const expression = key.expression(scope);
    const comparison = key.direction === "ASC" ? ">" : "<";
    const strictly = `${expression} ${comparison} ${values[index]}`;
    return rest === "" ? strictly : `${expression} ${comparison}= ${values[index]} AND (${strictly} OR (${rest}))`;
  }, "");
}

/** A range on the first key that every row satisfies. */
function wholeRange(order: Order, scope: Scope, parameter: (value: string) => string): string | null {
  const [lead] = order.keys;
  if (lead === undefined || order.indexed !== true) return null;
  const expression = lead.expression(scope);
  return lead.direction === "ASC" ? `${expression} >= ${parameter(below)}` : `${expression} <= ${parameter(above)}`;
}

/** The rows behind a cursor, by a range on the first key, which is written without a cursor too where an index holds it. Nothing if no such range restricts them. */
export function rangeBehind(
  order: Order,
  scope: Scope,
  cursor: readonly KeyValue[] | null,
  parameters: Parameters,
): string[] {
  const parameter = (value: KeyValue) => parameters.value(value);
  const range =
    (cursor === null ? null : behind(order, scope, cursor.map(parameter))) ?? wholeRange(order, scope, parameter);
  return range === null ? [] : [range];
}
