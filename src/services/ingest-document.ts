import type { ExtractionEngine, Report } from "../domain/extraction.js";
import type { Connection } from "../graph/connection.js";
import type { DocumentOutcome } from "../graph/record/record-document.js";
import { recordExtraction } from "./record-extraction.js";

/**
 * Reads a report and records what it says. The same report again, also in parallel or after an abort, changes nothing.
 * @throws {InvalidReport} if the report cannot be read.
 * @throws {InvariantBroken} if what was extracted would break provenance; then nothing is written.
 */
export async function ingestDocument(
  connection: Connection,
  engine: ExtractionEngine,
  report: Report,
): Promise<DocumentOutcome> {
  return await recordExtraction(connection, report, await engine.extract(report));
}
