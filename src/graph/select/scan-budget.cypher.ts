import { type KeyValue, type Order, orderBy, rangeBehind } from "./order.js";
import type { Cut, FewLists, RowSource, Scanned } from "./row-source.js";
import type { Scope } from "./scope.js";
import type { StatementBuilder } from "./statement-builder.js";
import { calling, subquery, where } from "./subquery.cypher.js";

/** So many nodes, or relationships of an owner, are looked through for the rows of a page, or for the total of a list, where no index serves what restricts them. */
export const scanBudget = 50_000;

/** Rows that are looked for in the order of a list. */
export interface Scan {
  /** Clauses of the rows, in the place of those of their source. They are read as they are needed: a page that fills up early costs the page. */
  readonly rows: readonly string[];
  /** Variable of the keys of the last that is looked at; null in the statement where there is nothing behind it. */
  readonly stop: string;
  /** Clauses of a subquery that binds it. Values that nothing asks for do not get into the statement. */
  readonly stopClauses: () => readonly string[];
}

/** How the rows of a page are looked for behind a cursor; null where an index serves them. */
export function scanOf(
  source: RowSource,
  order: Order,
  after: readonly KeyValue[] | null,
  builder: StatementBuilder,
): Scan | null {
  const { scanned } = source;
  if (scanned === undefined || !hasTests(scanned)) return null;
  const { gathered } = scanned;
  const [looked, stop] = [builder.variable("looked"), builder.variable("stop")];
  const edges = gathered === undefined ? [] : [gathered.edges];
  const kept = [...new Set([...Object.values(source.scope), ...edges])].join(", ");
  const oneOf =
    gathered === undefined ? [] : [`any(${gathered.edge} IN ${gathered.edges} WHERE ${gathered.tests.join(" AND ")})`];
  const behind = rangeBehind(order, source.ranged ?? source.scope, after, builder.parameters);
  return {
    rows: [
      ...source.match,
      ...where([...source.where, ...behind]),
      gathered?.aggregate ?? source.aggregate ?? `WITH ${kept}`,
      orderBy(order, source.scope),
      `LIMIT ${builder.parameters.integer(builder.scanBudget)}`,
      `WITH ${kept}`,
      ...where([...oneOf, ...scanned.tests]),
    ],
    stop,
    stopClauses: () => stopClauses(scanned, looked, stop, order, after, builder),
  };
}

function stopClauses(
  scanned: Scanned,
  looked: string,
  stop: string,
  order: Order,
  after: readonly KeyValue[] | null,
  builder: StatementBuilder,
): string[] {
  const { pattern, where: served, scope } = scanned.lookedAt(looked);
  const keys = order.keys.map((key, index) => ({ read: key.expression(scope), as: `key${index}`, way: key.direction }));
  const way = order.keys[0]?.direction ?? "ASC";
  const prefix = (order.prefix?.(scope) ?? []).map((read, index) => ({ read, as: `owner${index}`, way }));
  const read = [...prefix, ...keys];
  return [
    `MATCH ${pattern}`,
    ...where([...served, ...rangeBehind(order, scope, after, builder.parameters)]),
    // A row that stands on several relationships is looked at once.
    `WITH DISTINCT ${read.map((one) => `${one.read} AS ${one.as}`).join(", ")}`,
    `ORDER BY ${read.map((one) => `${one.as} ${one.way}`).join(", ")}`,
    `SKIP ${builder.parameters.integer(builder.scanBudget - 1)}`,
    "LIMIT 2",
    `WITH collect([${keys.map(({ as }) => as).join(", ")}]) AS last`,
    `RETURN CASE size(last) WHEN 2 THEN last[0] END AS ${stop}`,
  ];
}

/**
 * Clauses that bind where a scan stopped, which matters only if it did not find more than `first` rows.
 * @param isScan Cypher that is false where the rows were found without one.
 */
export function stopOf(
  scan: Scan,
  rows: string,
  first: number,
  scope: Scope,
  builder: StatementBuilder,
  isScan: string | null = null,
): string[] {
  const isNotFull = `size(${rows}) <= ${builder.parameters.integer(first)}`;
  const notFull = onlyIf(isScan === null ? isNotFull : `${isScan} AND ${isNotFull}`);
  // In a subquery of its own it is read in the order of the index, and no further than it must.
  const stop = [
    notFull,
    ...subquery(scan.stopClauses(), scope, builder),
    `RETURN collect(${scan.stop})[0] AS ${scan.stop}`,
  ];
  return subquery(stop, { ...scope, rows }, builder);
}

/** A clause behind which nothing is looked at unless a condition holds: a WHERE would be seen to last. */
export function onlyIf(condition: string): string {
  return `UNWIND CASE WHEN ${condition} THEN [true] ELSE [] END AS isSo`;
}

/** The rows of a list that are looked at in order to count them or to add them up. */
export interface Part {
  /** Clauses of the rows, in the place of those of their source. */
  readonly rows: readonly string[];
  /** Clauses that find what is not looked at any more: nothing, or one row. */
  readonly next: () => readonly string[];
  /** Whether there is such a row. */
  readonly cut: Cut;
}

/** As many rows as may be looked at; null where an index serves them all. */
export function partOfScan(source: RowSource, order: Order, builder: StatementBuilder): Part | null {
  const { scanned } = source;
  return scanned === undefined || !hasTests(scanned) ? null : firstOf(source, scanned, order, builder);
}

/** The same, whether there is anything to test or not. @param most how many may be looked at. */
export function firstOf(
  source: RowSource,
  scanned: Scanned,
  order: Order,
  builder: StatementBuilder,
  most = builder.scanBudget,
): Part {
  const [looked, isCut] = [builder.variable("looked"), builder.variable("isCut")];
  const budget = builder.parameters.integer(most);
  // Which of the rows at one key are looked at makes no difference: what else their order has need not be read.
  const byKey = { ...order, keys: order.keys.slice(0, 1) };
  const all = (read: Scope) => rangeBehind(byKey, read, null, builder.parameters);
  const lookedAt = (of: Scanned): Found => {
    const { pattern, where: served, scope } = of.lookedAt(looked);
    return { clauses: [`MATCH ${pattern}`, ...where([...served, ...all(scope)])], read: scope, bound: looked };
  };
  const rowsOf = ({ match, where: served, scope, ranged = scope }: RowSource): Found => ({
    clauses: [...match, ...where([...served, ...all(ranged)])],
    read: ranged,
    bound: scanned.matched.join(", "),
  });
  const { few } = source;
  const inOrder = (found: Found, by: Order) => [`WITH ${found.bound}`, orderBy(by, found.read)];
  // Of each of several lists no more than of one; what the rows of one are alike in, those of all need not be.
  const inAll = few === undefined ? byKey : { ...byKey, prefix: () => [] };
  const ofEach = ({ owners, owner, seen }: FewLists, each: Found, count: string): Found => ({
    ...each,
    clauses: [
      ...owners,
      calling(
        [owner, ...seen],
        [...each.clauses, ...inOrder(each, byKey), `LIMIT ${count}`, `RETURN ${each.bound}`],
        builder,
      ),
    ],
  });
  const oneMore = few === undefined ? "" : builder.parameters.integer(most + 1);
  const next = () => {
    const behind = few === undefined ? lookedAt(scanned) : ofEach(few, lookedAt(few.list.scanned ?? scanned), oneMore);
    return [...behind.clauses, ...inOrder(behind, inAll), `SKIP ${budget}`, "LIMIT 1"];
  };
  const kept = few === undefined ? scanned.lookedAt(looked).kept : null;
  // Else as many are looked at once more as the budget allows.
  const more =
    kept === null
      ? [...next(), `RETURN count(*) > 0 AS ${isCut}`]
      : [...kept.clauses, `RETURN ${kept.expression} > ${budget} AS ${isCut}`];
  const rows = few === undefined ? rowsOf(source) : ofEach(few, rowsOf(few.list), budget);
  return {
    rows: [
      ...rows.clauses,
      ...inOrder(rows, inAll),
      `LIMIT ${budget}`,
      `WITH ${rows.bound}`,
      ...where([...(scanned.gathered?.tests ?? []), ...scanned.tests]),
      ...(source.aggregate === undefined ? [] : [source.aggregate]),
    ],
    next,
    cut: { isCut, clauses: more },
  };
}

/** Rows, before they are tested. */
interface Found {
  readonly clauses: readonly string[];
  /** What their key is read from. */
  readonly read: Scope;
  /** Variables that the clauses bind. */
  readonly bound: string;
}

/** A source whose rows are read until there are enough of them, however many are looked at. */
export function unbounded({ scanned, ...source }: RowSource): RowSource {
  return { ...source, where: [...source.where, ...(scanned?.gathered?.tests ?? []), ...(scanned?.tests ?? [])] };
}

/** A source whose rows have to hold more than it says. */
export function testedBy(source: RowSource, ...tests: readonly string[]): RowSource {
  const { scanned, few, merged } = source;
  if (scanned === undefined) {
    const among = merged && { ...merged, isTested: true, among: testedBy(merged.among, ...tests) };
    return { ...source, where: [...source.where, ...tests], ...(among && { merged: among }) };
  }
  return {
    ...source,
    scanned: { ...scanned, tests: [...scanned.tests, ...tests] },
    ...(few === undefined ? {} : { few: { ...few, list: testedBy(few.list, ...tests) } }),
  };
}

function hasTests({ tests, gathered }: Scanned): boolean {
  return tests.length > 0 || gathered !== undefined;
}
