import { join } from "node:path";
import type { Config } from "./config.js";
import { openDatabase } from "./database.js";
import type { Extraction, Report } from "./domain/extraction.js";
import type { Progress } from "./domain/progress.js";
import { createLazyEngine } from "./engines/lazy-engine.js";
import type { AnnotatedReport } from "./extraction/annotation/annotated-extraction.js";
import { migrate, planMigrations } from "./graph/migrations/migrate.js";
import { packageRoot } from "./package-root.js";
import { createServices } from "./services/create-services.js";
import { type ImportedRow, type ImportOptions, importRows } from "./services/import-rows.js";
import { ingestAnnotation } from "./services/ingest-annotation.js";
import { recordExtraction } from "./services/record-extraction.js";
import type { Services } from "./services/services.js";
import { verifyGraph } from "./services/verify-graph.js";

/** The folder of the graph's migrations. */
export const migrationsFolder = join(packageRoot, "schema", "graph");

/** The graph, open for one command. */
export interface Graph {
  readonly planMigrations: () => ReturnType<typeof planMigrations>;
  readonly migrate: () => ReturnType<typeof migrate>;
  /** @throws {InvariantBroken} if it would break provenance. */
  readonly record: (report: Report, extraction: Extraction) => ReturnType<typeof recordExtraction>;
  readonly ingestAnnotation: (annotated: AnnotatedReport) => ReturnType<typeof ingestAnnotation>;
  readonly importRows: <Row extends ImportedRow>(
    rows: AsyncIterable<Row>,
    options: ImportOptions<Row>,
  ) => ReturnType<typeof importRows>;
  readonly verify: () => ReturnType<typeof verifyGraph>;
  /** What the API works with. */
  readonly services: Services;
  close(): Promise<void>;
}

/**
 * Opens the graph for one command: the database of NEO4J_URI, else that of the Sitrep that runs on this home, else the
 * home's own, which is started for the command and stopped by `close`.
 */
export async function openGraph(config: Config, progress: Progress): Promise<Graph> {
  const { connection, close } = await openDatabase(config, progress);
  const { open: engine, openRemembering: reviewEngine } = createLazyEngine(config.engine, 0);
  return {
    planMigrations: () => planMigrations(connection, migrationsFolder),
    migrate: () => migrate(connection, migrationsFolder, progress),
    record: (report, extraction) => recordExtraction(connection, report, extraction),
    ingestAnnotation: (annotated) => ingestAnnotation(connection, annotated),
    importRows: (rows, options) => importRows(connection, rows, options),
    verify: () => verifyGraph(connection, progress),
    services: createServices({ connection, engine, reviewEngine, messaging: null }),
    close,
  };
}
