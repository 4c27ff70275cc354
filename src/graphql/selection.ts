import {
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type SelectionSetNode,
} from "graphql";
import { SitrepError } from "../domain/errors.js";
import { openGlobalId } from "../domain/global-id.js";
import type { Selection, SelectionArguments } from "../domain/selection.js";
import { collectFields } from "./collect-fields.js";

/**
 * What the client asks of the field that is being resolved, as plain data: fragments spread, `@skip` and `@include` decided,
 * variables filled in, ids opened, fields of one response key merged the way execution merges them (GraphQL 6.3.2).
 * @throws {BadInput} if an id is not an id.
 */
export function selectionOf(info: GraphQLResolveInfo): Selection {
  const field = info.parentType.getFields()[info.fieldName];
  if (field === undefined) throw new Error(`${info.parentType.name} has no field ${info.fieldName}.`);
  return selectionOfField([], String(info.path.key), field, info.fieldNodes, info);
}

function selectionOfField(
  above: readonly string[],
  key: string,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
  info: GraphQLResolveInfo,
): Selection {
  const type = getNamedType(field.type);
  const types = !isCompositeType(type) ? [] : isAbstractType(type) ? info.schema.getPossibleTypes(type) : [type];
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  const path = [...above, key];
  return {
    key,
    field: field.name,
    args: argumentsOf(path, field, nodes[0] as FieldNode, info),
    children: Object.fromEntries(types.map((one) => [one.name, childrenOf(path, one, sets, info)])),
  };
}

function childrenOf(
  path: readonly string[],
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  info: GraphQLResolveInfo,
): Selection[] {
  return [...collectFields(type, sets, info)].flatMap(([key, nodes]) => {
    const field = type.getFields()[nodes[0]?.name.value ?? ""];
    // What is not a field of the type is `__typename`, which execution answers itself.
    return field === undefined ? [] : [selectionOfField(path, key, field, nodes, info)];
  });
}

function argumentsOf(
  path: readonly string[],
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  info: GraphQLResolveInfo,
): SelectionArguments {
  const values = getArgumentValues(field, node, info.variableValues);
  return Object.fromEntries(
    field.args.map(({ name, type }) => [name, withIdsOpened(values[name], type, [...path, name])]),
  );
}

/** Global ids, wherever an argument's type says ID, become references to nodes. */
function withIdsOpened(value: unknown, type: GraphQLInputType, path: readonly string[]): unknown {
  if (value === null || value === undefined) return value;
  if (isNonNullType(type)) return withIdsOpened(value, type.ofType, path);
  if (isListType(type))
    return (value as unknown[]).map((item, index) => withIdsOpened(item, type.ofType, [...path, String(index)]));
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => {
        const field = fields[name];
        return [name, field === undefined ? inner : withIdsOpened(inner, field.type, [...path, name])];
      }),
    );
  }
  if (type.name !== "ID") return value;
  try {
    return openGlobalId(String(value));
  } catch (error) {
    if (error instanceof SitrepError) error.argument = path;
    throw error;
  }
}
