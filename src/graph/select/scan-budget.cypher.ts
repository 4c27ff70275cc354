import type { KeyValue } from "./cursor.js";
import type { RowSource } from "./field-select.js";
import { behind, type Order, wholeRange } from "./order.js";
import type { Scope } from "./scope.js";
import type { StatementBuilder } from "./statement-builder.js";
import { subquery } from "./subquery.cypher.js";

/** So many nodes are looked through for the rows of a page, or for the total of a list, where no index serves what restricts them. */
export const scanBudget = 50_000;

/** How far a scan looks. */
interface ScanEnd {
  /** Clauses that bind `stop` to the key of the last node that is looked at; null where all are. */
  readonly clauses: readonly string[];
  readonly stop: string;
  /** The predicate under which a row lies no farther. */
  readonly reached: string;
}

/** The end of a scan that begins behind a cursor, found in the index of the order; null where nothing is scanned. */
export function scanEnd(
  source: RowSource,
  order: Order,
  after: readonly KeyValue[] | null,
  scope: Scope,
  builder: StatementBuilder,
): ScanEnd | null {
  const [key] = order.keys;
  if (source.scanned === undefined || key === undefined) return null;
  const { label, within } = source.scanned;
  const [node, stop] = [builder.variable("looked"), builder.variable("stop")];
  const ofNode = { node };
  const property = key.expression(ofNode);
  const value = (one: KeyValue) => builder.parameters.value(one);
  const range = behind(order, ofNode, after?.map(value) ?? null) ?? wholeRange(order, ofNode, value);
  const where = [...(range === null ? [] : [range]), ...within(property)];
  const clauses = [
    `MATCH (${node}:${label})`,
    ...(where.length === 0 ? [] : [`WHERE ${where.join(" AND ")}`]),
    `WITH ${property} AS key`,
    `ORDER BY key ${key.direction}`,
    `SKIP ${builder.parameters.integer(scanBudget - 1)}`,
    "LIMIT 1",
    `RETURN collect(key)[0] AS ${stop}`,
  ];
  const own = key.expression(source.scope);
  // What is no node's key lies beyond all that are.
  const reached =
    key.direction === "DESC"
      ? `${own} >= coalesce(${stop}, ${builder.parameters.value("")})`
      : `${own} <= coalesce(${stop}, ${builder.parameters.value("~")})`;
  return { clauses: subquery(clauses, scope, builder), stop, reached };
}
