import {
  type FieldNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  isObjectType,
  type SelectionNode,
  type SelectionSetNode,
  typeFromAST,
} from "graphql";

/** What of a running operation decides which fields it asks for. */
export type Asking = Pick<GraphQLResolveInfo, "schema" | "fragments" | "variableValues">;

/**
 * The fields that selection sets ask of an object of a type, by response key, in the order of the answer: fragments spread, `@skip` and `@include`
 * decided, fields of one key together (GraphQL 6.3.2).
 */
export function collectFields(
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  asking: Asking,
): Map<string, FieldNode[]> {
  const collected = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  for (const set of sets) collect(set.selections, type, collected, visited, asking);
  return collected;
}

function collect(
  selections: readonly SelectionNode[],
  type: GraphQLObjectType,
  collected: Map<string, FieldNode[]>,
  visited: Set<string>,
  asking: Asking,
): void {
  for (const selection of selections) {
    if (!isIncluded(selection, asking)) continue;
    if (selection.kind === "Field") {
      const key = selection.alias?.value ?? selection.name.value;
      const nodes = collected.get(key);
      if (nodes === undefined) collected.set(key, [selection]);
      else nodes.push(selection);
      continue;
    }
    const fragment = selection.kind === "FragmentSpread" ? asking.fragments[selection.name.value] : selection;
    if (selection.kind === "FragmentSpread") {
      if (visited.has(selection.name.value)) continue;
      visited.add(selection.name.value);
    }
    if (fragment === undefined || !appliesTo(fragment.typeCondition, type, asking)) continue;
    collect(fragment.selectionSet.selections, type, collected, visited, asking);
  }
}

function isIncluded(node: SelectionNode, { variableValues }: Asking): boolean {
  if (node.directives === undefined || node.directives.length === 0) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.["if"] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.["if"] !== false;
}

function appliesTo(
  condition: { readonly kind: "NamedType" } | undefined,
  type: GraphQLObjectType,
  { schema }: Asking,
): boolean {
  if (condition === undefined) return true;
  const wanted = typeFromAST(schema, condition as Parameters<typeof typeFromAST>[1]);
  if (wanted === type) return true;
  return isAbstractType(wanted) && isObjectType(type) && schema.isSubType(wanted, type);
}
