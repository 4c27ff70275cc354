import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type App, startApp } from "../../src/app.js";
import { silentProgress } from "../../src/domain/progress.js";
import { createLogger } from "../../src/server/logger.js";
import { patience } from "../support/patience.js";
import { testDatabase } from "../support/test-database.js";
import { startTcpProxy, type TcpProxy } from "./tcp-proxy.js";
import { sendTo, testConfig } from "./use-app.js";

const logger = createLogger("silent");

async function proxied(): Promise<{ proxy: TcpProxy; overrides: Record<string, string> }> {
  const { hostname, port } = new URL(testDatabase().uri);
  const proxy = await startTcpProxy(hostname, Number(port));
  return { proxy, overrides: { NEO4J_URI: `bolt://127.0.0.1:${proxy.port}` } };
}

async function askActors(app: App): Promise<unknown> {
  const body = JSON.stringify({ query: "{ actors { total { value } } }" });
  const headers = { "content-type": "application/json" };
  const { text } = await sendTo(`${app.address}/graphql`, { method: "POST", headers, body });
  const { data, errors } = JSON.parse(text);
  return errors?.[0]?.extensions.code ?? data.actors;
}

async function readiness(app: App): Promise<[number, unknown]> {
  const { status, text } = await sendTo(`${app.address}/readyz`);
  return [status, JSON.parse(text)];
}

const live = async (app: App) => (await sendTo(`${app.address}/livez`)).status;

describe("a database that goes away", () => {
  let app: App;
  let proxy: TcpProxy;
  beforeAll(async () => {
    const made = await proxied();
    proxy = made.proxy;
    app = await startApp(testConfig(made.overrides), {
      progress: silentProgress,
      logger,
      samples: false,
      plansAhead: false,
      waitMs: 10_000,
    });
    await app.ready;
  });
  afterAll(async () => {
    await app.stop();
    await proxy.close();
  });

  it("makes answers STORE_UNAVAILABLE and the server unready but alive, until it is back", async () => {
    expect(await readiness(app)).toEqual([200, { ready: true }]);
    proxy.cut();
    expect(await askActors(app)).toBe("STORE_UNAVAILABLE");
    await vi.waitFor(async () => expect((await readiness(app))[0]).toBe(503), patience);
    expect(await live(app)).toBe(200);
    proxy.open();
    await vi.waitFor(
      async () => expect(await askActors(app)).toEqual({ total: { value: expect.any(Number) } }),
      patience,
    );
    await vi.waitFor(async () => expect((await readiness(app))[0]).toBe(200), patience);
  });

  it("does not keep probes waiting if it hangs", async () => {
    proxy.hang();
    await vi.waitFor(
      async () =>
        expect(await readiness(app)).toEqual([503, { ready: false, reason: "The graph database does not answer." }]),
      patience,
    );
    expect(await live(app)).toBe(200);
    proxy.open();
    await vi.waitFor(async () => expect((await readiness(app))[0]).toBe(200), patience);
  });
});

describe("a database that is not there yet", () => {
  it("leaves the server live and unready with the reason, refuses questions, and is found when it comes", async () => {
    const { proxy, overrides } = await proxied();
    proxy.cut();
    const app = await startApp(testConfig(overrides), {
      progress: silentProgress,
      logger,
      samples: false,
      plansAhead: false,
      waitMs: Number.POSITIVE_INFINITY,
    });
    try {
      expect(await live(app)).toBe(200);
      expect(await readiness(app)).toEqual([
        503,
        { ready: false, reason: "Starting: the graph database does not answer yet." },
      ]);
      expect(await askActors(app)).toBe("STORE_UNAVAILABLE");
      proxy.open();
      await app.ready;
      expect(await readiness(app)).toEqual([200, { ready: true }]);
    } finally {
      await app.stop();
      await proxy.close();
    }
  });

  it("ends the application with its code once the patience is over, or at once if it refuses the password", async () => {
    const { proxy, overrides } = await proxied();
    proxy.cut();
    const options = { progress: silentProgress, logger, samples: false, plansAhead: false, waitMs: 0 };
    const late = await startApp(testConfig(overrides), options);
    await expect(late.ended).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
    await proxy.close();
    const refused = await startApp(testConfig({ NEO4J_PASSWORD: "wrong" }), { ...options, waitMs: 60_000 });
    await expect(refused.ended).rejects.toMatchObject({ code: "STORE_REFUSED" });
  });
});

describe("a port that is taken", () => {
  it("is named, with who to change", async () => {
    const options = { progress: silentProgress, logger, samples: false, plansAhead: false, waitMs: 0 };
    const first = await startApp(testConfig(), options);
    try {
      await first.ready;
      const { port } = new URL(first.address);
      const second = startApp(testConfig({ SITREP_PORT: port }), options);
      await expect(second).rejects.toMatchObject({
        code: "PORT_TAKEN",
        message: expect.stringContaining(port),
        nextStep: expect.stringContaining("SITREP_PORT="),
      });
    } finally {
      await first.stop();
    }
  });
});

describe("stopping", () => {
  it("answers what is being answered, refuses what comes later", async () => {
    const { proxy, overrides } = await proxied();
    const app = await startApp(testConfig(overrides), {
      progress: silentProgress,
      logger,
      samples: false,
      plansAhead: false,
      waitMs: 10_000,
    });
    await app.ready;
    // The database keeps them waiting, so that they are being answered when the server stops.
    proxy.hang();
    const answers = Array.from({ length: 20 }, () => askActors(app));
    // Connections are accepted in their order: once this one is answered, so are those.
    expect(await live(app)).toBe(200);
    const stopped = app.stop();
    proxy.resume();
    const codes = await Promise.all(answers);
    expect(codes).toEqual(codes.map(() => ({ total: { value: expect.any(Number) } })));
    await stopped;
    await app.ended;
    await expect(sendTo(`${app.address}/livez`)).rejects.toThrow("ECONNREFUSED");
    await proxy.close();
  });
});
