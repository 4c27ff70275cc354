import type { PlaceFilter } from "../../domain/filter.js";
import { namePredicate } from "./actor-filter.cypher.js";
import { nestedPredicate } from "./nesting.cypher.js";
import { referenceId } from "./reference.cypher.js";
import type { StatementBuilder } from "./statement-builder.js";
import { twoValued } from "./three-valued.cypher.js";
import { withinPredicate } from "./within.cypher.js";

/** The predicates a place must satisfy: none for no filter. */
export function placePredicates(filter: unknown, place: string, builder: StatementBuilder): string[] {
  if (filter == null) return [];
  const predicate = nestedPredicate(filter as PlaceFilter, (one, negated) => leaves(one, negated, place, builder));
  return predicate === "true" ? [] : [predicate];
}

function leaves(filter: PlaceFilter, negated: boolean, place: string, builder: StatementBuilder): string[] {
  const predicates: string[] = [];
  if (filter.name != null) predicates.push(namePredicate(filter.name, place, builder));
  for (const key of ["placeType", "country"] as const) {
    const values = filter[key];
    if (values != null) predicates.push(`coalesce(${place}.${key} IN ${builder.parameters.value(values)}, false)`);
  }
  if (filter.named != null)
    predicates.push(`coalesce(${place}.named, false) = ${builder.parameters.value(filter.named)}`);
  if (filter.inside != null) {
    const [step, around] = [builder.variable("within"), builder.variable("around")];
    const id = referenceId("Place", filter.inside, builder);
    predicates.push(
      `EXISTS { MATCH (${place})(()-[${step}:WITHIN${builder.followInline(step)}]->()){1,12}(${around}:Place) WHERE ${around}.id = ${id} }`,
    );
  }
  const twoValuedOnes = predicates.map((predicate) => twoValued(negated, predicate));
  if (filter.within == null) return twoValuedOnes;
  return [...twoValuedOnes, withinPredicate(filter.within, negated, builder, (predicate) => predicate(place))];
}
