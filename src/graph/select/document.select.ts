import { eventTotal } from "./event-total.select.js";
import type { ConnectionField, ListField, ObjectSelect, SingleField } from "./field-select.js";
import { instantProperty, listProperty, nodeAt, property } from "./make-field.js";
import { byId, nodeOrders } from "./orders.js";
import { part, variableOf } from "./scope.js";
import { wordsAt } from "./supporting-words.select.js";

const publisher: SingleField = {
  kind: "single",
  type: "Actor",
  rows: ({ scope, builder }) => {
    const node = builder.variable("publisher");
    return {
      match: [`MATCH (${variableOf(scope, "node")})-[:PUBLISHED_BY]->(${node}:Actor)`],
      where: [],
      scope: { node },
    };
  },
  order: byId,
};

const reviews: ListField = {
  kind: "list",
  type: "Review",
  rows: ({ scope, builder }) => {
    const node = builder.variable("review");
    return {
      match: [`MATCH (${variableOf(scope, "node")})<-[:REVIEWS]-(${node}:Review)`],
      where: [],
      scope: { node },
    };
  },
  order: {
    name: "reviews",
    keys: [
      { expression: ({ node }) => `toString(${node}.recordedAt)`, direction: "DESC", type: "string" },
      { expression: ({ node }) => `${node}.id`, direction: "ASC", type: "string" },
    ],
  },
  limit: 20,
};

const sentences: ConnectionField = {
  kind: "connection",
  edge: "SentenceEdge",
  rows: ({ scope, builder }) => {
    const node = builder.variable("sentence");
    return {
      match: [`MATCH (${variableOf(scope, "node")})-[:HAS_SENTENCE]->(${node}:Sentence)`],
      where: [],
      scope: { node },
    };
  },
  orders: {
    TEXT: { name: "text", keys: [{ expression: ({ node }) => `${node}.ordinal`, direction: "ASC", type: "number" }] },
  },
  defaultOrder: "TEXT",
};

const claims: ConnectionField = {
  kind: "connection",
  edge: "DocumentClaimEdge",
  rows: ({ scope, args, builder }) => {
    const node = builder.variable("claim");
    const kinds = args["kinds"] == null ? [] : [`${node}.kind IN ${builder.parameters.value(args["kinds"])}`];
    return {
      match: [`MATCH (${variableOf(scope, "node")})<-[:QUOTED_FROM]-(${node}:Claim)`],
      where: [
        `${node}.supersededAt IS NULL AND ${node}.retractedAt IS NULL`,
        ...kinds,
        ...builder.shown("claim", node),
      ],
      scope: { node },
    };
  },
  orders: {
    TEXT: {
      name: "text",
      keys: [
        { expression: ({ node }) => `${node}.start`, direction: "ASC", type: "number" },
        { expression: ({ node }) => `${node}.id`, direction: "ASC", type: "string" },
      ],
    },
  },
  defaultOrder: "TEXT",
};

const events: ConnectionField = {
  kind: "connection",
  edge: "DocumentEventEdge",
  rows: ({ scope, builder }) => {
    const [account, tells, node, teller] = builder.variables(["account", "tells", "event", "teller"]);
    const document = variableOf(scope, "node");
    return {
      match: [`MATCH (${document})<-[:TOLD_IN]-(${account}:Account)-[${tells}:ACCOUNT_OF]->(${node}:Event)`],
      where: [
        `${tells}.endedAt IS NULL AND ${account}.supersededAt IS NULL`,
        ...builder.shown("account", account),
        ...builder.shown("event", node),
      ],
      aggregate: `WITH DISTINCT ${node}, ${document} AS ${teller}`,
      scope: { node, teller },
      lists: (other) => {
        const [of, telling] = [builder.variable("tells"), builder.variable("account")];
        const open = [
          `${of}.endedAt IS NULL AND ${telling}.supersededAt IS NULL`,
          ...builder.shown("account", telling),
          ...builder.shown("event", other),
        ];
        return [
          `EXISTS { (${other})<-[${of}:ACCOUNT_OF]-(${telling}:Account)-[:TOLD_IN]->(${teller}) WHERE ${open.join(" AND ")} }`,
        ];
      },
    };
  },
  orders: nodeOrders,
  defaultOrder: "NEWEST",
  sums: eventTotal,
};

function textOfSentence(sentence: string): string {
  return `(${sentence})<-[:HAS_SENTENCE]-()-[:HAS_TEXT]->(text:Text)`;
}

export const documentObjects: Readonly<Record<string, ObjectSelect>> = {
  Document: {
    fields: {
      id: property("id"),
      title: property("title"),
      kind: property("kind"),
      language: property("language"),
      url: property("url"),
      publishedAt: instantProperty("publishedAt"),
      recordedAt: instantProperty("recordedAt"),
      length: property("lengthUtf16"),
      text: {
        kind: "value",
        expression: (scope) =>
          `head(COLLECT { MATCH (${variableOf(scope, "node")})-[:HAS_TEXT]->(text:Text) RETURN text.text })`,
      },
      publisher,
      reviews,
      sentences,
      claims,
      events,
    },
  },
  Review: {
    fields: {
      by: property("by"),
      recordedAt: instantProperty("recordedAt"),
      corrections: listProperty("corrections"),
    },
  },
  Sentence: {
    fields: {
      ordinal: property("ordinal"),
      start: property("start"),
      end: property("end"),
      section: property("section"),
      text: wordsAt(
        part("node"),
        textOfSentence,
        ({ node }) => `${node}.start`,
        ({ node }) => `${node}.end`,
      ),
    },
  },
  SentenceEdge: { fields: { node: nodeAt("Sentence") } },
  DocumentClaimEdge: { fields: { node: nodeAt("Claim") } },
  DocumentEventEdge: { fields: { node: nodeAt("Event") } },
};
