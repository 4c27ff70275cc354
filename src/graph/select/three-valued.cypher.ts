import type { Certainty } from "../../domain/filter.js";

/**
 * A leaf of a filter under a number of negations. What is known of a value is a span, so a restriction holds, fails, or may do
 * either. "Definitely not" is "not possibly": negation is pushed down to the leaves, and there swaps the two certainties.
 * @param definite Cypher that is true where the whole span satisfies the restriction, and false, never null, elsewhere.
 * @param possible Cypher that is true where a part of the span does.
 */
export function threeValued(
  certainty: Certainty,
  negated: boolean,
  definite: () => string,
  possible: () => string,
): string {
  if (!negated) return certainty === "DEFINITE" ? definite() : possible();
  return `NOT (${certainty === "DEFINITE" ? possible() : definite()})`;
}

/** A leaf that holds or fails. `predicate` is never null. */
export function twoValued(negated: boolean, predicate: string): string {
  return negated ? `NOT (${predicate})` : predicate;
}
