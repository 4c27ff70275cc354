/** Pairs of things that occur in the same events, over the whole graph or what a filter selects of it. */

import type { PlaceLevel } from "../../domain/place-level.js";
import type { Side } from "../../domain/sides.js";
import { eventSums, summedFields, summedUp, twoActors } from "./encounters.select.js";
import { newestEvents } from "./events-of-filter.cypher.js";
import type { ConnectionField, FieldSelect, ObjectSelect } from "./field-select.js";
import { countsEverything, keptPairs } from "./kept-encounters.cypher.js";
import { nodeAt, object } from "./make-field.js";
import { numberInRange } from "./number-in-range.js";
import { sidePredicates } from "./opposing.cypher.js";
import type { Order } from "./order.js";
import { rolesOf } from "./roles.cypher.js";
import { rolledUp } from "./roll-up.cypher.js";
import type { RowRequest, RowSource } from "./row-source.js";
import { variableOf } from "./scope.js";
import { statedByBoth, statedByOneSource } from "./support.select.js";

/** Most events first, then by the ids of both. */
const mostEventsOfPair: Order = {
  name: "pairs",
  keys: [
    { expression: (scope) => variableOf(scope, "eventCount"), direction: "DESC", type: "number" },
    { expression: ({ one }) => `${one}.id`, direction: "ASC", type: "string" },
    { expression: ({ two }) => `${two}.id`, direction: "ASC", type: "string" },
  ],
};

/** A connection of pairs: where the rows of `one`, `two`, an event and the relationships to it come from. */
function pairs(
  edge: string,
  rows: (request: RowRequest, pair: Pair) => { match: string[]; where: string[] },
  whole: Kept = () => null,
): ConnectionField {
  return {
    kind: "connection",
    edge,
    rows: (request) => {
      const { args, builder } = request;
      const found = whole(request);
      if (found !== null) return found;
      const { event, clauses, cut } = newestEvents(args["filter"], builder);
      const [one, oneEdge, two, twoEdge] = builder.variables(["one", "edge", "two", "edge"]);
      const { match, where } = rows(request, { one, oneEdge, event, two, twoEdge });
      const sums = eventSums(builder);
      const least = builder.parameters.integer(numberInRange("minEvents", args, eventNumbers));
      const summed = summedUp(sums, [one, two], event, oneEdge, twoEdge, builder);
      const enough = `WHERE ${sums.eventCount} >= ${least}`;
      const kept = (isUsed: (variable: string) => boolean) =>
        `${summed.trimmed((variable) => variable === sums.eventCount || isUsed(variable))}\n${enough}\nWITH ${[one, two, ...Object.values(sums).filter(isUsed)].join(", ")}`;
      return {
        match: [...clauses, ...match],
        where,
        aggregate: kept(() => true),
        trimmed: kept,
        groups: { aggregate: kept(() => false) },
        scope: { one, two, ...sums },
        isMadeWhole: true,
        cut,
      };
    },
    orders: { MOST_EVENTS: mostEventsOfPair },
    defaultOrder: "MOST_EVENTS",
  };
}

/** The rows of a question, where they are kept summed up; null where they are not. */
type Kept = (request: RowRequest) => RowSource | null;

interface Pair {
  readonly one: string;
  readonly oneEdge: string;
  readonly event: string;
  readonly two: string;
  readonly twoEdge: string;
}

const eventNumbers = { least: 1, most: 1_000_000 } as const;

/** Of actors that met in so many events of all there are. */
const keptActors: Kept = ({ args, builder }) =>
  countsEverything(args, builder)
    ? keptPairs(args["side"] as Side, numberInRange("minEvents", args, eventNumbers), null, builder)
    : null;

const actors = pairs(
  "ActorPairEdge",
  ({ args, builder }, { one, oneEdge, event, two, twoEdge }) => ({
    match: [`MATCH (${one})-[${oneEdge}:PARTICIPATES_IN]->(${event})<-[${twoEdge}:PARTICIPATES_IN]-(${two})`],
    where: [
      `${one}.id < ${two}.id`,
      ...sidePredicates(
        args["side"] as Side,
        { self: one, selfEdge: oneEdge, other: two, otherEdge: twoEdge },
        builder,
      ),
      ...builder.follow(oneEdge, twoEdge),
    ],
  }),
  keptActors,
);

const actorsAndPlaces = pairs("ActorPlacePairEdge", ({ args, builder }, { one, oneEdge, event, two, twoEdge }) => {
  const level = args["rollUpTo"] as PlaceLevel | null | undefined;
  const spot = level == null ? two : builder.variable("spot");
  const where = [...rolesOf(oneEdge, args["roles"], builder), ...builder.follow(oneEdge, twoEdge)];
  const match = `MATCH (${one})-[${oneEdge}:PARTICIPATES_IN]->(${event})-[${twoEdge}:AT]->(${spot})`;
  if (level == null) return { match: [match], where };
  return {
    match: [
      match,
      ...(where.length === 0 ? [] : [`WHERE ${where.join(" AND ")}`]),
      ...rolledUp({ edge: oneEdge, event, at: twoEdge, spot }, level, two, builder),
      `WITH *, startNode(${oneEdge}) AS ${one}`,
    ],
    where: [],
  };
});

/** Who utters the claims that name an actor as the attacker: the first link of their chains. */
const sourcesAndPerpetrators = pairs(
  "SourcePerpetratorPairEdge",
  ({ builder }, { one, oneEdge, event, two, twoEdge }) => {
    const [index, sourceId] = [builder.variable("index"), builder.variable("sourceId")];
    const seen = builder.seesSupport(oneEdge, "i");
    const indexes = `range(0, size(coalesce(${oneEdge}.rootSourceIds, [])) - 1)`;
    return {
      match: [
        `MATCH (${two})-[${oneEdge}:PARTICIPATES_IN]->(${event})`,
        `WHERE ${[`${oneEdge}.role = 'ATTACKER'`, ...builder.follow(oneEdge)].join(" AND ")}`,
        `UNWIND ${seen === null ? indexes : `[i IN ${indexes} WHERE ${seen}]`} AS ${index}`,
        `WITH DISTINCT ${two}, ${oneEdge}, ${oneEdge} AS ${twoEdge}, ${event}, ${oneEdge}.rootSourceIds[${index}] AS ${sourceId}`,
        `MATCH (${one}:Actor {id: ${sourceId}})`,
      ],
      where: [],
    };
  },
);

export const coOccurrenceFields: Readonly<Record<string, FieldSelect>> = { coOccurrence: object("CoOccurrence") };

export const coOccurrenceObjects: Readonly<Record<string, ObjectSelect>> = {
  CoOccurrence: { fields: { actors, actorsAndPlaces, sourcesAndPerpetrators } },
  ActorPairEdge: { fields: { node: object("ActorPair") } },
  ActorPair: { fields: { one: nodeAt("Actor", "one"), other: nodeAt("Actor", "two"), ...twoActors } },
  ActorPlacePairEdge: { fields: { node: object("ActorPlacePair") } },
  ActorPlacePair: {
    fields: {
      actor: nodeAt("Actor", "one"),
      place: nodeAt("Place", "two"),
      ...summedFields,
      ...statedByBoth("ACTOR", "PLACE"),
    },
  },
  SourcePerpetratorPairEdge: { fields: { node: object("SourcePerpetratorPair") } },
  SourcePerpetratorPair: {
    fields: {
      source: nodeAt("Actor", "one"),
      perpetrator: nodeAt("Actor", "two"),
      ...summedFields,
      ...statedByOneSource("ACTOR", "one"),
    },
  },
};
