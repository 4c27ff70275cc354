import { sumProperty } from "../projection/encounters.cypher.js";
import { eventSums, summedUp, twoActors } from "./encounters.select.js";
import { eventPredicates } from "./event-filter.cypher.js";
import type { ConnectionField, ObjectSelect } from "./field-select.js";
import { countsEverything } from "./kept-encounters.cypher.js";
import { nodeAt } from "./make-field.js";
import { sidePredicates } from "./opposing.cypher.js";
import { byName } from "./orders.js";
import { pageRangesOf } from "./page-range.cypher.js";
import type { RowRequest, RowSource } from "./row-source.js";
import { part, variableOf } from "./scope.js";
import type { StatementBuilder } from "./statement-builder.js";

/** Actors that fought an enemy of this one, with the enemies they share. */
export const sharedOpponents: ConnectionField = {
  kind: "connection",
  edge: "SharedOpponentEdge",
  rows: (request) => {
    const { scope, args, builder } = request;
    if (countsEverything(args, builder)) return keptSharedOpponents(request);
    const self = variableOf(scope, "node");
    const [selfEdge, event, enemyEdge, enemy, facedEdge, faced, otherEdge, node] = builder.variables([
      "edge",
      "event",
      "edge",
      "enemy",
      "edge",
      "event",
      "edge",
      "other",
    ]);
    const [enemies, enemyCount, fightCount] = builder.variables(["enemies", "enemyCount", "fightCount"]);
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
      ...summedUp(sums, [node], faced, otherEdge, facedEdge, builder, {
        [enemies]: `collect(DISTINCT ${enemy})`,
        [enemyCount]: `count(DISTINCT ${enemy})`,
        [fightCount]: `count(DISTINCT [${faced}, ${enemy}])`,
      }),
      scope: { node, enemies, enemyCount, fightCount, ...sums },
      isMadeWhole: true,
    };
  },
  orders: {
    MOST_ENEMIES: {
      name: "enemies",
      keys: [
        { expression: part("enemyCount"), direction: "DESC", type: "number" },
        // An event with two of the enemies counts for each, so that what is kept tells it.
        { expression: part("fightCount"), direction: "DESC", type: "number" },
        { expression: (scope) => `${variableOf(scope, "node")}.id`, direction: "ASC", type: "string" },
      ],
    },
  },
  defaultOrder: "MOST_ENEMIES",
};

/** Whom the enemies fought is kept; their events are only read for the rows of the page. */
function keptSharedOpponents({ scope, builder }: RowRequest): RowSource {
  const [fought, enemy, faced, node] = builder.variables(["fought", "enemy", "faced", "other"]);
  const [enemies, enemyCount, fightCount] = builder.variables(["enemies", "enemyCount", "fightCount"]);
  const sums = eventSums(builder);
  const self = variableOf(scope, "node");
  const eventCount = sumProperty("opposing", "eventCount");
  const opposed = (pair: string) => `${pair}.${eventCount} >= ${builder.parameters.integer(1)}`;
  return {
    match: [
      `MATCH ()-[${fought}:MET]->(${enemy})`,
      `WHERE ${fought}.actorId = ${self}.id AND ${opposed(fought)}`,
      `WITH ${enemy}`,
      `MATCH ()-[${faced}:MET]->(${node})`,
    ],
    where: [`${faced}.actorId = ${enemy}.id`, opposed(faced), `${node} <> ${self}`],
    aggregate: `WITH ${node}, collect(${enemy}) AS ${enemies}, count(*) AS ${enemyCount}, sum(${faced}.${eventCount}) AS ${fightCount}`,
    groups: { aggregate: `WITH DISTINCT ${node}` },
    scope: { node, enemies, enemyCount, fightCount },
    isMadeWhole: true,
    fetch: (isUsed) => {
      const used = Object.values(sums).filter(isUsed);
      return used.length === 0 ? [] : [fightsWith(enemies, node, sums, used, builder)];
    },
    fetched: sums,
  };
}

/** A subquery that sums up the events in which an actor fought one of those in a list, among its own events. @param used those of the sums that it binds. */
function fightsWith(
  enemies: string,
  actor: string,
  sums: ReturnType<typeof eventSums>,
  used: readonly string[],
  builder: StatementBuilder,
): string {
  const [edge, event, enemyEdge, enemy] = builder.variables(["edge", "event", "edge", "enemy"]);
  const where = [
    `${enemy} IN ${enemies}`,
    ...sidePredicates("OPPOSING", { self: enemy, selfEdge: enemyEdge, other: actor, otherEdge: edge }, builder),
  ];
  const { trimmed } = summedUp(sums, [], event, edge, enemyEdge, builder);
  return `${builder.call([enemies, actor])}
  MATCH (${actor})-[${edge}:PARTICIPATES_IN]->(${event})
  WITH ${edge}, ${event}
  MATCH (${event})<-[${enemyEdge}:PARTICIPATES_IN]-(${enemy})
  WHERE ${where.join(" AND ")}
  ${trimmed((variable) => used.includes(variable))}
  RETURN ${used.join(", ")}
}`;
}

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
