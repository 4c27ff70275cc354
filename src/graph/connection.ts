import { setTimeout as delay } from "node:timers/promises";
import neo4j, { type Driver, type QueryResult, type Session, type Transaction } from "neo4j-driver";
import { BadInput, StoreRefused } from "../domain/errors.js";
import { withDeadline, within, withinOrUnavailable } from "./deadline.js";
import type { Statement } from "./statement.js";
import { asStoreError, isLockConflict, storeBehind } from "./store-errors.js";

/** Where the graph is. `neo4j://` routes to the members of a cluster, `bolt://` talks to one server. */
export interface ConnectionOptions {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** The user's home database by default. */
  readonly database?: string | null;
  /** How long a read waits for the bookmarks it comes after. */
  readonly bookmarkWaitMs?: number;
}

/** One row of an answer: column -> value. Integers are numbers; dates, instants and points are the driver's types. */
export type Row = Record<string, unknown>;

/** An open write transaction: it commits when the work returns and is rolled back when it throws. */
export interface WriteTransaction {
  run(statement: Statement): Promise<Row[]>;
}

/** The one way to the graph. Every failure is an error of the store (`StoreUnavailable` ...) or a bug. */
export interface Connection {
  /** The address, without credentials. */
  readonly uri: string;
  /**
   * Runs one statement in a read transaction of its own, on a member of a cluster that follows where there is one. Sees every write this
   * connection has made before.
   * @throws {StoreBehind} if the database does not reach the bookmarks of `after` in time. @throws {BadInput} if they are none.
   */
  read(statement: Statement, options?: { readonly timeoutMs?: number }): Promise<Row[]>;
  /**
   * Runs `work` in one write transaction. It is run again after a deadlock, so it must do nothing but run statements,
   * and those must be idempotent: a connection lost during the commit may have committed.
   */
  write<T>(work: (transaction: WriteTransaction) => Promise<T>, options?: { readonly timeoutMs?: number }): Promise<T>;
  /** This connection, with reads that see what the bookmarks stand for, whichever process wrote it. */
  after(bookmarks: readonly string[]): Connection;
  /** Stand for all that was written through this connection until now: what another process reads `after`. */
  bookmarks(): Promise<string[]>;
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
/** A member of a cluster that is so far behind is at fault. */
const usualBookmarkWaitMs = 5_000;
/** A server waits for so long, unless it is told otherwise (db.transaction.bookmark_ready_timeout). */
const longestBookmarkWaitMs = 30_000;
/** Reads that wait at once: each holds a connection, and bookmarks come from clients, who may make them up. */
const mostWaiting = 20;
/** The server ends a transaction at its timeout; the client stops waiting a little later, also for a server that hangs. */
const graceMs = 2_000;
/** `CALL (x) { ... }` came with 5.23; 5.26 is the oldest version that is still supported. */
const oldestVersion = { major: 5, minor: 23 };

/**
 * Opens a pool of connections. Nothing is sent until the first statement; `verify` tells whether the database answers.
 * @throws {BadInput} if the address is not one the driver understands.
 */
export function openConnection(options: ConnectionOptions): Connection {
  const { uri, bookmarkWaitMs = usualBookmarkWaitMs } = options;
  const driver = openDriver(options);
  const session = options.database == null ? {} : { database: options.database };
  // One for reads and writes, so that a read sees the writes before it on every member of a cluster.
  const bookmarkManager = neo4j.bookmarkManager();

  async function inSession<T>(
    access: Statement["access"],
    work: (opened: Session) => Promise<T>,
    bookmarks: readonly string[] = [],
  ): Promise<T> {
    const opened = driver.session({
      ...session,
      bookmarkManager,
      bookmarks: [...bookmarks],
      defaultAccessMode: access === "READ" ? neo4j.session.READ : neo4j.session.WRITE,
    });
    try {
      return await work(opened);
    } finally {
      // Not awaited: closing waits for a server that may hang, and there is nothing left to tell the caller.
      opened.close().catch(() => {});
    }
  }

  /** In no transaction but its own: begin and commit would be two more ways to the database and back. */
  const readNow = ({ text, params }: Statement, timeout: number) =>
    inSession("READ", async (opened) => rowsOf(await opened.run(text, params, { timeout })));

  let waiting = 0;
  /** Waits for the bookmarks in a step of its own, so that it is known what took too long. */
  async function readAfter(bookmarks: readonly string[], { text, params }: Statement, timeout: number): Promise<Row[]> {
    if (waiting >= mostWaiting) throw storeBehind(`${waiting} other reads are waiting for it`);
    const begin = async (opened: Session): Promise<Transaction> => {
      const begun = opened.beginTransaction({ timeout });
      waiting++;
      // The server goes on waiting when we do not, and the connection with it.
      const freed = Promise.race([begun, delay(longestBookmarkWaitMs, undefined, { ref: false })]);
      freed.catch(() => {}).finally(() => waiting--);
      return await begun;
    };
    const late = () => storeBehind(`it was waited for ${bookmarkWaitMs / 1000} s`);
    const work = async (opened: Session) => {
      const transaction = await withDeadline(bookmarkWaitMs, () => begin(opened), late);
      const rows = rowsOf(await transaction.run(text, params));
      await transaction.commit();
      return rows;
    };
    return inSession("READ", work, bookmarks);
  }

  const view = (after: readonly string[]): Connection => ({
    uri,
    after: view,
    bookmarks: async () => [...(await bookmarkManager.getBookmarks())],
    async read(statement, { timeoutMs = readTimeoutMs } = {}) {
      if (statement.access !== "READ") throw new Error(`${statement.name} writes: it needs connection.write.`);
      const isAfter = after.length > 0;
      const attempt = () => (isAfter ? readAfter(after, statement, timeoutMs) : readNow(statement, timeoutMs));
      try {
        return await within(timeoutMs + graceMs + (isAfter ? bookmarkWaitMs : 0), statement.name, () =>
          retryWhileReconnecting(attempt),
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
  });
  return view([]);
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
