import type { ExtractionEngine } from "../domain/extraction.js";
import type { EngineChoice, OpenEngine } from "./engine.js";
import { openEngine } from "./open-engine.js";
import { rememberExtractions } from "./remember-extractions.js";

/** An engine that is opened when it is first asked for: only the first report waits for its lexicons. */
export interface LazyEngine {
  open(): Promise<OpenEngine>;
  /** The same engine, which remembers its last readings. */
  openRemembering(): Promise<ExtractionEngine>;
  /** Closes it, if it was opened. */
  close(): Promise<void>;
}

/** @param threads as of `openEngine`. */
export function createLazyEngine(choice: EngineChoice, threads: number): LazyEngine {
  let opened: Promise<OpenEngine> | null = null;
  let remembering: Promise<ExtractionEngine> | null = null;
  const open = () => {
    opened ??= openEngine(choice, threads);
    return opened;
  };
  return {
    open,
    openRemembering() {
      remembering ??= open().then(rememberExtractions);
      return remembering;
    },
    async close() {
      await (await opened)?.close();
    },
  };
}
