import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { AnnotatedReport } from "../../src/extraction/annotation/annotated-extraction.js";
import { readAnnotatedReport } from "../../src/extraction/annotation/read-annotated-report.js";
import { readAnnotation } from "../../src/extraction/annotation/read-annotation.js";
import { packageRoot } from "../../src/package-root.js";
import { ingestAnnotation } from "../../src/services/ingest-annotation.js";
import type { TestGraph } from "./use-graph.js";

const shared = join(packageRoot, "..", "shared");
const folder = join(shared, "seed");

/** True where the annotated report is there: tests that need it are skipped elsewhere, and say so. */
export const hasGold = existsSync(join(folder, "gold.json"));

/** For the title of what is skipped without it. */
export const goldSkipReason = hasGold ? "" : " (skipped: the folder ../shared with the annotated report is absent)";

/** The annotated report. */
export function readGold(): AnnotatedReport {
  const annotation = readAnnotation(readFileSync(join(folder, "gold.json"), "utf8"));
  return readAnnotatedReport(annotation, readFileSync(join(folder, annotation.document.file ?? ""), "utf8"));
}

/** Writes what a person found in the annotated report through the record, identity and projection. */
export async function writeGold({ connection }: TestGraph): Promise<void> {
  await ingestAnnotation(connection, readGold());
}
