import type { ObjectBuilder } from "./object-builder.js";
import { behind, type KeyValue, type Order, rangeBehind } from "./order.js";
import type { FewLists, RowSource } from "./row-source.js";
import { type Scan, scanOf, stopOf } from "./scan-budget.cypher.js";
import type { Scope } from "./scope.js";
import { calling, pageClauses, rowClauses, subquery, where } from "./subquery.cypher.js";

/** What a page takes of several lists. */
export interface PageOfLists {
  readonly source: RowSource;
  readonly order: Order;
  readonly cursor: readonly KeyValue[] | null;
  /** How many rows the page takes. */
  readonly limit: number;
  readonly scope: Scope;
  readonly builder: ObjectBuilder;
}

/** The first rows of several lists taken together, each once. */
export interface FoundRows {
  /** Clauses that stand before the subquery of the rows. */
  readonly before: readonly string[];
  /** Clauses that bind the rows. */
  readonly rows: readonly string[];
  /** What `before` binds and the rows are read from. */
  readonly bound: Scope;
  /** Variable of the keys behind which none of the rows is known to be the next; null in the statement if they all are. */
  readonly stop: string | null;
  /** Where the rows may have been looked for, which stops behind the rows of the page. */
  readonly scanned?: PossibleScan;
}

interface PossibleScan {
  readonly scan: Scan;
  /** Cypher that is false where the rows were found without it. */
  readonly isScan: string;
}

/**
 * Of each list the first rows are read, in the order of its index. A list that was looked through without end is known up to where looking stopped: what others
 * hold behind that is left for the next page.
 */
export function firstOfFew(few: FewLists, page: PageOfLists): FoundRows {
  const { source, order, cursor, limit, scope, builder } = page;
  const { owners, owner, seen, list } = few;
  const most = builder.parameters.integer(limit);
  const shared = [...new Set(Object.values(source.scope))];
  const scan = scanOf(list, order, cursor, builder);
  if (scan === null) {
    const behindCursor = rangeBehind(order, list.ranged ?? list.scope, cursor, builder.parameters);
    const ofOne = [...rowClauses(list, behindCursor), ...pageClauses(list, order, most), `RETURN ${shared.join(", ")}`];
    const rows = [...owners, calling([owner, ...seen], ofOne, builder), `WITH DISTINCT ${shared.join(", ")}`];
    return { before: [], rows, bound: {}, stop: null };
  }
  const [found, all, row] = builder.variables(["found", "all", "row"]);
  const { stop } = scan;
  const inMap = shared.map((variable) => `${variable}: ${variable}`).join(", ");
  const ofOne = [...scan.rows, ...pageClauses(list, order, most), `RETURN collect({${inMap}}) AS ${found}`];
  const inReach = Object.fromEntries([owner, ...seen].map((variable) => [variable, variable]));
  // The first that any list stopped at.
  const nearest = order.keys[0]?.direction === "DESC" ? "max" : "min";
  const ofAll = [
    ...owners,
    calling([owner, ...seen], ofOne, builder),
    ...stopOf(scan, found, limit - 1, inReach, builder),
    `RETURN collect(${found}) AS ${all}, ${nearest}(${stop}) AS ${stop}`,
  ];
  const keys = order.keys.map((_, index) => `${stop}[${index}]`);
  return {
    before: subquery(ofAll, scope, builder),
    rows: [
      `UNWIND ${all} AS ${found}`,
      `UNWIND ${found} AS ${row}`,
      `WITH DISTINCT ${shared.map((variable) => `${row}.${variable} AS ${variable}`).join(", ")}, ${stop}`,
      ...where([`(${stop} IS NULL OR NOT (${behind(order, source.scope, keys)}))`]),
    ],
    bound: { all, stop },
    stop,
  };
}
