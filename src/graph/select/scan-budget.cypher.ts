import { type KeyValue, type Order, orderBy, rangeBehind } from "./order.js";
import type { RowSource } from "./row-source.js";
import type { StatementBuilder } from "./statement-builder.js";

/** So many nodes are looked through for the rows of a page, or for the total of a list, where no index serves what restricts them. */
export const scanBudget = 50_000;

/** Rows that are looked for among all nodes of a label. */
export interface Scan {
  /** Clauses of the rows, in the place of those of their source. They are read as they are needed: a page that fills up early costs the page. */
  readonly rows: readonly string[];
  /** Variable of the key of the last node that is looked at; null in the statement where all are. */
  readonly stop: string;
  /** Clauses of a subquery that binds it. Values that nothing asks for do not get into the statement. */
  readonly stopClauses: () => readonly string[];
}

/** How the rows of a source are looked for behind a cursor; null where an index serves them. */
export function scanOf(
  source: RowSource,
  order: Order,
  after: readonly KeyValue[] | null,
  builder: StatementBuilder,
): Scan | null {
  const [key] = order.keys;
  const { scanned, scope } = source;
  if (scanned === undefined || key === undefined) return null;
  const ranged = (node: string): string[] => {
    const all = [
      ...rangeBehind(order, { node }, after, builder.parameters),
      ...scanned.within(key.expression({ node })),
    ];
    return all.length === 0 ? [] : [`WHERE ${all.join(" AND ")}`];
  };
  const [looked, stop] = [builder.variable("looked"), builder.variable("stop")];
  return {
    rows: [
      ...source.match,
      ...ranged(scope["node"] as string),
      `WITH ${scope["node"]}`,
      orderBy(order, scope),
      `LIMIT ${builder.parameters.integer(scanBudget)}`,
      `WITH ${scope["node"]}`,
      ...(source.where.length === 0 ? [] : [`WHERE ${source.where.join("\n  AND ")}`]),
    ],
    stop,
    stopClauses: () => [
      `MATCH (${looked}:${scanned.label})`,
      ...ranged(looked),
      `WITH ${key.expression({ node: looked })} AS key`,
      `ORDER BY key ${key.direction}`,
      `SKIP ${builder.parameters.integer(scanBudget - 1)}`,
      "LIMIT 1",
      `RETURN collect(key)[0] AS ${stop}`,
    ],
  };
}
