import neo4j from "neo4j-driver";

/**
 * Collects the values of one statement. What it returns (`$given.p3`) is all of a value that ever stands in a statement's text.
 * They travel in one map because Neo4j plans a statement anew for every combination of types and sizes of its parameters, so that a
 * longer name would cost a plan; of what stands inside a map it asks neither.
 */
export class Parameters {
  readonly #values: Record<string, unknown> = {};
  #count = 0;

  value(value: unknown): string {
    const name = `p${this.#count++}`;
    this.#values[name] = value;
    return `$given.${name}`;
  }

  /** A whole number: LIMIT takes no other, and the driver sends a bare one as a float. */
  integer(value: number): string {
    return this.value(neo4j.int(value));
  }

  values(): { readonly given: Readonly<Record<string, unknown>> } {
    return { given: this.#values };
  }
}
