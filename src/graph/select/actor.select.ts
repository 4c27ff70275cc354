import { coActors, placesOfActor } from "./encounters.select.js";
import { eventPredicates } from "./event-filter.cypher.js";
import { eventTotal } from "./event-total.select.js";
import type { ConnectionField, ObjectSelect, SingleField } from "./field-select.js";
import { flagProperty, listProperty, nodeAt, object, property } from "./make-field.js";
import { names } from "./names.select.js";
import { namesBySource } from "./names-by-source.select.js";
import { byId, byName, edgeOrders } from "./orders.js";
import { pageRanges } from "./page-range.cypher.js";
import { projectedParticipant } from "./projected.js";
import { rolesOf } from "./roles.cypher.js";
import { variableOf } from "./scope.js";
import { sharedOpponents } from "./shared-opponents.select.js";
import { similarActors } from "./similar-actors.select.js";
import { stated } from "./support.select.js";

/** Through the relationship index on (actorId, pageKey): a page costs the page, whatever the actor's degree. */
const events: ConnectionField = {
  kind: "connection",
  edge: "ActorEventEdge",
  rows: ({ scope, args, builder }) => {
    const [edge, node] = [builder.variable("edge"), builder.variable("event")];
    const actor = variableOf(scope, "node");
    const restrictions = (link: string, event: string) => [
      ...rolesOf(link, args["roles"], builder),
      ...eventPredicates(args["filter"], event, builder),
      ...pageRanges(args["filter"], `${link}.pageKey`, builder),
      ...builder.follow(link),
      ...builder.shown("eventBehindEdge", event),
    ];
    const own = restrictions(edge, node);
    return {
      match: [`MATCH ()-[${edge}:PARTICIPATES_IN]->(${node})`],
      where: [`${edge}.actorId = ${actor}.id`, ...own],
      degree: own.length === 0 ? `COUNT { (${actor})-[:PARTICIPATES_IN]->() }` : null,
      scope: { edge, node },
      lists: (other) => {
        const link = builder.variable("edge");
        const where = [`${link}.actorId = ${actor}.id`, ...restrictions(link, other)].join(" AND ");
        return [`EXISTS { (${other})<-[${link}:PARTICIPATES_IN]-() WHERE ${where} }`];
      },
    };
  },
  orders: edgeOrders("actorId"),
  defaultOrder: "NEWEST",
  sums: eventTotal,
};

/** Candidates are linked once, from the lesser id to the greater. */
const mayBe: ConnectionField = {
  kind: "connection",
  edge: "ActorCandidateEdge",
  rows: ({ scope, builder }) => {
    const [edge, node] = [builder.variable("candidate"), builder.variable("actor")];
    return {
      match: [`MATCH (${variableOf(scope, "node")})-[${edge}:MAY_BE]-(${node})`],
      where: [],
      scope: { edge, node },
    };
  },
  orders: { NAME: byName },
  defaultOrder: "NAME",
};

/** Through the relationship index on (sourceId, pageKey). */
const statements: ConnectionField = {
  kind: "connection",
  edge: "StatementEdge",
  rows: ({ scope, args, builder }) => {
    const [edge, node] = [builder.variable("edge"), builder.variable("claim")];
    const kinds = args["kinds"] == null ? [] : [`${node}.kind IN ${builder.parameters.value(args["kinds"])}`];
    const modalities =
      args["modalities"] == null ? [] : [`${node}.modality IN ${builder.parameters.value(args["modalities"])}`];
    return {
      match: [`MATCH (${node})-[${edge}:ATTRIBUTED_TO]->()`],
      where: [
        `${edge}.sourceId = ${variableOf(scope, "node")}.id`,
        `${node}.supersededAt IS NULL AND ${node}.retractedAt IS NULL`,
        ...kinds,
        ...modalities,
        ...builder.shown("claim", node),
      ],
      scope: { edge, node },
    };
  },
  orders: claimEdgeOrders(),
  defaultOrder: "NEWEST",
};

/** A claim has one link to each source; the claim's id, part of the key, is unique among them. */
function claimEdgeOrders(): ConnectionField["orders"] {
  const { NEWEST, OLDEST } = edgeOrders("sourceId");
  return { NEWEST: { ...NEWEST, keys: NEWEST.keys.slice(0, 1) }, OLDEST: { ...OLDEST, keys: OLDEST.keys.slice(0, 1) } };
}

const partOf: SingleField = {
  kind: "single",
  type: "Actor",
  rows: ({ scope, builder }) => {
    const [edge, node] = [builder.variable("part"), builder.variable("whole")];
    return {
      match: [`MATCH (${variableOf(scope, "node")})-[${edge}:PART_OF]->(${node}:Actor)`],
      where: builder.follow(edge),
      scope: { node },
    };
  },
  order: byId,
};

export const actorObjects: Readonly<Record<string, ObjectSelect>> = {
  Actor: {
    fields: {
      id: property("id"),
      name: property("name"),
      names,
      namesBySource,
      actorType: property("actorType"),
      country: property("country"),
      international: flagProperty("international"),
      generic: flagProperty("generic"),
      named: flagProperty("named"),
      acledInter: property("acledInter"),
      ploverSectors: listProperty("ploverSectors"),
      wikidataId: property("wikidataId"),
      partOf,
      mayBe,
      events,
      places: placesOfActor,
      coActors,
      sharedOpponents,
      similarActors,
      statements,
      mentionCount: {
        kind: "value",
        expression: (scope, builder) => {
          const edge = builder.variable("refers");
          return `COUNT { (${variableOf(scope, "node")})<-[${edge}:REFERS_TO WHERE ${edge}.endedAt IS NULL]-() }`;
        },
      },
    },
  },
  ActorEventEdge: {
    fields: {
      node: nodeAt("Event"),
      role: property("role", "edge"),
      explicit: property("explicit", "edge"),
      headcount: object("Headcount", ({ edge }) => `${edge}.headcountMin IS NULL AND ${edge}.headcountMax IS NULL`),
      ...stated("ACTOR"),
    },
    projected: projectedParticipant,
  },
  ActorCandidateEdge: { fields: { node: nodeAt("Actor"), names: listProperty("names", "edge") } },
  StatementEdge: { fields: { node: nodeAt("Claim"), position: property("position", "edge") } },
};
