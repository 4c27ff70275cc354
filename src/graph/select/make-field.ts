/** The fields that most select maps are made of. */
import type { MadeField, ObjectField, ValueField } from "./field-select.js";
import { type Scope, variableOf } from "./scope.js";

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
