import { type KeyValue, type Order, type OrderKey, rangeBehind } from "./order.js";
import type { RowSource } from "./row-source.js";
import type { Scope } from "./scope.js";
import type { StatementBuilder } from "./statement-builder.js";
import { derivedClause, pageClauses, rowClauses, subquery, where } from "./subquery.cypher.js";

/** A page of rows, and how many there are. */
interface CountedPage {
  /** Clauses that return both. */
  readonly rows: readonly string[];
  /** Variable of how many there are. */
  readonly count: string;
}

/**
 * The rows behind a cursor, cut out of all of them, so that what is summed up for the page is not read again for its total. Until then each row stands in a list, with no
 * more than what the page shows of it, beside what summing them up holds of them.
 * @param page clauses behind the rows of the page, which return `result`.
 */
export function countedPage(
  source: RowSource,
  order: Order,
  cursor: readonly KeyValue[] | null,
  limit: string,
  page: { readonly clauses: readonly string[]; readonly result: string },
  scope: Scope,
  builder: StatementBuilder,
): CountedPage {
  const [all, row, count, taken] = builder.variables(["all", "row", "count", "taken"]);
  const { derived, ...summed } = source;
  const parts = [...new Set(Object.values(source.scope))].filter((part) => derived?.[part] === undefined);
  const read = parts.map((part, index) => `${row}[${index}] AS ${part}`).join(", ");
  const behind = rangeBehind(order, source.scope, cursor, builder.parameters);
  const noneLast: OrderKey = { expression: () => `${row} IS NULL`, direction: "ASC", type: "number" };
  const allRows = [
    ...rowClauses(summed, []),
    `WITH collect([${parts.join(", ")}]) AS ${all}`,
    // One more that is none, so that the number outlives a page without rows.
    `UNWIND ${all} + [null] AS ${row}`,
    `RETURN ${row}, size(${all}) AS ${count}`,
    // With nothing: behind a union no row has more about it than its columns. Else each row that is ordered would count as one that holds the list.
    "UNION ALL",
    `UNWIND [] AS ${row}`,
    `RETURN ${row}, 0 AS ${count}`,
  ];
  const shown = [
    `UNWIND ${taken} AS ${row}`,
    `WITH ${read}`,
    ...derivedClause(source),
    ...pageClauses(source, order, limit),
    ...page.clauses,
  ];
  return {
    rows: [
      ...subquery(allRows, scope, builder),
      `WITH ${count}, ${row}, ${read}`,
      ...derivedClause(source),
      ...where(behind.length === 0 ? [] : [`(${row} IS NULL OR ${behind.join(" AND ")})`]),
      ...pageClauses(
        { ...source, scope: { ...source.scope, count, row } },
        { ...order, keys: [noneLast, ...order.keys] },
        limit,
      ),
      `WITH ${count}, collect(${row}) AS ${taken}`,
      ...subquery(shown, { ...scope, taken }, builder),
      `RETURN ${page.result}, ${count}`,
    ],
    count,
  };
}
