import type { RowSource } from "./row-source.js";
import type { StatementBuilder } from "./statement-builder.js";

/** The predicate that a relationship has one of some roles; none where any will do. */
export function rolesOf(edge: string, roles: unknown, builder: StatementBuilder): string[] {
  return roles == null ? [] : [`${edge}.role IN ${builder.parameters.value(roles)}`];
}

/** Cypher of the roles, each once, where they are several: an index finds what has one after the other. Null where there is one, or any will do. */
export function severalRoles(roles: unknown, builder: StatementBuilder): string | null {
  return Array.isArray(roles) && roles.length !== 1 ? builder.parameters.value([...new Set(roles)]) : null;
}

/** Cypher of the role, where it is one: then an index finds what has it. Null where there are several, or any will do. */
export function oneRole(roles: unknown, builder: StatementBuilder): string | null {
  return Array.isArray(roles) && roles.length === 1 ? builder.parameters.value(roles[0]) : null;
}

/**
 * The rows of an index that holds what has each role in order, for some roles.
 * @param roles as `severalRoles` tells them.
 * @param seen variables that the rows are found by.
 * @param inRole the rows of one of them.
 * @param ofAll the same for those of all, which have no role in common.
 */
export function inSeveralRoles(
  roles: string,
  seen: readonly string[],
  inRole: (role: string) => RowSource,
  ofAll: (role: string) => RowSource,
  builder: StatementBuilder,
): RowSource {
  const owner = builder.variable("oneRole");
  const owners = [`UNWIND ${roles} AS ${owner}`];
  const all = ofAll(owner);
  return { ...all, match: [...owners, ...all.match], few: { owners, owner, seen, list: inRole(owner) } };
}
