import type { TestGraph } from "./use-graph.js";

/** Waits until the indexes hold what was written, and has the planner know how much that is: before hits to the store are counted. */
export async function settleIndexes({ run }: Pick<TestGraph, "run">): Promise<void> {
  await run("CALL db.awaitIndexes(60)");
  await run("CALL db.resampleOutdatedIndexes()");
}
