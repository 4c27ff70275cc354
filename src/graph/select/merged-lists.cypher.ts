import type { FoundRows, PageOfLists } from "./few-lists.cypher.js";
import { type KeyValue, type Order, rangeBehind } from "./order.js";
import type { ManyLists, RowSource } from "./row-source.js";
import { onlyIf, type Part, partOfScan, scanOf } from "./scan-budget.cypher.js";
import { type Scope, variableOf } from "./scope.js";
import type { StatementBuilder } from "./statement-builder.js";
import { calling, pageClauses, rowClauses, subquery } from "./subquery.cypher.js";

/**
 * The first rows of several lists taken together, each once: clauses that bind their node. Where rows are tested, and the lists together hold more than is looked
 * through at once, they are looked for among all rows of their kind.
 */
export function firstOfMerged(merged: ManyLists, page: PageOfLists): FoundRows {
  const { source, order, cursor, limit, scope, builder } = page;
  const most = builder.parameters.integer(limit);
  const ofLists = mergedRows(merged, source, order, cursor, most, builder);
  const scan = merged.isTested ? scanOf(merged.among, order, cursor, builder) : null;
  if (scan === null) return { before: [], rows: ofLists, bound: {}, stop: null };
  const isFew = builder.variable("isFew");
  const ofScan = [...scan.rows, ...pageClauses(merged.among, order, most)];
  return {
    before: areFew(merged, isFew, scope, builder),
    rows: either(isFew, ofLists, ofScan, variableOf(source.scope, "node"), builder),
    bound: { isFew },
    stop: null,
    scanned: { scan, isScan: `NOT ${isFew}` },
  };
}

/** The rows of such lists that are looked at in order to count them or to add them up; null where they are not tested. */
export function partOfMerged(source: RowSource, order: Order, builder: StatementBuilder): Part | null {
  const { merged } = source;
  if (merged?.isTested !== true) return null;
  const part = partOfScan(merged.among, order, builder);
  if (part === null) throw new Error("What is looked for among all rows is tested for lying in the lists.");
  const [isFew, isCut, more] = [builder.variable("isFew"), builder.variable("isCut"), builder.variable("more")];
  const before = areFew(merged, isFew, {}, builder);
  const onlyOfScan = [...before, onlyIf(`NOT ${isFew}`)];
  return {
    rows: [...before, ...either(isFew, rowClauses(source, []), part.rows, variableOf(source.scope, "node"), builder)],
    next: () => [...onlyOfScan, calling([], [...part.next(), `RETURN true AS ${more}`], builder)],
    cut: {
      isCut,
      clauses: [
        ...onlyOfScan,
        calling([], part.cut.clauses, builder),
        `RETURN count(CASE WHEN ${part.cut.isCut} THEN true END) > 0 AS ${isCut}`,
      ],
    },
  };
}

/**
 * Only a list whose own first row is among the first so many first rows can hold one of the first so many rows, so that of every list one row is read, and of these
 * few no more than the page takes.
 */
function mergedRows(
  { owners, owner, list }: ManyLists,
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
  const node = variableOf(source.scope, "node");
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

/** A subquery that binds whether lists together hold no more than is looked through at once. */
function areFew({ owners, degree }: ManyLists, isFew: string, scope: Scope, builder: StatementBuilder): string[] {
  const budget = builder.parameters.integer(builder.scanBudget);
  return subquery([...owners, `RETURN sum(${degree}) <= ${budget} AS ${isFew}`], scope, builder);
}

/** Rows found in one of two ways, each in a subquery of its own, where it is read in the order of its index and no further than it must. */
function either(
  isFew: string,
  few: readonly string[],
  many: readonly string[],
  node: string,
  builder: StatementBuilder,
): string[] {
  const under = (condition: string, clauses: readonly string[]) => [
    onlyIf(condition),
    calling([], [...clauses, `RETURN ${node}`], builder),
    `RETURN ${node}`,
  ];
  const both = [...under(isFew, few), "UNION ALL", ...under(`NOT ${isFew}`, many)];
  return [calling([isFew], both, builder), `WITH ${node}`];
}
