import { type KeyValue, type Order, rangeBehind } from "./order.js";
import type { MergedLists, RowSource } from "./row-source.js";
import type { StatementBuilder } from "./statement-builder.js";
import { calling, pageClauses, rowClauses } from "./subquery.cypher.js";

/**
 * The first rows of several lists taken together, each once: clauses that bind their node. Only a list whose own first row is among the first so many first rows can
 * hold one of the first so many rows, so that of every list one row is read, and of these few no more than the page takes.
 */
export function mergedRows(
  { owners, owner, list }: MergedLists,
  source: RowSource,
  order: Order,
  cursor: readonly KeyValue[] | null,
  limit: string,
  builder: StatementBuilder,
): string[] {
  const rows = { ...list, where: [...list.where, ...source.where] };
  const found = rowClauses(rows, rangeBehind(order, rows.ranged ?? rows.scope, cursor, builder.parameters));
  const firstOf = (count: string) => [...found, ...pageClauses(rows, order, count)];
  const [lead, leaders] = builder.variables(["lead", "leaders"]);
  const [key] = order.keys;
  const node = source.scope["node"] as string;
  return [
    ...owners,
    calling([owner], [...firstOf("1"), `RETURN ${key?.expression(rows.scope)} AS ${lead}`], builder),
    `WITH ${lead}, collect(${owner}) AS ${leaders}`,
    `ORDER BY ${lead} ${key?.direction}`,
    `LIMIT ${limit}`,
    `UNWIND ${leaders} AS ${owner}`,
    calling([owner], [...firstOf(limit), `RETURN ${node}`], builder),
    `WITH DISTINCT ${node}`,
  ];
}
