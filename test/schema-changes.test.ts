import { buildSchema } from "graphql";
import { describe, expect, it } from "vitest";
import { deprecationFaults, findSchemaChanges, unnamedBreaks } from "../scripts/schema-changes.js";
import { buildGraphqlSchema } from "../src/graphql/build-schema.js";

const before = buildSchema(`
  type Query { event(id: ID!, lens: String): Event }
  type Event { label: String!, place: String }
  enum Outcome { SEIZED }
`);
const after = buildSchema(`
  type Query { event(id: ID!): Event }
  type Event { label: String!, places: [String!]! }
  enum Outcome { SEIZED, REPELLED }
`);

describe("the changes of the schema", () => {
  it("are told where they break clients or may, and not where they only add", async () => {
    const told = (await findSchemaChanges(before, after)).map(({ level, path }) => `${level} ${path}`);
    expect(told.sort()).toEqual(["BREAKING Event.place", "BREAKING Query.event.lens", "DANGEROUS Outcome.REPELLED"]);
  });

  it("break silently unless the changelog names them as code among what is not released", async () => {
    const changes = await findSchemaChanges(before, after);
    const silent = (changelog: string) =>
      unnamedBreaks(changes, changelog)
        .map(({ path }) => path)
        .sort();
    expect(silent("## [Unreleased]\n- `Event.place` is gone, as is `Query.event.lens`.\n")).toEqual([]);
    expect(
      silent("## [Unreleased]\n- Event.place is gone.\n## [0.1.0]\n- `Event.place`, `Query.event.lens`\n"),
    ).toEqual(["Event.place", "Query.event.lens"]);
    expect(silent("")).toHaveLength(2);
  });
});

describe("deprecated elements", () => {
  it("say what to use instead, which the schema has", () => {
    const schema = buildSchema(`
      type Query {
        a: Int @deprecated(reason: "Use \`Query.b\` instead.")
        b(old: Int @deprecated(reason: "Not used.")): Int
        c: Int @deprecated(reason: "Use \`Query.gone\` instead.")
        d: Kind @deprecated
      }
      enum Kind { NEW, OLD @deprecated(reason: "Use \`Kind.NEW\`.") }
    `);
    expect(deprecationFaults(schema)).toEqual(["Query.b.old", "Query.c", "Query.d"]);
    expect(deprecationFaults(buildGraphqlSchema())).toEqual([]);
  });
});
