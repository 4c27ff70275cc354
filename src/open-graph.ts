import { join } from "node:path";
import type { Config } from "./config.js";
import { openDatabase } from "./database.js";
import type { Extraction, ExtractionEngine, Report } from "./domain/extraction.js";
import type { Progress } from "./domain/progress.js";
import type { EngineChoice } from "./engines/engine.js";
import { openEngine } from "./engines/open-engine.js";
import type { AnnotatedReport } from "./extraction/annotation/annotated-extraction.js";
import type { Connection } from "./graph/connection.js";
import { migrate, planMigrations } from "./graph/migrations/migrate.js";
import { packageRoot } from "./package-root.js";
import { type ImportedRow, type ImportOptions, importRows } from "./services/import-rows.js";
import { ingestAnnotation } from "./services/ingest-annotation.js";
import { ingestDocument } from "./services/ingest-document.js";
import { ingestReviewed } from "./services/ingest-reviewed.js";
import { previewDocument } from "./services/preview-document.js";
import { createReadGraph } from "./services/read-graph.js";
import { recordExtraction } from "./services/record-extraction.js";
import { rememberExtractions } from "./services/remember-extractions.js";
import type { IngestedDocument, Services } from "./services/services.js";
import { undoDecision } from "./services/undo-decision.js";
import { verifyGraph } from "./services/verify-graph.js";

/** The folder of the graph's migrations. */
export const migrationsFolder = join(packageRoot, "schema", "graph");

/** The use cases on one database. */
export function createServices(connection: Connection, choice: EngineChoice): Services {
  // Half a second of reading lexicons, which only the first report has to wait for.
  let opened: Promise<ExtractionEngine> | null = null;
  let remembering: Promise<ExtractionEngine> | null = null;
  const engine = () => {
    opened ??= openEngine(choice, 0);
    return opened;
  };
  const reviewed = () => {
    remembering ??= engine().then(rememberExtractions);
    return remembering;
  };
  return {
    readGraph: createReadGraph(connection),
    ingestDocument: async (report, review) =>
      review === undefined
        ? ingestDocument(connection, await engine(), report)
        : ingestReviewed(connection, await reviewed(), report, review),
    previewDocument: async (report) => previewDocument(connection, await reviewed(), report),
    undoDecision: (decisionId, by, reason) => undoDecision(connection, decisionId, by, reason),
  };
}

/** The graph, open for one command. */
export interface Graph {
  readonly planMigrations: () => ReturnType<typeof planMigrations>;
  readonly migrate: () => ReturnType<typeof migrate>;
  /** @throws {InvariantBroken} if it would break provenance. */
  readonly record: (report: Report, extraction: Extraction) => Promise<IngestedDocument>;
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
  return {
    planMigrations: () => planMigrations(connection, migrationsFolder),
    migrate: () => migrate(connection, migrationsFolder, progress),
    record: (report, extraction) => recordExtraction(connection, report, extraction),
    ingestAnnotation: (annotated) => ingestAnnotation(connection, annotated),
    importRows: (rows, options) => importRows(connection, rows, options),
    verify: () => verifyGraph(connection, progress),
    services: createServices(connection, config.engine),
    close,
  };
}
