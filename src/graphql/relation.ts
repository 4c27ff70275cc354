import { Args, type ClassType, type Field, FieldResolver } from "type-graphql";

type TypeThunk = Parameters<typeof Field>[0] & (() => unknown);

interface RelationOptions {
  readonly description: string;
  /** When the relation may be null; not if not given. */
  readonly nullable?: boolean;
  readonly takes?: () => ClassType;
}

/**
 * Declares a field that leads to other objects. It stands outside its type's class, so that two types that lead to each other
 * need not import each other, and it has no method, because it is read with its parent's statement.
 */
export function Relation(type: TypeThunk, { takes, ...options }: RelationOptions): PropertyDecorator {
  return (prototype, property) => {
    FieldResolver(type, options)(prototype, property, {});
    if (takes !== undefined) Takes(takes)(prototype, property);
  };
}

/** Declares the arguments of a field that has no method. Stands below `@Field`. */
export function Takes(type: () => ClassType): PropertyDecorator {
  return (prototype, property) => Args(type)(prototype, property as string, 0);
}
