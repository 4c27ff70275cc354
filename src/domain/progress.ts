/** Receives the progress of long work. A terminal draws it; a log or a pipe gets plain lines. */
export interface Progress {
  /** A step begins, e.g. "Downloading Neo4j". `total` in `unit`s, null where unknown. */
  start(step: string, total?: number | null, unit?: string): void;
  /** `done` of the total so far, counted from 0; `note` is shown behind it: a rate, or the time that remains. */
  advance(done: number, note?: string): void;
  /** The step is over; `result` is shown behind it. */
  finish(result?: string): void;
}

/** Progress nobody looks at. */
export const silentProgress: Progress = { start() {}, advance() {}, finish() {} };
