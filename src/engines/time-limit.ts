/** The reason of a signal whose time was over. */
export class TimeOver extends Error {
  constructor(limitMs: number) {
    super(`it took longer than ${limitMs / 1_000} seconds`);
    this.name = new.target.name;
  }
}

/**
 * For each signal the tasks that go on until it aborts. A listener for each task would be kept, with all that hangs on it, until all memory is looked through: a listener that is gone still
 * leads to the one that came next. AbortSignal.any in Node 20 keeps something of every signal it made.
 */
const tasksOf = new WeakMap<AbortSignal, Set<AbortController>>();

function tasksUntil(outer: AbortSignal): Set<AbortController> {
  const known = tasksOf.get(outer);
  if (known) return known;
  const tasks = new Set<AbortController>();
  tasksOf.set(outer, tasks);
  outer.addEventListener(
    "abort",
    () => {
      for (const task of tasks) task.abort(outer.reason);
    },
    { once: true },
  );
  return tasks;
}

/** Runs a task with a signal that aborts after `limitMs`, with `TimeOver` as its reason, or when `outer` does. Nothing stays at `outer`, however many tasks it sees. */
export async function withTimeLimit<Result>(
  limitMs: number,
  outer: AbortSignal,
  task: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  // A timer that is cleared stays until all memory is looked through, too: then with nothing that hangs on it.
  let timed: AbortController | undefined = controller;
  const timer = setTimeout(() => timed?.abort(new TimeOver(limitMs)), limitMs);
  const tasks = tasksUntil(outer).add(controller);
  if (outer.aborted) controller.abort(outer.reason);
  try {
    return await task(controller.signal);
  } catch (error) {
    throw controller.signal.aborted ? controller.signal.reason : error;
  } finally {
    clearTimeout(timer);
    timed = undefined;
    tasks.delete(controller);
  }
}
