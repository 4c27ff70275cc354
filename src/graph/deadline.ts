import { StoreTimeout, StoreUnavailable } from "../domain/errors.js";

/** @throws {StoreTimeout} if `work` takes longer. */
export function within<T>(limitMs: number, what: string, work: () => Promise<T>): Promise<T> {
  return withDeadline(limitMs, work, () => {
    return new StoreTimeout(`The graph database did not finish ${what} within ${limitMs / 1000} s.`, {
      nextStep: "Ask for less at once, or look at the database's log: it may hang.",
    });
  });
}

/** @throws {StoreUnavailable} if `work` takes longer. */
export function withinOrUnavailable<T>(limitMs: number, uri: string, work: () => Promise<T>): Promise<T> {
  return withDeadline(limitMs, work, () => {
    return new StoreUnavailable(`The graph database at ${uri} did not answer within ${limitMs / 1000} s.`, {
      nextStep: "Check that the database runs and that NEO4J_URI names it, then try again.",
    });
  });
}

/**
 * The driver bounds each step (connecting, acquiring, retrying) but not a server that takes a request and never answers.
 * @throws what `late` makes, if `work` takes longer.
 */
export async function withDeadline<T>(limitMs: number, work: () => Promise<T>, late: () => Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(late()), limitMs);
  });
  try {
    return await Promise.race([work(), deadline]);
  } finally {
    // Cleared, not aborted: an abort makes an error with its stack, for each read.
    clearTimeout(timer);
  }
}
