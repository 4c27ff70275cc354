import { Redis, type RedisOptions } from "ioredis";
import { QueueUnavailable, SitrepError } from "../../domain/errors.js";

/** A command that is not answered for so long is given up: a Redis that hangs must not keep requests waiting. */
const commandTimeoutMs = 3_000;
const connectTimeoutMs = 3_000;
/** A lost connection is opened again after so long at most, for ever. */
const longestReconnectMs = 2_000;

const usual = {
  connectTimeout: connectTimeoutMs,
  retryStrategy: (times: number) => Math.min(100 * times, longestReconnectMs),
} satisfies RedisOptions;

/** For single commands: they fail at once while there is no connection, and are not kept for later. */
const forCommands = {
  ...usual,
  enableOfflineQueue: false,
  maxRetriesPerRequest: 1,
  commandTimeout: commandTimeoutMs,
} satisfies RedisOptions;

/** For commands that wait in Redis until there is something: they go on after a lost connection. */
const forWaiting = { ...usual, maxRetriesPerRequest: null } satisfies RedisOptions;

/** A Redis that answers, and the connections to it. */
export interface RedisConnections {
  readonly commands: Redis;
  /** One more connection for commands that wait. */
  openWaiting(): Redis;
  /** Whether it answers now. @throws {QueueUnavailable} */
  ping(): Promise<void>;
  close(): void;
}

/**
 * Connects to the Redis of an address.
 * @param onLoss told, once for each time it is lost, that it is.
 * @throws {QueueUnavailable} if it does not answer, or refuses us.
 */
export async function openRedis(url: string, onLoss: (error: unknown) => void): Promise<RedisConnections> {
  const commands = new Redis(url, { ...forCommands, lazyConnect: true });
  const waiting: Redis[] = [];
  const failed: { error?: unknown } = {};
  let isLost = false;
  commands.on("error", (error) => {
    failed.error = error;
    if (!isLost) onLoss(error);
    isLost = true;
  });
  commands.on("ready", () => {
    isLost = false;
  });
  const ping = () => asQueueError(async () => void (await commands.ping()));
  try {
    await commands.connect();
    await ping();
  } catch (error) {
    commands.disconnect();
    // What ended the connection says more than that it is closed.
    throw unavailable(failed.error ?? error);
  }
  return {
    commands,
    openWaiting() {
      const opened = new Redis(url, forWaiting);
      // It connects again by itself; the connection for commands tells of the loss.
      opened.on("error", () => {});
      waiting.push(opened);
      return opened;
    },
    ping,
    close() {
      for (const connection of [commands, ...waiting]) connection.disconnect();
    },
  };
}

/** Runs commands of Redis; whatever fails in them is that the queue cannot be reached. */
export async function asQueueError<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof SitrepError ? error : unavailable(error);
  }
}

function unavailable(cause: unknown): QueueUnavailable {
  const { code, message } = (cause instanceof AggregateError ? cause.errors[0] : cause) as NodeJS.ErrnoException;
  const reason = message || code || String(cause);
  const isRefusal = /^(NOAUTH|WRONGPASS|NOPERM)/.test(reason);
  const nextStep = isRefusal
    ? "Check the user and password in SITREP_REDIS_URL."
    : "Check that Redis runs, has memory left, and that SITREP_REDIS_URL names it, then try again.";
  return new QueueUnavailable(`Redis does not answer: ${reason}.`, { nextStep, cause });
}
