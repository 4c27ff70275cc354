import type { AnnotatedReport, LeftOut } from "../extraction/annotation/annotated-extraction.js";
import type { Connection } from "../graph/connection.js";
import { type DocumentOutcome, recordDocument } from "../graph/record/record-document.js";

/** What came of an annotation, with what it says beyond what the graph can hold. */
export type AnnotationOutcome = DocumentOutcome & { readonly leftOut: readonly LeftOut[] };

/**
 * Records what a person annotated in a report, as if an engine had extracted it. The same annotation again changes nothing; a corrected one
 * takes the place of the one before.
 * @param annotated from `readAnnotatedReport`, which checks it.
 */
export async function ingestAnnotation(
  connection: Connection,
  { report, extraction, leftOut }: AnnotatedReport,
): Promise<AnnotationOutcome> {
  const outcome = await recordDocument(connection, report, extraction, new Date().toISOString());
  return { ...outcome, leftOut };
}
