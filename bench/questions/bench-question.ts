import type { FloorStatement } from "../floor/statements.js";

/** Who or what a question is asked about: its variables, as each server wants them. */
export interface Subject {
  /** The id as the graph has it. */
  readonly id: string;
  /** The id as Sitrep's schema gives it. */
  readonly globalId: string;
  /** The first day of a span and the first behind it, ISO 8601. */
  readonly from: string;
  readonly to: string;
}

/** How one of the GraphQL servers is asked. */
export interface Asking {
  readonly query: string;
  variables(subject: Subject): Readonly<Record<string, unknown>>;
  /** What of `data` must be the same from every server: ids and counts, in order. */
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its question.
  essence(data: any): unknown;
}

/** A question that every server answers from the same graph, each in its own words. */
export interface BenchQuestion {
  readonly sitrep: Asking;
  readonly peer: Asking;
  readonly floor: Omit<Asking, "query"> & { readonly statement: FloorStatement };
}
