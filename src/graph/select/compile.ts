import type { Selection } from "../../domain/selection.js";
import { decodeCursor, encodeCursor, type KeyValue } from "./cursor.js";
import type { ConnectionField, FieldSelect, ListField, ObjectField, ObjectSelect, RowSource } from "./field-select.js";
import type { ObjectBuilder } from "./object-builder.js";
import { behind, type Order, orderBy, wholeRange } from "./order.js";
import { afterOf, pageSize } from "./page.js";
import { type Scope, variableOf } from "./scope.js";

/** A part of a statement: clauses that bind what the expression needs, and how to read what the expression returns. */
export interface Compiled {
  readonly clauses: readonly string[];
  readonly expression: string;
  readonly decode: (raw: unknown) => unknown;
}

/**
 * The fields asked of one object, as a map. Its keys are `f0`, `f1`, ...: a client's aliases stay out of the statement, so that
 * one question in two wordings is planned once.
 */
export function compileObject(
  type: string,
  selections: readonly Selection[],
  scope: Scope,
  builder: ObjectBuilder,
  select = builder.objects[type]?.fields,
): Compiled {
  const fields = selections.map((selection) => ({
    key: selection.key,
    ...compileField(fieldOf(type, selection.field, select), selection, scope, builder),
  }));
  return {
    clauses: fields.flatMap(({ clauses }) => clauses),
    expression: `{${fields.map(({ expression }, index) => `f${index}: ${expression}`).join(", ")}}`,
    decode: (raw) => {
      const row = raw as Record<string, unknown>;
      return Object.fromEntries([
        ["__typename", type],
        ...fields.map(({ key, decode }, index) => [key, decode(row[`f${index}`])]),
      ]);
    },
  };
}

function fieldOf(type: string, field: string, select: ObjectSelect["fields"] | undefined): FieldSelect {
  const found = select?.[field];
  if (found === undefined) throw new Error(`No select map says how ${type}.${field} is read.`);
  return found;
}

export function compileField(field: FieldSelect, selection: Selection, scope: Scope, builder: ObjectBuilder): Compiled {
  switch (field.kind) {
    case "value":
      return { clauses: [], expression: field.expression(scope, builder), decode: field.decode ?? ((raw) => raw) };
    case "object":
      return compileNested(field, selection, scope, builder);
    case "single":
      return compileList({ ...field, kind: "list", limit: 1 }, selection, scope, builder, (rows) => rows[0] ?? null);
    case "list":
      return compileList(field, selection, scope, builder, (rows) => rows);
    case "union":
      return compileUnion(variableOf(scope, field.part), selection, builder);
    case "connection":
      return compileConnection(field, selection, scope, builder);
  }
}

function compileNested(field: ObjectField, selection: Selection, scope: Scope, builder: ObjectBuilder): Compiled {
  const inner = field.scope?.(scope) ?? scope;
  const nested = compileObject(field.type, selection.children[field.type] ?? [], inner, builder, field.fields);
  if (field.absent === undefined) return nested;
  return {
    clauses: nested.clauses,
    expression: `CASE WHEN ${field.absent(scope)} THEN null ELSE ${nested.expression} END`,
    decode: (raw) => (raw === null ? null : nested.decode(raw)),
  };
}

function compileList(
  field: ListField,
  selection: Selection,
  scope: Scope,
  builder: ObjectBuilder,
  finish: (rows: unknown[]) => unknown,
): Compiled {
  const source = field.rows({ scope, args: selection.args, builder });
  const node = compileObject(field.type, selection.children[field.type] ?? [], reach(source), builder);
  const result = builder.variable("list");
  const rows = [
    ...rowClauses(source, []),
    ...pageClauses(source, field.order, builder.parameters.integer(field.limit)),
    ...(source.fetch ?? []),
    ...node.clauses,
    `RETURN collect(${node.expression}) AS ${result}`,
  ];
  return {
    clauses: subquery(rows, scope, builder),
    expression: result,
    decode: (raw) => finish((raw as unknown[]).map(node.decode)),
  };
}

/** For each type asked about, a subquery that reads the node if it is one. */
function compileUnion(node: string, selection: Selection, builder: ObjectBuilder): Compiled {
  const types = Object.entries(selection.children).map(([type, selections]) => {
    const [typed, result] = [builder.variable("node"), builder.variable("read")];
    const compiled = compileObject(type, selections, { node: typed }, builder);
    const clauses = [
      `UNWIND CASE WHEN ${node}:${type} THEN [${node}] ELSE [] END AS ${typed}`,
      ...compiled.clauses,
      `RETURN collect({type: '${type}', fields: ${compiled.expression}}) AS ${result}`,
    ];
    return { type, result, decode: compiled.decode, clauses: subquery(clauses, { node }, builder) };
  });
  const decoders = new Map(types.map(({ type, decode }) => [type, decode]));
  return {
    clauses: types.flatMap(({ clauses }) => clauses),
    expression: `head(${types.map(({ result }) => result).join(" + ") || "[]"})`,
    decode: (raw) => {
      if (raw === null) return null;
      const { type, fields } = raw as { type: string; fields: unknown };
      return decoders.get(type)?.(fields) ?? null;
    },
  };
}

/** A page and its total: two subqueries, each only where it is asked for. */
function compileConnection(
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
  const cursor = after === null ? null : decodeCursor(order, after);

  const wantsRows = asked.some((child) => child.field !== "total");
  const page = wantsRows ? compilePage(field, selection, scope, builder, order, first, cursor) : nothing;
  const total = asked.some((child) => child.field === "total")
    ? compileTotal(field, selection, scope, builder, order)
    : nothing;

  return {
    clauses: [...page.clauses, ...total.clauses],
    expression: `{rows: ${page.expression}, total: ${total.expression}}`,
    decode: (raw) => {
      const { rows, total: count } = raw as { rows: Row[] | null; total: unknown };
      const edges = (rows ?? []).slice(0, first);
      const cursorOf = (row: Row) => encodeCursor(order, row.keys);
      const parts: Record<string, (child: Selection) => unknown> = {
        edges: (child) => page.decodeEdges(child, edges, cursorOf),
        pageInfo: (child) => shape(child, pageInfoOf(edges, (rows ?? []).length > first, cursor !== null, cursorOf)),
        total: (child) =>
          shape(child, { value: count, exact: field.bound === undefined || Number(count) < field.bound }),
      };
      return Object.fromEntries(asked.map((child) => [child.key, parts[child.field]?.(child)]));
    },
  };
}

interface Row {
  readonly keys: readonly KeyValue[];
  readonly edge: unknown;
}

interface CompiledPage extends Pick<Compiled, "clauses" | "expression"> {
  decodeEdges(child: Selection, rows: readonly Row[], cursorOf: (row: Row) => string): unknown[];
}

const nothing: CompiledPage = { clauses: [], expression: "null", decodeEdges: () => [] };

function compilePage(
  field: ConnectionField,
  selection: Selection,
  scope: Scope,
  builder: ObjectBuilder,
  order: Order,
  first: number,
  cursor: readonly KeyValue[] | null,
): CompiledPage {
  const source = field.rows({ scope, args: selection.args, builder });
  // `edges` may be asked for twice under two aliases; all it asks is read once.
  const connections = Object.values(selection.children).flat();
  const edgeSelections = connections
    .filter((child) => child.field === "edges")
    .map((child) => ({ child, fields: child.children[field.edge] ?? [] }));
  const read = edgeSelections.flatMap(({ fields }) => fields).filter((selected) => selected.field !== "cursor");
  const edge = compileObject(field.edge, read.map(withIndexAsKey), reach(source), builder);
  const values = cursor?.map((value) => builder.parameters.value(value)) ?? null;
  const range =
    behind(order, source.scope, values) ?? wholeRange(order, source.scope, (value) => builder.parameters.value(value));
  const result = builder.variable("rows");
  const keys = order.keys.map((key) => key.expression(source.scope)).join(", ");
  const rows = [
    ...rowClauses(source, range === null ? [] : [range]),
    // One more than the page tells whether there is a next one.
    ...pageClauses(source, order, builder.parameters.integer(first + 1)),
    ...(source.fetch ?? []),
    ...edge.clauses,
    `RETURN collect({keys: [${keys}], edge: ${edge.expression}}) AS ${result}`,
  ];
  return {
    clauses: subquery(rows, scope, builder),
    expression: result,
    decodeEdges: (child, found, cursorOf) => {
      const fields = child.children[field.edge] ?? [];
      return found.map((row) => {
        const values = edge.decode(row.edge) as Record<string, unknown>;
        return Object.fromEntries(
          fields.map((selected) => [
            selected.key,
            selected.field === "cursor" ? cursorOf(row) : values[String(read.indexOf(selected))],
          ]),
        );
      });
    },
  };
}

function reach(source: RowSource): Scope {
  return { ...source.scope, ...source.fetched };
}

function withIndexAsKey(selection: Selection, index: number): Selection {
  return { ...selection, key: String(index) };
}

function compileTotal(
  field: ConnectionField,
  selection: Selection,
  scope: Scope,
  builder: ObjectBuilder,
  order: Order,
): Pick<Compiled, "clauses" | "expression"> {
  const source = field.rows({ scope, args: selection.args, builder });
  if (source.degree != null) return { clauses: [], expression: source.degree };
  const total = builder.variable("total");
  // Without the range the planner would scan every relationship of the type.
  const range =
    order.prefix === undefined ? null : wholeRange(order, source.scope, (value) => builder.parameters.value(value));
  const rows = [...rowClauses(source, range === null ? [] : [range]), `RETURN count(*) AS ${total}`];
  return { clauses: subquery(rows, scope, builder), expression: total };
}

/** The rows of a source, restricted: before they are summed up where nothing is, else after. */
function rowClauses(source: RowSource, restriction: readonly string[]): string[] {
  if (source.aggregate === undefined) return [...source.match, ...where([...source.where, ...restriction])];
  return [...source.match, ...where(source.where), source.aggregate, ...where(restriction)];
}

function where(predicates: readonly string[]): string[] {
  return predicates.length === 0 ? [] : [`WHERE ${predicates.join("\n  AND ")}`];
}

function pageClauses(source: RowSource, order: Order, limit: string): string[] {
  return [
    `WITH ${[...new Set(Object.values(source.scope))].join(", ")}`,
    orderBy(order, source.scope),
    `LIMIT ${limit}`,
  ];
}

function subquery(clauses: readonly string[], scope: Scope, builder: ObjectBuilder): string[] {
  const lines = clauses.flatMap((clause) => clause.split("\n"));
  return [builder.call(Object.values(scope)), ...lines.map((line) => `  ${line}`), "}"];
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

/** An object that was not read but made here, under the keys the client gave. */
function shape(selection: Selection, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const asked = Object.values(selection.children).flat();
  return Object.fromEntries(asked.map(({ key, field }) => [key, values[field]]));
}
