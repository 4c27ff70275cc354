import { type GraphQLInputType, getNamedType, isEnumType } from "graphql";

/** Something in GraphQL that a required argument of this type takes: a value of the enum, or a text. */
export function literalOf(type: GraphQLInputType): string {
  const named = getNamedType(type);
  return isEnumType(named) ? String(named.getValues()[0]?.name) : '"isis"';
}
