import { getNamedType, isObjectType, parse, validate } from "graphql";
import { describe, expect, it } from "vitest";
import { buildGraphqlSchema } from "../../../src/graphql/build-schema.js";
import { columnsOf } from "../../../src/server/export/columns.js";
import { readExportOperation } from "../../../src/server/export/export-operation.js";
import { chooseList, findLists } from "../../../src/server/export/find-lists.js";
import { pageOperation } from "../../../src/server/export/page-operation.js";
import { shippedOperations } from "../../operations/shipped-operations.js";
import { literalOf } from "../../support/literal-of.js";

const schema = buildGraphqlSchema();

/** Lists of what rests on no claim of its own: things as such, sums over events, and what mentions say. */
const withoutClaims = [
  "ActorCandidateConnection",
  "AccountConnection",
  "ActorConnection",
  "AggregateConnection",
  "NameMentionConnection",
  "NameUseConnection",
  "PlaceConnection",
  "SentenceConnection",
  "TimelineConnection",
];

const connections = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => !name.startsWith("__"))
  .flatMap((type) =>
    Object.values(type.getFields())
      .filter(({ type: of }) => getNamedType(of).name.endsWith("Connection"))
      .map((field) => ({ name: `${type.name}.${field.name}`, type, field })),
  );

/** A query whose only list is the one of a field, with the id of each of its items or something else they have. */
function operationOn({ type, field }: (typeof connections)[number]) {
  const needed = field.args.filter(
    (argument) => String(argument.type).endsWith("!") && argument.defaultValue === undefined,
  );
  const given = needed.map(({ name, type: of }) => `${name}: ${literalOf(of)}`).join(", ");
  const list = `list: ${field.name}${given ? `(${given})` : ""} { edges { cursor } }`;
  const isNode = type.getInterfaces().some(({ name }) => name === "Node");
  if (type.name === "Query") return `{ ${list} }`;
  return isNode ? `{ node(id: "x") { ... on ${type.name} { ${list} } } }` : null;
}

describe("an operation that reads one page", () => {
  it.each(connections.filter((one) => operationOn(one) !== null))(
    "can be made for $name, and asks for claims unless nothing there has any",
    (one) => {
      const operation = readExportOperation(schema, { query: operationOn(one) ?? "", variables: {} });
      const page = pageOperation(operation, chooseList(operation, null));
      expect(validate(schema, parse(page.text))).toEqual([]);
      expect(page.hasEvidence).toBe(!withoutClaims.includes(getNamedType(one.field.type).name));
    },
  );

  it.each(shippedOperations())(
    "can be made for every list of $name, with columns that differ",
    ({ source, variables }) => {
      const operation = readExportOperation(schema, { query: source, variables });
      const lists = findLists(operation);
      expect(lists.length).toBeGreaterThan(0);
      for (const list of lists) {
        const page = pageOperation(operation, list);
        expect(validate(schema, parse(page.text)), list.path).toEqual([]);
        const titles = columnsOf(operation, list.itemType, list.items, page.hasEvidence).map(({ title }) => title);
        expect(new Set(titles).size, list.path).toBe(titles.length);
        expect(titles.length, list.path).toBeGreaterThan(0);
      }
    },
  );

  it("asks for nothing but its list, and for the fragments and variables that this uses", () => {
    const query = `query Q($a: String!, $b: String!) {
      actor(name: $a) { name events(first: 5) { total { value } edges { ...E } } }
      other: actor(name: $b) { ...N }
    }
    fragment E on ActorEventEdge { role node { label } }
    fragment N on Actor { name }`;
    const operation = readExportOperation(schema, { query, variables: { a: "ISIS", b: "YPG" } });
    const { text, variables } = pageOperation(operation, chooseList(operation, null));
    expect(text).not.toMatch(/\$b|fragment N|total \{\s+value\s+\}\s+edges \{\s+\.\.\.E/);
    expect(text).toContain("events(first: $exportFirst, after: $exportAfter)");
    expect(variables).toEqual({ a: "ISIS" });
  });

  it("begins behind the cursor that the operation gives", () => {
    const query = "query ($after: String) { events(after: $after) { edges { node { id } } } }";
    const operation = readExportOperation(schema, { query, variables: { after: "there" } });
    expect(pageOperation(operation, chooseList(operation, null)).after).toBe("there");
  });

  it("keeps what stands on the node apart from what stands on the edge, where both have one name", () => {
    const query = `{ actor(name: "x") { namesBySource { edges { name useCount node { name } } } } }`;
    const operation = readExportOperation(schema, { query, variables: {} });
    const list = chooseList(operation, null);
    const titles = columnsOf(operation, list.itemType, list.items, false).map(({ title }) => title);
    expect(titles).toEqual(["name", "useCount", "node.name"]);
  });
});

describe("readExportOperation", () => {
  it.each([
    ["no GraphQL", "{ actors {", /Syntax Error/],
    ["a field that there is not", "{ aktors { id } }", /Cannot query field "aktors"/],
    [
      "a mutation",
      'mutation { undoDecision(input: { decisionId: "x", by: "y", reason: "z" }) { events { id } } }',
      /mutation/,
    ],
    ["several operations, none of them named", "query A { __typename } query B { __typename }", /which operation/],
    ["a variable that is not given", "query ($n: String!) { actor(name: $n) { id } }", /\$n/],
    ["fragments that come to thousands of fields", bomb(12), /more than|maximum/],
  ])("refuses %s", (_what, query, message) => {
    expect(() => readExportOperation(schema, { query, variables: {} })).toThrow(message);
  });
});

describe("chooseList", () => {
  const choose =
    (query: string, path: string | null = null) =>
    () =>
      chooseList(readExportOperation(schema, { query, variables: {} }), path);

  it("names the lists where there are several, or none is called so", () => {
    const query = "{ actors { edges { node { id } } } places { edges { node { id } } } }";
    expect(choose(query)).toThrow(/2 lists/);
    expect(choose(query, "aktors")).toThrow(
      expect.objectContaining({ nextStep: expect.stringMatching("actors, places") }),
    );
    expect(choose(query, "places")().path).toBe("places");
  });

  it("refuses an operation without a list of items", () => {
    expect(choose("{ actors { total { value } } }")).toThrow(/no list/);
  });
});

function bomb(size: number): string {
  const fragments = Array.from({ length: size }, (_, index) => {
    const next = `...F${index + 1}`;
    return `fragment F${index} on Actor { a: coActors { edges { node { ${next} } } } b: coActors { edges { node { ${next} } } } }`;
  });
  return `{ actors { edges { node { ...F0 } } } } ${fragments.join(" ")} fragment F${size} on Actor { id }`;
}
