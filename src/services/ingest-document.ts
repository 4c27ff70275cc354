import type { ExtractionEngine, Report } from "../domain/extraction.js";
import type { IngestedDocument } from "../domain/ingest-job.js";
import type { Connection } from "../graph/connection.js";
import { recordExtraction } from "./record-extraction.js";

/**
 * Reads a report and records what it says. The same report again, also in parallel or after an abort, changes nothing.
 * @param onRead told once the report is read and about to be recorded.
 * @throws {InvalidReport} if the report cannot be read.
 * @throws {InvariantBroken} if what was extracted would break provenance; then nothing is written.
 */
export async function ingestDocument(
  connection: Connection,
  engine: ExtractionEngine,
  report: Report,
  onRead: () => void = () => {},
): Promise<IngestedDocument> {
  const extraction = await engine.extract(report);
  onRead();
  return await recordExtraction(connection, report, extraction);
}
