import { checkExtraction } from "../domain/check-extraction.js";
import type { Extraction, Report } from "../domain/extraction.js";
import type { Connection } from "../graph/connection.js";
import { type DocumentOutcome, recordDocument } from "../graph/record/record-document.js";

/**
 * Records what an engine found in a report. The same again, also in parallel or after an abort, changes nothing.
 * @throws {InvariantBroken} if it would break provenance; then nothing is written.
 */
export async function recordExtraction(
  connection: Connection,
  report: Report,
  extraction: Extraction,
): Promise<DocumentOutcome> {
  checkExtraction(report, extraction);
  return await recordDocument(connection, report, extraction, new Date().toISOString());
}
