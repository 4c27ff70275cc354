/**
 * One parameterised Cypher statement. Values stand in `params` only: text never carries a value that came from outside.
 * `name` (`actor.coActors`) is what messages, metrics and logs call it.
 */
export interface Statement {
  readonly name: string;
  /** READ statements may go to any member of a cluster and are retried for a short time only. */
  readonly access: "READ" | "WRITE";
  readonly text: string;
  /** The driver sends a bare JS number as a float; where Cypher wants an integer (LIMIT, SKIP), give `neo4j.int(n)`. */
  readonly params: Readonly<Record<string, unknown>>;
}
