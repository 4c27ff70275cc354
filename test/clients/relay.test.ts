import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  GraphQLNonNull,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isObjectType,
  isScalarType,
} from "graphql";
// @ts-expect-error It has no types: its one export is the path of its program.
import compiler from "relay-compiler";
import { afterAll, describe, expect, it } from "vitest";
import { buildGraphqlSchema } from "../../src/graphql/build-schema.js";
import { packageRoot } from "../../src/package-root.js";
import { literalOf } from "../support/literal-of.js";
import { type ConnectionField, connectionFields } from "./connection-fields.js";

const schema = buildGraphqlSchema();
const connections = connectionFields();
const folder = mkdtempSync(join(tmpdir(), "sitrep-relay-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function isNode(type: GraphQLObjectType): boolean {
  return type.getInterfaces().some(({ name }) => name === "Node");
}

/** What Relay itself has to be told: a list it can read on, of a thing that it can fetch again by its id. */
function moduleOf({ parent, field, connection }: ConnectionField): readonly [module: string, text: string] {
  const module = `${parent.name}${field.name}`;
  const required = field.args.filter(
    ({ type, defaultValue }) => type instanceof GraphQLNonNull && defaultValue === undefined,
  );
  const given = required.map(({ name, type }) => `${name}: ${literalOf(type)}, `).join("");
  const edge = getNamedType(connection.getFields()["edges"]?.type) as unknown as GraphQLObjectType;
  const node = edge.getFields()["node"]?.type;
  const inner =
    isObjectType(getNamedType(node)) && isNode(getNamedType(node) as GraphQLObjectType) ? "id" : "__typename";
  const list = (key: string) =>
    `${field.name}(${given}first: $count, after: $cursor) @connection(key: "${key}_${field.name}") { edges { cursor node { ${inner} } } }`;
  const paging = 'count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" }';
  return [
    module,
    parent.name === "Query"
      ? `query ${module}Query($count: Int!, $cursor: String) { ${list(`${module}Query`)} }`
      : `fragment ${module}_list on ${parent.name} @argumentDefinitions(${paging}) @refetchable(queryName: "${module}PageQuery") { ${list(`${module}_list`)} }`,
  ];
}

describe("Relay's conventions", () => {
  it("hold for Relay's compiler: it makes a paged, refetchable list of every connection of the root and of every node", () => {
    const modules = connections.filter(({ parent }) => parent.name === "Query" || isNode(parent)).map(moduleOf);
    expect(modules.length).toBeGreaterThan(30);
    mkdirSync(join(folder, "src"));
    mkdirSync(join(folder, "made"));
    cpSync(join(packageRoot, "schema", "schema.graphql"), join(folder, "schema.graphql"));
    for (const [module, text] of modules)
      writeFileSync(join(folder, "src", `${module}.ts`), `export const list = graphql\`${text}\`;\n`);
    const settings = { src: "./src", schema: "./schema.graphql", language: "typescript", artifactDirectory: "./made" };
    writeFileSync(join(folder, "relay.config.json"), JSON.stringify(settings));
    writeFileSync(join(folder, "package.json"), "{}");
    const told = execFileSync(compiler, ["relay.config.json"], { cwd: folder, encoding: "utf8" });
    const made = readdirSync(join(folder, "made"));
    for (const [module] of modules)
      expect(
        made.filter((file) => file.startsWith(module)),
        told,
      ).not.toEqual([]);
  });

  it.each(connections)(
    "$name gives edges with a cursor and a node, and what Relay reads of pageInfo",
    ({ connection, field }) => {
      const { edges, pageInfo } = connection.getFields();
      expect(isListType(getNullableType(edges?.type))).toBe(true);
      expect(String(pageInfo?.type)).toBe("PageInfo!");
      const edge = getNamedType(edges?.type) as GraphQLObjectType;
      expect(edge.name).toMatch(/Edge$/);
      const { cursor, node } = edge.getFields();
      expect(isScalarType(getNullableType(cursor?.type))).toBe(true);
      expect(isListType(getNullableType(node?.type))).toBe(false);
      const args = new Map(field.args.map(({ name, type }) => [name, String(getNullableType(type))]));
      expect([args.get("first"), args.get("after")]).toEqual(["Int", "String"]);
    },
  );

  it("holds nodes by node(id) and nodes(ids), and an id on everything that is one", () => {
    const { node, nodes } = schema.getQueryType()?.getFields() ?? {};
    expect([String(node?.type), String(nodes?.type)]).toEqual(["Node", "[Node]!"]);
    const withId = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .filter((type) => String(type.getFields()["id"]?.type) === "ID!")
      .map(({ name }) => name);
    // A decision is not looked at by its id, but taken back by it; a job is asked for by ingestJob, and is forgotten after a while.
    expect(withId.filter((name) => !isNode(schema.getType(name) as GraphQLObjectType))).toEqual([
      "Decision",
      "IngestJob",
    ]);
  });

  it("tells the four fields of PageInfo, and takes every mutation's values as one input", () => {
    const page = schema.getType("PageInfo") as GraphQLObjectType;
    expect(
      Object.entries(page.getFields())
        .map(([name, { type }]) => `${name}: ${type}`)
        .sort(),
    ).toEqual(
      expect.arrayContaining([
        "endCursor: String",
        "hasNextPage: Boolean!",
        "hasPreviousPage: Boolean!",
        "startCursor: String",
      ]),
    );
    for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
      expect(field.args.map(({ name }) => name)).toEqual(["input"]);
      expect(isInputObjectType(getNamedType(field.args[0]?.type))).toBe(true);
    }
  });
});
