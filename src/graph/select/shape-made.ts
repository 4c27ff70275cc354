import type { Selection } from "../../domain/selection.js";
import type { ObjectBuilder } from "./object-builder.js";

/** What the row of a made object of a type leads to, for a field that is read from it. */
export type FromRow = (row: number, type: string, selection: Selection) => unknown;

/** What a rule made, as the client asked for it: its fields under the client's keys, of each object in it those that were asked for. */
export function shapeMade(
  type: string,
  made: unknown,
  selections: readonly Selection[],
  builder: ObjectBuilder,
  fromRow?: FromRow,
): unknown {
  if (made === null || made === undefined) return null;
  if (Array.isArray(made)) return made.map((item) => shapeMade(type, item, selections, builder, fromRow));
  const fields = builder.fieldsOf(type);
  const values = made as Readonly<Record<string, unknown>>;
  const shaped = selections.map((selection) => {
    const field = fields[selection.field];
    const value = values[selection.field] ?? null;
    if (field?.kind === "made") {
      if (field.type === undefined) return [selection.key, value];
      return [selection.key, shapeMade(field.type, value, selection.children[field.type] ?? [], builder, fromRow)];
    }
    if (field?.kind !== "ofRow") throw new Error(`No select map says how ${type}.${selection.field} is made.`);
    const at = (values[selection.field] ?? values["row"]) as number | readonly number[];
    return [
      selection.key,
      typeof at === "number" ? fromRow?.(at, type, selection) : at.map((row) => fromRow?.(row, type, selection)),
    ];
  });
  return { __typename: type, ...Object.fromEntries(shaped) };
}
