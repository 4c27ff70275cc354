/**
 * Rows of who was where and who met whom as the projection keeps them summed up, where nothing restricts which events count: read in the order of an index, whatever the number of events.
 * The relationships that they rest on are only sought for the rows of the page, and only where somebody asks who says so.
 */
import type { Way } from "../../domain/encounter-sums.js";
import type { EventFilter } from "../../domain/filter.js";
import type { SelectionArguments } from "../../domain/selection.js";
import type { Side } from "../../domain/sides.js";
import { sumNames, sumProperty } from "../projection/encounters.cypher.js";
import { conjunctsOf } from "./nesting.cypher.js";
import { sidePredicates } from "./opposing.cypher.js";
import type { RowRequest, RowSource } from "./row-source.js";
import { variableOf } from "./scope.js";
import type { StatementBuilder } from "./statement-builder.js";

const wayOfSide: Readonly<Record<Side, Way | "opposing">> = { ANY: "any", SAME: "same", OPPOSING: "opposing" };

/** True where every event counts, in whatever role and as everybody tells it, and at the places it is told to be at. */
export function countsEverything({ filter, roles, rollUpTo }: SelectionArguments, builder: StatementBuilder): boolean {
  const restrictions = conjunctsOf<EventFilter>((filter as EventFilter | null | undefined) ?? {});
  return builder.seesEverything && roles == null && rollUpTo == null && restrictions.every(restrictsNothing);
}

/** Dates that are open at both ends restrict nothing. */
function restrictsNothing({ date, ...others }: EventFilter): boolean {
  return Object.values(others).every((value) => value == null) && date?.from == null && date?.to == null;
}

export function keptPlacesOfActor({ scope, builder }: RowRequest): RowSource {
  const self = variableOf(scope, "node");
  const [pair, node] = [builder.variable("pair"), builder.variable("place")];
  return kept(builder, {
    match: `()-[${pair}:ACTIVE_IN]->(${node})`,
    pair,
    way: "at",
    where: [`${pair}.actorId = ${self}.id`],
    ends: { node },
    also: { owner: `${pair}.actorId`, parts: `[${node}]` },
    evidence: (edge, otherEdge) => ({
      seen: [self, node],
      match: `(${self})-[${edge}:PARTICIPATES_IN]->()-[${otherEdge}:AT]->(${node})`,
    }),
  });
}

export function keptActorsOfPlace({ scope, args, builder }: RowRequest): RowSource {
  const self = variableOf(scope, "node");
  const [pair, node] = [builder.variable("pair"), builder.variable("actor")];
  const isAt = args["withDescendants"] === false;
  return kept(builder, {
    match: `(${node})-[${pair}:ACTIVE_IN]->()`,
    pair,
    way: isAt ? "at" : "within",
    where: [
      `${pair}.placeId = ${self}.id`,
      ...(isAt ? [`${pair}.eventCount >= ${builder.parameters.integer(1)}`] : []),
    ],
    ends: { node },
    also: { owner: `${pair}.placeId` },
    evidence: (edge, otherEdge) => ({
      seen: [self, node],
      match: `(${node})-[${edge}:PARTICIPATES_IN]->()-[${otherEdge}:${isAt ? "AT" : "LOCATED_IN"}]->(${self})`,
    }),
  });
}

export function keptCoActors({ scope, args, builder }: RowRequest): RowSource {
  const self = variableOf(scope, "node");
  const [pair, node] = [builder.variable("pair"), builder.variable("other")];
  const side = (args["side"] as Side | null | undefined) ?? "ANY";
  return kept(builder, {
    match: `()-[${pair}:MET]->(${node})`,
    pair,
    way: wayOfSide[side],
    where: [
      `${pair}.actorId = ${self}.id`,
      ...(side === "SAME" ? [`${pair}.eventCount >= ${builder.parameters.integer(1)}`] : []),
    ],
    ends: { node },
    also: { owner: `${pair}.actorId` },
    evidence: metBy(self, node, side, builder),
  });
}

/** Pairs of actors, each once. @param actor Cypher of the id of one that is part of each, if only such are sought. */
export function keptPairs(side: Side, least: number, actor: string | null, builder: StatementBuilder): RowSource {
  const [pair, one, two] = [builder.variable("pair"), builder.variable("one"), builder.variable("two")];
  const [from, to] = actor === null ? [one, two] : [builder.variable("from"), builder.variable("to")];
  const isFirst = `${from}.id < ${to}.id`;
  return kept(builder, {
    match: `(${from})-[${pair}:MET]->(${to})`,
    pair,
    way: wayOfSide[side],
    least,
    where: [actor === null ? `${pair}.actorId < ${pair}.otherId` : `${pair}.actorId = ${actor}`],
    ends: { one, two },
    also: {},
    inOrder:
      actor === null
        ? null
        : {
            [one]: `CASE WHEN ${isFirst} THEN ${from} ELSE ${to} END`,
            [two]: `CASE WHEN ${isFirst} THEN ${to} ELSE ${from} END`,
          },
    evidence: metBy(one, two, side, builder),
  });
}

type Evidence = (edge: string, otherEdge: string) => { readonly seen: readonly string[]; readonly match: string };

function metBy(self: string, other: string, side: Side, builder: StatementBuilder): Evidence {
  return (selfEdge, otherEdge) => {
    const sides = sidePredicates(side, { self, selfEdge, other, otherEdge }, builder);
    const where = sides.length === 0 ? "" : ` WHERE ${sides.join(" AND ")}`;
    return {
      seen: [self, other],
      match: `(${self})-[${selfEdge}:PARTICIPATES_IN]->()<-[${otherEdge}:PARTICIPATES_IN]-(${other})${where}`,
    };
  };
}

interface Kept {
  /** The pattern of the pairs, and the variable of their relationship. */
  readonly match: string;
  readonly pair: string;
  readonly way: Way | "opposing";
  /** The least number of events of a pair that is shown: 1 if not given. */
  readonly least?: number;
  readonly where: readonly string[];
  /** Variables of the nodes of a row, by the part they play, and expressions of what else plays one. */
  readonly ends: Readonly<Record<string, string>>;
  readonly also: Readonly<Record<string, string>>;
  /** Expressions of the ends, where they are not what the pattern binds. */
  readonly inOrder?: Readonly<Record<string, string>> | null;
  readonly evidence: Evidence;
}

function kept(builder: StatementBuilder, rows: Kept): RowSource {
  const { pair, way, ends, evidence } = rows;
  const sums = sumNames.map((sum) => [sum, `${pair}.${sumProperty(way, sum)}`] as const);
  const values = [...Object.entries(rows.also), ...sums].map(([part, value]) => ({
    part,
    value,
    variable: builder.variable(part),
  }));
  const nodes = Object.values(ends).map((node) => (rows.inOrder == null ? node : `${rows.inOrder[node]} AS ${node}`));
  const trimmed = (isUsed: (variable: string) => boolean): string => {
    const used = values
      .filter(({ variable }) => isUsed(variable))
      .map(({ value, variable }) => `${value} AS ${variable}`);
    return `WITH ${[...nodes, ...used].join(", ")}`;
  };
  const [edges, otherEdges] = [builder.variable("edges"), builder.variable("otherEdges")];
  const [edge, otherEdge] = [builder.variable("edge"), builder.variable("edge")];
  const { seen, match } = evidence(edge, otherEdge);
  return {
    match: [`MATCH ${rows.match}`],
    where: [
      ...rows.where,
      `${pair}.${sumProperty(way, "eventCount")} >= ${builder.parameters.integer(rows.least ?? 1)}`,
    ],
    aggregate: trimmed(() => true),
    trimmed,
    groups: { aggregate: `WITH ${pair}` },
    scope: { ...ends, ...Object.fromEntries(values.map(({ part, variable }) => [part, variable])) },
    fetch: (isUsed) =>
      [edges, otherEdges].some(isUsed)
        ? [
            `${builder.call(seen)}\n  MATCH ${match}\n  RETURN collect(DISTINCT ${edge}) AS ${edges}, collect(DISTINCT ${otherEdge}) AS ${otherEdges}\n}`,
          ]
        : [],
    fetched: { edges, otherEdges },
  };
}
