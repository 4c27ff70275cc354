import { ledgerOfEvent } from "./casualty-ledger.select.js";
import { decisions } from "./decision.select.js";
import type { ConnectionField, ObjectField, ObjectSelect, SingleField } from "./field-select.js";
import {
  absent,
  dateProperty,
  flagProperty,
  instantProperty,
  listProperty,
  nodeAt,
  object,
  property,
} from "./make-field.js";
import { byEdgeId, byId, nodeOrders } from "./orders.js";
import { projectedEvent, projectedParticipant } from "./projected.js";
import { variableOf } from "./scope.js";
import { stated } from "./support.select.js";

/** A connection over relationships that leave, or reach, the event. */
function edgesOfEvent(
  edgeType: string,
  pattern: (event: string, edge: string, node: string) => string,
  /** True where they lead to another event, which need not be what their support is about. */
  otherEvent = false,
): ConnectionField {
  return {
    kind: "connection",
    edge: edgeType,
    rows: ({ scope, args, builder }) => {
      const [edge, node] = [builder.variable("edge"), builder.variable("node")];
      const roles = args["roles"] == null ? [] : [`${edge}.role IN ${builder.parameters.value(args["roles"])}`];
      return {
        match: [`MATCH ${pattern(variableOf(scope, "node"), edge, node)}`],
        where: [...roles, ...builder.follow(edge), ...(otherEvent ? builder.shown("event", node) : [])],
        scope: { edge, node },
      };
    },
    orders: { ID: byEdgeId },
    defaultOrder: "ID",
  };
}

/** The claims of the accounts that tell the event. */
const claims: ConnectionField = {
  kind: "connection",
  edge: "EventClaimEdge",
  rows: ({ scope, args, builder }) => {
    const [tells, account, node] = builder.variables(["tells", "account", "claim"]);
    const kinds = args["kinds"] == null ? [] : [`${node}.kind IN ${builder.parameters.value(args["kinds"])}`];
    return {
      match: [
        `MATCH (${variableOf(scope, "node")})<-[${tells}:ACCOUNT_OF]-(${account}:Account)<-[:ABOUT]-(${node}:Claim)`,
      ],
      where: [
        `${tells}.endedAt IS NULL AND ${node}.supersededAt IS NULL AND ${node}.retractedAt IS NULL`,
        ...kinds,
        ...builder.shown("claim", node),
      ],
      scope: { node },
    };
  },
  orders: nodeOrders,
  defaultOrder: "OLDEST",
};

const accounts: ConnectionField = {
  kind: "connection",
  edge: "AccountEdge",
  rows: ({ scope, builder }) => {
    const [tells, node] = [builder.variable("tells"), builder.variable("account")];
    return {
      match: [`MATCH (${variableOf(scope, "node")})<-[${tells}:ACCOUNT_OF]-(${node}:Account)`],
      where: [`${tells}.endedAt IS NULL AND ${node}.supersededAt IS NULL`, ...builder.shown("account", node)],
      scope: { node },
    };
  },
  orders: { ID: byId },
  defaultOrder: "ID",
};

const documents: ConnectionField = {
  kind: "connection",
  edge: "EventDocumentEdge",
  rows: ({ scope, builder }) => {
    const [tells, account, node] = builder.variables(["tells", "account", "document"]);
    return {
      match: [
        `MATCH (${variableOf(scope, "node")})<-[${tells}:ACCOUNT_OF]-(${account}:Account)-[:TOLD_IN]->(${node}:Document)`,
      ],
      where: [`${tells}.endedAt IS NULL AND ${account}.supersededAt IS NULL`, ...builder.shown("account", account)],
      aggregate: `WITH DISTINCT ${node}`,
      scope: { node },
    };
  },
  orders: nodeOrders,
  defaultOrder: "OLDEST",
};

/** The envelope of what the accounts say. For civilians and children only figures are kept, no state. */
function casualtyFigure(name: string, withState: boolean): ObjectField {
  const state = withState ? property(`${name}State`) : absent;
  return { ...object("CasualtyFigure"), fields: { min: property(`${name}Min`), max: property(`${name}Max`), state } };
}

const eventFields = {
  label: property("label"),
  eventClass: property("eventClass"),
  ploverType: property("ploverType"),
  ploverModes: listProperty("ploverModes"),
  acledEventType: property("acledEventType"),
  subEventType: property("subEventType"),
  disorderType: property("disorderType"),
  civilianTargeting: flagProperty("civilianTargeting"),
  outcome: property("outcome"),
  weapons: listProperty("weapons"),
  geoPrecision: property("geoPrecision"),
  count: object(
    "EventCount",
    ({ node }) => `${node}.countMin IS NULL AND ${node}.countMax IS NULL AND ${node}.countUnit IS NULL`,
  ),
  date: object("EventDate"),
} as const;

const partOf: SingleField = {
  kind: "single",
  type: "Event",
  rows: ({ scope, builder }) => {
    const [edge, node] = [builder.variable("part"), builder.variable("whole")];
    return {
      match: [`MATCH (${variableOf(scope, "node")})-[${edge}:PART_OF]->(${node}:Event)`],
      where: [...builder.follow(edge), ...builder.shown("event", node)],
      scope: { node },
    };
  },
  order: byId,
};

export const eventObjects: Readonly<Record<string, ObjectSelect>> = {
  Event: {
    fields: {
      id: property("id"),
      ...eventFields,
      casualties: object("Casualties"),
      casualtyLedger: ledgerOfEvent,
      accountCount: property("accountCount"),
      claimCount: property("claimCount"),
      documentCount: property("documentCount"),
      rootSourceCount: property("rootSourceCount"),
      participants: edgesOfEvent(
        "ParticipantEdge",
        (event, edge, node) => `(${event})<-[${edge}:PARTICIPATES_IN]-(${node}:Actor)`,
      ),
      places: edgesOfEvent("EventPlaceEdge", (event, edge, node) => `(${event})-[${edge}:AT]->(${node}:Place)`),
      parts: edgesOfEvent(
        "EventPartEdge",
        (event, edge, node) => `(${event})<-[${edge}:PART_OF]-(${node}:Event)`,
        true,
      ),
      possibleOverlaps: edgesOfEvent(
        "EventOverlapEdge",
        (event, edge, node) => `(${event})-[${edge}:POSSIBLE_OVERLAP]-(${node}:Event)`,
        true,
      ),
      partOf,
      claims,
      accounts,
      decisions,
      documents,
    },
    projected: projectedEvent,
  },
  EventDate: {
    fields: {
      earliest: dateProperty("earliest"),
      latest: dateProperty("latest"),
      precision: property("datePrecision"),
      basis: property("dateBasis"),
    },
  },
  EventCount: {
    fields: {
      min: property("countMin"),
      max: property("countMax"),
      unit: property("countUnit"),
      qualifier: property("countQualifier"),
    },
  },
  Casualties: {
    fields: {
      killed: casualtyFigure("killed", true),
      wounded: casualtyFigure("wounded", true),
      civiliansKilled: casualtyFigure("civiliansKilled", false),
      childrenKilled: casualtyFigure("childrenKilled", false),
    },
  },
  ParticipantEdge: {
    fields: {
      node: nodeAt("Actor"),
      role: property("role", "edge"),
      explicit: property("explicit", "edge"),
      headcount: object("Headcount", ({ edge }) => `${edge}.headcountMin IS NULL AND ${edge}.headcountMax IS NULL`),
      ...stated("ACTOR"),
    },
    projected: projectedParticipant,
  },
  Headcount: { fields: { min: property("headcountMin", "edge"), max: property("headcountMax", "edge") } },
  EventPlaceEdge: { fields: { node: nodeAt("Place"), role: property("role", "edge"), ...stated("PLACE") } },
  EventPartEdge: { fields: { node: nodeAt("Event"), ...stated("EVENT") } },
  EventOverlapEdge: { fields: { node: nodeAt("Event"), ...stated("EVENT") } },
  EventClaimEdge: { fields: { node: nodeAt("Claim") } },
  EventDocumentEdge: { fields: { node: nodeAt("Document") } },
  AccountEdge: { fields: { node: nodeAt("Account") } },
  Account: {
    fields: {
      ...eventFields,
      dateExpression: property("dateExpression"),
      confidence: property("confidence"),
      extractor: property("extractor"),
      extractorVersion: property("extractorVersion"),
      reviewState: property("reviewState"),
      reviewedBy: property("reviewedBy"),
      recordedAt: instantProperty("recordedAt"),
      document: {
        kind: "single",
        type: "Document",
        rows: ({ scope, builder }) => {
          const node = builder.variable("document");
          return {
            match: [`MATCH (${variableOf(scope, "node")})-[:TOLD_IN]->(${node}:Document)`],
            where: [],
            scope: { node },
          };
        },
        order: byId,
      },
    },
  },
};
