import { type ErrorCode, errorCodes, SitrepError } from "../domain/errors.js";
import type { JobFault } from "../domain/ingest-job.js";

/** What may be different the next time, and how often it is tried. Whatever else fails lies in the document. */
const attemptsAfter: Partial<Record<ErrorCode, number>> = {
  // With the delays below: a database may be away for a quarter of an hour.
  STORE_UNAVAILABLE: 20,
  STORE_REFUSED: 20,
  STORE_TIMEOUT: 20,
  STORE_BEHIND: 20,
  QUEUE_UNAVAILABLE: 20,
  // A service that does not answer, or a document that no thread survives.
  ENGINE_FAILED: 3,
};
/** No job is tried more often. */
export const mostAttempts = 20;
/** Workers that may die with one document in hand before it counts as the cause. */
export const mostDeadWorkers = 3;

/** How long to wait before the next attempt: 1, 2, 4 ... seconds, a minute at most. */
export function retryDelayMs(attempts: number): number {
  return Math.min(1_000 * 2 ** (attempts - 1), 60_000);
}

/** Whether a document is tried again after it failed for so many times. */
export function isTriedAgain(error: unknown, attempts: number): boolean {
  return error instanceof SitrepError && attempts < (attemptsAfter[error.code] ?? 0);
}

/** The fault of a document whose workers died, of which nobody can tell more. */
export const deadWorkersFault: JobFault = {
  code: "ENGINE_FAILED",
  message: `Each of ${mostDeadWorkers + 1} workers ended while it had this document in hand.`,
  nextStep: "See the workers' logs; split the document if it is long.",
};

/** These are about the operator's machines: who sent a document learns only what the code means. */
const masked = /^(STORE|QUEUE)_/;

/** What whoever sent a document may know of why it failed. */
export function jobFault(error: unknown): JobFault {
  if (!(error instanceof SitrepError))
    return {
      code: "INTERNAL_SERVER_ERROR",
      message: "An error that was not foreseen.",
      nextStep: "Report it with the job's id: the worker's log has the cause.",
    };
  const { code, message, nextStep } = error;
  return masked.test(code) ? { code, message: errorCodes[code].meaning, nextStep: null } : { code, message, nextStep };
}
