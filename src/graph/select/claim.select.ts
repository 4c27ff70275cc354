import type { ListField, ObjectSelect, SingleField } from "./field-select.js";
import { flagProperty, instantProperty, object, property } from "./make-field.js";
import { byId } from "./orders.js";
import { variableOf } from "./scope.js";

/** Who uttered it first, the publisher last. */
const chain: ListField = {
  kind: "list",
  type: "ChainLink",
  rows: ({ scope, builder }) => {
    const claim = variableOf(scope, "node");
    const [edge, node, said] = [builder.variable("link"), builder.variable("source"), builder.variable("said")];
    return {
      match: [`MATCH (${claim})-[${edge}:ATTRIBUTED_TO]->(${node}:Actor)`],
      where: [],
      aggregate: `WITH ${edge}, ${node}, ${claim} AS ${said}`,
      scope: { edge, node, claim: said },
    };
  },
  order: { name: "chain", keys: [{ expression: ({ edge }) => `${edge}.position`, direction: "ASC", type: "number" }] },
  limit: 20,
};

const rootSource: SingleField = {
  kind: "single",
  type: "Actor",
  rows: ({ scope, builder }) => {
    const node = builder.variable("root");
    return {
      match: [`MATCH (${node}:Actor {id: ${variableOf(scope, "node")}.rootSourceId})`],
      where: [],
      scope: { node },
    };
  },
  order: byId,
};

const document: SingleField = {
  kind: "single",
  type: "Document",
  rows: ({ scope, builder }) => {
    const node = builder.variable("document");
    return {
      match: [`MATCH (${variableOf(scope, "node")})-[:QUOTED_FROM]->(${node}:Document)`],
      where: [],
      scope: { node },
    };
  },
  order: byId,
};

const event: SingleField = {
  kind: "single",
  type: "Event",
  rows: ({ scope, builder }) => {
    const [tells, node] = [builder.variable("tells"), builder.variable("event")];
    return {
      match: [`MATCH (${variableOf(scope, "node")})-[:ABOUT]->(:Account)-[${tells}:ACCOUNT_OF]->(${node}:Event)`],
      where: [`${tells}.endedAt IS NULL`, ...builder.shown("event", node)],
      scope: { node },
    };
  },
  order: byId,
};

export const claimObjects: Readonly<Record<string, ObjectSelect>> = {
  Claim: {
    fields: {
      id: property("id"),
      kind: property("kind"),
      modality: property("modality"),
      attributionKind: property("attributionKind"),
      directQuote: flagProperty("directQuote"),
      quote: property("quote"),
      start: property("start"),
      end: property("end"),
      figure: object(
        "ClaimFigure",
        ({ node }) =>
          `${node}.min IS NULL AND ${node}.max IS NULL AND ${node}.qualifier IS NULL AND ${node}.casualty IS NULL AND ${node}.share IS NULL`,
      ),
      chain,
      rootSource,
      document,
      event,
      confidence: property("confidence"),
      extractor: property("extractor"),
      extractorVersion: property("extractorVersion"),
      publishedAt: instantProperty("publishedAt"),
      recordedAt: instantProperty("recordedAt"),
      supersededAt: instantProperty("supersededAt"),
    },
  },
  ClaimFigure: {
    fields: {
      casualty: property("casualty"),
      min: property("min"),
      max: property("max"),
      qualifier: property("qualifier"),
      victimGroup: property("victimGroup"),
      unit: property("unit"),
      share: property("share"),
    },
  },
};
