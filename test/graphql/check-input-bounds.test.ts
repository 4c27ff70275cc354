import { graphql, parse } from "graphql";
import { describe, expect, it } from "vitest";
import { buildGraphqlSchema } from "../../src/graphql/build-schema.js";
import { checkInputBounds } from "../../src/graphql/check-input-bounds.js";

const schema = buildGraphqlSchema();
const document = parse(
  `query ($filter: EventFilterInput, $ids: [ID!]) { events(filter: $filter) { total { value } } nodes(ids: $ids) { id } }`,
);

function nested(depth: number, key: "not" | "and" = "not"): unknown {
  let filter: unknown = { eventClass: ["INCIDENT"] };
  for (let level = 1; level < depth; level += 1) filter = key === "not" ? { not: filter } : { and: [filter] };
  return filter;
}

const check =
  (variables: unknown, source = document) =>
  () =>
    checkInputBounds(schema, source, variables);

describe("bounds of inputs", () => {
  it("let filters through that are 6 deep and refuse deeper ones, in variables and in the document", () => {
    for (const key of ["not", "and"] as const) {
      expect(check({ filter: nested(6, key) })).not.toThrow();
      expect(check({ filter: nested(7, key) })).toThrow("A filter nests deeper than 6.");
    }
    const literal = (depth: number) =>
      parse(`{ events(filter: ${"{not: ".repeat(depth - 1)}{}${"}".repeat(depth - 1)}) { total { value } } }`);
    expect(check({}, literal(6))).not.toThrow();
    expect(check({}, literal(7))).toThrow("A filter nests deeper than 6.");
  });

  it("add what nests in the document to what nests in a variable inside it", () => {
    const mixed = parse(
      `query ($inner: EventFilterInput) { events(filter: {not: {and: [$inner]}}) { total { value } } }`,
    );
    expect(check({ inner: nested(4) }, mixed)).not.toThrow();
    expect(check({ inner: nested(5) }, mixed)).toThrow("A filter nests deeper than 6.");
  });

  it("count the filter of an actor's events as nested in the actor's filter", () => {
    const actors = parse(`query ($filter: ActorFilterInput) { actors(filter: $filter) { total { value } } }`);
    expect(check({ filter: { takesPartIn: nested(5) } }, actors)).not.toThrow();
    expect(check({ filter: { takesPartIn: nested(6) } }, actors)).toThrow("A filter nests deeper than 6.");
  });

  it("survive a variable that nests 100,000 deep", () => {
    expect(check({ filter: nested(100_000) })).toThrow("A filter nests deeper than 6.");
    let list: unknown = [];
    for (let level = 0; level < 100_000; level += 1) list = [list];
    expect(check({ ids: list })).not.toThrow("Maximum call stack");
  });

  it("let 50 restrictions through and refuse 51", () => {
    const many = (count: number) => ({
      filter: { or: Array.from({ length: count }, () => ({ civilianTargeting: true })) },
    });
    expect(check(many(50))).not.toThrow();
    expect(check(many(51))).toThrow("A filter holds more than 50 restrictions.");
  });

  it("let lists of 200 items through and refuse 201, also in the document and in defaults", () => {
    const ids = (count: number) => Array.from({ length: count }, () => "x");
    expect(check({ ids: ids(200) })).not.toThrow();
    expect(check({ ids: ids(201) })).toThrow("A list holds 201 items; at most 200 are allowed.");
    const literal = JSON.stringify(ids(201));
    expect(check({}, parse(`{ nodes(ids: ${literal}) { id } }`))).toThrow("A list holds 201 items");
    expect(check({}, parse(`query ($ids: [ID!]! = ${literal}) { nodes(ids: $ids) { id } }`))).toThrow(
      "A list holds 201 items",
    );
  });

  it("leave to coercion what is no input of the schema", () => {
    for (const variables of [
      null,
      undefined,
      5,
      "x",
      [],
      { filter: "x" },
      { filter: { unknown: nested(50) } },
      { __proto__: nested(9) },
    ]) {
      expect(check(variables)).not.toThrow();
    }
  });

  it("see through the relations that a filter leads across", () => {
    const across = (depth: number): unknown =>
      depth === 1 ? { killed: { atLeast: 1 } } : { participant: { is: { activity: { is: across(depth - 2) } } } };
    expect(check({ filter: across(5) })).not.toThrow();
    expect(check({ filter: across(7) })).toThrow("A filter nests deeper than 6.");
  });
});

describe("a key that a filter does not have", () => {
  const ask = (source: string, variableValues: Record<string, unknown>) =>
    graphql({ schema, source, variableValues, contextValue: {} });

  it("is refused with the key that was meant, in variables and in the document", async () => {
    const inVariables = await ask("query ($filter: EventFilterInput) { events(filter: $filter) { total { value } } }", {
      filter: { not: { participants: {} } },
    });
    expect(inVariables.errors?.[0]?.message).toMatch(/"filter.not".*"participants".*Did you mean "participant"\?/);
    const inDocument = await ask("{ actors(filter: {activity: {inn: {}}}) { total { value } } }", {});
    expect(inDocument.errors?.[0]?.message).toMatch(/"inn" is not defined by type "ActivityFilterInput"/);
  });
});
