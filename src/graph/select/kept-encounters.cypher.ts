/**
 * Rows of who was where and who met whom as the projection keeps them summed up, where nothing restricts which events count: read in the order of an index, whatever the number of events.
 * The relationships that they rest on are only sought for the rows of the page, and only where somebody asks who says so.
 */
import type { Way } from "../../domain/encounter-sums.js";
import type { EventFilter } from "../../domain/filter.js";
import type { SelectionArguments } from "../../domain/selection.js";
import type { Side } from "../../domain/sides.js";
import type { ParticipantRole } from "../../domain/vocabulary/event.js";
import { sumNames, sumProperty } from "../projection/encounters.cypher.js";
import type { FindEdges } from "./edge-lists.js";
import { conjunctsOf } from "./nesting.cypher.js";
import { opponentsUnless, sidePredicates } from "./opposing.cypher.js";
import { edgesOfPair, type PairEnd } from "./pair-evidence.cypher.js";
import { rolesOf } from "./roles.cypher.js";
import type { RowRequest, RowSource } from "./row-source.js";
import { type Scope, variableOf } from "./scope.js";
import type { StatementBuilder } from "./statement-builder.js";

const wayOfSide: Readonly<Record<Side, Way | "opposing">> = { ANY: "any", SAME: "same", OPPOSING: "opposing" };

/** True where every event counts, in whatever role and as everybody tells it, and at the places it is told to be at. */
export function countsEverything({ filter, roles, rollUpTo }: SelectionArguments, builder: StatementBuilder): boolean {
  const restrictions = conjunctsOf<EventFilter>((filter as EventFilter | null | undefined) ?? {});
  return builder.seesEverything && roles == null && rollUpTo == null && restrictions.every(restrictsNothing);
}

/** True for a filter that every event satisfies: dates that are open at both ends restrict nothing. */
export function restrictsNothing({ date, ...others }: EventFilter): boolean {
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
    around: { self },
    findEdges: () => wasAt(self, { node, type: "AT" }, null, builder),
  });
}

/** The way in which it is kept who was active in a place; null for roles, or places, of which it is not. */
export function wayInPlace(
  roles: readonly ParticipantRole[] | null | undefined,
  withDescendants: boolean | null | undefined,
): Way | null {
  if (roles == null) return withDescendants === false ? "at" : "within";
  const areAttackers = roles.length > 0 && roles.every((role) => role === "ATTACKER");
  return areAttackers && withDescendants !== false ? "attacked" : null;
}

/** Predicates on a pair of an actor and a place, by an index: of those told to be at the place itself there is none of their own. @param placeId Cypher of the place's id. */
export function pairOfPlace(pair: string, placeId: string, way: Way, builder: StatementBuilder): string[] {
  return [
    `${pair}.placeId = ${placeId}`,
    ...(way === "at" ? [`${pair}.eventCount >= ${builder.parameters.integer(1)}`] : []),
  ];
}

export function keptActorsOfPlace(way: Way, { scope, builder }: RowRequest): RowSource {
  const self = variableOf(scope, "node");
  const [pair, node] = [builder.variable("pair"), builder.variable("actor")];
  const type = way === "at" ? "AT" : "LOCATED_IN";
  return kept(builder, {
    match: `(${node})-[${pair}:ACTIVE_IN]->()`,
    pair,
    way,
    where: pairOfPlace(pair, `${self}.id`, way, builder),
    ends: { node },
    also: { owner: `${pair}.placeId` },
    around: { self },
    findEdges: () => wasAt(node, { node: self, type }, way === "attacked" ? ["ATTACKER"] : null, builder),
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
    where: [`${pair}.actorId = ${self}.id`],
    ends: { node },
    also: { owner: `${pair}.actorId`, ...alliance(side, pair) },
    around: { self },
    findEdges: (parts) => metBy(self, node, side, parts, builder),
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
    also: alliance(side, pair),
    inOrder:
      actor === null
        ? null
        : {
            [one]: `CASE WHEN ${isFirst} THEN ${from} ELSE ${to} END`,
            [two]: `CASE WHEN ${isFirst} THEN ${to} ELSE ${from} END`,
          },
    findEdges: (parts) => metBy(one, two, side, parts, builder),
  });
}

/** What of a pair decides which of its events show opponents. */
function alliance(side: Side, pair: string): Readonly<Record<string, string>> {
  return side === "OPPOSING" ? { areAllies: `${pair}.${sumProperty("together", "eventCount")} > 0` } : {};
}

function metBy(one: string, other: string, side: Side, parts: Scope, builder: StatementBuilder): FindEdges {
  const areAllies = parts["areAllies"];
  const end = (node: string): PairEnd => ({ node, type: "PARTICIPATES_IN" });
  const pair = {
    one: end(one),
    other: end(other),
    predicates: (selfEdge: string, otherEdge: string) => {
      const encounter = { self: one, selfEdge, other, otherEdge };
      return areAllies === undefined
        ? sidePredicates(side, encounter, builder)
        : opponentsUnless(areAllies, encounter, builder);
    },
    needed: areAllies === undefined ? [] : [areAllies],
  };
  return edgesOfPair(pair, builder);
}

function wasAt(
  actor: string,
  other: PairEnd,
  roles: readonly ParticipantRole[] | null,
  builder: StatementBuilder,
): FindEdges {
  const one = { node: actor, type: "PARTICIPATES_IN" } as const;
  return edgesOfPair({ one, other, predicates: (edge) => rolesOf(edge, roles, builder), needed: [] }, builder);
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
  /** Variables from around the rows that finding the relationships behind a pair needs. */
  readonly around?: Scope;
  /** Expressions of the ends, where they are not what the pattern binds. */
  readonly inOrder?: Readonly<Record<string, string>> | null;
  /** @param parts variables of what else plays a part in a row. */
  readonly findEdges: (parts: Scope) => FindEdges;
}

function kept(builder: StatementBuilder, rows: Kept): RowSource {
  const { pair, way, ends } = rows;
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
  const parts = Object.fromEntries(values.map(({ part, variable }) => [part, variable]));
  const [edges, otherEdges] = [builder.variable("edges"), builder.variable("otherEdges")];
  const findEdges = rows.findEdges(parts);
  builder.noteHowFound(edges, findEdges);
  return {
    match: [`MATCH ${rows.match}`],
    where: [
      ...rows.where,
      `${pair}.${sumProperty(way, "eventCount")} >= ${builder.parameters.integer(rows.least ?? 1)}`,
    ],
    aggregate: trimmed(() => true),
    trimmed,
    groups: { aggregate: `WITH ${pair}` },
    scope: { ...ends, ...parts },
    around: rows.around ?? {},
    fetch: (isUsed) => ([edges, otherEdges].some(isUsed) ? [findEdges({ edges, otherEdges }, null)] : []),
    fetched: { edges, otherEdges },
  };
}
