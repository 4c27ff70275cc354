import { setTimeout as delay } from "node:timers/promises";
import neo4j, { type Driver, type QueryResult, type Session } from "neo4j-driver";
import { BadInput, StoreRefused, StoreTimeout, StoreUnavailable } from "../domain/errors.js";
import type { Statement } from "./statement.js";
import { asStoreError, isLockConflict } from "./store-errors.js";

/** Where the graph is. `neo4j://` routes to the members of a cluster, `bolt://` talks to one server. */
export interface ConnectionOptions {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** The user's home database by default. */
  readonly database?: string | null;
}

/** One row of an answer: column -> value. Integers are numbers; dates, instants and points are the driver's types. */
export type Row = Record<string, unknown>;

/** An open write transaction: it commits when the work returns and is rolled back when it throws. */
export interface WriteTransaction {
  run(statement: Statement): Promise<Row[]>;
}

/** The one way to the graph. Every failure is a `StoreUnavailable`, `StoreRefused` or `StoreTimeout`, or a bug. */
export interface Connection {
  /** The address, without credentials. */
  readonly uri: string;
  /** Runs one statement in a read transaction of its own. Sees every write this connection has made before. */
  read(statement: Statement, options?: { readonly timeoutMs?: number }): Promise<Row[]>;
  /**
   * Runs `work` in one write transaction. It is run again after a deadlock, so it must do nothing but run statements,
   * and those must be idempotent: a connection lost during the commit may have committed.
   */
  write<T>(work: (transaction: WriteTransaction) => Promise<T>, options?: { readonly timeoutMs?: number }): Promise<T>;
  /** Resolves when the database answers and is of a usable version. */
  verify(timeoutMs?: number): Promise<void>;
  close(): Promise<void>;
}

const readTimeoutMs = 10_000;
const writeTimeoutMs = 60_000;
/** A broken connection is tried again for so long: a restart of a cluster's member passes unseen, a dead database is told soon. */
const reconnectMs = 1_000;
/** Deadlocks between writers resolve themselves; each is worth more patience than a dead database. */
const lockRetryMs = 15_000;
/** The server ends a transaction at its timeout; the client stops waiting a little later, also for a server that hangs. */
const graceMs = 2_000;
/** `CALL (x) { ... }` came with 5.23; 5.26 is the oldest version that is still supported. */
const oldestVersion = { major: 5, minor: 23 };

/**
 * Opens a pool of connections. Nothing is sent until the first statement; `verify` tells whether the database answers.
 * @throws {BadInput} if the address is not one the driver understands.
 */
export function openConnection(options: ConnectionOptions): Connection {
  const { uri } = options;
  const driver = openDriver(options);
  const session = options.database == null ? {} : { database: options.database };
  // One for reads and writes, so that a read sees the writes before it on every member of a cluster.
  const bookmarkManager = neo4j.bookmarkManager();

  async function inSession<T>(access: Statement["access"], work: (opened: Session) => Promise<T>): Promise<T> {
    const opened = driver.session({
      ...session,
      bookmarkManager,
      defaultAccessMode: access === "READ" ? neo4j.session.READ : neo4j.session.WRITE,
    });
    try {
      return await work(opened);
    } finally {
      // Not awaited: closing waits for a server that may hang, and there is nothing left to tell the caller.
      opened.close().catch(() => {});
    }
  }

  return {
    uri,
    async read(statement, { timeoutMs = readTimeoutMs } = {}) {
      if (statement.access !== "READ") throw new Error(`${statement.name} writes: it needs connection.write.`);
      try {
        return await within(timeoutMs + graceMs, statement.name, () =>
          // In no transaction but its own: begin and commit would be two more ways to the database and back.
          retryWhileReconnecting(() =>
            inSession("READ", async (opened) =>
              rowsOf(await opened.run(statement.text, statement.params, { timeout: timeoutMs })),
            ),
          ),
        );
      } catch (error) {
        throw asStoreError(error, uri, statement.name);
      }
    },
    async write(work, { timeoutMs = writeTimeoutMs } = {}) {
      let failed: string | null = null;
      const attempt = () =>
        inSession("WRITE", (opened) =>
          opened.executeWrite(
            (transaction) => {
              failed = null;
              return work({
                async run(statement) {
                  try {
                    return rowsOf(await transaction.run(statement.text, statement.params));
                  } catch (error) {
                    // The first to fail: those sent after it fail with it.
                    failed ??= statement.name;
                    throw error;
                  }
                },
              });
            },
            { timeout: timeoutMs },
          ),
        );
      try {
        return await within(timeoutMs + lockRetryMs + graceMs, "a write", () => retryLockConflicts(attempt));
      } catch (error) {
        throw asStoreError(error, uri, failed);
      }
    },
    async verify(timeoutMs = 3_000) {
      try {
        const info = await withinOrUnavailable(timeoutMs, uri, () => driver.getServerInfo(session));
        refuseOldVersion(uri, info.agent);
      } catch (error) {
        throw asStoreError(error, uri, null);
      }
    },
    close: () => driver.close(),
  };
}

function openDriver({ uri, user, password }: ConnectionOptions): Driver {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(user, password), {
      maxTransactionRetryTime: reconnectMs,
      connectionAcquisitionTimeout: 3_000,
      connectionTimeout: 2_000,
      maxConnectionPoolSize: 50,
      disableLosslessIntegers: true,
      userAgent: "sitrep",
      telemetryDisabled: true,
    });
  } catch (error) {
    throw new BadInput(`"${uri}" is not an address of a graph database.`, {
      nextStep: "Give NEO4J_URI as neo4j://HOST:7687, bolt://HOST:7687, or with +s for an encrypted connection.",
      cause: error,
    });
  }
}

function rowsOf({ records }: QueryResult): Row[] {
  return records.map((record) => record.toObject());
}

/** As the driver does it for transactions: a read changes nothing, so it may be sent again. */
async function retryWhileReconnecting<T>(attempt: () => Promise<T>): Promise<T> {
  const giveUpAt = Date.now() + reconnectMs;
  for (let waitMs = 50; ; waitMs *= 2) {
    try {
      return await attempt();
    } catch (error) {
      if (!neo4j.isRetryableError(error) || Date.now() + waitMs > giveUpAt) throw error;
      await delay(waitMs);
    }
  }
}

/** The driver's own retries end after `reconnectMs`; deadlocks are tried again until `lockRetryMs`. */
async function retryLockConflicts<T>(attempt: () => Promise<T>): Promise<T> {
  const giveUpAt = Date.now() + lockRetryMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!isLockConflict(error) || Date.now() > giveUpAt) throw error;
      // Apart by chance, or the same writers meet again.
      await delay(50 + Math.random() * 200);
    }
  }
}

function within<T>(limitMs: number, what: string, work: () => Promise<T>): Promise<T> {
  return withDeadline(limitMs, work, () => {
    return new StoreTimeout(`The graph database did not finish ${what} within ${limitMs / 1000} s.`, {
      nextStep: "Ask for less at once, or look at the database's log: it may hang.",
    });
  });
}

function withinOrUnavailable<T>(limitMs: number, uri: string, work: () => Promise<T>): Promise<T> {
  return withDeadline(limitMs, work, () => {
    return new StoreUnavailable(`The graph database at ${uri} did not answer within ${limitMs / 1000} s.`, {
      nextStep: "Check that the database runs and that NEO4J_URI names it, then try again.",
    });
  });
}

/** The driver bounds each step (connecting, acquiring, retrying) but not a server that takes a request and never answers. */
async function withDeadline<T>(limitMs: number, work: () => Promise<T>, late: () => Error): Promise<T> {
  const stopped = new AbortController();
  const deadline = delay(limitMs, undefined, { signal: stopped.signal, ref: true }).then(() => {
    throw late();
  });
  deadline.catch(() => {});
  try {
    return await Promise.race([work(), deadline]);
  } finally {
    stopped.abort();
  }
}

/** Servers that speak Bolt call themselves `Neo4j/5.26.30`, `Neo4j/2025.01.0` or `Neo4j/5.27-aura`. */
function refuseOldVersion(uri: string, agent: string | undefined): void {
  const [, major, minor] = /^Neo4j\/(\d+)\.(\d+)/.exec(agent ?? "") ?? [];
  const isUsable =
    Number(major) > oldestVersion.major ||
    (Number(major) === oldestVersion.major && Number(minor) >= oldestVersion.minor);
  if (isUsable) return;
  throw new StoreRefused(`The graph database at ${uri} is "${agent ?? "unknown"}", which Sitrep cannot use.`, {
    nextStep: "Use Neo4j 5.26 or newer.",
  });
}
