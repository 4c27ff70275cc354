import type { ExtractionEngine } from "../domain/extraction.js";

/** An engine that may hold threads until it is closed. */
export interface OpenEngine extends ExtractionEngine {
  close(): Promise<void>;
}
