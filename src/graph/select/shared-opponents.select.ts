import { sumProperty } from "../projection/encounters.cypher.js";
import { eventSums, summedUp, twoActors } from "./encounters.select.js";
import { eventsOfActor } from "./events-of-owner.cypher.js";
import type { ConnectionField, ObjectSelect } from "./field-select.js";
import { countsEverything } from "./kept-encounters.cypher.js";
import { nodeAt } from "./make-field.js";
import { newestOfOwner } from "./newest-of-owner.cypher.js";
import { sidePredicates } from "./opposing.cypher.js";
import { byName } from "./orders.js";
import type { RowRequest, RowSource } from "./row-source.js";
import { part, variableOf } from "./scope.js";
import type { StatementBuilder } from "./statement-builder.js";
import { calling } from "./subquery.cypher.js";

/** Actors that fought an enemy of this one, with the enemies they share. */
export const sharedOpponents: ConnectionField = {
  kind: "connection",
  edge: "SharedOpponentEdge",
  rows: (request) => {
    const { scope, args, builder } = request;
    if (countsEverything(args, builder)) return keptSharedOpponents(request);
    const self = variableOf(scope, "node");
    const { enemy, faced, facedEdge, clauses, cut } = enemiesEvents(self, args["filter"], builder);
    const [otherEdge, node] = builder.variables(["edge", "other"]);
    const [enemies, enemyCount, fightCount] = builder.variables(["enemies", "enemyCount", "fightCount"]);
    const sums = eventSums(builder);
    return {
      match: [...clauses, `MATCH (${faced})<-[${otherEdge}:PARTICIPATES_IN]-(${node})`],
      where: [
        `${node} <> ${self} AND ${node} <> ${enemy}`,
        ...sidePredicates("OPPOSING", { self: enemy, selfEdge: facedEdge, other: node, otherEdge }, builder),
        ...builder.follow(otherEdge),
      ],
      ...summedUp(sums, [node], faced, otherEdge, facedEdge, builder, {
        [enemies]: `collect(DISTINCT ${enemy})`,
        [enemyCount]: `count(DISTINCT ${enemy})`,
        [fightCount]: `count(DISTINCT [${faced}, ${enemy}])`,
      }),
      scope: { node, enemies, enemyCount, fightCount, ...sums },
      isMadeWhole: true,
      cut,
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

/** So many enemies, those fought most often, are looked at where what is kept does not tell: each with its share of what is looked through at once. */
const comparedEnemies = 50;

/**
 * The events of those whom an actor fought, as a filter selects them: of the actor the newest, of each enemy the newest.
 * @returns clauses that bind `enemy`, and of each `faced` and `facedEdge`.
 */
function enemiesEvents(self: string, filter: unknown, builder: StatementBuilder) {
  const own = newestOfOwner(eventsOfActor(`${self}.id`), { owner: self, filter }, builder);
  const [enemyEdge, enemy, fights] = builder.variables(["edge", "enemy", "fights"]);
  const where = [
    `${enemy} <> ${self}`,
    ...sidePredicates("OPPOSING", { self, selfEdge: own.edge, other: enemy, otherEdge: enemyEdge }, builder),
    ...builder.follow(enemyEdge),
  ];
  const enemies = (most: number) => [
    ...own.clauses,
    `MATCH (${own.event})<-[${enemyEdge}:PARTICIPATES_IN]-(${enemy})`,
    `WHERE ${where.join(" AND ")}`,
    `WITH ${enemy}, count(DISTINCT ${own.event}) AS ${fights}`,
    `ORDER BY ${fights} DESC, ${enemy}.id`,
    `LIMIT ${builder.parameters.integer(most)}`,
  ];
  const share = Math.max(1, Math.floor(builder.scanBudget / comparedEnemies));
  const its = newestOfOwner(eventsOfActor(`${enemy}.id`), { owner: enemy, filter }, builder, share);
  const [isCut, more] = builder.variables(["isCut", "more"]);
  const ofEnemy = [...its.clauses, `RETURN ${its.event}, ${its.edge}`];
  const cutOfEnemies = [
    ...enemies(comparedEnemies + 1),
    calling([enemy], its.cut.clauses, builder),
    `RETURN count(*) > ${builder.parameters.integer(comparedEnemies)} OR count(CASE WHEN ${its.cut.isCut} THEN true END) > 0 AS ${more}`,
  ];
  return {
    enemy,
    faced: its.event,
    facedEdge: its.edge,
    clauses: [...enemies(comparedEnemies), calling([enemy], ofEnemy, builder)],
    cut: {
      isCut,
      clauses: [
        calling([self], own.cut.clauses, builder),
        calling([self], cutOfEnemies, builder),
        `RETURN ${own.cut.isCut} OR ${more} AS ${isCut}`,
      ],
    },
  };
}

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
