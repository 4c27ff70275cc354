import { isLive } from "../projection/claim-facts.js";
import { coActors, placesOfActor } from "./encounters.select.js";
import { eventTotal } from "./event-total.select.js";
import { eventsOfActor, eventsOfOwner } from "./events-of-owner.cypher.js";
import type { ConnectionField, ObjectSelect, SingleField } from "./field-select.js";
import { flagProperty, listProperty, nodeAt, object, property } from "./make-field.js";
import { names } from "./names.select.js";
import { namesBySource } from "./names-by-source.select.js";
import { byId, byName, edgeOrders } from "./orders.js";
import { projectedParticipant } from "./projected.js";
import { edgesOf, restricted } from "./scanned-list.js";
import { variableOf } from "./scope.js";
import { sharedOpponents } from "./shared-opponents.select.js";
import { similarActors } from "./similar-actors.select.js";
import { stated } from "./support.select.js";

const events: ConnectionField = {
  kind: "connection",
  edge: "ActorEventEdge",
  rows: ({ scope, args, builder }) => {
    const actor = variableOf(scope, "node");
    const { roles, filter } = args;
    return eventsOfOwner(
      eventsOfActor(`${actor}.id`),
      { owner: actor, roles, filter },
      `COUNT { (${actor})-[:PARTICIPATES_IN]->() }`,
      builder,
    );
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
    const list = {
      pattern: (link: string, claim: string) => `(${claim})-[${link}:ATTRIBUTED_TO]->()`,
      property: "sourceId",
      id: `${variableOf(scope, "node")}.id`,
    };
    return restricted(edgesOf(list, { edge, node }, builder.shown("claim", node)), {
      ranges: () => [],
      // Nearly all claims are live.
      tests: [isLive(node), ...kinds, ...modalities],
      isServed: kinds.length + modalities.length === 0,
    });
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
