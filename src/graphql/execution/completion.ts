import {
  type FieldNode,
  type GraphQLNonNull,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNullableType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { type Asking, collectFields } from "../collect-fields.js";
import { type ReadByKey, readByKeyOf } from "./read-by-key.js";

/**
 * Makes of what a resolver returned what the client is sent (GraphQL 6.4.3).
 * @throws if it is not what its type promises; what is wrong is not said.
 */
export type Complete = (value: unknown) => unknown;

/**
 * Compiles what is asked of a field to one function over its value. What graphql-js finds out for each field of each object of a list is found out
 * once: which fields are asked, of what types they are, and where they stand. All fields below must only read (`readByKeyOf`).
 */
export function completionOf(type: GraphQLOutputType, nodes: readonly FieldNode[], asking: Asking): Complete {
  const complete = completionOfPresent(getNullableType(type), nodes, asking);
  const absent = isNonNullType(type) ? unfit : () => null;
  return (value) => (value === null || value === undefined ? absent() : complete(value));
}

function completionOfPresent(type: PresentType, nodes: readonly FieldNode[], asking: Asking): Complete {
  if (isListType(type)) {
    const item = completionOf(type.ofType, nodes, asking);
    return (value) => (Array.isArray(value) ? value.map((one) => item(one)) : unfit());
  }
  if (isLeafType(type)) return (value) => type.serialize(value) ?? unfit();
  if (isObjectType(type)) return completionOfObject(type, nodes, asking);
  // Of the types that it may be those that come are compiled.
  const byType = new Map<unknown, Complete>();
  const possible = new Map(asking.schema.getPossibleTypes(type).map((one) => [one.name, one]));
  return (value) => {
    const { __typename: name } = value as { readonly __typename: string };
    const known = byType.get(name) ?? completionOfObject(possible.get(name) ?? unfit(), nodes, asking);
    byType.set(name, known);
    return known(value);
  };
}

type PresentType = Exclude<GraphQLOutputType, GraphQLNonNull<never>>;

interface AskedField {
  readonly key: string;
  readonly read: ReadByKey;
  readonly complete: Complete;
}

function completionOfObject(type: GraphQLObjectType, nodes: readonly FieldNode[], asking: Asking): Complete {
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  const fields = [...collectFields(type, sets, asking)].map(([key, asked]) => askedField(type, key, asked, asking));
  return (value) => {
    if (typeof value !== "object" || value instanceof Error) return unfit();
    // Without a prototype, because a client may call a key `__proto__`.
    const object: Record<string, unknown> = Object.create(null);
    for (const { key, read, complete } of fields) {
      object[key] = complete(read(value as Readonly<Record<string, unknown>>, key));
    }
    return object;
  };
}

function askedField(type: GraphQLObjectType, key: string, nodes: readonly FieldNode[], asking: Asking): AskedField {
  const name = nodes[0]?.name.value ?? "";
  if (name === "__typename") return { key, read: () => type.name, complete: (value) => value };
  const field = type.getFields()[name] ?? unfit();
  return { key, read: readByKeyOf(field) ?? unfit(), complete: completionOf(field.type, nodes, asking) };
}

function unfit(): never {
  throw new Error("This is for graphql-js to complete.");
}
