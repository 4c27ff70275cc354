import { setTimeout as delay } from "node:timers/promises";
import neo4j, { Neo4jError } from "neo4j-driver";
import { StoreRefused } from "../../domain/errors.js";

/** Where the embedded database is, and how to log in. */
export interface Credentials {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}

type Outcome = "ready" | "not yet" | "wrong password";

/** The password Neo4j gives a new store; it must be changed before anything else is possible. */
const initialPassword = "neo4j";
const pauseMs = 100;

/**
 * Resolves when the database takes the log-in, having changed the initial password of a new store.
 * @param isNew whether the store has most likely the initial password still. Both are tried: a start may have been
 *   cut off between making the password and giving it to the store.
 * @throws {StoreRefused} if neither password fits. Returns without a log-in when `signal` fires.
 */
export async function awaitLogin(credentials: Credentials, isNew: boolean, signal: AbortSignal): Promise<void> {
  const ways = [() => logIn(credentials), () => changeInitialPassword(credentials)];
  if (isNew) ways.reverse();
  while (!signal.aborted) {
    const outcomes: Outcome[] = [];
    for (const way of ways) {
      const outcome = await way();
      if (outcome === "ready") return;
      outcomes.push(outcome);
      if (outcome === "not yet") break;
    }
    if (outcomes.every((outcome) => outcome === "wrong password")) throw passwordLost();
    await delay(pauseMs, undefined, { signal }).catch(() => {});
  }
}

function logIn({ uri, user, password }: Credentials): Promise<Outcome> {
  return attempt(uri, user, password, "neo4j", "RETURN 1", {});
}

async function changeInitialPassword(credentials: Credentials): Promise<Outcome> {
  const { uri, user, password } = credentials;
  const change = "ALTER CURRENT USER SET PASSWORD FROM $from TO $to";
  const parameters = { from: initialPassword, to: password };
  const outcome = await attempt(uri, user, initialPassword, "system", change, parameters);
  return outcome === "ready" ? logIn(credentials) : outcome;
}

async function attempt(
  uri: string,
  user: string,
  password: string,
  database: string,
  text: string,
  parameters: Record<string, unknown>,
): Promise<Outcome> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    connectionTimeout: 2_000,
    connectionAcquisitionTimeout: 5_000,
    maxConnectionPoolSize: 1,
  });
  const session = driver.session({ database });
  try {
    await session.run(text, parameters, { timeout: 10_000 });
    return "ready";
  } catch (error) {
    if (!(error instanceof Neo4jError)) throw error;
    return error.code === "Neo.ClientError.Security.Unauthorized" ? "wrong password" : "not yet";
  } finally {
    await driver.close();
  }
}

function passwordLost(): StoreRefused {
  return new StoreRefused("The data of the embedded Neo4j has another password than the one kept beside it.", {
    nextStep:
      "Put the file neo4j/password of the data folder back, or name an empty folder in SITREP_HOME and load the reports again.",
  });
}
