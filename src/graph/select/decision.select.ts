import type { ListField, ObjectSelect } from "./field-select.js";
import { instantProperty, property } from "./make-field.js";
import { variableOf } from "./scope.js";

/** What was decided on the accounts of an event, ended decisions too: newest first. */
export const decisions: ListField = {
  kind: "list",
  type: "Decision",
  rows: ({ scope, builder }) => {
    const [tells, account, node] = builder.variables(["tells", "account", "decision"]);
    return {
      match: [
        `MATCH (${variableOf(scope, "node")})<-[${tells}:ACCOUNT_OF]-(${account}:Account)<-[:DECIDES]-(${node}:Decision)`,
      ],
      where: [`${tells}.endedAt IS NULL`, ...builder.shown("account", account)],
      aggregate: `WITH DISTINCT ${node}`,
      scope: { node },
    };
  },
  order: {
    name: "decisions",
    keys: [
      { expression: ({ node }) => `toString(${node}.recordedAt)`, direction: "DESC", type: "string" },
      { expression: ({ node }) => `${node}.id`, direction: "ASC", type: "string" },
    ],
  },
  limit: 100,
};

/** The two accounts a decision is on. */
const accounts: ListField = {
  kind: "list",
  type: "Account",
  rows: ({ scope, builder }) => {
    const node = builder.variable("account");
    return {
      match: [`MATCH (${variableOf(scope, "node")})-[:DECIDES]->(${node}:Account)`],
      where: builder.shown("account", node),
      scope: { node },
    };
  },
  order: {
    name: "decided",
    keys: [{ expression: ({ node }) => `${node}.id`, direction: "ASC", type: "string" }],
  },
  limit: 2,
};

export const decisionObjects: Readonly<Record<string, ObjectSelect>> = {
  Decision: {
    fields: {
      id: property("id"),
      kind: property("kind"),
      decidedBy: property("by"),
      reason: property("reason"),
      score: property("score"),
      recordedAt: instantProperty("recordedAt"),
      endedAt: instantProperty("endedAt"),
      accounts,
    },
  },
};
