import type { Migration } from "./read-migrations.js";

/** The statements that make the constraints and indexes which these migrations leave, in order; what they change in the data is left out. */
export function schemaOf(migrations: readonly Migration[]): string[] {
  const made = new Map<string, string>();
  for (const statement of migrations.flatMap(({ statements }) => statements)) {
    const name = /^(?:CREATE|DROP)\b[\w ]*?\b(?:CONSTRAINT|INDEX) (\w+)/u.exec(statement)?.[1];
    if (name === undefined) continue;
    if (statement.startsWith("DROP")) made.delete(name);
    else made.set(name, statement);
  }
  return [...made.values()];
}
