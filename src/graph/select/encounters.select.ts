/** Connections derived from events: who and where, summed up over the events both took part in. */
import type { Side } from "../../domain/sides.js";
import { eventPredicates } from "./event-filter.cypher.js";
import type { ConnectionField, ObjectSelect, RowRequest, RowSource } from "./field-select.js";
import { dateOf, nodeAt, variable } from "./field-select.js";
import { sidePredicates } from "./opposing.cypher.js";
import { mostEvents } from "./orders.js";
import { variableOf } from "./scope.js";
import type { StatementBuilder } from "./statement-builder.js";
import { stated } from "./support.select.js";

/** Variables of the sums over the events that led to a row. */
export function eventSums(builder: StatementBuilder) {
  const sums = ["eventCount", "incidentCount", "firstDate", "lastDate", "edges"] as const;
  return Object.fromEntries(sums.map((sum) => [sum, builder.variable(sum)])) as Record<(typeof sums)[number], string>;
}

/** The WITH that sums up: events counted once, the span of their dates without open ends, and the relationships it rests on. */
export function summedUp(
  sums: ReturnType<typeof eventSums>,
  by: readonly string[],
  event: string,
  edges: readonly string[],
): string {
  return `WITH ${[
    ...by,
    `count(DISTINCT ${event}) AS ${sums.eventCount}`,
    `count(DISTINCT CASE ${event}.eventClass WHEN 'INCIDENT' THEN ${event} END) AS ${sums.incidentCount}`,
    `min(CASE WHEN ${event}.earliest.year > 1 THEN ${event}.earliest END) AS ${sums.firstDate}`,
    `max(CASE WHEN ${event}.latest.year < 9999 THEN ${event}.latest END) AS ${sums.lastDate}`,
    `${edges.map((edge) => `collect(DISTINCT ${edge})`).join(" + ")} AS ${sums.edges}`,
  ].join(", ")}`;
}

/** Places an actor's events were at, and actors of a place's events, through both relationships of each event. */
export const placesOfActor: ConnectionField = {
  kind: "connection",
  edge: "ActorPlaceEdge",
  rows: ({ scope, args, builder }) => {
    const [edge, event, at, node] = ["edge", "event", "at", "place"].map((stem) => builder.variable(stem)) as [
      string,
      string,
      string,
      string,
    ];
    const sums = eventSums(builder);
    return {
      match: [
        `MATCH (${variableOf(scope, "node")})-[${edge}:PARTICIPATES_IN]->(${event}:Event)-[${at}:AT]->(${node}:Place)`,
      ],
      where: [
        ...rolesOf(edge, args["roles"], builder),
        ...eventPredicates(args["filter"], event, builder),
        ...builder.follow(edge, at),
      ],
      aggregate: summedUp(sums, [node], event, [edge, at]),
      scope: { node, ...sums },
    };
  },
  orders: { MOST_EVENTS: mostEvents },
  defaultOrder: "MOST_EVENTS",
};

export const actorsOfPlace: ConnectionField = {
  kind: "connection",
  edge: "PlaceActorEdge",
  rows: ({ scope, args, builder }) => {
    const [located, event, edge, node] = ["located", "event", "edge", "actor"].map((stem) =>
      builder.variable(stem),
    ) as [string, string, string, string];
    const sums = eventSums(builder);
    const type = args["withDescendants"] === false ? "AT" : "LOCATED_IN";
    return {
      match: [
        `MATCH (${variableOf(scope, "node")})<-[${located}:${type}]-(${event}:Event)<-[${edge}:PARTICIPATES_IN]-(${node}:Actor)`,
      ],
      where: [
        ...rolesOf(edge, args["roles"], builder),
        ...eventPredicates(args["filter"], event, builder),
        ...builder.follow(located, edge),
      ],
      aggregate: summedUp(sums, [node], event, [edge, located]),
      scope: { node, ...sums },
    };
  },
  orders: { MOST_EVENTS: mostEvents },
  defaultOrder: "MOST_EVENTS",
};

/** Actors of the same events. */
export const coActors: ConnectionField = {
  kind: "connection",
  edge: "CoActorEdge",
  rows: ({ scope, args, builder }: RowRequest): RowSource => {
    const self = variableOf(scope, "node");
    const [selfEdge, event, otherEdge, node] = ["edge", "event", "edge", "other"].map((stem) =>
      builder.variable(stem),
    ) as [string, string, string, string];
    const sums = eventSums(builder);
    const side = (args["side"] as Side | null | undefined) ?? "ANY";
    return {
      match: [
        `MATCH (${self})-[${selfEdge}:PARTICIPATES_IN]->(${event}:Event)<-[${otherEdge}:PARTICIPATES_IN]-(${node}:Actor)`,
      ],
      where: [
        `${node} <> ${self}`,
        ...sidePredicates(side, { self, selfEdge, other: node, otherEdge }, builder),
        ...eventPredicates(args["filter"], event, builder),
        ...builder.follow(selfEdge, otherEdge),
      ],
      aggregate: summedUp(sums, [node], event, [selfEdge, otherEdge]),
      scope: { node, ...sums },
    };
  },
  orders: { MOST_EVENTS: mostEvents },
  defaultOrder: "MOST_EVENTS",
};

export function rolesOf(edge: string, roles: unknown, builder: StatementBuilder): string[] {
  return roles == null ? [] : [`${edge}.role IN ${builder.parameters.value(roles)}`];
}

export const summedFields = {
  eventCount: variable("eventCount"),
  incidentCount: variable("incidentCount"),
  firstDate: dateOf((scope) => variableOf(scope, "firstDate")),
  lastDate: dateOf((scope) => variableOf(scope, "lastDate")),
  ...stated,
};

export const encounterObjects: Readonly<Record<string, ObjectSelect>> = {
  ActorPlaceEdge: { fields: { node: nodeAt("Place"), ...summedFields } },
  PlaceActorEdge: { fields: { node: nodeAt("Actor"), ...summedFields } },
  CoActorEdge: { fields: { node: nodeAt("Actor"), ...summedFields } },
};
