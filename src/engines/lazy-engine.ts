import type { EngineChoice, OpenEngine } from "./engine.js";
import { openEngine } from "./open-engine.js";

/** An engine that is opened when it is first asked for: only the first report waits for its lexicons. */
export interface LazyEngine {
  open(): Promise<OpenEngine>;
  /** Closes it, if it was opened. */
  close(): Promise<void>;
}

/** @param threads as of `openEngine`. */
export function createLazyEngine(choice: EngineChoice, threads: number): LazyEngine {
  let opened: Promise<OpenEngine> | null = null;
  return {
    open() {
      if (opened === null) {
        opened = openEngine(choice, threads);
        // The next report tries again.
        opened.catch(() => {
          opened = null;
        });
      }
      return opened;
    },
    async close() {
      await (await opened?.catch(() => null))?.close();
    },
  };
}
