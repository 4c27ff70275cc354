import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { startApp } from "../../src/app.js";
import { readConfig } from "../../src/config.js";
import { silentProgress } from "../../src/domain/progress.js";
import { createLogger } from "../../src/server/logger.js";
import { fetchDatabase, quietCollector, startTestDatabase } from "../support/embedded-database.js";
import { findChromium } from "./find-chromium.js";

/** The database plans each question once, which takes longest the first time. */
const patienceMs = 30_000;

/** A page of the explorer, with all that must not have happened in it. */
export interface ExplorerPage {
  readonly page: Page;
  /** Errors that the page wrote to the console or threw. */
  readonly errors: readonly string[];
  /** Addresses outside of the server that it asked for. */
  readonly foreign: readonly string[];
}

export interface VisitOptions extends BrowserContextOptions {
  /** True for a browser that has never been here: it is led around. */
  readonly isFirstVisit?: boolean;
}

export interface OpenExplorer {
  readonly address: string;
  readonly browser: Browser;
  /** How a command reaches the same database: its environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** Opens a view by its address, and waits until the events stand. */
  visit(path?: string, options?: VisitOptions): Promise<ExplorerPage>;
  /** Takes the database away from the server, for good. */
  stopDatabase(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts a real server on an embedded database, and a real Chromium.
 * @param samples whether the graph holds the sample reports, or nothing.
 */
export async function openExplorer({ samples = true } = {}): Promise<OpenExplorer> {
  const executablePath = await findChromium();
  await fetchDatabase();
  const home = await mkdtemp(join(tmpdir(), "sitrep-browser-"));
  const database = await startTestDatabase(home, { javaFlags: [quietCollector] });
  const { uri, user, password } = database;
  const settings = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, SITREP_PORT: "0" };
  const app = await startApp(readConfig(settings), {
    progress: silentProgress,
    logger: createLogger("silent"),
    samples,
    waitMs: 10_000,
  });
  await app.ready;
  // Chromium's sandbox does not start for root, as which tests run in containers; it sees nothing but our own page.
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });

  return {
    address: app.address,
    browser,
    environment: settings,
    async visit(path = "/", { isFirstVisit = false, ...options } = {}) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
      if (!isFirstVisit) await context.addInitScript("localStorage.setItem('sitrep:tour', 'shown')");
      const page = await context.newPage();
      page.setDefaultTimeout(patienceMs);
      const errors: string[] = [];
      const foreign: string[] = [];
      page.on("pageerror", ({ message }) => errors.push(message));
      page.on("console", (message) => {
        if (message.type() === "error") errors.push(message.text());
      });
      page.on("request", (request) => {
        const url = request.url();
        if (!url.startsWith(`${app.address}/`) && !/^(data|blob):/.test(url)) foreign.push(url);
      });
      await page.goto(`${app.address}${path}`);
      await page.locator("[role=status]").filter({ hasText: "event" }).waitFor({ state: "attached" });
      return { page, errors, foreign };
    },
    stopDatabase: () => database.stop(),
    async close() {
      await browser.close();
      await app.stop();
      await database.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}
