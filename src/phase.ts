import type { Database } from "./database.js";
import { StoreUnavailable } from "./domain/errors.js";
import type { Messaging } from "./queue/open-messaging.js";
import type { Readiness } from "./server/health.js";
import type { Services } from "./services/services.js";

/** Where the application stands. It moves down this list, and between ready and restarting. */
export type Phase =
  | { readonly name: "starting"; readonly doing: string }
  | {
      readonly name: "ready";
      /** The use cases of a request that reads after some bookmarks. */
      readonly services: (bookmarks: readonly string[]) => Services;
    }
  | { readonly name: "restarting"; readonly reason: string }
  | { readonly name: "stopping" }
  | { readonly name: "stopped" };

/** An answer of the database counts for so long, so that many probes are one question. */
const readinessKeptMs = 500;

/** Services for requests that come before there are any: each call is refused. */
export function unavailable(phase: Phase): Services {
  const reason = phase.name === "starting" ? phase.doing : phase.name;
  const refuse = () => Promise.reject(new StoreUnavailable(`Sitrep cannot answer yet: ${reason}.`));
  return new Proxy({} as Services, { get: () => refuse });
}

/** Answers whether requests can be served now, and if not, why. */
export function createReadiness(
  look: () => { phase: Phase; database: Database | null; messaging: Messaging | null },
): () => Promise<Readiness> {
  let asked: { at: number; answer: Promise<Readiness> } | null = null;
  const ask = async (connection: Database["connection"], messaging: Messaging | null): Promise<Readiness> => {
    const [graph, queue] = await Promise.allSettled([connection.verify(2_000), messaging?.verify()]);
    if (graph.status === "rejected") return { ready: false, reason: "The graph database does not answer." };
    if (!messaging?.isShared) return { ready: true };
    // Questions are answered without a queue, so a server that has lost it is ready.
    const lost = { ready: false as const, reason: "Redis does not answer." };
    return { ready: true, queue: queue.status === "rejected" ? lost : { ready: true } };
  };
  return async () => {
    const { phase, database, messaging } = look();
    if (phase.name === "starting") return { ready: false, reason: `Starting: ${phase.doing}.` };
    if (phase.name === "restarting") return { ready: false, reason: `Restarting: ${phase.reason}.` };
    if (phase.name !== "ready" || !database) return { ready: false, reason: "Sitrep is stopping." };
    if (!asked || Date.now() - asked.at > readinessKeptMs) {
      asked = { at: Date.now(), answer: ask(database.connection, messaging) };
    }
    return asked.answer;
  };
}
