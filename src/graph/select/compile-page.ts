import type { Selection } from "../../domain/selection.js";
import { answerObject } from "./answer-object.js";
import type { Compiled } from "./compiled.js";
import { countedPage } from "./counted-page.cypher.js";
import { type FoundRows, firstOfFew, type PageOfLists } from "./few-lists.cypher.js";
import type { ConnectionField } from "./field-select.js";
import { firstOfMerged } from "./merged-lists.cypher.js";
import type { ObjectBuilder } from "./object-builder.js";
import { type KeyValue, type Order, orderBy, rangeBehind } from "./order.js";
import type { RowSource } from "./row-source.js";
import { scanOf, stopOf } from "./scan-budget.cypher.js";
import type { Scope } from "./scope.js";
import { pageClauses, reach, rowClauses, subquery, wordsIn } from "./subquery.cypher.js";

/** A row of a page: the edge, and behind it the values of its order, where a cursor is made of them. */
export type Row = readonly [edge: unknown, ...keys: KeyValue[]];

/** The values of the order. */
export function keysOf([, ...keys]: Row): KeyValue[] {
  return keys;
}

/** A page: how its rows are read, and how edges asked for under one key are made of them. */
export interface CompiledPage extends Pick<Compiled, "clauses" | "expression"> {
  /** Cypher that is true where rows are made of a part of what there is, and null where that is not asked for. */
  readonly isCut: string;
  /** Cypher of how many rows there are, where they were counted along; null where they were not. */
  readonly count: string | null;
  /** Cypher of the keys at which looking for rows stopped; null where it did not, or where that is not asked for. */
  readonly stop: string;
  decodeEdges(child: Selection, rows: readonly Row[], cursorOf: (row: Row) => string): unknown[];
}

/** What is not asked for. */
export const nothing: CompiledPage = {
  clauses: [],
  expression: "null",
  isCut: "null",
  count: null,
  stop: "null",
  decodeEdges: () => [],
};

/** The rows of a connection behind a cursor, in a subquery. */
export function compilePage(
  field: ConnectionField,
  selection: Selection,
  scope: Scope,
  builder: ObjectBuilder,
  order: Order,
  first: number,
  cursor: readonly KeyValue[] | null,
): CompiledPage {
  const all = field.rows({ scope, args: selection.args, builder });
  // `edges` may be asked for twice under two aliases; all it asks is read once.
  const connections = Object.values(selection.children).flat();
  const edgeSelections = connections
    .filter((child) => child.field === "edges")
    .map((child) => ({ child, fields: child.children[field.edge] ?? [] }));
  const asked = edgeSelections.flatMap(({ fields }) => fields);
  const read = asked.filter((selected) => selected.field !== "cursor");
  const asksInfo = connections.some((child) => child.field === "pageInfo");
  const asksTotal = connections.some((child) => child.field === "total");
  const asksKeys = asksInfo || read.length < asked.length;
  const edge = builder.compileObject(field.edge, read.map(withIndexAsKey), reach(all));
  const { source, fetched } = withoutUnused(all, [...edge.clauses, edge.expression, orderBy(order, all.scope)]);
  const { ranged = source.scope } = source;
  const result = builder.variable("rows");
  const keys = asksKeys ? order.keys.map((key) => key.expression(source.scope)) : [];
  // One more than the page tells whether there is a next one.
  const most = asksInfo ? first + 1 : first;
  const limit = builder.parameters.integer(most);
  const ofLists = inLists({ source, order, cursor, limit: most, scope, builder });
  const ofOne = ofLists === null ? scanOf(source, order, cursor, builder) : null;
  const found = () =>
    ofLists?.rows ?? ofOne?.rows ?? rowClauses(source, rangeBehind(order, ranged, cursor, builder.parameters));
  const made = [...fetched, ...edge.clauses, `RETURN collect([${[edge.expression, ...keys].join(", ")}]) AS ${result}`];
  const counted =
    asksTotal && source.isMadeWhole === true && field.sums === undefined
      ? countedPage(source, order, cursor, limit, { clauses: made, result }, scope, builder)
      : null;
  const rows = counted?.rows ?? [...found(), ...pageClauses(source, order, limit), ...made];
  const inReach = { ...scope, ...ofLists?.bound };
  const scan = ofOne ?? ofLists?.scanned?.scan ?? null;
  const stopClauses =
    scan === null || !asksInfo ? [] : stopOf(scan, result, first, inReach, builder, ofLists?.scanned?.isScan);
  const cut = asksInfo || counted !== null ? (source.cut ?? null) : null;
  const stop = stopClauses.length === 0 ? (ofLists?.stop ?? null) : (scan?.stop ?? null);
  return {
    clauses: [
      ...(ofLists?.before ?? []),
      ...subquery(rows, inReach, builder),
      ...stopClauses,
      ...(cut === null ? [] : subquery(cut.clauses, scope, builder)),
    ],
    expression: result,
    isCut: cut?.isCut ?? "null",
    count: counted?.count ?? null,
    stop: asksInfo && stop !== null ? stop : "null",
    decodeEdges: (child, found, cursorOf) => {
      const fields = (child.children[field.edge] ?? []).map((selected) => ({
        key: selected.key,
        readAs: selected.field === "cursor" ? null : String(read.indexOf(selected)),
      }));
      return found.map((row) => {
        const values = edge.decode(row[0]) as Record<string, unknown>;
        const object = answerObject();
        for (const { key, readAs } of fields) object[key] = readAs === null ? cursorOf(row) : values[readAs];
        return object;
      });
    },
  };
}

/** The first rows of a source that tells of several lists; null of one that does not. */
function inLists(page: PageOfLists): FoundRows | null {
  const { few, merged } = page.source;
  if (few !== undefined) return firstOfFew(few, page);
  return merged === undefined ? null : firstOfMerged(merged, page);
}

/** Sums over all rows of a group are dear: those that no clause of the page names are not made. Neither is fetched what none names. */
function withoutUnused(source: RowSource, clauses: readonly string[]) {
  const used = wordsIn(clauses);
  const fetched = source.fetch?.((variable) => used.has(variable)) ?? [];
  if (source.trimmed === undefined) return { source, fetched };
  const shown = wordsIn([...clauses, ...fetched]);
  const derived = Object.fromEntries(Object.entries(source.derived ?? {}).filter(([variable]) => shown.has(variable)));
  const named = new Set([...shown, ...wordsIn(Object.values(derived))]);
  const parts = Object.entries(source.scope).filter(([, variable]) => named.has(variable));
  const aggregate = source.trimmed((variable) => named.has(variable));
  return { source: { ...source, aggregate, derived, scope: Object.fromEntries(parts) }, fetched };
}

function withIndexAsKey(selection: Selection, index: number): Selection {
  return { ...selection, key: String(index) };
}
