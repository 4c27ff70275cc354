import type { DocumentFilter } from "../../domain/filter.js";
import { nestedPredicate } from "./nesting.cypher.js";
import { publishedBetween } from "./page-range.cypher.js";
import { referenceId } from "./reference.cypher.js";
import type { StatementBuilder } from "./statement-builder.js";
import { twoValued } from "./three-valued.cypher.js";

/** The predicates a document must satisfy: none for no filter. */
export function documentPredicates(filter: unknown, document: string, builder: StatementBuilder): string[] {
  if (filter == null) return [];
  const predicate = documentPredicate(filter as DocumentFilter, false, document, builder);
  return predicate === "true" ? [] : [predicate];
}

/** A filter as one predicate, never null. */
export function documentPredicate(
  filter: DocumentFilter,
  negated: boolean,
  document: string,
  builder: StatementBuilder,
): string {
  return nestedPredicate(filter, (one, isNegated) => leaves(one, isNegated, document, builder), negated);
}

function leaves(filter: DocumentFilter, negated: boolean, document: string, builder: StatementBuilder): string[] {
  const predicates: string[] = [];
  for (const key of ["kind", "language"] as const) {
    const values = filter[key];
    if (values != null) predicates.push(`coalesce(${document}.${key} IN ${builder.parameters.value(values)}, false)`);
  }
  if (filter.publisher != null)
    predicates.push(`${document}.publisherId = ${referenceId("Actor", filter.publisher, builder)}`);
  predicates.push(...publishedBetween(filter, `${document}.pageKey`, builder));
  return predicates.map((predicate) => twoValued(negated, predicate));
}
