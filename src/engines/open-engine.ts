import type { EngineChoice, OpenEngine } from "./engine.js";

/**
 * The engine that reads reports. Each is loaded only where it is asked for: a thread that hands out reports needs no rules itself.
 * @param threads how many threads the rules read on; 0 for the thread that calls. CoreNLP's trees are read on that one always.
 */
export async function openEngine(choice: EngineChoice, threads: number): Promise<OpenEngine> {
  switch (choice.kind) {
    case "rules":
      return openRules(threads);
    case "llm": {
      const { createLlmEngine } = await import("./llm/llm-engine.js");
      return createLlmEngine(choice, await openRules(threads));
    }
    case "corenlp": {
      const { createCorenlpEngine } = await import("./corenlp/corenlp-engine.js");
      const { sharedResources } = await import("../extraction/resources.js");
      return createCorenlpEngine(choice.url, sharedResources());
    }
  }
}

async function openRules(threads: number): Promise<OpenEngine> {
  if (threads > 0) return (await import("./rules-pool.js")).createRulesPool(threads);
  const { createRulesEngine } = await import("../extraction/rules-engine.js");
  return { ...createRulesEngine(), close: async () => {} };
}
