import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  typeFromAST,
} from "graphql";
import type { ExportOperation } from "./export-operation.js";

/** All that an operation selects under one response key of one type. */
export interface SelectedField {
  readonly key: string;
  readonly field: GraphQLField<unknown, unknown>;
  /** The type that has the field: where it stands in a fragment, the fragment's. */
  readonly parent: GraphQLCompositeType;
  /** Every place where the operation asks for it; they agree in their arguments. */
  readonly nodes: readonly FieldNode[];
  readonly sets: readonly SelectionSetNode[];
}

/** The fields of selection sets, fragments spread, one entry for a response key of a type, in the order of the operation. */
export function fieldsOf(
  operation: Pick<ExportOperation, "document" | "schema">,
  parent: GraphQLCompositeType,
  sets: readonly SelectionSetNode[],
): readonly SelectedField[] {
  const found = new Map<string, SelectedField>();
  const visit = (type: GraphQLCompositeType, set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[selection.name.value] : undefined;
        // `__typename` is no field of the type.
        if (!field) continue;
        const key = selection.alias?.value ?? selection.name.value;
        const before = found.get(`${type.name}.${key}`);
        found.set(`${type.name}.${key}`, {
          key,
          field,
          parent: type,
          nodes: [...(before?.nodes ?? []), selection],
          sets: [...(before?.sets ?? []), ...(selection.selectionSet ? [selection.selectionSet] : [])],
        });
        continue;
      }
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD ? fragmentOf(operation, selection.name.value) : selection;
      const condition = fragment?.typeCondition ? typeFromAST(operation.schema, fragment.typeCondition) : type;
      if (fragment && isCompositeType(condition)) visit(condition, fragment.selectionSet);
    }
  };
  for (const set of sets) visit(parent, set);
  return [...found.values()];
}

function fragmentOf({ document }: Pick<ExportOperation, "document">, name: string): FragmentDefinitionNode | undefined {
  return document.definitions
    .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
    .find((fragment) => fragment.name.value === name);
}
