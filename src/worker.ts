import type { Config, ExternalDatabase } from "./config.js";
import { connectTo, untilItAnswers } from "./database.js";
import type { Progress } from "./domain/progress.js";
import { createLazyEngine } from "./engines/lazy-engine.js";
import { migrate } from "./graph/migrations/migrate.js";
import { openConfiguredMessaging } from "./messaging.js";
import { migrationsFolder } from "./open-graph.js";
import type { Logger } from "./server/logger.js";
import { createTakeIn } from "./services/take-in.js";

export interface WorkerOptions {
  readonly progress: Progress;
  readonly logger: Logger;
  /** How long the database may take to answer at the start, in ms. */
  readonly waitMs: number;
}

/** A process that takes in what is queued. */
export interface QueueWorker {
  /** Resolves once it takes documents in; rejects with what prevents it. */
  readonly ready: Promise<void>;
  /** Resolves when it has stopped because it was told to. */
  readonly ended: Promise<void>;
  /** Finishes the document under way, 10 s at most, and closes what is open. */
  stop(): Promise<void>;
}

/**
 * Joins a worker to a queue in Redis and to its database.
 * @throws {QueueUnavailable} if Redis does not answer.
 */
export async function startWorker(
  config: Config & { readonly database: ExternalDatabase },
  { progress, logger, waitMs }: WorkerOptions,
): Promise<QueueWorker> {
  const { queue, feed, close } = await openConfiguredMessaging(config, logger);
  const connection = connectTo(config.database);
  const engine = createLazyEngine(config.engine, 1);
  const stopping = new AbortController();
  const onWait = (reason: string) => logger.warn(`Waiting for the database: ${reason}`);

  const bringUp = async (): Promise<void> => {
    await untilItAnswers(connection, { waitMs, onWait, signal: stopping.signal });
    await migrate(connection, migrationsFolder, progress);
    stopping.signal.throwIfAborted();
    queue.work(createTakeIn(() => connection, engine.open, feed));
  };
  const ready = bringUp();
  ready.catch(() => {});
  let resolveEnded = () => {};
  const ended = new Promise<void>((resolve) => {
    resolveEnded = resolve;
  });
  return {
    ready,
    ended,
    async stop() {
      stopping.abort();
      await ready.catch(() => {});
      await close();
      await Promise.all([engine.close(), connection.close()]);
      resolveEnded();
    },
  };
}
