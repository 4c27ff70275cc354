import { type GraphQLCompositeType, getNamedType, isCompositeType } from "graphql";
import { isEvidence } from "./evidence.js";
import type { ExportOperation } from "./export-operation.js";
import { fieldsOf, type SelectedField } from "./fields-of.js";

/** A column of a table of items: a value that the operation asks of each. */
export interface Column {
  readonly title: string;
  /** Response keys that lead from an item to the value, through lists. */
  readonly keys: readonly string[];
}

/** Fields that say where something lies in its list, and nothing of the world. */
const ofPaging = new Set(["cursor", "pageInfo"]);

/** Fields that a title leaves out: `node.label` is `label`, `places.edges.node.name` is `places.name`. */
const ofRelay = new Set(["edges", "node"]);

interface Leaf {
  readonly keys: readonly string[];
  readonly short: readonly string[];
}

/**
 * One column for each scalar that an operation asks of an item, in its order. Claims that stand in the columns of evidence are left
 * out. A title is the path to the value without Relay's edges and nodes; whole where two would be the same.
 */
export function columnsOf(
  operation: ExportOperation,
  itemType: GraphQLCompositeType,
  items: SelectedField["sets"],
  hasEvidence: boolean,
): readonly Column[] {
  const leaves = distinct(leavesOf(operation, itemType, items, { keys: [], short: [] }, hasEvidence));
  const titles = leaves.map(({ short }) => short.join("."));
  return leaves.map(({ keys }, index) => {
    const title = titles[index] ?? "";
    const isTaken = title === "" || titles.indexOf(title) !== index;
    return { title: isTaken ? keys.join(".") : title, keys };
  });
}

/**
 * The value of a column in an item: a string or a number; those of a list are joined by "; ". Empty where there is none.
 */
export function cellOf(item: unknown, { keys }: Column): string | number {
  const values = valuesAt(item, keys).filter((value) => value !== null && value !== undefined);
  const [first] = values;
  if (values.length === 1 && typeof first === "number") return first;
  return values.map(String).join("; ");
}

function valuesAt(value: unknown, keys: readonly string[]): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, keys));
  const [key, ...rest] = keys;
  if (key === undefined) return [value];
  return typeof value === "object" && value !== null
    ? valuesAt((value as Readonly<Record<string, unknown>>)[key], rest)
    : [];
}

function leavesOf(
  operation: ExportOperation,
  type: GraphQLCompositeType,
  sets: SelectedField["sets"],
  above: Leaf,
  leaveOutEvidence: boolean,
): readonly Leaf[] {
  return fieldsOf(operation, type, sets).flatMap(({ key, field, sets: inner }) => {
    if (ofPaging.has(field.name) || (leaveOutEvidence && isEvidence(field.name))) return [];
    const isRelay = ofRelay.has(field.name);
    const path = { keys: [...above.keys, key], short: isRelay ? above.short : [...above.short, key] };
    const named = getNamedType(field.type);
    if (!isCompositeType(named)) return [path];
    // Below the item and its node, who says so belongs to another edge than the row.
    return leavesOf(operation, named, inner, path, leaveOutEvidence && field.name === "node" && !above.keys.length);
  });
}

/** A value that several types of a union have under one key is one column. */
function distinct(leaves: readonly Leaf[]): readonly Leaf[] {
  return [...new Map(leaves.map((leaf) => [leaf.keys.join("."), leaf])).values()];
}
