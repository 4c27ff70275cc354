/**
 * Cypher variables in reach, by the part they play: `node` is the thing a type describes, `edge` the relationship it was
 * reached by, `edges` a list of relationships that a derived edge rests on. Values are names of variables, made by the
 * statement builder and never by a client.
 */
export type Scope = Readonly<Record<string, string>>;

/** The variable that plays `part`. Asking for one that is not in reach is a mistake in a select map. */
export function variableOf(scope: Scope, part: string): string {
  const variable = scope[part];
  if (variable === undefined) {
    throw new Error(`No "${part}" is in reach here; in reach are ${Object.keys(scope).join(", ")}.`);
  }
  return variable;
}

/** Reads the variable that plays a part. */
export function part(name: string): (scope: Scope) => string {
  return (scope) => variableOf(scope, name);
}
