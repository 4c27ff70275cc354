import neo4j from "neo4j-driver";

/** Collects the values of one statement. What it returns (`$p3`) is all of a value that ever stands in a statement's text. */
export class Parameters {
  readonly #values: Record<string, unknown> = {};
  #count = 0;

  value(value: unknown): string {
    const name = `p${this.#count++}`;
    this.#values[name] = value;
    return `$${name}`;
  }

  /** A whole number: LIMIT takes no other, and the driver sends a bare one as a float. */
  integer(value: number): string {
    return this.value(neo4j.int(value));
  }

  values(): Readonly<Record<string, unknown>> {
    return this.#values;
  }
}
