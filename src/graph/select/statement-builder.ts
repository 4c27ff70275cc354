import type { RemovedSource } from "../../domain/lens.js";
import type { FindEdges } from "./edge-lists.js";
import type { FigureEnd, FigureName } from "./figure-value.cypher.js";
import type { EventValue, LedValue, LensPredicates } from "./lens-predicates.js";
import type { Parameters } from "./parameters.js";
import type { Precondition } from "./precondition.js";

/** Makes the lens of one statement, or one that leaves out one more source; it may look up names there. */
export type MakeLens = (builder: StatementBuilder, without?: RemovedSource) => LensPredicates;

/**
 * By the type of node: one predicate that a node must satisfy by a filter of its type, or under an odd number of negations must not. It is true or
 * false, never null. Filters lead from one type to another: what compiles one comes back here for what is inside.
 */
export type CompileFilter = Readonly<
  Record<FilteredType, (filter: never, negated: boolean, node: string, builder: StatementBuilder) => string>
>;
export type FilteredType = "Actor" | "Place" | "Event" | "Claim" | "Document";

/** What decides the values of an event, bound by `clauses`. */
export interface ToldEvent {
  readonly clauses: readonly string[];
  /** What has to be kept for `value`, beside the event. */
  readonly variables: readonly string[];
  readonly value: (property: LedValue) => string;
}

/** What one statement under construction shares: fresh variables, values, the lens, and the names it looks up. */
export class StatementBuilder {
  #variables = 0;
  readonly #preconditions = new Map<string, Precondition>();
  readonly #forgiven = new Set<Precondition>();
  #lookedAt: Set<Precondition> | null = null;
  /** The statement once it is built: what shows it is read afterwards. */
  built: { readonly text: string; readonly given: Readonly<Record<string, unknown>> } | null = null;

  readonly #findEdges = new Map<string, FindEdges>();

  readonly #lens: LensPredicates | null = null;
  /** Variables that the lens looks at, bound before anything else. */
  readonly #lensVariables: readonly string[] = [];

  constructor(
    readonly parameters: Parameters,
    private readonly makeLens: MakeLens,
    private readonly filters: CompileFilter,
    /** So many rows are looked through where no index serves what restricts them. */
    readonly scanBudget: number,
  ) {
    // Names that the lens itself looks up are seen without it.
    this.#lens = makeLens(this);
    this.#lensVariables = this.preconditions.flatMap(({ variables }) => variables);
  }

  /** A variable no other part of the statement uses. */
  variable(stem: string): string {
    return `${stem}${this.#variables++}`;
  }

  /** As many of them. */
  variables<const Stems extends readonly string[]>(stems: Stems): { readonly [Index in keyof Stems]: string } {
    return stems.map((stem) => this.variable(stem)) as { readonly [Index in keyof Stems]: string };
  }

  /**
   * The predicates a relationship must satisfy to be followed. Every pattern that follows a relationship of the projection gives it a
   * variable and asks here; there is no other way past the lens. What the record holds together (`ABOUT`, `HAS_TEXT`) rests on no claim.
   */
  follow(...edges: string[]): string[] {
    return edges.flatMap((edge) => {
      const predicate = this.#lens?.edge(edge) ?? null;
      return predicate === null ? [] : [predicate];
    });
  }

  /** The predicates a claim, an account, an event or a document must satisfy to be shown. */
  shown(kind: "claim" | "account" | "event" | "eventBehindEdge" | "document", node: string): string[] {
    const predicate = this.#lens?.[kind](node) ?? null;
    return predicate === null ? [] : [predicate];
  }

  /** The predicate of a filter; for no filter, one that always holds. */
  filtered(type: FilteredType, filter: unknown, negated: boolean, node: string): string {
    return this.filters[type]((filter ?? {}) as never, negated, node, this);
  }

  /** The lens of this statement, with one more source left out. Ask for it before the subqueries that look through it are opened. */
  lensWithout(source: RemovedSource): LensPredicates {
    return this.makeLens(this, source);
  }

  /** The Cypher expression of an event's value, as the lens lets it be seen. */
  eventValue(event: string, property: EventValue): string {
    return this.#lens?.eventValue?.(event, property) ?? `${event}.${property}`;
  }

  /** The Cypher expression of one end of a figure of an event, as the lens lets it be seen; null where it is open. */
  figure(event: string, name: FigureName, end: FigureEnd): string {
    return this.#lens?.figure?.(event, name, end) ?? `${event}.${name}${end}`;
  }

  /**
   * A predicate on several values of an event, as the lens lets them be seen: what decides them is sought once. False where no account stands.
   */
  whereEvent(event: string, predicate: (value: (property: LedValue) => string) => string): string {
    const account = this.#lens?.leadingAccount?.(event) ?? null;
    if (account === null) return predicate((property) => `${event}.${property}`);
    const told = this.variable("told");
    return `any(${told} IN [${account}] WHERE ${told} IS NOT NULL AND ${predicate((property) => `${told}.${property}`)})`;
  }

  /** As `whereEvent`, for the clauses that follow: binds what decides the values of the event. */
  tellEvent(event: string): ToldEvent {
    const account = this.#lens?.leadingAccount?.(event) ?? null;
    if (account === null) return { clauses: [], variables: [], value: (property) => `${event}.${property}` };
    const told = this.variable("told");
    const clauses = [`WITH *, ${account} AS ${told}`];
    return { clauses, variables: [told], value: (property) => `${told}.${property}` };
  }

  /** True where every event of which `whereEvent` holds is shown. */
  get showsWhatIsTold(): boolean {
    return this.leavesOutClaims && this.#lens?.showsWhatIsTold === true;
  }

  /** True where some claims are as if they had never been made, so that what an event holds may not be what stands. */
  get leavesOutClaims(): boolean {
    return this.#lens?.eventValue != null;
  }

  /** True where every relationship that a statement follows stands, and every event behind one, whoever says so and when. */
  get seesEverything(): boolean {
    return this.follow("edge").length === 0 && this.shown("eventBehindEdge", "event").length === 0;
  }

  /** The predicate under which words of a document that no claim holds stand; null for always. */
  narrationStands(document: string): string | null {
    return this.#lens?.narration(document) ?? null;
  }

  /** As `follow`, for a place inside a pattern: ` WHERE ...`, or nothing. */
  followInline(edge: string, ...others: string[]): string {
    const predicates = [...others, ...this.follow(edge)];
    return predicates.length === 0 ? "" : ` WHERE ${predicates.join(" AND ")}`;
  }

  /** Notes how the relationships in a list are found, for who needs only the first of them. @param edges variable of the list. */
  noteHowFound(edges: string, find: FindEdges): void {
    this.#findEdges.set(edges, find);
  }

  /** How the relationships in a list are found; null for one that is read whole. */
  howFound(edges: string): FindEdges | null {
    return this.#findEdges.get(edges) ?? null;
  }

  /** The predicate under which the support at `index` of an edge is seen; null for always. */
  seesSupport(edge: string, index: string): string | null {
    return this.#lens?.support(edge, index) ?? null;
  }

  /** Has the statement find something out first. What is asked for twice under one key is found out once. */
  require<Found extends Precondition>(key: string, make: () => Found): Found {
    const known = this.#preconditions.get(key) as Found | undefined;
    const found = known ?? make();
    if (known === undefined) this.#preconditions.set(key, found);
    if (known === undefined && this.#lookedAt !== null) this.#forgiven.add(found);
    this.#lookedAt?.add(found);
    return found;
  }

  /**
   * What is compiled in here may rest on something that is not there: instead of an error that is told, by what it returns beside.
   * @returns what was compiled, and everything it rests on.
   */
  forgiving<Compiled>(compile: () => Compiled): {
    readonly compiled: Compiled;
    readonly restsOn: readonly Precondition[];
  } {
    const outer = this.#lookedAt;
    const lookedAt = new Set<Precondition>();
    this.#lookedAt = lookedAt;
    try {
      return { compiled: compile(), restsOn: [...lookedAt] };
    } finally {
      this.#lookedAt = outer;
    }
  }

  /** True while something is compiled that may rest on what is not there. */
  get forgives(): boolean {
    return this.#lookedAt !== null;
  }

  /** True for what only compilations that forgive rest on. */
  isForgiven(precondition: Precondition): boolean {
    return this.#forgiven.has(precondition);
  }

  get preconditions(): readonly Precondition[] {
    return [...this.#preconditions.values()];
  }

  /** Opens a subquery that nothing stands before but the lens. */
  callFirst(): string {
    return `CALL (${this.#lensVariables.join(", ")}) {`;
  }

  /** Opens a subquery that sees these variables and what was found out first. */
  call(variables: Iterable<string>): string {
    const seen = new Set([...variables, ...this.preconditions.flatMap((one) => one.variables)]);
    return `CALL (${[...seen].join(", ")}) {`;
  }
}
