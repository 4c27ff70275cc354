import type { LensPredicates } from "./lens.cypher.js";
import type { Parameters } from "./parameters.js";
import type { Precondition } from "./precondition.js";

/** What one statement under construction shares: fresh variables, values, the lens, and the names it looks up. */
export class StatementBuilder {
  #variables = 0;
  readonly #preconditions = new Map<string, Precondition>();

  constructor(
    readonly parameters: Parameters,
    private readonly lens: LensPredicates,
  ) {}

  /** A variable no other part of the statement uses. */
  variable(stem: string): string {
    return `${stem}${this.#variables++}`;
  }

  /**
   * The predicates a relationship must satisfy to be followed. Every pattern that follows a relationship gives it a variable
   * and asks here; there is no other way past the lens.
   */
  follow(...edges: string[]): string[] {
    return edges.flatMap((edge) => {
      const predicate = this.lens.edge(edge, this.parameters);
      return predicate === null ? [] : [predicate];
    });
  }

  /** As `follow`, for a place inside a pattern: ` WHERE ...`, or nothing. */
  followInline(edge: string, ...others: string[]): string {
    const predicates = [...others, ...this.follow(edge)];
    return predicates.length === 0 ? "" : ` WHERE ${predicates.join(" AND ")}`;
  }

  /** The predicate under which the support at `index` of an edge is seen; null for always. */
  seesSupport(edge: string, index: string): string | null {
    return this.lens.support(edge, index, this.parameters);
  }

  /** Has the statement find something out first. What is asked for twice under one key is found out once. */
  require<Found extends Precondition>(key: string, make: () => Found): Found {
    const known = this.#preconditions.get(key) as Found | undefined;
    if (known !== undefined) return known;
    const made = make();
    this.#preconditions.set(key, made);
    return made;
  }

  get preconditions(): readonly Precondition[] {
    return [...this.#preconditions.values()];
  }

  /** Opens a subquery that sees these variables and what was found out first. */
  call(variables: Iterable<string>): string {
    const seen = new Set([...variables, ...this.preconditions.flatMap((one) => one.variables)]);
    return `CALL (${[...seen].join(", ")}) {`;
  }
}
