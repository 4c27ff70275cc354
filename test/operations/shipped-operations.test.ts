import { parse, validate } from "graphql";
import { describe, expect, it } from "vitest";
import { buildGraphqlSchema } from "../../src/graphql/build-schema.js";
import { shippedOperations } from "./shipped-operations.js";

describe("the shipped operations", () => {
  it("are the analyst's questions", () => {
    expect(shippedOperations().map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        "what-did-an-actor-take",
        "what-happened-near-a-place",
        "what-remains-without-a-source",
        "what-was-known-by-then",
        "where-was-an-actor-active",
        "who-fought-whom",
      ]),
    );
  });

  it.each(shippedOperations())("$name is valid against the schema", ({ source }) => {
    expect(validate(buildGraphqlSchema(), parse(source))).toEqual([]);
  });

  it.each(shippedOperations())(
    "$name begins with a comment that says what it asks, and is one operation",
    ({ source }) => {
      expect(source).toMatch(/^# [A-Z].+\?\n(#.*\n)*query [A-Z]/);
      expect(parse(source).definitions.filter(({ kind }) => kind === "OperationDefinition")).toHaveLength(1);
    },
  );

  it.each(shippedOperations())(
    "$name has an example for every variable it needs, and for no other",
    ({ source, variables }) => {
      const [operation] = parse(source).definitions.flatMap((definition) =>
        definition.kind === "OperationDefinition" ? [definition] : [],
      );
      const declared = operation?.variableDefinitions ?? [];
      const needed = declared.filter(
        ({ type, defaultValue }) => type.kind === "NonNullType" && defaultValue === undefined,
      );
      expect(Object.keys(variables)).toEqual(expect.arrayContaining(needed.map(({ variable }) => variable.name.value)));
      expect(declared.map(({ variable }) => variable.name.value)).toEqual(
        expect.arrayContaining(Object.keys(variables)),
      );
    },
  );
});
