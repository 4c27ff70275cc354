import { type Order, orderBy } from "./order.js";
import type { RowSource } from "./row-source.js";
import type { Scope } from "./scope.js";
import type { StatementBuilder } from "./statement-builder.js";

/** Clauses as a subquery that sees those of the variables in reach that it names. */
export function subquery(clauses: readonly string[], scope: Scope, builder: StatementBuilder): string[] {
  const named = wordsIn(clauses);
  const seen = Object.values(scope).filter((variable) => named.has(variable));
  return calling(seen, clauses, builder).split("\n");
}

/** Clauses as a subquery that sees these variables. */
export function calling(seen: Iterable<string>, clauses: readonly string[], builder: StatementBuilder): string {
  return [builder.call(seen), ...clauses.map((clause) => indented(clause)), "}"].join("\n");
}

/** Clauses, moved to the right by so many steps. */
export function indented(clauses: string, steps = 1): string {
  return clauses.replace(/^/gm, "  ".repeat(steps));
}

/**
 * The rows of a source, restricted to a range of its order: before they are summed up where the source says what the range is
 * read from, so that an index can serve it, else after.
 */
export function rowClauses(source: RowSource, restriction: readonly string[]): string[] {
  if (source.aggregate === undefined) return [...source.match, ...where([...source.where, ...restriction])];
  if (source.ranged !== undefined) {
    return [...source.match, ...where([...source.where, ...restriction]), source.aggregate];
  }
  return [...source.match, ...where(source.where), source.aggregate, ...derivedClause(source), ...where(restriction)];
}

/** The WITH clause of what is worked out of each row; none for nothing. */
export function derivedClause({ derived = {} }: RowSource): string[] {
  const read = Object.entries(derived).map(([variable, expression]) => `${expression} AS ${variable}`);
  return read.length === 0 ? [] : [`WITH ${["*", ...read].join(", ")}`];
}

/** Orders the rows and cuts them. */
export function pageClauses(source: RowSource, order: Order, limit: string): string[] {
  return [
    `WITH ${[...new Set(Object.values(source.scope))].join(", ")}`,
    orderBy(order, source.scope),
    `LIMIT ${limit}`,
  ];
}

/** What stands once the rows of the page are fetched. */
export function reach(source: RowSource): Scope {
  return { ...source.around, ...source.scope, ...source.fetched };
}

/** The words of clauses, among which are all variables they name. */
export function wordsIn(clauses: readonly string[]): Set<string> {
  return new Set(clauses.join("\n").match(/\w+/g));
}

/** The WHERE clause of predicates that must all hold; none for none. */
export function where(predicates: readonly string[]): string[] {
  return predicates.length === 0 ? [] : [`WHERE ${predicates.join("\n  AND ")}`];
}
