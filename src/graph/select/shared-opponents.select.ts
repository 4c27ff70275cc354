import { eventSums, summedUp, twoActors } from "./encounters.select.js";
import { eventPredicates } from "./event-filter.cypher.js";
import type { ConnectionField, ObjectSelect } from "./field-select.js";
import { nodeAt } from "./make-field.js";
import { sidePredicates } from "./opposing.cypher.js";
import { byName, mostEvents } from "./orders.js";
import { pageRangesOf } from "./page-range.cypher.js";
import { variableOf } from "./scope.js";

/** Actors that fought an enemy of this one, with the enemies they share. */
export const sharedOpponents: ConnectionField = {
  kind: "connection",
  edge: "SharedOpponentEdge",
  rows: ({ scope, args, builder }) => {
    const self = variableOf(scope, "node");
    const [selfEdge, event, enemyEdge, enemy, facedEdge, faced, otherEdge, node] = [
      "edge",
      "event",
      "edge",
      "enemy",
      "edge",
      "event",
      "edge",
      "other",
    ].map((stem) => builder.variable(stem)) as [string, string, string, string, string, string, string, string];
    const enemies = builder.variable("enemies");
    const sums = eventSums(builder);
    const first = [
      `${enemy} <> ${self}`,
      ...sidePredicates("OPPOSING", { self, selfEdge, other: enemy, otherEdge: enemyEdge }, builder),
      ...eventPredicates(args["filter"], event, builder),
      ...pageRangesOf(selfEdge, "actorId", self, args["filter"], builder),
      ...builder.follow(selfEdge, enemyEdge),
      ...builder.shown("eventBehindEdge", event),
    ];
    return {
      match: [
        `MATCH (${self})-[${selfEdge}:PARTICIPATES_IN]->(${event})<-[${enemyEdge}:PARTICIPATES_IN]-(${enemy})`,
        `WHERE ${first.join(" AND ")}`,
        `WITH DISTINCT ${enemy}`,
        `MATCH (${enemy})-[${facedEdge}:PARTICIPATES_IN]->(${faced})<-[${otherEdge}:PARTICIPATES_IN]-(${node})`,
      ],
      where: [
        `${node} <> ${self} AND ${node} <> ${enemy}`,
        ...sidePredicates("OPPOSING", { self: enemy, selfEdge: facedEdge, other: node, otherEdge }, builder),
        ...eventPredicates(args["filter"], faced, builder),
        ...pageRangesOf(facedEdge, "actorId", enemy, args["filter"], builder),
        ...builder.follow(facedEdge, otherEdge),
        ...builder.shown("eventBehindEdge", faced),
      ],
      ...summedUp(sums, [node], faced, otherEdge, facedEdge, builder, { [enemies]: `collect(DISTINCT ${enemy})` }),
      scope: { node, enemies, ...sums },
    };
  },
  orders: { MOST_EVENTS: mostEvents },
  defaultOrder: "MOST_EVENTS",
};

export const sharedOpponentObjects: Readonly<Record<string, ObjectSelect>> = {
  SharedOpponentEdge: {
    fields: {
      node: nodeAt("Actor"),
      enemies: {
        kind: "list",
        type: "Actor",
        rows: ({ scope, builder }) => {
          const node = builder.variable("enemy");
          return { match: [`UNWIND ${variableOf(scope, "enemies")} AS ${node}`], where: [], scope: { node } };
        },
        order: byName,
        limit: 100,
      },
      ...twoActors,
    },
  },
};
