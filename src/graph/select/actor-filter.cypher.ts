import type { ActivityFilter, ActorFilter } from "../../domain/filter.js";
import { foldName, transliterationKey } from "../../domain/folding.js";
import { isLive } from "../projection/claim-facts.js";
import { nestedPredicate } from "./nesting.cypher.js";
import { relatedPredicate } from "./related.cypher.js";
import { rolesOf } from "./roles.cypher.js";
import type { StatementBuilder } from "./statement-builder.js";
import { twoValued } from "./three-valued.cypher.js";

/** The predicates an actor must satisfy: none for no filter. */
export function actorPredicates(filter: unknown, actor: string, builder: StatementBuilder): string[] {
  if (filter == null) return [];
  const predicate = actorPredicate(filter as ActorFilter, false, actor, builder);
  return predicate === "true" ? [] : [predicate];
}

/** A filter as one predicate, never null. */
export function actorPredicate(
  filter: ActorFilter,
  negated: boolean,
  actor: string,
  builder: StatementBuilder,
): string {
  return nestedPredicate(filter, (one, isNegated) => leaves(one, isNegated, actor, builder), negated);
}

function leaves(filter: ActorFilter, negated: boolean, actor: string, builder: StatementBuilder): string[] {
  const predicates: string[] = [];
  if (filter.name != null) predicates.push(namePredicate(filter.name, actor, builder));
  for (const key of ["actorType", "country"] as const) {
    const values = filter[key];
    if (values != null) predicates.push(`coalesce(${actor}.${key} IN ${builder.parameters.value(values)}, false)`);
  }
  for (const key of ["generic", "named"] as const) {
    const value = filter[key];
    if (value != null) predicates.push(`coalesce(${actor}.${key}, false) = ${builder.parameters.value(value)}`);
  }
  return [
    ...predicates.map((predicate) => twoValued(negated, predicate)),
    ...relatedToActor(filter, negated, actor, builder),
  ];
}

/** What leads on to events and claims. */
function relatedToActor(filter: ActorFilter, negated: boolean, actor: string, builder: StatementBuilder): string[] {
  const predicates: string[] = [];
  const { takesPartIn, activity, says } = filter;
  for (const one of [takesPartIn == null ? null : { is: takesPartIn }, activity]) {
    if (one == null) continue;
    const [edge, node] = [builder.variable("takesPart"), builder.variable("event")];
    const { is, roles } = one as ActivityFilter;
    predicates.push(
      relatedPredicate(
        {
          given: one,
          type: "Event",
          node,
          is,
          pattern: `(${actor})-[${edge}:PARTICIPATES_IN]->(${node})`,
          where: [...rolesOf(edge, roles, builder), ...builder.follow(edge), ...builder.shown("eventBehindEdge", node)],
        },
        negated,
        builder,
      ),
    );
  }
  if (says != null) {
    const node = builder.variable("claim");
    predicates.push(
      relatedPredicate(
        {
          given: says,
          type: "Claim",
          node,
          is: says.is,
          pattern: `(${actor})<-[:ATTRIBUTED_TO]-(${node}:Claim)`,
          where: [isLive(node), ...builder.shown("claim", node)],
        },
        negated,
        builder,
      ),
    );
  }
  return predicates;
}

/** One of its names is this one, in any of the usual transliterations. */
export function namePredicate(name: string, node: string, builder: StatementBuilder): string {
  const word = builder.variable("name");
  const folded = builder.parameters.value(foldName(name));
  const key = builder.parameters.value(transliterationKey(name));
  return `EXISTS { (${node})-[:HAS_NAME]->(${word}:Name) WHERE ${word}.folded = ${folded} OR ${word}.key = ${key} }`;
}
