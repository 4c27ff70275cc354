import type { Selection } from "../../domain/selection.js";
import { answerObject } from "./answer-object.js";
import { compilePage, keysOf, nothing, type Row } from "./compile-page.js";
import { compileTotal, countedAlong, noTotal } from "./compile-total.js";
import type { Compiled } from "./compiled.js";
import { decodeCursor, encodeCursor } from "./cursor.js";
import type { ConnectionField } from "./field-select.js";
import type { ObjectBuilder } from "./object-builder.js";
import type { KeyValue } from "./order.js";
import { afterOf, pageSize } from "./page.js";
import type { Scope } from "./scope.js";
import { shapeMade } from "./shape-made.js";

/** What the statement tells of a connection; null where it is not asked for. */
type Answered = readonly [
  rows: readonly Row[] | null,
  stop: readonly KeyValue[] | null,
  isCut: boolean | null,
  total: unknown,
];

/** A page and its total: each only where it is asked for, and in two subqueries, unless rows that are made whole for the page can be counted there. */
export function compileConnection(
  field: ConnectionField,
  selection: Selection,
  scope: Scope,
  builder: ObjectBuilder,
): Compiled {
  const asked = Object.values(selection.children).flat();
  const orderName = (selection.args["orderBy"] as string | null | undefined) ?? field.defaultOrder;
  const order = field.orders[orderName];
  if (order === undefined) throw new Error(`No order is called ${orderName}.`);
  const first = pageSize(selection.args);
  const after = afterOf(selection.args);
  const cursor = after === null ? null : decodeCursor(order, after, selection.args);

  const wantsRows = asked.some((child) => child.field !== "total");
  const page = wantsRows ? compilePage(field, selection, scope, builder, order, first, cursor) : nothing;
  const ofRows = () =>
    page.count === null
      ? compileTotal(field, selection, scope, builder, order)
      : countedAlong(field, page.count, page.isCut);
  const total = asked.some((child) => child.field === "total") ? ofRows() : noTotal;

  return {
    clauses: [...page.clauses, ...total.clauses],
    expression: `[${page.expression}, ${page.stop}, ${page.isCut}, ${total.expression}]`,
    decode: (raw) => {
      const [rows, stop, isPart, count] = raw as Answered;
      const edges = (rows ?? []).slice(0, first);
      const cursorOf = (row: Row) => encodeCursor(order, keysOf(row));
      const pageInfo = () => {
        const isFull = (rows ?? []).length > first;
        const info = pageInfoOf(edges, isFull, cursor !== null, cursorOf);
        const isStopped = stop !== null && !isFull;
        const isCut = isStopped || isPart === true;
        // What follows begins behind the last that was looked at.
        const further = isStopped ? { hasNextPage: true, endCursor: encodeCursor(order, stop) } : {};
        return { ...info, isCut, ...further };
      };
      const object = answerObject();
      for (const child of asked) {
        if (child.field === "edges") object[child.key] = page.decodeEdges(child, edges, cursorOf);
        if (child.field === "pageInfo")
          object[child.key] = shapeMade("PageInfo", pageInfo(), child.children["PageInfo"] ?? [], builder);
        if (child.field === "total")
          object[child.key] = shapeMade(total.type, total.make(count), child.children[total.type] ?? [], builder);
      }
      return object;
    },
  };
}

function pageInfoOf(
  edges: readonly Row[],
  hasNextPage: boolean,
  hasPreviousPage: boolean,
  cursorOf: (row: Row) => string,
) {
  const [first, last] = [edges.at(0), edges.at(-1)];
  return {
    hasNextPage,
    hasPreviousPage,
    startCursor: first === undefined ? null : cursorOf(first),
    endCursor: last === undefined ? null : cursorOf(last),
  };
}
