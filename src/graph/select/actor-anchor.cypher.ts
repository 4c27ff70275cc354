import type { ActivityFilter, ActorFilter } from "../../domain/filter.js";
import { actorPredicates } from "./actor-filter.cypher.js";
import { isAnchored } from "./event-anchor.cypher.js";
import { eventsOfFilter } from "./events-of-filter.cypher.js";
import { conjunctsOf } from "./nesting.cypher.js";
import { numberInRange } from "./number-in-range.js";
import { rolesOf } from "./roles.cypher.js";
import type { RowSource } from "./row-source.js";
import type { StatementBuilder } from "./statement-builder.js";

/**
 * The actors a filter selects: where they must take part in events that an index finds (in a place, within a radius, with an actor), from these events,
 * which are counted on the way; else all of them.
 */
export function anchoredActors(filter: ActorFilter | null | undefined, builder: StatementBuilder): RowSource {
  const actor = builder.variable("actor");
  const parts = conjunctsOf<ActorFilter>(filter ?? {});
  const chosen = parts.find((part) => isAnchored(activityOf(part)?.is));
  const activity = chosen === undefined ? null : activityOf(chosen);
  if (chosen === undefined || activity === null) {
    return {
      match: [`MATCH (${actor}:Actor)`],
      where: actorPredicates(filter, actor, builder),
      scope: { node: actor },
    };
  }
  const { event, clauses } = eventsOfFilter(activity.is, builder);
  const [edge, count] = [builder.variable("takesPart"), builder.variable("count")];
  const where = [...rolesOf(edge, activity.roles, builder), ...builder.follow(edge)];
  const atLeast = activity.atLeast == null ? 1 : numberInRange("atLeast", activity, { least: 1, most: 1_000_000 });
  const rest = parts.map((part) => (part === chosen ? withoutActivity(part) : part));
  return {
    match: [
      ...clauses,
      `MATCH (${event})<-[${edge}:PARTICIPATES_IN]-(${actor})`,
      ...(where.length === 0 ? [] : [`WHERE ${where.join(" AND ")}`]),
      `WITH ${actor}, count(DISTINCT ${event}) AS ${count}`,
    ],
    where: [`${count} >= ${builder.parameters.integer(atLeast)}`, ...actorPredicates({ and: rest }, actor, builder)],
    scope: { node: actor },
  };
}

function activityOf({ activity, takesPartIn }: ActorFilter): ActivityFilter | null {
  return activity ?? (takesPartIn == null ? null : { is: takesPartIn });
}

/** The one that `activityOf` has, taken out. */
function withoutActivity({ activity, takesPartIn, ...part }: ActorFilter): ActorFilter {
  return activity == null ? part : { ...part, takesPartIn: takesPartIn ?? null };
}
