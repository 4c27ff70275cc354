import {
  type GraphQLCompositeType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
} from "graphql";
import { BadInput } from "../../domain/errors.js";
import type { ExportOperation } from "./export-operation.js";
import { fieldsOf, type SelectedField } from "./fields-of.js";

/** A list of an operation that is not inside another list: its items can be the rows of a table. */
export interface ExportList {
  /** Where it stands in the answer, by response keys: `actor.events`. */
  readonly path: string;
  /** The fields that lead to it, the last being the list itself. */
  readonly steps: readonly SelectedField[];
  /** A connection is read page by page, a plain list at once. */
  readonly isConnection: boolean;
  /** The type of its items: of a connection, that of its edges. */
  readonly itemType: GraphQLCompositeType;
  /** What the operation selects of an item. */
  readonly items: SelectedField["sets"];
}

/** The outermost lists of an operation, in its order. */
export function findLists(operation: ExportOperation): readonly ExportList[] {
  const root = operation.schema.getQueryType();
  return root ? listsBelow(operation, root, [operation.operation.selectionSet], []) : [];
}

/**
 * The list that is meant.
 * @param path needed where the operation has several.
 * @throws {BadInput} if there is none, no such, or none is named of several.
 */
export function chooseList(operation: ExportOperation, path: string | null): ExportList {
  const lists = findLists(operation);
  const known = lists.map((list) => list.path).join(", ");
  const [first] = lists;
  if (!first)
    throw new BadInput("The operation asks for no list, so there are no rows.", {
      nextStep: "Ask for a connection with its edges, such as events { edges { node { label } } }.",
    });
  if (path === null && lists.length === 1) return first;
  const chosen = lists.find((list) => list.path === path);
  if (chosen) return chosen;
  throw new BadInput(
    path === null
      ? `The operation has ${lists.length} lists, and a table holds one.`
      : `The operation has no list ${JSON.stringify(path)}.`,
    { nextStep: `Name one of them as list: ${known}.` },
  );
}

function listsBelow(
  operation: ExportOperation,
  parent: GraphQLCompositeType,
  sets: SelectedField["sets"],
  above: readonly SelectedField[],
): readonly ExportList[] {
  return fieldsOf(operation, parent, sets).flatMap((selected) => {
    const steps = [...above, selected];
    const type = getNamedType(selected.field.type);
    if (!isCompositeType(type)) return [];
    if (isList(selected.field.type)) return [listOf(steps, false, type, selected.sets)];
    const edges = isConnection(type) ? fieldsOf(operation, type, selected.sets).find(isEdges) : undefined;
    if (edges) return [listOf(steps, true, getNamedType(edges.field.type) as GraphQLCompositeType, edges.sets)];
    return listsBelow(operation, type, selected.sets, steps);
  });
}

function listOf(
  steps: readonly SelectedField[],
  isConnection: boolean,
  itemType: GraphQLCompositeType,
  items: SelectedField["sets"],
): ExportList {
  return { path: steps.map(({ key }) => key).join("."), steps, isConnection, itemType, items };
}

/** True for a type that is paged: with edges and pageInfo (Relay). */
export function isConnection(type: GraphQLCompositeType): boolean {
  const fields = isObjectType(type) ? type.getFields() : {};
  return fields["edges"] !== undefined && fields["pageInfo"] !== undefined;
}

export function isList(type: GraphQLOutputType): boolean {
  return isListType(getNullableType(type));
}

function isEdges({ field }: SelectedField): boolean {
  return field.name === "edges";
}
