import { eventPredicates } from "./event-filter.cypher.js";
import type { ConnectionField, ListField, ObjectField, ObjectSelect, ValueField } from "./field-select.js";
import { nodeAt, object, variable } from "./make-field.js";
import { sidePredicates } from "./opposing.cypher.js";
import { byName } from "./orders.js";
import type { RowRequest } from "./row-source.js";
import { variableOf } from "./scope.js";
import { statedByBoth } from "./support.select.js";

/** So many actors, those with most places and opponents in common, are compared. */
const comparedActors = 100;
/** So many events of an actor, the newest, tell what it has; and so many of a place or an opponent, who else was there. */
const comparedEvents = 1_000;
const eventsOfThing = 100;

/**
 * A subquery that lists what an actor has: the places of its events, and those on the other side of them, each with the actor's relationship to such
 * an event. A country is where nearly everybody is.
 */
function thingsOf(actor: string, list: string, { args, builder }: RowRequest): string {
  const [edge, event, at, otherEdge] = builder.variables(["edge", "event", "at", "edge"]);
  const where = [
    ...eventPredicates(args["filter"], event, builder),
    ...builder.follow(edge),
    ...builder.shown("eventBehindEdge", event),
  ];
  const opposing = sidePredicates("OPPOSING", { self: actor, selfEdge: edge, other: "thing", otherEdge }, builder);
  // Written before the subquery is opened: a name in the filter is looked up first.
  const open = builder.call([actor]);
  return `${open}
  MATCH (${actor})-[${edge}:PARTICIPATES_IN]->(${event})${where.length === 0 ? "" : `\n  WHERE ${where.join(" AND ")}`}
  WITH ${actor}, ${edge}, ${event} ORDER BY ${edge}.pageKey DESC LIMIT ${builder.parameters.integer(comparedEvents)}
  ${builder.call([actor, edge, event])}
    MATCH (${event})-[${at}:AT]->(thing) WHERE ${["coalesce(thing.placeType <> 'COUNTRY', true)", ...builder.follow(at)].join(" AND ")}
    RETURN thing
    UNION
    MATCH (${event})<-[${otherEdge}:PARTICIPATES_IN]-(thing) WHERE ${[`thing <> ${actor}`, ...opposing, ...builder.follow(otherEdge)].join(" AND ")}
    RETURN thing
  }
  RETURN collect({thing: thing, edge: ${edge}}) AS ${list}
}`;
}

/** A subquery that binds those who were with most of the things, in whatever way: what they have in common is seen to afterwards. */
function candidates(self: string, own: string, other: string, { builder }: RowRequest): string {
  const [to, event, edge] = [builder.variable("to"), builder.variable("event"), builder.variable("edge")];
  const [followed, where] = [builder.followInline(to), [`${other} <> ${self}`, ...builder.follow(edge)]];
  return `${builder.call([self, own])}
  UNWIND ${own} AS one
  WITH DISTINCT one.thing AS thing
  CALL (*) {
    MATCH (thing)-[${to}:AT|PARTICIPATES_IN${followed}]-(${event})
    RETURN ${event} ORDER BY ${to}.pageKey DESC LIMIT ${builder.parameters.integer(eventsOfThing)}
  }
  MATCH (${event})<-[${edge}:PARTICIPATES_IN]-(${other}) WHERE ${where.join(" AND ")}
  WITH ${other}, count(DISTINCT thing) AS shared
  ORDER BY shared DESC, ${other}.id
  LIMIT ${builder.parameters.integer(comparedActors)}
  RETURN ${other}
}`;
}

const parts = ["places", "opponents"] as const;

/** Actors that were at the same places and fought the same opponents: the mean of what part of both they share. */
export const similarActors: ConnectionField = {
  kind: "connection",
  edge: "SimilarActorEdge",
  rows: (request) => {
    const { scope, builder } = request;
    const self = variableOf(scope, "node");
    const fresh = <Name extends string>(...names: readonly Name[]) =>
      Object.fromEntries(names.map((name) => [name, builder.variable(name)])) as Record<Name, string>;
    const { own, its, node, score, edges, otherEdges } = fresh("own", "its", "node", "score", "edges", "otherEdges");
    const { places, opponents, placesShare, opponentsShare } = fresh(
      "places",
      "opponents",
      "placesShare",
      "opponentsShare",
    );
    const sizes = fresh("ownPlaces", "ownOpponents", "otherPlaces", "otherOpponents");
    const ofSelf = thingsOf(self, own, request);
    const ofOther = thingsOf(node, its, request);
    const shared = (label: string) => `${distinct(its, label)} WHERE thing IN [one IN ${own} | one.thing]]`;
    const inCommon = (list: string, as: string) =>
      `[one IN ${list} WHERE one.thing IN ${places} OR one.thing IN ${opponents} | one.edge] AS ${as}`;
    return {
      match: [
        ofSelf,
        candidates(self, own, node, request),
        ofOther,
        `WITH *, ${shared("Place")} AS ${places}, ${shared("Actor")} AS ${opponents}`,
        `WITH *, size(${distinct(own, "Place")}]) AS ${sizes.ownPlaces}, size(${distinct(own, "Actor")}]) AS ${sizes.ownOpponents}, size(${distinct(its, "Place")}]) AS ${sizes.otherPlaces}, size(${distinct(its, "Actor")}]) AS ${sizes.otherOpponents}`,
        `WITH *, ${share(places, sizes.ownPlaces, sizes.otherPlaces)} AS ${placesShare}, ${share(opponents, sizes.ownOpponents, sizes.otherOpponents)} AS ${opponentsShare}`,
        `WITH *, (${placesShare} + ${opponentsShare}) / 2 AS ${score}, ${inCommon(its, edges)}, ${inCommon(own, otherEdges)}`,
      ],
      where: [`${score} > 0`],
      scope: { node, score, edges, otherEdges, places, opponents, placesShare, opponentsShare, ...sizes },
      isMadeWhole: true,
    };
  },
  orders: {
    MOST_SIMILAR: {
      name: "similar",
      keys: [
        { expression: (scope) => variableOf(scope, "score"), direction: "DESC", type: "number" },
        { expression: ({ node }) => `${node}.id`, direction: "ASC", type: "string" },
      ],
    },
  },
  defaultOrder: "MOST_SIMILAR",
  bound: comparedActors,
};

/** The different things with a label in a list of what an actor has; without the closing bracket. */
function distinct(list: string, label: string): string {
  return `[thing IN reduce(seen = [], one IN ${list} | CASE WHEN one.thing:${label} AND NOT one.thing IN seen THEN seen + [one.thing] ELSE seen END)`;
}

/** What is shared, of all that either has (Jaccard 1912): 0 where neither has any. */
function share(shared: string, own: string, other: string): string {
  return `CASE WHEN ${own} + ${other} = 0 THEN 0.0 ELSE toFloat(size(${shared})) / (${own} + ${other} - size(${shared})) END`;
}

function sharedList(type: "Actor" | "Place", part: (typeof parts)[number]): ListField {
  return {
    kind: "list",
    type,
    rows: ({ scope, builder }: RowRequest) => {
      const node = builder.variable("shared");
      return { match: [`UNWIND ${variableOf(scope, part)} AS ${node}`], where: [], scope: { node } };
    },
    order: byName,
    limit: 100,
  };
}

function partOfScore(part: (typeof parts)[number], own: string, other: string): ObjectField {
  const size: ValueField = { kind: "value", expression: (scope) => `size(${variableOf(scope, part)})` };
  return {
    ...object("SimilarityPart"),
    fields: {
      share: variable(`${part}Share`),
      sharedCount: size,
      ownCount: variable(own),
      otherCount: variable(other),
    },
  };
}

export const similarActorObjects: Readonly<Record<string, ObjectSelect>> = {
  SimilarActorEdge: {
    fields: {
      node: nodeAt("Actor"),
      score: variable("score"),
      places: partOfScore("places", "ownPlaces", "otherPlaces"),
      opponents: partOfScore("opponents", "ownOpponents", "otherOpponents"),
      sharedPlaces: sharedList("Place", "places"),
      sharedOpponents: sharedList("Actor", "opponents"),
      ...statedByBoth("OTHER_ACTOR", "ACTOR"),
    },
  },
  SimilarityPart: {
    fields: {
      share: variable("share"),
      sharedCount: variable("shared"),
      ownCount: variable("own"),
      otherCount: variable("other"),
    },
  },
};
