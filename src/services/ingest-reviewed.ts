import { createHash } from "node:crypto";
import { identifyEntities } from "../domain/entity-identity.js";
import type { ExtractionEngine, Report } from "../domain/extraction.js";
import type { IngestedDocument } from "../domain/ingest-job.js";
import type { Review } from "../domain/review.js";
import { applyReview } from "../extraction/review/apply-review.js";
import type { KnownActor } from "../extraction/review/merge-actors.js";
import type { Connection } from "../graph/connection.js";
import { readKnownActors } from "../graph/record/known.cypher.js";
import { recordExtraction } from "./record-extraction.js";

/**
 * Reads a report and records what a person left of what it says. A reading of the same report that is there already is closed; from then on the report
 * is as the person has it, whatever engine reads it again.
 * @throws {InvalidReport} if the report cannot be read.
 * @throws {BadInput} if the review is of another reading, or a correction is of nothing that was found.
 */
export async function ingestReviewed(
  connection: Connection,
  engine: ExtractionEngine,
  report: Report,
  review: Review,
): Promise<IngestedDocument> {
  const extraction = await engine.extract(report);
  const known = await readWholes(connection, review);
  const sha256 = createHash("sha256").update(report.text, "utf8").digest("hex");
  const { actors } = identifyEntities(report, extraction, sha256);
  const localIds = new Map([...actors].reverse().map(([localId, id]) => [id, localId]));
  const corrected = applyReview(extraction, review, {
    withWholes: (id) => known.get(id) ?? [],
    localIdOf: (id) => localIds.get(id) ?? null,
  });
  return await recordExtraction(connection, report, corrected);
}

async function readWholes(connection: Connection, { corrections }: Review): Promise<Map<string, KnownActor[]>> {
  const ids = corrections.flatMap(({ sameAs }) => (sameAs?.type === "Actor" ? [sameAs.id] : []));
  const known = new Map<string, KnownActor[]>();
  if (ids.length === 0) return known;
  for (const row of await connection.read(readKnownActors([...new Set(ids)]))) {
    const id = String(row["id"]);
    known.set(id, [...(known.get(id) ?? []), row["actor"] as KnownActor]);
  }
  return known;
}
