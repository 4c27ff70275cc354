/** The parts of a select map: how each field of a type is read from the graph. */
import type { SelectionArguments } from "../../domain/selection.js";
import type { Order } from "./order.js";
import { type Scope, variableOf } from "./scope.js";
import type { StatementBuilder } from "./statement-builder.js";

/** A scalar, or a list of scalars: one Cypher expression over the variables in reach. */
export interface ValueField {
  readonly kind: "value";
  readonly expression: (scope: Scope, builder: StatementBuilder) => string;
  /** Turns what the database returns into what the schema promises. */
  readonly decode?: (raw: unknown) => unknown;
}

/** An object that groups fields of the same node: a date, a location. Null where `absent` holds. */
export interface ObjectField {
  readonly kind: "object";
  readonly type: string;
  readonly absent?: (scope: Scope) => string;
  /** How its fields are read, where objects of its type are read in several ways. */
  readonly fields?: ObjectSelect["fields"];
  /** What its fields may reach; everything in reach if not given. */
  readonly scope?: (scope: Scope) => Scope;
}

/** Where rows come from. */
export interface RowSource {
  /** Clauses that end in a MATCH, or in nothing that could not take a WHERE. */
  readonly match: readonly string[];
  readonly where: readonly string[];
  /** A WITH clause that sums rows up. */
  readonly aggregate?: string;
  /** What the range of the order is read from before the rows are summed up, where an index serves it there. */
  readonly ranged?: Scope;
  /** How many rows there are, where the database can say so without reading them. */
  readonly degree?: string | null;
  /** Variables that stand when the rows are ordered and cut. */
  readonly scope: Scope;
  /** Clauses that fetch more for the rows of the page, one row for one. */
  readonly fetch?: readonly string[];
  /** Variables that only stand after `fetch`. */
  readonly fetched?: Scope;
  /** Predicates under which another event stands in the same list, for lists of events. */
  readonly lists?: (event: string) => readonly string[];
}

export interface RowRequest {
  readonly scope: Scope;
  readonly args: SelectionArguments;
  readonly builder: StatementBuilder;
}

export type Rows = (request: RowRequest) => RowSource;

/** One object behind a relationship, or null. Where there are several, the first by `order`. */
export interface SingleField {
  readonly kind: "single";
  readonly type: string;
  readonly rows: Rows;
  readonly order: Order;
}

/** A list that cannot grow beyond `limit`: longer ones are connections. */
export interface ListField {
  readonly kind: "list";
  readonly type: string;
  readonly rows: Rows;
  readonly order: Order;
  readonly limit: number;
}

/** A Relay connection. */
export interface ConnectionField {
  readonly kind: "connection";
  /** Name of the type of its edges. */
  readonly edge: string;
  readonly rows: Rows;
  /** By the value of `orderBy`; a field without that argument has one order. */
  readonly orders: Readonly<Record<string, Order>>;
  readonly defaultOrder: string;
  /** True where `total` may be cut by a bound, so that it is not exact. */
  readonly bound?: number;
}

/** One of several types of node, told apart by its label. */
export interface UnionField {
  readonly kind: "union";
  readonly part: string;
}

export type FieldSelect = ValueField | UnionField | ObjectField | SingleField | ListField | ConnectionField;

/** How the fields of one object type are read. */
export interface ObjectSelect {
  readonly fields: Readonly<Record<string, FieldSelect>>;
}

/** A property of the node, as it is stored. */
export function property(name: string, part = "node"): ValueField {
  return { kind: "value", expression: (scope) => `${scope[part]}.${name}` };
}

/** Always null: the field has no value for this parent. */
export const absent: ValueField = { kind: "value", expression: () => "null" };

/** A list property; an empty list where nothing is stored. */
export function listProperty(name: string, part = "node"): ValueField {
  return { kind: "value", expression: (scope) => `coalesce(${scope[part]}.${name}, [])` };
}

/** A boolean property; false where nothing is stored. */
export function flagProperty(name: string, part = "node"): ValueField {
  return { kind: "value", expression: (scope) => `coalesce(${scope[part]}.${name}, false)` };
}

/** An instant, as ISO 8601 in UTC. */
export function instantProperty(name: string, part = "node"): ValueField {
  return {
    kind: "value",
    expression: (scope) => `${scope[part]}.${name}.epochMillis`,
    decode: (raw) => (raw === null ? null : new Date(Number(raw)).toISOString()),
  };
}

/** What a variable itself holds: a sum made by the rows. */
export function variable(part: string): ValueField {
  return { kind: "value", expression: (scope) => scope[part] ?? "null" };
}

/** A date held by a variable or property, as ISO 8601; null where it stands for "open". */
export function dateOf(expression: (scope: Scope) => string): ValueField {
  return { kind: "value", expression: (scope) => `toString(${expression(scope)})`, decode: openDateAsNull };
}

const openDates = new Set(["0001-01-01", "9999-12-31"]);

function openDateAsNull(raw: unknown): unknown {
  return typeof raw === "string" && openDates.has(raw) ? null : raw;
}

export function object(type: string, absent?: (scope: Scope) => string): ObjectField {
  return absent === undefined ? { kind: "object", type } : { kind: "object", type, absent };
}

/** The node at the end of an edge, or another node in reach. */
export function nodeAt(type: string, part = "node"): ObjectField {
  return { kind: "object", type, scope: (scope) => ({ node: variableOf(scope, part) }) };
}
