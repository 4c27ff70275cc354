import type { Report } from "../domain/extraction.js";
import type { ReadGraph } from "./read-graph.js";

/** What became of a document that was handed in. */
export interface IngestedDocument {
  readonly documentId: string;
  /** ALREADY_PRESENT: the graph held it before, and nothing was changed. */
  readonly status: "CREATED" | "ALREADY_PRESENT";
  readonly counts: { readonly events: number; readonly claims: number };
}

/** The use cases that resolvers may call. */
export interface Services {
  readonly readGraph: ReadGraph;
  /** @throws {InvalidReport} if the report cannot be read. */
  readonly ingestDocument: (report: Report) => Promise<IngestedDocument>;
  /**
   * Takes a decision back in the name of `by`.
   * @returns ids of the events the two accounts tell now. @throws {NotFound} @throws {BadInput} if it was undone before.
   */
  readonly undoDecision: (decisionId: string, by: string, reason: string) => Promise<string[]>;
}
