import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isObjectType,
  isScalarType,
  isUnionType,
} from "graphql";
import { buildGraphqlSchema } from "../../src/graphql/build-schema.js";

interface EverythingOptions {
  /** Edges of every list. */
  readonly first?: number;
  /** Fields that are not asked for, wherever they are. */
  readonly without?: ReadonlySet<string>;
}

/** A selection set with every field, down to `depth` objects below. */
export function everything(type: GraphQLNamedType, depth: number, options: EverythingOptions = {}, alias = ""): string {
  if (isUnionType(type)) {
    const members = type
      .getTypes()
      .map((one) => `... on ${one.name} ${everything(one, depth, options, `${one.name}_`)}`);
    return `{ __typename ${members.join(" ")} }`;
  }
  if (!isObjectType(type)) return "";
  const fields = Object.values(type.getFields()).flatMap((field) => {
    if (options.without?.has(field.name)) return [];
    const of = getNamedType(field.type);
    const named = alias === "" ? field.name : `${alias}${field.name}: ${field.name}`;
    if (isScalarType(of) || isEnumType(of)) return [named];
    return depth === 0 ? [] : [`${named}${sizeOf(field, options)} ${everything(of, depth - 1, options)}`];
  });
  return fields.length === 0 ? "{ __typename }" : `{ ${fields.join(" ")} }`;
}

function sizeOf(field: GraphQLField<unknown, unknown>, { first = 2 }: EverythingOptions): string {
  return field.args.some(({ name }) => name === "first") ? `(first: ${first})` : "";
}

/** The type that a root field gives. */
export function typeOfRoot(field: string): GraphQLNamedType {
  return getNamedType(buildGraphqlSchema().getQueryType()?.getFields()[field]?.type as GraphQLOutputType);
}
