import type { ObjectSelect } from "./field-select.js";
import type { LensPredicates } from "./lens.cypher.js";
import type { Parameters } from "./parameters.js";
import { StatementBuilder } from "./statement-builder.js";

/** A statement builder that knows how every object type is read. */
export class ObjectBuilder extends StatementBuilder {
  constructor(
    parameters: Parameters,
    lens: LensPredicates,
    /** By the type's name in the schema. */
    readonly objects: Readonly<Record<string, ObjectSelect>>,
  ) {
    super(parameters, lens);
  }
}
