import type { Report } from "../domain/extraction.js";
import type { Review } from "../domain/review.js";
import type { DocumentPreview } from "./preview-document.js";
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
  /**
   * @param review what a person said of what `previewDocument` found.
   * @throws {InvalidReport} if the report cannot be read. @throws {BadInput} if the review is not of what is found in it.
   */
  readonly ingestDocument: (report: Report, review?: Review) => Promise<IngestedDocument>;
  /** What a report would bring into the graph; stores nothing. @throws {InvalidReport} if it cannot be read. */
  readonly previewDocument: (report: Report) => Promise<DocumentPreview>;
  /**
   * Takes a decision back in the name of `by`.
   * @returns ids of the events the two accounts tell now. @throws {NotFound} @throws {BadInput} if it was undone before.
   */
  readonly undoDecision: (decisionId: string, by: string, reason: string) => Promise<string[]>;
}
