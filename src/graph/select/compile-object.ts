import type { Selection } from "../../domain/selection.js";
import { answerObject } from "./answer-object.js";
import { compileField } from "./compile-field.js";
import { compileProjected } from "./compile-projected.js";
import type { Compiled } from "./compiled.js";
import type { FieldSelect, ObjectSelect } from "./field-select.js";
import type { ObjectBuilder } from "./object-builder.js";
import type { Scope } from "./scope.js";

/** An object: as it is stored, or where a lens leaves claims out, as the projection makes it of what stands. */
export function compileObject(
  type: string,
  selections: readonly Selection[],
  scope: Scope,
  builder: ObjectBuilder,
  select: ObjectSelect | undefined,
): Compiled {
  const stored = compileFields(type, selections, scope, builder, select?.fields);
  if (select?.projected === undefined || !builder.leavesOutClaims) return stored;
  return compileProjected(selections, scope, builder, select.fields, select.projected, stored);
}

/**
 * The fields asked of one object, as a list: a map would bring its keys again with every row. A client's aliases stay out of the statement, so that
 * one question in two wordings is planned once.
 */
function compileFields(
  type: string,
  selections: readonly Selection[],
  scope: Scope,
  builder: ObjectBuilder,
  select: ObjectSelect["fields"] | undefined,
): Compiled {
  const fields = selections.map((selection) => ({
    key: selection.key,
    ...compileField(fieldOf(type, selection.field, select), selection, scope, builder),
  }));
  return {
    clauses: fields.flatMap(({ clauses }) => clauses),
    expression: `[${fields.map(({ expression }) => expression).join(", ")}]`,
    decode: (raw) => {
      const values = raw as readonly unknown[];
      const object = answerObject(type);
      for (const [index, { key, decode }] of fields.entries()) object[key] = decode(values[index]);
      return object;
    },
  };
}

function fieldOf(type: string, field: string, select: ObjectSelect["fields"] | undefined): FieldSelect {
  const found = select?.[field];
  if (found === undefined) throw new Error(`No select map says how ${type}.${field} is read.`);
  return found;
}
