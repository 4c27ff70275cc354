import type { StatementBuilder } from "./statement-builder.js";

/** The predicate that a relationship has one of some roles; none where any will do. */
export function rolesOf(edge: string, roles: unknown, builder: StatementBuilder): string[] {
  return roles == null ? [] : [`${edge}.role IN ${builder.parameters.value(roles)}`];
}

/** Cypher of the role, where it is one: then an index finds what has it. Null where there are several, or any will do. */
export function oneRole(roles: unknown, builder: StatementBuilder): string | null {
  return Array.isArray(roles) && roles.length === 1 ? builder.parameters.value(roles[0]) : null;
}
