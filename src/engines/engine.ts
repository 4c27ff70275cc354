import type { ExtractionEngine, Report } from "../domain/extraction.js";
import type { ChatEndpoint } from "./llm/chat.js";

/** An engine that may hold threads or requests until it is closed. */
export interface OpenEngine extends ExtractionEngine {
  /** What `extract` finds, as JSON: only of an engine that has it as text, for whoever only passes it on. Throws as `extract` does. */
  extractJson?(report: Report): Promise<string>;
  close(): Promise<void>;
}

export const engineKinds = ["rules", "llm", "corenlp"] as const;

/** Which engine reads reports, with what it needs. */
export type EngineChoice =
  | { readonly kind: "rules" }
  | ({ readonly kind: "llm" } & ChatEndpoint)
  | { readonly kind: "corenlp"; readonly url: string };
