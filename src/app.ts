import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Config } from "./config.js";
import { connectTo, type Database, startOwnDatabase, untilItAnswers } from "./database.js";
import { StoreUnavailable } from "./domain/errors.js";
import type { ExtractionEngine } from "./domain/extraction.js";
import { type Progress, silentProgress } from "./domain/progress.js";
import { createLazyEngine } from "./engines/lazy-engine.js";
import type { Connection } from "./graph/connection.js";
import { hasDatabase } from "./graph/embedded/load-files.js";
import { removeRunningDatabase, writeRunningDatabase } from "./graph/embedded/running-database.js";
import { migrate } from "./graph/migrations/migrate.js";
import { buildGraphqlSchema } from "./graphql/build-schema.js";
import type { RequestContext } from "./graphql/request-context.js";
import { openConfiguredMessaging } from "./messaging.js";
import { migrationsFolder } from "./open-graph.js";
import { createReadiness, type Phase, unavailable } from "./phase.js";
import type { Messaging } from "./queue/open-messaging.js";
import { type HttpServer, startHttpServer } from "./server/http-server.js";
import type { Logger } from "./server/logger.js";
import { planAhead } from "./server/plan-ahead.js";
import { type AskGraph, createAskGraph } from "./server/run-operation.js";
import { createServices, type ServiceParts } from "./services/create-services.js";
import { loadSampleReports, type ReadSample, readSamples } from "./services/load-sample-reports.js";
import { createPlanGraph } from "./services/plan-graph.js";
import { createTakeIn } from "./services/take-in.js";

export interface AppOptions {
  readonly progress: Progress;
  readonly logger: Logger;
  /** Whether an empty database is given the sample reports. */
  readonly samples: boolean;
  /** False to leave what is queued to other processes. */
  readonly works?: boolean;
  /** False to have questions planned only once they are asked. */
  readonly plansAhead?: boolean;
  /** How long a database that someone else runs may take to answer at the start, in ms. */
  readonly waitMs: number;
}

/** A running Sitrep: server and database. */
export interface App {
  /** Where the server is reached: `http://127.0.0.1:4000`. */
  readonly address: string;
  /** Resolves once questions can be answered, with what was loaded; rejects with what prevents it. */
  readonly ready: Promise<Ready>;
  /** Resolves when the application has stopped because it was told to; rejects if it cannot go on. */
  readonly ended: Promise<void>;
  /** Stops accepting requests, lets those being answered and the document under way finish, closes the connection, stops the database. */
  stop(): Promise<void>;
}

export interface Ready {
  /** Answers an operation, as the server would. */
  readonly ask: AskGraph;
  /** Bolt address of the database, without credentials. */
  readonly databaseUri: string;
  /** How many sample reports were loaded. */
  readonly loadedSamples: number;
}

/** Waits between the attempts to start the embedded database again; after the last one the application gives up. */
const restartDelaysMs = [1_000, 2_000, 4_000, 8_000, 16_000];
/** A database that ran for so long is given all attempts again. */
const healthyAfterMs = 5 * 60_000;
/** How long a stop waits for a start that is under way. */
const startPatienceMs = 10_000;

/**
 * Starts the server, which listens at once, then the database, and loads the sample reports.
 * @throws {PortTaken} or {BadInput} if the server cannot listen; what comes later arrives in `ready` and `ended`.
 */
export async function startApp(config: Config, options: AppOptions): Promise<App> {
  const { progress, logger } = options;
  const schema = buildGraphqlSchema();
  const stopping = new AbortController();
  let resolveEnded = () => {};
  let rejectEnded = (_error: unknown) => {};
  const ended = new Promise<void>((resolve, reject) => {
    resolveEnded = resolve;
    rejectEnded = reject;
  });
  let phase: Phase = { name: "starting", doing: "the database is being started" };
  let database: Database | null = null;
  let messaging: Messaging | null = null;
  let stopped: Promise<void> | null = null;

  // Beside the requests: a long report must not keep them waiting. What is queued is read on a thread of its own, so that nobody waits for it who looks at a preview.
  const engine = createLazyEngine(config.engine, 1);
  const queueEngine = createLazyEngine(config.engine, 1);
  const readiness = createReadiness(() => ({ phase, database, messaging }));
  const server = await startHttpServer<RequestContext>({
    schema,
    context: (bookmarks, ended) => ({
      services: phase.name === "ready" ? phase.services(bookmarks) : unavailable(phase),
      ended,
    }),
    readiness,
    ...config,
    logger,
  });

  const partsOf = (connection: Connection, opened: Messaging): ServiceParts => {
    return { connection, engine: engine.open, reviewEngine: engine.openRemembering, messaging: opened };
  };

  const askOf = (connection: Connection, opened: Messaging): AskGraph => {
    const services = createServices(partsOf(connection, opened));
    return createAskGraph(schema, () => ({ services }));
  };

  const becomeReady = ({ connection }: Database, opened: Messaging): void => {
    const parts = partsOf(connection, opened);
    if (phase.name !== "stopping") phase = { name: "ready", services: (after) => createServices(parts, after) };
    if (options.plansAhead ?? true)
      planQuestions(connection, opened).catch((error) => logger.warn({ error }, "Questions were not planned ahead"));
  };

  const planQuestions = async (connection: Connection, opened: Messaging): Promise<void> => {
    const ask = askOf(connection, opened);
    const plan = createAskGraph(schema, () => ({ services: { readGraph: createPlanGraph(connection) } }));
    const planned = await planAhead({ ask, plan, signal: stopping.signal });
    logger.debug(`${planned} questions are planned`);
  };

  const currentConnection = (): Connection => {
    if (database === null || phase.name === "restarting")
      throw new StoreUnavailable("The graph database is being started again.");
    return database.connection;
  };

  /** Starts the embedded database again whenever its process ends by itself. */
  const keepRunning = async (first: Database, messaging: Messaging): Promise<void> => {
    let attempt = 0;
    let current = first;
    while (current.embedded) {
      const startedAt = Date.now();
      const end = await Promise.race([current.embedded.exited, whenAborted(stopping.signal)]);
      if (stopping.signal.aborted) return;
      if (Date.now() - startedAt > healthyAfterMs) attempt = 0;
      phase = { name: "restarting", reason: "the embedded database has ended and is being started again" };
      logger.error({ end }, "The embedded database has ended");
      const port = Number(new URL(current.embedded.uri).port);
      await current.close().catch(() => {});
      current = await startAgain(port, () => attempt++);
      database = current;
      await writeRunningDatabase(config.home, { ...ofEmbedded(current), database: null });
      becomeReady(current, messaging);
      logger.info("The embedded database runs again");
    }
  };

  const startAgain = async (port: number, nextAttempt: () => number): Promise<Database> => {
    for (;;) {
      const wait = restartDelaysMs[nextAttempt()];
      if (wait === undefined)
        throw new StoreUnavailable(`The embedded database ended ${restartDelaysMs.length} times.`, {
          nextStep: `Its log is in ${join(config.home, "neo4j", "logs")}; sitrep doctor looks for the cause.`,
        });
      await delay(wait, undefined, { signal: stopping.signal });
      try {
        return await startOwnDatabase(config, port, silentProgress);
      } catch (error) {
        logger.error({ error }, "The embedded database does not start");
      }
    }
  };

  const bringUp = async (): Promise<Ready> => {
    const opened = await openConfiguredMessaging(config, logger);
    messaging = opened;
    const samples = readOnce(engine.open, stopping.signal);
    // A home without a database will want them, and a database takes long to start.
    if (options.samples && config.database.kind === "embedded" && !hasDatabase(config.home)) samples().catch(() => {});
    if (config.database.kind === "external") {
      const connection = connectTo(config.database);
      database = { connection, embedded: null, close: () => connection.close() };
      phase = { name: "starting", doing: "the graph database does not answer yet" };
      const onWait = (reason: string) => logger.warn(`Waiting for the database: ${reason}`);
      await untilItAnswers(connection, { waitMs: options.waitMs, onWait, signal: stopping.signal });
    } else {
      database = await startOwnDatabase(config, config.database.boltPort, progress);
      await writeRunningDatabase(config.home, { ...ofEmbedded(database), database: null });
    }
    const { connection } = database;
    stopping.signal.throwIfAborted();
    phase = { name: "starting", doing: "the graph's constraints and indexes are being made" };
    await migrate(connection, migrationsFolder, progress);
    stopping.signal.throwIfAborted();
    let loadedSamples = 0;
    if (options.samples) {
      phase = { name: "starting", doing: "the sample reports are being loaded" };
      loadedSamples = await loadSampleReports(connection, samples, progress);
    }
    becomeReady(database, opened);
    if (options.works ?? true) opened.queue.work(createTakeIn(currentConnection, queueEngine.open, opened.feed));
    if (database.embedded) keepRunning(database, opened).catch(fail);
    return { ask: askOf(connection, opened), databaseUri: connection.uri, loadedSamples };
  };

  const stop = (): Promise<void> => {
    stopped ??= (async () => {
      phase = { name: "stopping" };
      stopping.abort();
      await server.stop();
      // What was being started is there to be stopped soon; a download would not be.
      await Promise.race([ready.catch(() => {}), delay(startPatienceMs, undefined, { ref: false })]);
      await closeQueue();
      if (database?.embedded) await removeRunningDatabase(config.home);
      await database?.close();
      phase = { name: "stopped" };
      resolveEnded();
    })();
    return stopped;
  };

  /** What is under way is taken in first: the database is still there. */
  const closeQueue = async (): Promise<void> => {
    const lost = await messaging?.close();
    if (lost)
      logger.warn(
        `${lost} queued documents were not taken in: hand them in again. With SITREP_REDIS_URL none is lost.`,
      );
    await Promise.all([engine.close(), queueEngine.close()]);
  };

  // Who only waits for `ready` hears of it there.
  ended.catch(() => {});

  const fail = async (error: unknown): Promise<void> => {
    if (stopping.signal.aborted) return;
    rejectEnded(error);
    await stop().catch((fault) => logger.error({ error: fault }, "Stopping failed"));
  };

  const ready = bringUp();
  ready.catch(fail);
  return { address: addressOf(config, server), ready, ended, stop };
}

/** Reads the sample reports the first time it is asked. */
function readOnce(open: () => Promise<ExtractionEngine>, signal: AbortSignal): () => Promise<readonly ReadSample[]> {
  let read: Promise<readonly ReadSample[]> | null = null;
  return () => {
    read ??= open().then((engine) => readSamples((report) => engine.extract(report), signal));
    return read;
  };
}

function ofEmbedded({ embedded }: Database): { uri: string; user: string; password: string } {
  if (!embedded) throw new Error("This database is not embedded.");
  return embedded;
}

function addressOf({ host }: Config, { port }: HttpServer): string {
  const reachable = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return `http://${reachable.includes(":") ? `[${reachable}]` : reachable}:${port}`;
}

function whenAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}
