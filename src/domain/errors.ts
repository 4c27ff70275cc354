/** The codes clients see in `extensions.code`, and the exit code of the command line for each. */
export const errorCodes = {
  BAD_INPUT: { exitCode: 2, meaning: "An argument, option or setting is wrong." },
  INVALID_REPORT: { exitCode: 3, meaning: "A report cannot be read." },
  NOT_FOUND: { exitCode: 4, meaning: "There is no such thing." },
  AMBIGUOUS_NAME: { exitCode: 4, meaning: "A name fits more than one thing." },
  STORE_UNAVAILABLE: { exitCode: 5, meaning: "The graph database does not answer." },
  STORE_REFUSED: { exitCode: 5, meaning: "The graph database refuses the credentials or is of an unusable kind." },
  STORE_TIMEOUT: { exitCode: 5, meaning: "The graph database took longer than the limit." },
  STORE_BEHIND: { exitCode: 5, meaning: "The graph database has not yet what a bookmark stands for." },
  RUNTIME_MISSING: {
    exitCode: 6,
    meaning: "Java, the files of the embedded database, or the model of the parser are missing.",
  },
  FOLDER_UNUSABLE: { exitCode: 7, meaning: "A folder cannot be read or written." },
  PORT_TAKEN: { exitCode: 8, meaning: "A port is in use." },
  INVARIANT_BROKEN: { exitCode: 9, meaning: "The graph breaks one of its invariants." },
  ENGINE_FAILED: { exitCode: 10, meaning: "The engine that reads reports failed." },
  FIGURE_FELL: { exitCode: 11, meaning: "A figure of an evaluation is below the recorded one." },
  QUEUE_FULL: { exitCode: 12, meaning: "Too many documents wait in the queue." },
  QUEUE_UNAVAILABLE: { exitCode: 12, meaning: "The queue cannot be reached." },
} as const;
export type ErrorCode = keyof typeof errorCodes;

/** What in the input of a question is wrong: an input object, or the value of a key of it. */
export interface InputPlace {
  readonly in: object;
  readonly key?: string;
}

/**
 * A failure we foresaw: `message` says what is wrong with which value, `nextStep` what to do about it.
 * Anything thrown that is not a `SitrepError` is a bug, and is masked before it leaves the server.
 */
export abstract class SitrepError extends Error {
  abstract readonly code: ErrorCode;
  /** A full sentence that tells the reader what to do; null where the message says it. */
  readonly nextStep: string | null;
  /** What in the input is wrong; null where it is not in the input, or not known. */
  at: InputPlace | null;
  /** Where that stands in the arguments, from the root field down; null until it is known. */
  argument: readonly string[] | null = null;

  constructor(message: string, options: { nextStep?: string; cause?: unknown; at?: InputPlace } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.nextStep = options.nextStep ?? null;
    this.at = options.at ?? null;
  }
}

export class BadInput extends SitrepError {
  override readonly code = "BAD_INPUT";
}
export class InvalidReport extends SitrepError {
  override readonly code = "INVALID_REPORT";
}
export class NotFound extends SitrepError {
  override readonly code = "NOT_FOUND";
}
export class AmbiguousName extends SitrepError {
  override readonly code = "AMBIGUOUS_NAME";
}
export class StoreUnavailable extends SitrepError {
  override readonly code = "STORE_UNAVAILABLE";
}
export class StoreRefused extends SitrepError {
  override readonly code = "STORE_REFUSED";
}
export class StoreTimeout extends SitrepError {
  override readonly code = "STORE_TIMEOUT";
}
export class StoreBehind extends SitrepError {
  override readonly code = "STORE_BEHIND";
}
export class RuntimeMissing extends SitrepError {
  override readonly code = "RUNTIME_MISSING";
}
export class FolderUnusable extends SitrepError {
  override readonly code = "FOLDER_UNUSABLE";
}
export class PortTaken extends SitrepError {
  override readonly code = "PORT_TAKEN";
}
export class InvariantBroken extends SitrepError {
  override readonly code = "INVARIANT_BROKEN";
}
export class EngineFailed extends SitrepError {
  override readonly code = "ENGINE_FAILED";
}
export class QueueFull extends SitrepError {
  override readonly code = "QUEUE_FULL";
  /** When to try again, in seconds. */
  readonly retryAfterSeconds: number;

  constructor(capacity: number, retryAfterSeconds: number) {
    super(`${capacity} documents wait in the queue; it takes no more now.`, {
      nextStep: `Hand this one in again in ${retryAfterSeconds} seconds.`,
    });
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
export class QueueUnavailable extends SitrepError {
  override readonly code = "QUEUE_UNAVAILABLE";
}
export class FigureFell extends SitrepError {
  override readonly code = "FIGURE_FELL";
}
