import { copyOf } from "../../domain/input-place.js";
import type { Selection, SelectionArguments } from "../../domain/selection.js";
import { compileAsked } from "./compile-asked.js";
import { compileConnection } from "./compile-connection.js";
import { compileDerived } from "./compile-derived.js";
import { compileList } from "./compile-list.js";
import { compileUnion } from "./compile-union.js";
import type { Compiled } from "./compiled.js";
import type { FieldSelect, ObjectField } from "./field-select.js";
import type { ObjectBuilder } from "./object-builder.js";
import { type Scope, variableOf } from "./scope.js";

/** A field by its kind. */
export function compileField(field: FieldSelect, selection: Selection, scope: Scope, builder: ObjectBuilder): Compiled {
  switch (field.kind) {
    case "value":
      return { clauses: [], expression: field.expression(scope, builder), decode: field.decode ?? ((raw) => raw) };
    case "object":
      return compileNested(field, selection, scope, builder);
    case "single":
      return compileList(
        { ...field, kind: "list", limit: 1 },
        withArguments(selection, field.handsDown ?? []),
        scope,
        builder,
        (rows) => rows[0] ?? null,
      );
    case "list":
      return compileList(field, selection, scope, builder, (rows) => rows);
    case "union":
      return compileUnion(variableOf(scope, field.part), selection, builder);
    case "connection":
      return compileConnection(field, selection, scope, builder);
    case "derived":
      return compileDerived(field, selection, scope, builder);
    case "asked":
      return compileAsked(field.template, selection, builder, (root, asked) =>
        compileField(builder.rootField(root, asked.args), asked, {}, builder),
      );
    case "made":
    case "ofRow":
      throw new Error(`${selection.field} belongs to an object that a rule makes; it is not read.`);
  }
}

/** The selection with some of its arguments handed down to everything below. */
function withArguments(selection: Selection, names: readonly string[]): Selection {
  if (names.length === 0) return selection;
  return handedDown(selection, Object.fromEntries(names.map((name) => [name, selection.args[name]])));
}

function handedDown(selection: Selection, args: SelectionArguments): Selection {
  const children = Object.entries(selection.children).map(([type, fields]) => [
    type,
    fields.map((field) => handedDown({ ...field, args: copyOf(field.args, { ...field.args, ...args }) }, args)),
  ]);
  return { ...selection, children: Object.fromEntries(children) };
}

function compileNested(field: ObjectField, selection: Selection, scope: Scope, builder: ObjectBuilder): Compiled {
  const inner = field.scope?.(scope) ?? scope;
  const nested = builder.compileObject(field.type, selection.children[field.type] ?? [], inner, field.fields);
  if (field.absent === undefined) return nested;
  return {
    clauses: nested.clauses,
    expression: `CASE WHEN ${field.absent(scope)} THEN null ELSE ${nested.expression} END`,
    decode: (raw) => (raw === null ? null : nested.decode(raw)),
  };
}
