import { controlTimeline } from "./control-timeline.select.js";
import { actorsOfPlace } from "./encounters.select.js";
import { eventTotal } from "./event-total.select.js";
import { eventsOfOwner, eventsOfPlace } from "./events-of-owner.cypher.js";
import type { ConnectionField, ListField, ObjectSelect, SingleField } from "./field-select.js";
import { locating } from "./locating.cypher.js";
import { flagProperty, nodeAt, object, property } from "./make-field.js";
import { names } from "./names.select.js";
import { namesBySource } from "./names-by-source.select.js";
import { byEdgeId, byId, byName, edgeOrders } from "./orders.js";
import { projectedLocation } from "./projected.js";
import { variableOf } from "./scope.js";
import { stated } from "./support.select.js";

const parent: SingleField = {
  kind: "single",
  type: "Place",
  rows: ({ scope, builder }) => {
    const [edge, node] = [builder.variable("within"), builder.variable("parent")];
    return {
      match: [`MATCH (${variableOf(scope, "node")})-[${edge}:WITHIN]->(${node}:Place)`],
      where: builder.follow(edge),
      scope: { node },
    };
  },
  order: byId,
};

/** From the nearest to the country. WITHIN has no cycle, and no place lies deeper than this. */
const ancestors: ListField = {
  kind: "list",
  type: "Place",
  rows: ({ scope, builder }) => {
    const [edge, node] = [builder.variable("within"), builder.variable("ancestor")];
    return {
      match: [
        `MATCH (${variableOf(scope, "node")})(()-[${edge}:WITHIN${builder.followInline(edge)}]->()){1,12}(${node}:Place)`,
      ],
      where: [],
      aggregate: `WITH ${node}, min(size(${edge})) AS steps_${node}`,
      scope: { node, steps: `steps_${node}` },
    };
  },
  order: {
    name: "ancestors",
    keys: [
      { expression: (scope) => variableOf(scope, "steps"), direction: "ASC", type: "number" },
      { expression: ({ node }) => `${node}.id`, direction: "ASC", type: "string" },
    ],
  },
  limit: 20,
};

const children: ConnectionField = {
  kind: "connection",
  edge: "PlaceChildEdge",
  rows: ({ scope, builder }) => {
    const [edge, node] = [builder.variable("within"), builder.variable("child")];
    return {
      match: [`MATCH (${variableOf(scope, "node")})<-[${edge}:WITHIN]-(${node}:Place)`],
      where: builder.follow(edge),
      scope: { edge, node },
    };
  },
  orders: { NAME: byName },
  defaultOrder: "NAME",
};

/** By the closure, or by AT for the place alone. */
const events: ConnectionField = {
  kind: "connection",
  edge: "PlaceEventEdge",
  rows: ({ scope, args, builder }) => {
    const type = locating(args["withDescendants"]);
    const place = variableOf(scope, "node");
    return eventsOfOwner(
      eventsOfPlace(`${place}.id`, type),
      { owner: place, filter: args["filter"] },
      `COUNT { (${place})<-[:${type}]-() }`,
      builder,
    );
  },
  orders: edgeOrders("placeId"),
  defaultOrder: "NEWEST",
  sums: eventTotal,
};

/** How the place lies to others, or how others lie to it. */
function bearings(pattern: (place: string, edge: string, node: string) => string): ConnectionField {
  return {
    kind: "connection",
    edge: "BearingEdge",
    rows: ({ scope, builder }) => {
      const [edge, node] = [builder.variable("bearing"), builder.variable("place")];
      return {
        match: [`MATCH ${pattern(variableOf(scope, "node"), edge, node)}`],
        where: builder.follow(edge),
        scope: { edge, node },
      };
    },
    orders: { ID: byEdgeId },
    defaultOrder: "ID",
  };
}

export const placeObjects: Readonly<Record<string, ObjectSelect>> = {
  Place: {
    fields: {
      id: property("id"),
      name: property("name"),
      names,
      namesBySource,
      placeType: property("placeType"),
      named: flagProperty("named"),
      country: property("country"),
      location: object("Location", ({ node }) => `${node}.location IS NULL`),
      parent,
      ancestors,
      children,
      events,
      actors: actorsOfPlace,
      controlTimeline,
      bearings: bearings((place, edge, node) => `(${place})-[${edge}:BEARING_OF]->(${node}:Place)`),
      surroundings: bearings((place, edge, node) => `(${place})<-[${edge}:BEARING_OF]-(${node}:Place)`),
    },
  },
  Location: {
    fields: {
      latitude: property("location.latitude"),
      longitude: property("location.longitude"),
      uncertaintyM: property("coordinateUncertaintyM"),
      basis: property("coordinateBasis"),
    },
  },
  PlaceChildEdge: { fields: { node: nodeAt("Place"), basis: property("basis", "edge"), ...stated("PLACE") } },
  PlaceEventEdge: {
    fields: { node: nodeAt("Event"), steps: property("steps", "edge"), ...stated("PLACE") },
    projected: projectedLocation,
  },
  BearingEdge: { fields: { node: nodeAt("Place"), bearing: property("bearing", "edge"), ...stated("BEARING") } },
};
