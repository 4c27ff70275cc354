/**
 * Connections derived from events: who and where, summed up over the events both took part in. Their patterns name no labels: the
 * relationships stand between nodes of one label each, and every label asked for costs the planner and each row.
 */

import type { PlaceLevel } from "../../domain/place-level.js";
import type { Side } from "../../domain/sides.js";
import type { ParticipantRole } from "../../domain/vocabulary/event.js";
import { eventsOfActor, eventsOfPlace } from "./events-of-owner.cypher.js";
import type { ConnectionField, ListField, ObjectSelect } from "./field-select.js";
import {
  countsEverything,
  keptActorsOfPlace,
  keptCoActors,
  keptPlacesOfActor,
  wayInPlace,
} from "./kept-encounters.cypher.js";
import { locating } from "./locating.cypher.js";
import { dateOf, nodeAt, variable } from "./make-field.js";
import { newestOfOwner } from "./newest-of-owner.cypher.js";
import { sidePredicates } from "./opposing.cypher.js";
import { byName, mostEvents } from "./orders.js";
import { rolesOf } from "./roles.cypher.js";
import { rolledUp } from "./roll-up.cypher.js";
import type { RowRequest, RowSource } from "./row-source.js";
import { variableOf } from "./scope.js";
import type { StatementBuilder } from "./statement-builder.js";
import { statedByBoth } from "./support.select.js";

/** Variables of the sums over the events that led to a row. */
export function eventSums(builder: StatementBuilder) {
  const sums = ["eventCount", "incidentCount", "firstDate", "lastDate", "edges", "otherEdges"] as const;
  return Object.fromEntries(sums.map((sum) => [sum, builder.variable(sum)])) as Record<(typeof sums)[number], string>;
}

/**
 * How rows are summed up: events counted once, the span of their dates without open ends, and the relationships it rests on.
 * @param also what else the callers sum up, by variable.
 */
export function summedUp(
  sums: ReturnType<typeof eventSums>,
  by: readonly string[],
  event: string,
  edge: string,
  otherEdge: string,
  builder: StatementBuilder,
  also: Readonly<Record<string, string>> = {},
): Required<Pick<RowSource, "aggregate" | "trimmed" | "groups">> {
  const { clauses, value } = builder.tellEvent(event);
  const told = {
    [sums.incidentCount]: `count(DISTINCT CASE ${value("eventClass")} WHEN 'INCIDENT' THEN ${event} END)`,
    [sums.firstDate]: `min(CASE WHEN ${value("earliest")}.year > 1 THEN ${value("earliest")} END)`,
    [sums.lastDate]: `max(CASE WHEN ${value("latest")}.year < 9999 THEN ${value("latest")} END)`,
  };
  const all = {
    [sums.eventCount]: `count(DISTINCT ${event})`,
    ...told,
    [sums.edges]: `collect(DISTINCT ${edge})`,
    [sums.otherEdges]: `collect(DISTINCT ${otherEdge})`,
    ...also,
  };
  const trimmed = (isUsed: (variable: string) => boolean): string => {
    const summed = Object.entries(all).filter(([variable]) => isUsed(variable));
    const needed = Object.keys(told).some(isUsed) ? clauses : [];
    return [...needed, `WITH ${[...by, ...summed.map(([variable, sum]) => `${sum} AS ${variable}`)].join(", ")}`].join(
      "\n",
    );
  };
  return {
    aggregate: trimmed(() => true),
    trimmed,
    // Who only counts the rows asks at most how many events led to each.
    groups: { aggregate: trimmed((variable) => variable === sums.eventCount) },
  };
}

/**
 * Places an actor's events were at, through both relationships of each event; or the places around them, where they are rolled up:
 * an event at two parts of a town counts once there.
 */
export const placesOfActor: ConnectionField = {
  kind: "connection",
  edge: "ActorPlaceEdge",
  rows: (request) => {
    const { scope, args, builder } = request;
    if (countsEverything(args, builder)) return keptPlacesOfActor(request);
    const self = variableOf(scope, "node");
    const asked = { owner: self, roles: args["roles"], filter: args["filter"] };
    const { edge, event, clauses, cut } = newestOfOwner(eventsOfActor(`${self}.id`), asked, builder);
    const [at, spot, parts] = builder.variables(["at", "spot", "parts"]);
    const level = args["rollUpTo"] as PlaceLevel | null | undefined;
    const node = level == null ? spot : builder.variable("place");
    const sums = eventSums(builder);
    return {
      match: [
        ...clauses,
        `MATCH (${event})-[${at}:AT${builder.followInline(at)}]->(${spot})`,
        ...(level == null ? [] : rolledUp({ edge, event, at, spot }, level, node, builder)),
      ],
      where: [],
      ...summedUp(sums, [node], event, edge, at, builder, { [parts]: `collect(DISTINCT ${spot})` }),
      scope: { node, parts, ...sums },
      isMadeWhole: true,
      cut,
    };
  },
  orders: { MOST_EVENTS: mostEvents },
  defaultOrder: "MOST_EVENTS",
};

/** The places a row was rolled up from, without the row's own. */
const parts: ListField = {
  kind: "list",
  type: "Place",
  rows: ({ scope, builder }) => {
    const node = builder.variable("part");
    return {
      match: [`UNWIND [part IN ${variableOf(scope, "parts")} WHERE part <> ${variableOf(scope, "node")}] AS ${node}`],
      where: [],
      scope: { node },
    };
  },
  order: byName,
  limit: 100,
};

export const actorsOfPlace: ConnectionField = {
  kind: "connection",
  edge: "PlaceActorEdge",
  rows: (request) => {
    const { scope, args, builder } = request;
    const way = wayInPlace(args["roles"] as ParticipantRole[] | null | undefined, args["withDescendants"] as boolean);
    if (way !== null && countsEverything({ ...args, roles: null }, builder)) return keptActorsOfPlace(way, request);
    const place = variableOf(scope, "node");
    const list = eventsOfPlace(`${place}.id`, locating(args["withDescendants"]));
    const found = newestOfOwner(list, { owner: place, filter: args["filter"] }, builder);
    const { edge: located, event, clauses, cut } = found;
    const [edge, node] = builder.variables(["edge", "actor"]);
    const sums = eventSums(builder);
    return {
      match: [...clauses, `MATCH (${event})<-[${edge}:PARTICIPATES_IN]-(${node})`],
      where: [...rolesOf(edge, args["roles"], builder), ...builder.follow(edge)],
      ...summedUp(sums, [node], event, edge, located, builder),
      scope: { node, ...sums },
      isMadeWhole: true,
      cut,
    };
  },
  orders: { MOST_EVENTS: mostEvents },
  defaultOrder: "MOST_EVENTS",
};

/** Actors of the same events. */
export const coActors: ConnectionField = {
  kind: "connection",
  edge: "CoActorEdge",
  rows: (request: RowRequest): RowSource => {
    const { scope, args, builder } = request;
    if (countsEverything(args, builder)) return keptCoActors(request);
    const self = variableOf(scope, "node");
    const found = newestOfOwner(eventsOfActor(`${self}.id`), { owner: self, filter: args["filter"] }, builder);
    const { edge: selfEdge, event, clauses, cut } = found;
    const [otherEdge, node] = builder.variables(["edge", "other"]);
    const sums = eventSums(builder);
    const side = (args["side"] as Side | null | undefined) ?? "ANY";
    return {
      match: [...clauses, `MATCH (${event})<-[${otherEdge}:PARTICIPATES_IN]-(${node})`],
      where: [
        `${node} <> ${self}`,
        ...sidePredicates(side, { self, selfEdge, other: node, otherEdge }, builder),
        ...builder.follow(otherEdge),
      ],
      ...summedUp(sums, [node], event, selfEdge, otherEdge, builder),
      scope: { node, ...sums },
      isMadeWhole: true,
      cut,
    };
  },
  orders: { MOST_EVENTS: mostEvents },
  defaultOrder: "MOST_EVENTS",
};

export const summedFields = {
  eventCount: variable("eventCount"),
  incidentCount: variable("incidentCount"),
  firstDate: dateOf((scope) => variableOf(scope, "firstDate")),
  lastDate: dateOf((scope) => variableOf(scope, "lastDate")),
};

/** Sums over the encounters of an actor and a place, and of two actors. */
const actorAndPlace = { ...summedFields, ...statedByBoth("ACTOR", "PLACE") };
export const twoActors = { ...summedFields, ...statedByBoth("ACTOR", "OTHER_ACTOR") };

export const encounterObjects: Readonly<Record<string, ObjectSelect>> = {
  ActorPlaceEdge: { fields: { node: nodeAt("Place"), parts, ...actorAndPlace } },
  PlaceActorEdge: { fields: { node: nodeAt("Actor"), ...actorAndPlace } },
  CoActorEdge: { fields: { node: nodeAt("Actor"), ...twoActors } },
};
