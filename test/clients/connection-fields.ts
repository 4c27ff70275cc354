import { type GraphQLField, type GraphQLObjectType, getNamedType, isObjectType } from "graphql";
import { buildGraphqlSchema } from "../../src/graphql/build-schema.js";

/** A field that gives a connection. */
export interface ConnectionField {
  /** `Actor.events`. */
  readonly name: string;
  readonly parent: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
  readonly connection: GraphQLObjectType;
}

/** Every field of the schema that gives a connection. */
export function connectionFields(): readonly ConnectionField[] {
  return Object.values(buildGraphqlSchema().getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith("__"))
    .flatMap((parent) =>
      Object.values((parent as GraphQLObjectType).getFields()).flatMap((field) => {
        const connection = getNamedType(field.type);
        if (!isObjectType(connection) || !connection.name.endsWith("Connection")) return [];
        const name = `${parent.name}.${field.name}`;
        return [{ name, parent: parent as GraphQLObjectType, field, connection }];
      }),
    );
}
