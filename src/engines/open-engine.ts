import type { OpenEngine } from "./engine.js";

/**
 * The engine that reads reports.
 * @param threads how many threads read them; 0 for the thread that calls.
 */
export async function openEngine(threads: number): Promise<OpenEngine> {
  // Loaded only where they are used: the thread that hands out reports needs no rules itself.
  if (threads > 0) return (await import("./rules-pool.js")).createRulesPool(threads);
  const { createRulesEngine } = await import("../extraction/rules-engine.js");
  return { ...createRulesEngine(), close: async () => {} };
}
