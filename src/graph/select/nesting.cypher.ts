import type { Nesting } from "../../domain/filter.js";
import { copyOf } from "../../domain/input-place.js";

/** Compiles the keys of a filter that do not nest: predicates that all must hold, each already negated where `negated`. */
type Leaves<Filter> = (filter: Filter, negated: boolean) => readonly string[];

/**
 * A nesting filter as one predicate. Its keys must all hold; an empty filter holds, an empty `or` fails. Negation is pushed to
 * the leaves by De Morgan's laws, so that a leaf knows whether it stands under an odd number of negations.
 */
export function nestedPredicate<Filter extends Nesting<Filter>>(
  filter: Filter,
  leaves: Leaves<Filter>,
  negated = false,
): string {
  const parts = [...leaves(filter, negated)];
  const each = (filters: readonly Filter[]) => filters.map((one) => nestedPredicate(one, leaves, negated));
  if (filter.and != null) parts.push(all(each(filter.and), negated));
  if (filter.or != null) parts.push(all(each(filter.or), !negated));
  if (filter.not != null) parts.push(nestedPredicate(filter.not, leaves, !negated));
  return all(parts, negated);
}

/** The parts of a filter that all must hold, without `and`. */
export function conjunctsOf<Filter extends Nesting<Filter>>(filter: Filter): Filter[] {
  const { and, ...own } = filter;
  const inner = (and ?? []).flatMap((one) => conjunctsOf<Filter>(one));
  return Object.values(own).some((value) => value != null) ? [copyOf(filter, own as Filter), ...inner] : inner;
}

/** "All of them", or under negation "one of them". */
function all(parts: readonly string[], negated: boolean): string {
  if (parts.length === 0) return negated ? "false" : "true";
  return parts.length === 1 ? (parts[0] as string) : `(${parts.join(negated ? " OR " : " AND ")})`;
}
