import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type GraphQLArgument,
  type GraphQLObjectType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from "graphql";
import { describe, expect, it } from "vitest";
import { selectMaps } from "../../src/graph/select/select-maps.js";
import { buildGraphqlSchema, madeByResolvers, printSchemaText } from "../../src/graphql/build-schema.js";
import { packageRoot } from "../../src/package-root.js";

const schema = buildGraphqlSchema();
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);
const objects = types.filter(isObjectType);

describe("the GraphQL schema", () => {
  it("is what schema/schema.graphql holds (if not: npm run fix:schema)", () => {
    expect(printSchemaText()).toBe(readFileSync(join(packageRoot, "schema", "schema.graphql"), "utf8"));
  });

  it("describes every type, field, argument and enum value", () => {
    const undescribed = types.flatMap((type) => {
      const missing = type.description ? [] : [type.name];
      if (isEnumType(type)) {
        return [
          ...missing,
          ...type.getValues().flatMap((value) => (value.description ? [] : [`${type.name}.${value.name}`])),
        ];
      }
      if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return missing;
      return [
        ...missing,
        ...Object.values(type.getFields()).flatMap((field) => [
          ...(field.description ? [] : [`${type.name}.${field.name}`]),
          ...("args" in field
            ? field.args.flatMap((argument: GraphQLArgument) =>
                argument.description ? [] : [`${type.name}.${field.name}(${argument.name})`],
              )
            : []),
        ]),
      ];
    });
    expect(undescribed).toEqual([]);
  });

  it("says of every nullable field of an object when it is null", () => {
    const silent = objects
      .filter((type) => type !== schema.getQueryType())
      .flatMap((type) =>
        Object.values(type.getFields()).map((field) => ({ name: `${type.name}.${field.name}`, field })),
      )
      .filter(({ field }) => !String(field.type).endsWith("!") && !/null/i.test(field.description ?? ""))
      .map(({ name }) => name);
    expect(silent).toEqual(["IngestDocumentPayload.document"]);
  });

  it("has no field below the root that the compiler does not know how to read", () => {
    const made = new Set(["Query", "Mutation", "Subscription", ...madeByResolvers]);
    const figures = new Set(["CasualtyFigure"]);
    const unread = objects
      .filter(({ name }) => !made.has(name) && !figures.has(name) && !/^Previewed|Connection$/.test(name))
      .flatMap((type: GraphQLObjectType) =>
        Object.keys(type.getFields())
          .filter((field) => field !== "cursor" && selectMaps[type.name]?.fields[field] === undefined)
          .map((field) => `${type.name}.${field}`),
      );
    expect(unread).toEqual([]);
  });

  it("has no select map of a field that clients cannot ask for", () => {
    const unasked = Object.entries(selectMaps)
      .filter(([name]) => name !== "FoundNode")
      .flatMap(([name, { fields }]) => {
        const type = schema.getType(name);
        const known = isObjectType(type) ? type.getFields() : {};
        return Object.keys(fields)
          .filter((field) => known[field] === undefined)
          .map((field) => `${name}.${field}`);
      });
    expect(unasked).toEqual([]);
  });

  it("pages every connection with first and after, 20 if not told otherwise", () => {
    const connections = objects.flatMap((type) =>
      Object.values(type.getFields())
        .filter(({ type: of }) => String(of).endsWith("Connection!"))
        .map((field) => ({ name: `${type.name}.${field.name}`, field })),
    );
    expect(connections.length).toBeGreaterThan(30);
    for (const { name, field } of connections) {
      const [first, after] = ["first", "after"].map((wanted) =>
        field.args.find((argument) => argument.name === wanted),
      );
      expect(first?.defaultValue, name).toBe(20);
      expect(String(after?.type), name).toBe("String");
    }
  });
});
