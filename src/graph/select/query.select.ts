/** Where the root fields find their rows. */
import { BadInput } from "../../domain/errors.js";
import type { ActorFilter, EventFilter } from "../../domain/filter.js";
import { type NodeReference, type NodeType, nodeTypes, type SelectionArguments } from "../../domain/selection.js";
import { anchoredActors } from "./actor-anchor.cypher.js";
import { aggregateFields } from "./aggregate.select.js";
import { askFields } from "./ask.select.js";
import { casualtyLedger } from "./casualty-ledger.select.js";
import { claims } from "./claim-list.select.js";
import { coOccurrenceFields } from "./co-occurrence.select.js";
import { documents } from "./document-list.select.js";
import { dyads } from "./dyad.select.js";
import { anchoredEvents } from "./event-anchor.cypher.js";
import { eventRows } from "./event-rows.cypher.js";
import { eventTotal } from "./event-total.select.js";
import type { ConnectionField, FieldSelect, ListField, SingleField } from "./field-select.js";
import { nodeAt, variable } from "./make-field.js";
import { neighbourhoodFields } from "./neighbourhood.select.js";
import { byId, entityOrders, pageKeyOrders } from "./orders.js";
import { pathFields } from "./path.select.js";
import { placePredicates } from "./place-filter.cypher.js";
import { idOf, referenceId } from "./reference.cypher.js";
import type { RowRequest, Rows } from "./row-source.js";
import { allOf } from "./scanned-list.js";
import { part } from "./scope.js";
import { search } from "./search.select.js";
import { sourceLensFields } from "./source-lens.select.js";
import type { StatementBuilder } from "./statement-builder.js";
import { timelineFields } from "./timeline.select.js";

const events: ConnectionField = {
  kind: "connection",
  edge: "EventEdge",
  rows: ({ args, builder }) => anchoredEvents(args["filter"] as EventFilter | null | undefined, builder),
  orders: pageKeyOrders,
  defaultOrder: "NEWEST",
  sums: eventTotal,
};

const actors: ConnectionField = {
  kind: "connection",
  edge: "ActorEdge",
  rows: ({ args, builder }) => anchoredActors(args["filter"] as ActorFilter | null | undefined, builder),
  orders: entityOrders,
  defaultOrder: "NAME",
};

const places: ConnectionField = {
  kind: "connection",
  edge: "PlaceEdge",
  rows: ({ args, builder }) => {
    const node = builder.variable("place");
    return allOf("Place", node, placePredicates(args["filter"], node, builder));
  },
  orders: entityOrders,
  defaultOrder: "NAME",
};

function byReference(type: "Actor" | "Place"): SingleField {
  return {
    kind: "single",
    type,
    rows: ({ args, builder }) => {
      const node = builder.variable(type.toLowerCase());
      const id = referenceId(type, args, builder, false);
      return { match: [`MATCH (${node}:${type} {id: ${id}})`], where: [], scope: { node } };
    },
    order: byId,
  };
}

function nodeRows(reference: NodeReference): Rows {
  return ({ builder }: RowRequest) => {
    if (reference.type === "Event") return eventRows(reference.id, builder);
    const node = builder.variable("node");
    const id = builder.parameters.value(reference.id);
    const where = shownAs(reference.type, node, builder);
    return { match: [`MATCH (${node}:${reference.type} {id: ${id}})`], where, scope: { node } };
  };
}

/** The predicates a node of a type must satisfy to be shown. Who and where is not what someone claims. */
function shownAs(type: NodeType, node: string, builder: StatementBuilder): string[] {
  switch (type) {
    case "Event":
      return builder.shown("event", node);
    case "Claim":
      return builder.shown("claim", node);
    case "Document":
      return builder.shown("document", node);
    case "Actor":
    case "Place":
      return [];
  }
}

/** One node of a type that its id tells. */
function nodeField(reference: NodeReference): SingleField {
  return { kind: "single", type: reference.type, rows: nodeRows(reference), order: byId };
}

/**
 * How a root field is read.
 * @throws {BadInput} if an id is of another type than the field.
 */
export function rootField(field: string, args: SelectionArguments): FieldSelect {
  const reference = args["id"] as NodeReference;
  switch (field) {
    case "node":
      return nodeField(reference);
    case "event":
      return nodeField({ type: "Event", id: idOf(reference, "Event", args) });
    case "document":
      return nodeField({ type: "Document", id: idOf(reference, "Document", args) });
    default: {
      const found = fixedFields[field];
      if (found === undefined) throw new Error(`No select map says how the root field ${field} is read.`);
      return found;
    }
  }
}

const nodeLimit = 100;

/** Nodes of several types, in the order asked for; what is not there is left out here and null in the answer. */
const nodes: ListField = {
  kind: "list",
  type: "FoundNode",
  rows: ({ args, builder }) => {
    const ids = args["ids"] as readonly NodeReference[];
    if (ids.length > nodeLimit) {
      throw new BadInput(`"ids" holds ${ids.length} ids; at most ${nodeLimit} are allowed.`, {
        nextStep: "Ask for them in several questions.",
        at: { in: args, key: "ids" },
      });
    }
    const wanted = builder.parameters.value(ids.map(({ type, id }) => [type, id]));
    const [position, node] = [builder.variable("position"), builder.variable("node")];
    const found = (type: NodeType) =>
      [`${wanted}[${position}][0] = '${type}'`, ...shownAs(type, "node", builder)].join(" AND ");
    const ofType = (type: NodeType) =>
      `MATCH (node:${type} {id: ${wanted}[${position}][1]}) WHERE ${found(type)} RETURN node`;
    const merged = `MATCH (merged:MergedEvent {id: ${wanted}[${position}][1]}) MATCH (node:Event {id: merged.mergedInto}) WHERE ${found("Event")} RETURN node`;
    return {
      match: [
        `UNWIND range(0, size(${wanted}) - 1) AS ${position}`,
        builder.call([position]),
        [...nodeTypes.map(ofType), merged].map((line) => `  ${line}`).join("\n  UNION\n"),
        "}",
      ],
      where: [],
      aggregate: `WITH ${position}, node AS ${node}`,
      scope: { node, position },
    };
  },
  order: { name: "nodes", keys: [{ expression: part("position"), direction: "ASC", type: "number" }] },
  limit: nodeLimit,
};

const fixedFields: Readonly<Record<string, FieldSelect>> = {
  actor: byReference("Actor"),
  place: byReference("Place"),
  actors,
  places,
  events,
  documents,
  casualtyLedger,
  claims,
  dyads,
  ...aggregateFields,
  ...askFields,
  ...coOccurrenceFields,
  ...neighbourhoodFields,
  ...pathFields,
  ...sourceLensFields,
  ...timelineFields,
  search,
  nodes,
};

export const queryObjects = {
  ActorEdge: { fields: { node: nodeAt("Actor") } },
  PlaceEdge: { fields: { node: nodeAt("Place") } },
  EventEdge: { fields: { node: nodeAt("Event") } },
  ClaimEdge: { fields: { node: nodeAt("Claim") } },
  DocumentEdge: { fields: { node: nodeAt("Document") } },
  FoundNode: { fields: { position: variable("position"), node: { kind: "union" as const, part: "node" } } },
};
