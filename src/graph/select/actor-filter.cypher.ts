import type { ActorFilter } from "../../domain/filter.js";
import { foldName, transliterationKey } from "../../domain/folding.js";
import { eventPredicates } from "./event-filter.cypher.js";
import { nestedPredicate } from "./nesting.cypher.js";
import type { StatementBuilder } from "./statement-builder.js";
import { twoValued } from "./three-valued.cypher.js";

/** The predicates an actor must satisfy: none for no filter. */
export function actorPredicates(filter: unknown, actor: string, builder: StatementBuilder): string[] {
  if (filter == null) return [];
  const predicate = nestedPredicate(filter as ActorFilter, (one, negated) => leaves(one, negated, actor, builder));
  return predicate === "true" ? [] : [predicate];
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
  if (filter.takesPartIn != null) {
    const [edge, event] = [builder.variable("takesPart"), builder.variable("event")];
    const wanted = [...eventPredicates(filter.takesPartIn, event, builder), ...builder.shown("eventBehindEdge", event)];
    predicates.push(
      `EXISTS { (${actor})-[${edge}:PARTICIPATES_IN]->(${event})${builder.followInline(edge, ...wanted)} }`,
    );
  }
  return predicates.map((predicate) => twoValued(negated, predicate));
}

/** One of its names is this one, in any of the usual transliterations. */
export function namePredicate(name: string, node: string, builder: StatementBuilder): string {
  const [edge, word] = [builder.variable("has"), builder.variable("name")];
  const folded = builder.parameters.value(foldName(name));
  const key = builder.parameters.value(transliterationKey(name));
  return `EXISTS { (${node})-[${edge}:HAS_NAME]->(${word}:Name)${builder.followInline(edge, `(${word}.folded = ${folded} OR ${word}.key = ${key})`)} }`;
}
