/** What rests on the word of a source: what falls without it, what without its family, and what others say too. */
import type { ActorReference } from "../../domain/filter.js";
import type { SourceDependence } from "../../domain/source-dependence.js";
import { isLive } from "../projection/claim-facts.js";
import { claimsAbout } from "./claims-about.cypher.js";
import { everyEvent, newestEvents } from "./events-of-filter.cypher.js";
import type { ConnectionField, FieldSelect, ObjectSelect, SingleField, ValueField } from "./field-select.js";
import { nodeAt, object, variable } from "./make-field.js";
import type { Order } from "./order.js";
import { byId, nodeOrders } from "./orders.js";
import { referenceId } from "./reference.cypher.js";
import { variableOf } from "./scope.js";
import { dependenceOfEdge } from "./source-dependence.cypher.js";
import { claimsOfSource, eventsOfSource, isAsPublisher, removals, touchedRows } from "./source-lens-rows.cypher.js";
import { subquery } from "./subquery.cypher.js";

/** The events are found once for everything that is asked of them. */
const sourceLens: SingleField = {
  kind: "single",
  type: "SourceLens",
  rows: (request) => {
    const { args, builder } = request;
    const [node, touched] = [builder.variable("source"), builder.variable("touched")];
    const id = referenceId("Actor", args["source"] as ActorReference, builder);
    const { event, dependence, cut, clauses } = eventsOfSource(node, request);
    const isCut = builder.variable("isCut");
    const bindCut =
      cut === null
        ? [`WITH *, false AS ${isCut}`]
        : [...subquery(cut.clauses, {}, builder), `WITH *, ${cut.isCut} AS ${isCut}`];
    return {
      match: [
        `MATCH (${node}:Actor {id: ${id}})`,
        ...subquery(
          [
            ...clauses,
            `WHERE ${dependence} IS NOT NULL`,
            `RETURN collect({event: ${event}, dependence: ${dependence}}) AS ${touched}`,
          ],
          { node },
          builder,
        ),
      ],
      where: [],
      aggregate: `WITH ${node}, ${touched}`,
      scope: { node, touched },
      fetch: (isUsed) => (isUsed(isCut) ? bindCut : []),
      fetched: { isCut },
    };
  },
  order: byId,
  handsDown: ["source", "asPublisher", "filter"],
};

/** How many claims fall. */
const claimCounts: SingleField = {
  kind: "single",
  type: "SourceClaimCounts",
  rows: ({ scope, args, builder }) => {
    const [own, family] = [builder.variable("own"), builder.variable("family")];
    return {
      match: claimsOfSource(variableOf(scope, "node"), isAsPublisher(args), builder),
      where: [],
      aggregate: `WITH count(CASE WHEN own THEN claim END) AS ${own}, count(CASE WHEN NOT own THEN claim END) AS ${family}`,
      scope: { own, family },
    };
  },
  order: byOnly("own"),
};

const eventCounts: SingleField = {
  kind: "single",
  type: "SourceDependenceCounts",
  rows: ({ scope, args, builder }) => {
    const touched = variableOf(scope, "touched");
    const [held, all] = [builder.variable("held"), builder.variable("all")];
    // Without a filter the claims of the source tell its events, of which none is left out.
    const { filter } = args;
    const every = filter == null ? everyEvent(builder) : newestEvents(filter, builder);
    return {
      match: [...every.clauses, `WITH count(${every.event}) AS ${all}`, `WITH ${all}, ${touched} AS ${held}`],
      where: [],
      scope: { touched: held, all },
    };
  },
  order: byOnly("all"),
};

/** How many of the events found depend on the source so. */
function countOf(dependence: SourceDependence): ValueField {
  return {
    kind: "value",
    expression: (scope) => `size([one IN ${variableOf(scope, "touched")} WHERE one.dependence = '${dependence}'])`,
  };
}

const events: ConnectionField = {
  kind: "connection",
  edge: "SourceLensEventEdge",
  rows: (request) => {
    const { event, dependence, match, isAskedFor } = touchedRows(request);
    return { match, where: isAskedFor(dependence), scope: { node: event, dependence } };
  },
  orders: nodeOrders,
  defaultOrder: "NEWEST",
};

/** The claims about an event that fall with the source's family. */
const claims: ConnectionField = {
  kind: "connection",
  edge: "EventClaimEdge",
  rows: (request) => {
    const { scope, builder } = request;
    const node = builder.variable("claim");
    const where = [
      isLive("claim"),
      ...builder.shown("claim", "claim"),
      `NOT (${removals(request).family.claim("claim") ?? "true"})`,
    ];
    return {
      match: [
        `MATCH ${claimsAbout(variableOf(scope, "node"))} WHERE ${where.join(" AND ")}`,
        `WITH DISTINCT claim AS ${node}`,
      ],
      where: [],
      scope: { node },
    };
  },
  orders: nodeOrders,
  defaultOrder: "OLDEST",
};

/** Who took part in these events, and where they were: the edges, with how each depends on the source. */
const edges: ConnectionField = {
  kind: "connection",
  edge: "SourceLensEdgeEdge",
  rows: (request) => {
    const { builder } = request;
    const { event, match, isAskedFor } = touchedRows(request);
    const [edge, dependence, from, to] = builder.variables(["edge", "dependence", "from", "to"]);
    const followed = builder.follow(edge);
    const ofEvents = [
      `MATCH (${event})-[${edge}:PARTICIPATES_IN|AT]-()`,
      ...(followed.length === 0 ? [] : [`WHERE ${followed.join(" AND ")}`]),
    ];
    const depends = `${dependenceOfEdge(edge, removals(request), builder)} AS ${dependence}`;
    const where = [`${dependence} IS NOT NULL`, ...isAskedFor(dependence)];
    return {
      match: [
        ...match,
        // A page reads the edges of as many events as it takes: the planner knows that they come in its order.
        `WITH ${event} ORDER BY ${event}.pageKey DESC`,
        ...ofEvents,
        `WITH ${edge}, ${event}, startNode(${edge}) AS ${from}, endNode(${edge}) AS ${to}, ${depends}`,
      ],
      where,
      groups: { match: [...match, ...ofEvents, `WITH ${depends}`], aggregate: `WITH ${dependence}` },
      scope: { edge, event, from, to, dependence },
    };
  },
  orders: {
    NEWEST: {
      name: "sourceEdges",
      keys: [
        { expression: ({ event }) => `${event}.pageKey`, direction: "DESC", type: "string" },
        { expression: ({ edge }) => `${edge}.id`, direction: "ASC", type: "string" },
      ],
    },
  },
  defaultOrder: "NEWEST",
};

/** Of one row. */
function byOnly(part: string): Order {
  return { name: part, keys: [{ expression: (scope) => variableOf(scope, part), direction: "ASC", type: "number" }] };
}

export const sourceLensFields: Readonly<Record<string, FieldSelect>> = { sourceLens };

export const sourceLensObjects: Readonly<Record<string, ObjectSelect>> = {
  SourceLens: {
    fields: { source: nodeAt("Actor"), claimCounts, eventCounts, isCut: variable("isCut"), events, edges },
  },
  SourceClaimCounts: { fields: { own: variable("own"), family: variable("family") } },
  SourceDependenceCounts: {
    fields: {
      alone: countOf("ALONE"),
      family: countOf("FAMILY"),
      partly: countOf("PARTLY"),
      none: {
        kind: "value",
        expression: (scope) => `${variableOf(scope, "all")} - size(${variableOf(scope, "touched")})`,
      },
    },
  },
  SourceLensEventEdge: { fields: { node: nodeAt("Event"), dependence: variable("dependence"), claims } },
  SourceLensEdgeEdge: { fields: { node: object("GraphEdge"), dependence: variable("dependence") } },
};
