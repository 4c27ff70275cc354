import type { ActivityFilter, ActorFilter, EventFilter, PlaceFilterOfEvent } from "../../domain/filter.js";
import { sumProperty } from "../projection/encounters.cypher.js";
import { actorPredicates } from "./actor-filter.cypher.js";
import { isAnchored } from "./event-anchor.cypher.js";
import { newestEvents } from "./events-of-filter.cypher.js";
import { pairOfPlace, restrictsNothing, wayInPlace } from "./kept-encounters.cypher.js";
import { conjunctsOf } from "./nesting.cypher.js";
import { numberInRange } from "./number-in-range.js";
import { referenceId } from "./reference.cypher.js";
import { rolesOf } from "./roles.cypher.js";
import type { RowSource } from "./row-source.js";
import { allOf } from "./scanned-list.js";
import type { StatementBuilder } from "./statement-builder.js";

/**
 * The actors a filter selects: where they must have been active in a place, from what is kept summed up of it; where they must take part in other events that an index finds
 * (within a radius, with an actor, in a place on some days), from as many of the newest of these events as are looked through at once, which are counted on the way; else those among all of them.
 */
export function anchoredActors(filter: ActorFilter | null | undefined, builder: StatementBuilder): RowSource {
  const actor = builder.variable("actor");
  const parts = conjunctsOf<ActorFilter>(filter ?? {});
  const chosen = parts.find((part) => isAnchored(activityOf(part)?.is));
  const activity = chosen === undefined ? null : activityOf(chosen);
  if (chosen === undefined || activity === null) {
    return allOf("Actor", actor, actorPredicates(filter, actor, builder));
  }
  const rest = parts.map((part) => (part === chosen ? withoutActivity(part) : part));
  const kept = keptAt(activity, rest, actor, builder);
  if (kept !== null) return kept;
  const { event, clauses, cut } = newestEvents(activity.is, builder);
  const [edge, count] = [builder.variable("takesPart"), builder.variable("count")];
  const where = [...rolesOf(edge, activity.roles, builder), ...builder.follow(edge)];
  const atLeast = leastOf(activity);
  return {
    match: [
      ...clauses,
      `MATCH (${event})<-[${edge}:PARTICIPATES_IN]-(${actor})`,
      ...(where.length === 0 ? [] : [`WHERE ${where.join(" AND ")}`]),
      `WITH ${actor}, count(DISTINCT ${event}) AS ${count}`,
    ],
    where: [`${count} >= ${builder.parameters.integer(atLeast)}`, ...actorPredicates({ and: rest }, actor, builder)],
    scope: { node: actor },
    isMadeWhole: true,
    cut,
  };
}

/** Those active in a place, or attacking there, if nothing else is asked of the events. Null where what is kept does not tell. */
function keptAt(
  activity: ActivityFilter,
  rest: readonly ActorFilter[],
  actor: string,
  builder: StatementBuilder,
): RowSource | null {
  const place = onlyPlace(activity.is);
  const way = place === null ? null : wayInPlace(activity.roles, place.withDescendants);
  if (place === null || way === null || !builder.seesEverything) return null;
  const pair = builder.variable("pair");
  const where = [
    ...pairOfPlace(pair, referenceId("Place", place, builder), way, builder),
    `${pair}.${sumProperty(way, "eventCount")} >= ${builder.parameters.integer(leastOf(activity))}`,
  ];
  return {
    match: [`MATCH ()<-[${pair}:ACTIVE_IN]-(${actor})`, `WHERE ${where.join(" AND ")}`, `WITH ${actor}`],
    where: actorPredicates({ and: rest }, actor, builder),
    scope: { node: actor },
  };
}

/** The place of a filter that restricts nothing but that. */
function onlyPlace(filter: EventFilter | null | undefined): PlaceFilterOfEvent | null {
  const parts = conjunctsOf<EventFilter>(filter ?? {});
  const [place, ...others] = parts.flatMap((part) => part.place ?? []);
  const isAlone = parts.every(({ place: _, ...part }) => restrictsNothing(part));
  return place !== undefined && others.length === 0 && isAlone ? place : null;
}

function leastOf(activity: ActivityFilter): number {
  return activity.atLeast == null ? 1 : numberInRange("atLeast", activity, { least: 1, most: 1_000_000 });
}

function activityOf({ activity, takesPartIn }: ActorFilter): ActivityFilter | null {
  return activity ?? (takesPartIn == null ? null : { is: takesPartIn });
}

/** The one that `activityOf` has, taken out. */
function withoutActivity({ activity, takesPartIn, ...part }: ActorFilter): ActorFilter {
  return activity == null ? part : { ...part, takesPartIn: takesPartIn ?? null };
}
