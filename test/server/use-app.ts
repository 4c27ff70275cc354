import { type IncomingHttpHeaders, request } from "node:http";
import { afterAll, beforeAll } from "vitest";
import { type App, startApp } from "../../src/app.js";
import { type Config, readConfig } from "../../src/config.js";
import { silentProgress } from "../../src/domain/progress.js";
import { createLogger } from "../../src/server/logger.js";
import { testDatabase } from "../support/test-database.js";

/** What came back over HTTP. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** A running application as a test sees it. */
export interface TestApp {
  readonly app: App;
  /** What the server has logged so far. */
  readonly log: () => string;
  /** Sends a request to a path of the server; headers exactly as given. */
  send(path: string, options?: RequestOptions): Promise<Answer>;
  /** Asks the server an operation, and returns the answer as JSON. */
  ask(query: string, variables?: Record<string, unknown>): Promise<GraphqlAnswer>;
}

export interface RequestOptions {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Uint8Array;
}

export interface GraphqlAnswer {
  // biome-ignore lint/suspicious/noExplicitAny: answers have the shape of their question
  readonly data?: any;
  readonly errors?: readonly { message: string; extensions: { code: string; nextStep?: string } }[];
}

/** Settings for the test run's database; the server takes any free port. */
export function testConfig(overrides: Record<string, string> = {}): Config {
  const { uri, user, password } = testDatabase();
  return readConfig({
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    SITREP_PORT: "0",
    SITREP_LOG_LEVEL: "warn",
    ...overrides,
  });
}

/** Starts the application on the test run's database before the tests of a `describe`, and stops it after them. */
export function useApp(overrides: () => Record<string, string> = () => ({})): TestApp {
  let app: App | null = null;
  let log = "";
  const running = (): App => {
    if (!app) throw new Error("The application runs only while tests and their hooks do.");
    return app;
  };
  beforeAll(async () => {
    const config = testConfig(overrides());
    const write = (line: string) => {
      log += line;
    };
    const logger = createLogger(config.logLevel, { write });
    app = await startApp(config, {
      progress: silentProgress,
      logger,
      samples: false,
      plansAhead: false,
      waitMs: 10_000,
    });
    await app.ready;
  });
  afterAll(async () => {
    await app?.stop();
  });
  const send: TestApp["send"] = (path, options) => sendTo(`${running().address}${path}`, options);
  return {
    get app() {
      return running();
    },
    log: () => log,
    send,
    async ask(query, variables = {}) {
      const headers = { "content-type": "application/json" };
      const { text } = await send("/graphql", { method: "POST", headers, body: JSON.stringify({ query, variables }) });
      return JSON.parse(text) as GraphqlAnswer;
    },
  };
}

/** `fetch` would not let a test set Host. */
export function sendTo(url: string, { method = "GET", headers = {}, body }: RequestOptions = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString("utf8"),
        }),
      );
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
