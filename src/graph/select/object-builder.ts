import type { Selection, SelectionArguments } from "../../domain/selection.js";
import type { Compiled } from "./compiled.js";
import type { FieldSelect, ObjectSelect } from "./field-select.js";
import type { Parameters } from "./parameters.js";
import type { Scope } from "./scope.js";
import { type CompileFilter, type MakeLens, StatementBuilder } from "./statement-builder.js";

/** Compiles the fields asked of one object of a type, read as `select` says. */
export type CompileObject = (
  type: string,
  selections: readonly Selection[],
  scope: Scope,
  builder: ObjectBuilder,
  select: ObjectSelect | undefined,
) => Compiled;

/**
 * A statement builder that knows how every object type is read. Objects hold fields and fields hold objects: what compiles a field
 * comes back here for what is inside, so that no file imports another in a circle.
 */
export class ObjectBuilder extends StatementBuilder {
  constructor(
    parameters: Parameters,
    lens: MakeLens,
    filters: CompileFilter,
    scanBudget: number,
    /** By the type's name in the schema. */
    private readonly objects: Readonly<Record<string, ObjectSelect>>,
    private readonly compile: CompileObject,
    /** How a root field is read. */
    readonly rootField: (field: string, args: SelectionArguments) => FieldSelect,
  ) {
    super(parameters, lens, filters, scanBudget);
  }

  /** How the fields of a type are read, or made. */
  fieldsOf(type: string): ObjectSelect["fields"] {
    const found = this.objects[type]?.fields;
    if (found === undefined) throw new Error(`No select map says how ${type} is read.`);
    return found;
  }

  /** The fields asked of an object: by the select map of its type, unless it is told how they are read. */
  compileObject(
    type: string,
    selections: readonly Selection[],
    scope: Scope,
    fields?: ObjectSelect["fields"],
  ): Compiled {
    return this.compile(type, selections, scope, this, fields === undefined ? this.objects[type] : { fields });
  }
}
