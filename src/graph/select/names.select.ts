import type { ListField, ObjectSelect } from "./field-select.js";
import { property } from "./make-field.js";
import { variableOf } from "./scope.js";

/** The names of an actor or place: primary first, then by value. */
export const names: ListField = {
  kind: "list",
  type: "Name",
  rows: ({ scope, builder }) => {
    const [edge, node] = [builder.variable("has"), builder.variable("name")];
    return {
      match: [`MATCH (${variableOf(scope, "node")})-[${edge}:HAS_NAME]->(${node}:Name)`],
      where: [],
      scope: { edge, node },
    };
  },
  order: {
    name: "names",
    keys: [
      {
        expression: ({ edge }) => `CASE ${edge}.kind WHEN 'PRIMARY' THEN 0 ELSE 1 END`,
        direction: "ASC",
        type: "number",
      },
      { expression: ({ node }) => `${node}.value`, direction: "ASC", type: "string" },
      { expression: ({ node }) => `coalesce(${node}.lang, '')`, direction: "ASC", type: "string" },
    ],
  },
  limit: 100,
};

export const nameObjects: Readonly<Record<string, ObjectSelect>> = {
  Name: {
    fields: {
      value: property("value"),
      kind: property("kind", "edge"),
      basis: property("basis", "edge"),
      language: property("lang"),
      script: property("script"),
    },
  },
};
