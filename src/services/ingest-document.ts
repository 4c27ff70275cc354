import { createHash } from "node:crypto";
import { identifyEntities } from "../domain/entity-identity.js";
import type { Extraction, ExtractionEngine, Report } from "../domain/extraction.js";
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
  return await recordIngested(connection, report, extraction);
}

/** Records what a report says, and tells what came of it. @throws {InvariantBroken} if it would break provenance; then nothing is written. */
export async function recordIngested(
  connection: Connection,
  report: Report,
  extraction: Extraction,
): Promise<IngestedDocument> {
  const { documentId, status, counts } = await recordExtraction(connection, report, extraction);
  const textSha256 = createHash("sha256").update(report.text, "utf8").digest("hex");
  const { actors, places } = identifyEntities(report, extraction, textSha256);
  return {
    documentId,
    status,
    counts: { events: counts.events, claims: counts.claims },
    actorIds: [...new Set(actors.values())],
    placeIds: [...new Set(places.values())],
  };
}
