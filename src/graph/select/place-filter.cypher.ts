import type { HappeningsFilter, LiesFilter, PlaceFilter } from "../../domain/filter.js";
import { namePredicate } from "./actor-filter.cypher.js";
import { boxPredicate } from "./box.cypher.js";
import { locating } from "./locating.cypher.js";
import { nestedPredicate } from "./nesting.cypher.js";
import { referenceId } from "./reference.cypher.js";
import { relatedPredicate } from "./related.cypher.js";
import type { StatementBuilder } from "./statement-builder.js";
import { twoValued } from "./three-valued.cypher.js";
import { withinPredicate } from "./within.cypher.js";

/** The predicates a place must satisfy: none for no filter. */
export function placePredicates(filter: unknown, place: string, builder: StatementBuilder): string[] {
  if (filter == null) return [];
  const predicate = placePredicate(filter as PlaceFilter, false, place, builder);
  return predicate === "true" ? [] : [predicate];
}

/** A filter as one predicate, never null. */
export function placePredicate(
  filter: PlaceFilter,
  negated: boolean,
  place: string,
  builder: StatementBuilder,
): string {
  return nestedPredicate(filter, (one, isNegated) => leaves(one, isNegated, place, builder), negated);
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
  if (filter.lies != null) predicates.push(liesPredicate(filter.lies, place, builder));
  const itself = (predicate: (place: string) => string) => predicate(place);
  return [
    ...predicates.map((predicate) => twoValued(negated, predicate)),
    ...(filter.within == null ? [] : [withinPredicate(filter.within, negated, builder, itself)]),
    ...(filter.box == null ? [] : [boxPredicate(filter.box, negated, builder, itself)]),
    ...(filter.event == null ? [] : [happensThere(filter.event, negated, place, builder)]),
  ];
}

/** It is told to lie so to another place. */
function liesPredicate({ bearing, of }: LiesFilter, place: string, builder: StatementBuilder): string {
  const [edge, other] = [builder.variable("lies"), builder.variable("other")];
  const where = [
    ...(bearing == null ? [] : [`${edge}.bearing IN ${builder.parameters.value(bearing)}`]),
    ...(of == null ? [] : [`${other}.id = ${referenceId("Place", of, builder)}`]),
  ];
  return `EXISTS { (${place})-[${edge}:BEARING_OF]->(${other})${builder.followInline(edge, ...where)} }`;
}

function happensThere(filter: HappeningsFilter, negated: boolean, place: string, builder: StatementBuilder): string {
  const [edge, node] = [builder.variable("at"), builder.variable("event")];
  const type = locating(filter.withDescendants);
  return relatedPredicate(
    {
      given: filter,
      type: "Event",
      node,
      is: filter.is,
      pattern: `(${place})<-[${edge}:${type}]-(${node})`,
      where: [...builder.follow(edge), ...builder.shown("eventBehindEdge", node)],
    },
    negated,
    builder,
  );
}
