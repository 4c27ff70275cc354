/** The parts of a select map: how each field of a type is read from the graph. `make-field.ts` makes the usual ones. */
import type { ProjectedEvent } from "../../domain/event-projection.js";
import type { QuestionTemplate } from "../../domain/questions/question-template.js";
import type { FactsPart } from "../projection/event-facts.cypher.js";
import type { Order } from "./order.js";
import type { RowSource, Rows } from "./row-source.js";
import type { Scope } from "./scope.js";
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
