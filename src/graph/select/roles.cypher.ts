import type { StatementBuilder } from "./statement-builder.js";

/** The predicate that a relationship has one of some roles; none where any will do. */
export function rolesOf(edge: string, roles: unknown, builder: StatementBuilder): string[] {
  return roles == null ? [] : [`${edge}.role IN ${builder.parameters.value(roles)}`];
}
