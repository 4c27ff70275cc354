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
  const open = onceOpened(() => openEngine(choice, threads));
  let isAsked = false;
  const opened = () => {
    isAsked = true;
    return open();
  };
  return {
    open: opened,
    openRemembering: onceOpened(async () => rememberExtractions(await opened())),
    async close() {
      if (isAsked) await (await open().catch(() => null))?.close();
    },
  };
}

/** Opens at the first call; where that fails, the next call tries again. */
function onceOpened<Opened>(open: () => Promise<Opened>): () => Promise<Opened> {
  let opened: Promise<Opened> | null = null;
  return () => {
    if (opened === null) {
      opened = open();
      opened.catch(() => {
        opened = null;
      });
    }
    return opened;
  };
}
