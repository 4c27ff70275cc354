import {
  type DefinitionNode,
  type FieldNode,
  getNamedType,
  Kind,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
  visit,
} from "graphql";
import { evidenceSelection } from "./evidence.js";
import type { ExportOperation } from "./export-operation.js";
import type { SelectedField } from "./fields-of.js";
import type { ExportList } from "./find-lists.js";

/** The operation that reads one page of a list, and nothing else of what the original asks for. */
export interface PageOperation {
  /** GraphQL text with the variables `exportFirst` and `exportAfter` where the list is a connection. */
  readonly text: string;
  /** Variables of the original that it still has. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** The cursor that the original reads on behind; null if it begins at the beginning. */
  readonly after: string | null;
  /** Whether anything leads from a row to claims. */
  readonly hasEvidence: boolean;
}

/** Reduces an operation to one list, to be read page by page, with the claims behind each item. */
export function pageOperation(operation: ExportOperation, list: ExportList): PageOperation {
  const evidence = evidenceSelection(operation.schema, list.itemType);
  const items: SelectionNode[] = [
    ...list.items.flatMap(({ selections }) => selections),
    ...(evidence ? selectionsOf(`{ ${evidence} }`) : []),
  ];
  const [last, ...above] = [...list.steps].reverse();
  if (!last) throw new Error("A list has a field.");
  const page = selectionsOf("{ pageInfo { hasNextPage endCursor } edges { cursor } }").map((selection) =>
    selection.kind === Kind.FIELD && selection.name.value === "edges"
      ? { ...selection, selectionSet: set(items) }
      : selection,
  );
  let inner = last;
  let node: SelectionNode = list.isConnection
    ? { ...only(last), arguments: pageArguments(last), selectionSet: set(page) }
    : { ...only(last), selectionSet: set(items) };
  for (const field of above) {
    const isOfFragment = getNamedType(field.field.type) !== inner.parent;
    const child: SelectionNode = isOfFragment ? onType(inner.parent.name, node) : node;
    node = { ...only(field), selectionSet: set([child]) };
    inner = field;
  }
  const definitions = withoutUnused(operation, set([node]));
  const text = [...definitions].map(print).join("\n\n");
  const declared = new Set(
    definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION
        ? (definition.variableDefinitions ?? []).map(({ variable }) => variable.name.value)
        : [],
    ),
  );
  const variables = Object.fromEntries(Object.entries(operation.variables).filter(([name]) => declared.has(name)));
  return { text, variables, after: afterOf(last, operation), hasEvidence: evidence !== null };
}

/** The definitions that a selection needs: fragments and variables that nothing uses are errors. */
function withoutUnused({ document, operation }: ExportOperation, selectionSet: SelectionSetNode): DefinitionNode[] {
  const used = { fragments: new Set<string>(), variables: new Set<string>() };
  const look = (node: SelectionSetNode): void => {
    visit(node, {
      Variable: ({ name }) => void used.variables.add(name.value),
      FragmentSpread({ name }) {
        if (used.fragments.has(name.value)) return;
        used.fragments.add(name.value);
        const fragment = document.definitions.find(
          (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name.value,
        );
        if (fragment?.kind === Kind.FRAGMENT_DEFINITION) look(fragment.selectionSet);
      },
    });
  };
  look(selectionSet);
  const [paging] = parse("query ($exportFirst: Int!, $exportAfter: String) { __typename }").definitions;
  const added = paging?.kind === Kind.OPERATION_DEFINITION ? (paging.variableDefinitions ?? []) : [];
  const variableDefinitions = [...(operation.variableDefinitions ?? []), ...added].filter(({ variable }) =>
    used.variables.has(variable.name.value),
  );
  return [
    { ...operation, variableDefinitions, selectionSet },
    ...document.definitions.filter(
      (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && used.fragments.has(definition.name.value),
    ),
  ];
}

function pageArguments(selected: SelectedField): NonNullable<FieldNode["arguments"]> {
  const others = (only(selected).arguments ?? []).filter(({ name }) => !["first", "after"].includes(name.value));
  const [field] = selectionsOf("{ list(first: $exportFirst, after: $exportAfter) }");
  return [...others, ...(field?.kind === Kind.FIELD ? (field.arguments ?? []) : [])];
}

function afterOf(selected: SelectedField, { variables }: ExportOperation): string | null {
  const given = only(selected).arguments?.find(({ name }) => name.value === "after");
  const value: unknown = given ? valueFromASTUntyped(given.value, { ...variables }) : null;
  return typeof value === "string" ? value : null;
}

function only({ nodes: [node] }: SelectedField): FieldNode {
  if (!node) throw new Error("A selected field has a node.");
  return node;
}

function set(selections: readonly SelectionNode[]): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections };
}

function onType(name: string, child: SelectionNode): SelectionNode {
  const typeCondition = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: name } } as const;
  return { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet: set([child]) };
}

function selectionsOf(text: string): readonly SelectionNode[] {
  const [definition] = parse(text, { noLocation: true }).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [];
}
