/** A part of a statement: clauses that bind what the expression needs, and how to read what the expression returns. */
export interface Compiled {
  readonly clauses: readonly string[];
  readonly expression: string;
  readonly decode: (raw: unknown) => unknown;
}
