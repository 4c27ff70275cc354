import { Neo4jError } from "neo4j-driver";
import { BadInput, SitrepError, StoreBehind, StoreRefused, StoreTimeout, StoreUnavailable } from "../domain/errors.js";

/**
 * What a failure of the driver means to Sitrep. Status codes: https://neo4j.com/docs/status-codes/5/.
 * What is not listed (a syntax error in a statement, a broken constraint) is a bug and comes back as it is.
 *
 * @param uri where the database was looked for; the message names it. It never holds a password.
 * @param statement name of the statement that failed, null where the failure concerns the connection.
 */
export function asStoreError(error: unknown, uri: string, statement: string | null): unknown {
  if (error instanceof SitrepError || !(error instanceof Neo4jError)) return error;
  const { code, message } = error;
  const during = statement === null ? "" : ` during ${statement}`;
  if (code.startsWith("Neo.ClientError.Transaction.InvalidBookmark")) {
    return new BadInput("The bookmark is none of this database's.", {
      nextStep: "Give a bookmark as a mutation or a job returned it, unchanged.",
      cause: error,
    });
  }
  if (code === "Neo.TransientError.Transaction.BookmarkTimeout") return storeBehind("it gave up waiting for it", error);
  if (isRefusal(code, message)) {
    return new StoreRefused(`The graph database at ${uri} refused the connection: ${message}`, {
      nextStep: refusalNextStep(code),
      cause: error,
    });
  }
  if (isUnavailable(code, message)) {
    return new StoreUnavailable(`The graph database at ${uri} does not answer${during}: ${reasonOf(message)}`, {
      nextStep: "Check that the database runs and that NEO4J_URI names it, then try again.",
      cause: error,
    });
  }
  if (isTimeout(code)) {
    return new StoreTimeout(`The graph database took longer than the limit${during}: ${reasonOf(message)}`, {
      nextStep:
        "Ask for less at once (a smaller page, a narrower filter), or try again when the database is less busy.",
      cause: error,
    });
  }
  return error;
}

/** The error of a read that comes after a bookmark which the database has not reached. */
export function storeBehind(reason: string, cause?: unknown): StoreBehind {
  return new StoreBehind(`The graph database does not have yet what the bookmark stands for: ${reason}.`, {
    nextStep: "Ask again in a moment, or without the bookmark for an answer that may be older.",
    cause,
  });
}

/** Deadlocks and the like: the transaction was rolled back as a whole and may simply run again. */
export function isLockConflict(error: unknown): boolean {
  return error instanceof Neo4jError && lockConflicts.has(error.code);
}

const lockConflicts = new Set([
  "Neo.TransientError.Transaction.DeadlockDetected",
  "Neo.TransientError.Transaction.LockClientStopped",
  "Neo.TransientError.Transaction.Outdated",
]);

function isRefusal(code: string, message: string): boolean {
  return (
    code.startsWith("Neo.ClientError.Security.") ||
    code === "Neo.ClientError.Database.DatabaseNotFound" ||
    code === "ProtocolError" ||
    // The driver reports an HTTP server, or a server without a common Bolt version, by these texts alone.
    /responded HTTP|does not support any of the protocol versions|unknown Bolt protocol version/i.test(message)
  );
}

function refusalNextStep(code: string): string {
  if (code === "Neo.ClientError.Security.AuthenticationRateLimit") {
    return "Wait a few seconds: the database locks an account after several wrong passwords.";
  }
  if (code === "Neo.ClientError.Database.DatabaseNotFound") return "Check the name of the database.";
  if (code.startsWith("Neo.ClientError.Security.")) return "Check NEO4J_USER and NEO4J_PASSWORD.";
  return "Check that NEO4J_URI names the Bolt port (7687 by default) of Neo4j 5.26 or newer.";
}

function isUnavailable(code: string, message: string): boolean {
  return (
    code === "ServiceUnavailable" ||
    code === "SessionExpired" ||
    code === "Neo.TransientError.General.DatabaseUnavailable" ||
    code === "Neo.TransientError.Database.DatabaseUnavailable" ||
    code === "Neo.DatabaseError.Database.DatabaseUnavailable" ||
    // A pool whose connections all hang fails without a code of its own.
    (code === "N/A" && /acquisition timed out|pool is closed/i.test(message))
  );
}

function isTimeout(code: string): boolean {
  return (
    code.startsWith("Neo.ClientError.Transaction.TransactionTimedOut") ||
    code === "Neo.ClientError.Transaction.LockAcquisitionTimeout" ||
    code === "Neo.TransientError.Transaction.LockAcquisitionTimeout" ||
    lockConflicts.has(code)
  );
}

/** The driver's messages mix the cause with advice for its own settings. */
function reasonOf(message: string): string {
  return /Caused by: (.+)/.exec(message)?.[1] ?? message.split("\n", 1)[0] ?? message;
}
