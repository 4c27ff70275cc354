import {
  type FieldNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionNode,
  type SelectionSetNode,
  typeFromAST,
} from "graphql";
import { SitrepError } from "../domain/errors.js";
import { openGlobalId } from "../domain/global-id.js";
import type { Selection, SelectionArguments } from "../domain/selection.js";

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
  const collected = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  for (const set of sets) collect(set.selections, type, collected, visited, info);
  return [...collected].flatMap(([key, nodes]) => {
    const field = type.getFields()[nodes[0]?.name.value ?? ""];
    // What is not a field of the type is `__typename`, which execution answers itself.
    return field === undefined ? [] : [selectionOfField(path, key, field, nodes, info)];
  });
}

function collect(
  selections: readonly SelectionNode[],
  type: GraphQLObjectType,
  collected: Map<string, FieldNode[]>,
  visited: Set<string>,
  info: GraphQLResolveInfo,
): void {
  for (const selection of selections) {
    if (!isIncluded(selection, info)) continue;
    if (selection.kind === "Field") {
      const key = selection.alias?.value ?? selection.name.value;
      collected.set(key, [...(collected.get(key) ?? []), selection]);
      continue;
    }
    const fragment = selection.kind === "FragmentSpread" ? info.fragments[selection.name.value] : selection;
    if (selection.kind === "FragmentSpread") {
      if (visited.has(selection.name.value)) continue;
      visited.add(selection.name.value);
    }
    if (fragment === undefined || !appliesTo(fragment.typeCondition, type, info)) continue;
    collect(fragment.selectionSet.selections, type, collected, visited, info);
  }
}

function isIncluded(node: SelectionNode, info: GraphQLResolveInfo): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, node, info.variableValues)?.["if"] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, info.variableValues)?.["if"] !== false;
}

function appliesTo(
  condition: { readonly kind: "NamedType" } | undefined,
  type: GraphQLObjectType,
  info: GraphQLResolveInfo,
): boolean {
  if (condition === undefined) return true;
  const wanted = typeFromAST(info.schema, condition as Parameters<typeof typeFromAST>[1]);
  if (wanted === type) return true;
  return isAbstractType(wanted) && isObjectType(type) && info.schema.isSubType(wanted, type);
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
