import type { GraphQLField, GraphQLFieldExtensions } from "graphql";

/** How a field's value is taken from the object it was asked of, which holds it under its response key. */
export type ReadByKey = (object: Readonly<Record<string, unknown>>, key: string) => unknown;

const extension = "readByKey";

/**
 * Makes a field one that only reads: what stands under its response key, so that one field asked for twice under two aliases, with different
 * arguments, has two values.
 */
export function setReadByKey(field: GraphQLField<unknown, unknown>, read: ReadByKey): void {
  field.resolve = (object, _args, _context, { path }) =>
    read(object as Readonly<Record<string, unknown>>, String(path.key));
  field.extensions = { ...field.extensions, [extension]: read };
}

/** How a field only reads; null where its resolver does more. */
export function readByKeyOf({
  extensions,
}: {
  readonly extensions: Readonly<GraphQLFieldExtensions<unknown, unknown>>;
}): ReadByKey | null {
  return (extensions[extension] as ReadByKey | undefined) ?? null;
}
