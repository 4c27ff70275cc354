/** The parts of a select map: how each field of a type is read from the graph. */
import type { ProjectedEvent } from "../../domain/event-projection.js";
import type { QuestionTemplate } from "../../domain/questions/question-template.js";
import type { SelectionArguments } from "../../domain/selection.js";
import type { FactsPart } from "../projection/event-facts.cypher.js";
import type { Order } from "./order.js";
import { type Scope, variableOf } from "./scope.js";
import type { StatementBuilder } from "./statement-builder.js";

/** A scalar, or a list of scalars: one Cypher expression over the variables in reach. */
export interface ValueField {
  readonly kind: "value";
  readonly expression: (scope: Scope, builder: StatementBuilder) => string;
  /** Turns what the database returns into what the schema promises. */
  readonly decode?: (raw: unknown) => unknown;
  /** Where it is a property of what plays a part, as it is stored. */
  readonly stored?: Stored;
}

export interface Stored {
  readonly part: string;
  readonly name: string;
  /** What stands where the property is missing. */
  readonly missing: unknown;
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
  /** In their place where rows are only counted: a WITH that leaves as many rows and sums up nothing that does not decide how many, of clauses that may find less. */
  readonly groups?: { readonly match?: readonly string[]; readonly aggregate: string };
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
  /** Where no index serves what restricts the rows, so that they are looked for among all nodes of a label, in the order of the list. */
  readonly scanned?: Scanned;
  /** Where rows are made of no more than what is looked through at once. */
  readonly cut?: Cut;
  /** Predicates under which another event stands in the same list, for lists of events. */
  readonly lists?: (event: string) => readonly string[];
}

export interface Scanned {
  readonly label: string;
  /** Predicates on the key of the order, by which an index narrows the scan. */
  readonly within: (key: string) => readonly string[];
}

export interface Cut {
  /** Variable that is true where something was left out. */
  readonly isCut: string;
  /** Clauses of a subquery that binds it. */
  readonly clauses: readonly string[];
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
  /** Names of arguments that everything below is read with, too. */
  readonly handsDown?: readonly string[];
}

/** A list that cannot grow beyond `limit`: longer ones are connections. */
export interface ListField {
  readonly kind: "list";
  readonly type: string;
  readonly rows: Rows;
  readonly order: Order;
  readonly limit: number;
  /** How its fields are read, where objects of its type are read in several ways. */
  readonly fields?: ObjectSelect["fields"];
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
  /** What `total` says beside `value` and `exact`. */
  readonly sums?: TotalSelect;
}

/** Sums over all rows of a list. */
export interface TotalSelect {
  /** Name of the type of `total`: what `make` makes has its fields. */
  readonly type: string;
  /** Clauses behind the rows, and aggregates by name: those that the fields asked for need. */
  readonly read: (rows: RowSource, asked: ReadonlySet<string>, builder: StatementBuilder) => Sums;
  readonly make: (sums: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
}

export interface Sums {
  readonly clauses: readonly string[];
  readonly aggregates: Readonly<Record<string, string>>;
}

/** One of several types of node, told apart by its label. */
export interface UnionField {
  readonly kind: "union";
  readonly part: string;
}

/**
 * An object that a rule of the domain makes of rows. The fields of its type, and of what it holds, are `made` and `ofRow`.
 */
export interface DerivedField {
  readonly kind: "derived";
  readonly type: string;
  readonly rows: Rows;
  /** More rows than `limit` are not read: the rule is given the first of this order. */
  readonly order: Order;
  readonly limit: number;
  /** Cypher of what the rule is to know of a row. */
  readonly facts: (scope: Scope, builder: StatementBuilder) => string;
  readonly make: (facts: readonly unknown[]) => unknown;
}

/** A part of what a rule made, under the field's own name: a scalar, or objects of a type. */
export interface MadeField {
  readonly kind: "made";
  readonly type?: string;
}

/** Read from the graph: what the rows lead to that a made object names under the field's own name, or the one it names as its `row`. */
export interface OfRowField {
  readonly kind: "ofRow";
  readonly field: ReadField;
}

/** A question of a template. */
export interface AskedField {
  readonly kind: "asked";
  readonly template: QuestionTemplate;
}

/** What stands in a statement. */
export type ReadField =
  | ValueField
  | UnionField
  | ObjectField
  | SingleField
  | ListField
  | ConnectionField
  | DerivedField
  | AskedField;

export type FieldSelect = ReadField | MadeField | OfRowField;

/** How the fields of one object type are read. */
export interface ObjectSelect {
  readonly fields: Readonly<Record<string, FieldSelect>>;
  /** What of it the projection computes, and must compute again where a lens leaves claims out. */
  readonly projected?: Projected;
}

/** What the projection of an event computes: the event, or an edge of it. */
export interface Projected {
  /** The part whose stored properties it computes. */
  readonly part: "node" | "edge";
  /** Those of them that no account can change. */
  readonly fixed: readonly string[];
  /** Cypher of the event. */
  readonly event: (scope: Scope) => string;
  /** What the accounts are read with for it. */
  readonly facts: readonly FactsPart[];
  /** The properties of the part with this id. */
  readonly properties: (event: ProjectedEvent, id: string) => Readonly<Record<string, unknown>>;
}

/** Fields of an object that a rule made. */
export function madeFields<Name extends string>(...names: readonly Name[]): Record<Name, MadeField> {
  return Object.fromEntries(names.map((name) => [name, { kind: "made" }])) as Record<Name, MadeField>;
}

/** A property of the node, as it is stored. */
export function property(name: string, part = "node"): ValueField {
  return {
    kind: "value",
    expression: (scope) => `${scope[part]}.${name}`,
    stored: { part, name, missing: null },
  };
}

/** Always null: the field has no value for this parent. */
export const absent: ValueField = { kind: "value", expression: () => "null" };

/** A list property; an empty list where nothing is stored. */
export function listProperty(name: string, part = "node"): ValueField {
  return {
    kind: "value",
    expression: (scope) => `coalesce(${scope[part]}.${name}, [])`,
    stored: { part, name, missing: [] },
  };
}

/** A boolean property; false where nothing is stored. */
export function flagProperty(name: string, part = "node"): ValueField {
  return {
    kind: "value",
    expression: (scope) => `coalesce(${scope[part]}.${name}, false)`,
    stored: { part, name, missing: false },
  };
}

/** An instant, as ISO 8601 in UTC. */
export function instantProperty(name: string, part = "node"): ValueField {
  return dateTimeOf((scope) => `${scope[part]}.${name}`);
}

/** An instant held by a variable or property, as ISO 8601 in UTC. */
export function dateTimeOf(expression: (scope: Scope) => string): ValueField {
  return {
    kind: "value",
    expression: (scope) => `${expression(scope)}.epochMillis`,
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

/** The same of a property of the node. */
export function dateProperty(name: string): ValueField {
  return { ...dateOf((scope) => `${scope["node"]}.${name}`), stored: { part: "node", name, missing: null } };
}

const openDates = new Set(["0001-01-01", "9999-12-31"]);

/** A date as it is stored; null where it stands for "open". */
export function openDateAsNull(raw: unknown): unknown {
  return typeof raw === "string" && openDates.has(raw) ? null : raw;
}

export function object(type: string, absent?: (scope: Scope) => string): ObjectField {
  return absent === undefined ? { kind: "object", type } : { kind: "object", type, absent };
}

/** The node at the end of an edge, or another node in reach. */
export function nodeAt(type: string, part = "node"): ObjectField {
  return { kind: "object", type, scope: (scope) => ({ node: variableOf(scope, part) }) };
}
