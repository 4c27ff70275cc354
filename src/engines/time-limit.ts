/** The reason of a signal whose time was over. */
export class TimeOver extends Error {
  constructor(limitMs: number) {
    super(`it took longer than ${limitMs / 1_000} seconds`);
    this.name = new.target.name;
  }
}

/**
 * Runs a task with a signal that aborts after `limitMs`, with `TimeOver` as its reason, or when `outer` does. Unlike
 * AbortSignal.any, which in Node 20 keeps something of every signal it made, nothing stays at `outer`, however many tasks it sees.
 */
export async function withTimeLimit<Result>(
  limitMs: number,
  outer: AbortSignal,
  task: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const onAbort = () => controller.abort(outer.reason);
  const timer = setTimeout(() => controller.abort(new TimeOver(limitMs)), limitMs);
  outer.addEventListener("abort", onAbort, { once: true });
  if (outer.aborted) onAbort();
  try {
    return await task(controller.signal);
  } catch (error) {
    throw controller.signal.aborted ? controller.signal.reason : error;
  } finally {
    clearTimeout(timer);
    outer.removeEventListener("abort", onAbort);
  }
}
