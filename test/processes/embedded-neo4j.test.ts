import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { type IncomingMessage, request } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface, type Interface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startApp } from "../../src/app.js";
import { FolderUnusable, PortTaken, StoreRefused, StoreUnavailable } from "../../src/domain/errors.js";
import { silentProgress } from "../../src/domain/progress.js";
import { type ConnectionOptions, openConnection } from "../../src/graph/connection.js";
import type { EmbeddedNeo4j, EmbeddedNeo4jOptions } from "../../src/graph/embedded/embedded-neo4j.js";
import { lockHome } from "../../src/graph/embedded/home-lock.js";
import { isAlive, type ProcessIdentity } from "../../src/graph/embedded/process-identity.js";
import { createLogger } from "../../src/server/logger.js";
import { testConfig } from "../server/use-app.js";
import { startTestDatabase } from "../support/embedded-database.js";

describe("startEmbeddedNeo4j", () => {
  let home: string;
  const running: EmbeddedNeo4j[] = [];
  const parents: ChildProcess[] = [];
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), "sitrep-home-"));
  });
  afterEach(async () => {
    for (const parent of parents.splice(0)) parent.kill("SIGKILL");
    for (const database of running.splice(0)) await database.stop();
    await rm(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
  });

  const start = async (options: Partial<EmbeddedNeo4jOptions> = {}) => {
    const database = await startTestDatabase(home, options);
    running.push(database);
    return database;
  };
  const failure = (options: Partial<EmbeddedNeo4jOptions> = {}) => start(options).catch((error: unknown) => error);

  it("keeps data and password from one start to the next, for its owner's eyes only, and says so if the password was lost", async () => {
    const first = await start();
    await runOn(first, "CREATE (:Kept {value: 1})");
    await first.stop();
    const second = await start();
    expect(second.password).toBe(first.password);
    expect(first.password.length).toBeGreaterThanOrEqual(32);
    expect((await stat(join(home, "neo4j", "password"))).mode & 0o777).toBe(0o600);
    expect(await runOn(second, "MATCH (kept:Kept) RETURN kept.value AS value")).toEqual([{ value: 1 }]);
    await second.stop();
    await writeFile(join(home, "neo4j", "password"), "another");
    const refused = await failure();
    expect(refused).toBeInstanceOf(StoreRefused);
    expect((refused as StoreRefused).nextStep).toContain("neo4j/password");
  });

  it("says which port is taken and which setting changes it, and does not hold the folder", async () => {
    const blocker = createServer().listen(0, "127.0.0.1");
    await once(blocker, "listening");
    const address = blocker.address();
    const boltPort = typeof address === "object" && address !== null ? address.port : 0;
    const refused = await failure({ boltPort });
    expect(refused).toBeInstanceOf(PortTaken);
    expect(String(refused)).toContain(String(boltPort));
    expect((refused as PortTaken).nextStep).toContain("SITREP_BOLT_PORT");
    blocker.close();
    await (await lockHome(join(home, "neo4j"))).release();
  });

  it.each(["", "neo4j", "neo4j/password"])("names the folder where %j in it is in the way", async (name) => {
    // Root may write to a read-only folder; nobody can make a folder where a file stands, nor read one as a file.
    const obstacle = join(home, "data", name);
    if (name === "neo4j/password") await mkdir(obstacle, { recursive: true });
    else {
      await mkdir(join(obstacle, ".."), { recursive: true });
      await writeFile(obstacle, "");
    }
    const refused = await startTestDatabase(join(home, "data")).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(FolderUnusable);
    expect(String(refused)).toContain(join(home, "data", "neo4j"));
    expect((refused as FolderUnusable).nextStep).toContain("SITREP_HOME");
  });

  it("quotes the log of a database that dies while it starts", async () => {
    await mkdir(join(home, "neo4j", "data"), { recursive: true });
    await writeFile(join(home, "neo4j", "data", "databases"), "a file where Neo4j wants a folder");
    const failed = await failure();
    expect(failed).toBeInstanceOf(StoreUnavailable);
    expect(String(failed)).toMatch(/ended while it started[\s\S]*(ERROR|Exception|Caused by)/);
    expect((failed as StoreUnavailable).nextStep).toContain(join(home, "neo4j", "logs"));
  });

  it("says which program that cannot be run was tried, and gives the folder back", async () => {
    const java = { executable: join(home, "java"), release: 17, version: "17", foundBy: "a test" };
    const failed = await failure({ java });
    expect(failed).toBeInstanceOf(StoreUnavailable);
    expect(String(failed)).toContain(java.executable);
    await (await lockHome(join(home, "neo4j"))).release();
  });

  it("makes up for a first start that was cut off before the password was set", async () => {
    await mkdir(join(home, "neo4j"), { recursive: true });
    await writeFile(join(home, "neo4j", "password"), "made-but-never-set");
    const database = await start();
    expect(await runOn(database, "RETURN 1 AS one")).toEqual([{ one: 1 }]);
  });

  it("does not hear a Ctrl-C that is meant for Sitrep, nor outlive one that is killed, and the next one starts on the same data", async () => {
    const { parent, told, lines } = await startParent();
    if (parent.pid === undefined) throw new Error("The parent does not run.");
    const heard = nextLine(parent, lines);
    // What a terminal does: everything in the foreground group is interrupted.
    process.kill(-parent.pid, "SIGINT");
    expect(await heard).toBe("interrupted");
    await runOn({ uri: told.uri, user: "neo4j", password: told.password }, "CREATE (:Acknowledged)");
    parent.kill("SIGKILL");
    await once(parent, "exit");
    // Waits for the orphan's end before it starts.
    const next = await start();
    expect(await isAlive(told.database)).toBe(false);
    expect(await runOn(next, "MATCH (n:Acknowledged) RETURN count(n) AS count")).toEqual([{ count: 1 }]);
    // The supervisor of a database ends with it, and the database with its supervisor.
    const { database }: { database: ProcessIdentity } = JSON.parse(
      await readFile(join(home, "neo4j", "sitrep.lock"), "utf8"),
    );
    process.kill(await parentOf(database.pid), "SIGKILL");
    await expect.poll(() => isAlive(database), { timeout: 10_000 }).toBe(false);
  });

  /** A process of its own, in a group of its own, that has started a database on the folder. */
  async function startParent(): Promise<{
    parent: ChildProcess;
    lines: Interface;
    told: { uri: string; password: string; database: ProcessIdentity };
  }> {
    const script = fileURLToPath(new URL("./embedded-parent.ts", import.meta.url));
    const parent = spawn(process.execPath, ["--import", "tsx", script, home], {
      detached: true,
      stdio: ["ignore", "pipe", "inherit"],
    });
    parents.push(parent);
    const lines = createInterface({ input: parent.stdout });
    const told = JSON.parse(await nextLine(parent, lines));
    return { parent, lines, told };
  }

  /** What the process says next; one that ends without a word fails here, not at the limit of the test. */
  async function nextLine(parent: ChildProcess, lines: Interface): Promise<string> {
    const [line, signal] = await Promise.race([once(lines, "line"), once(parent, "exit")]);
    if (typeof line === "string") return line;
    throw new Error(`The parent ended: ${signal ?? `exit code ${line}`}.`);
  }
});

describe("an embedded Neo4j", () => {
  let home: string;
  let database: EmbeddedNeo4j;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), "sitrep-home-"));
    database = await startTestDatabase(home);
  });
  afterAll(async () => {
    await database.stop();
    await rm(home, { recursive: true, force: true });
  });

  it("listens on the loopback interface only, speaks no HTTP and reports nothing to anybody", async () => {
    const rows = await runOn(database, "SHOW SETTINGS YIELD name, value RETURN name, value");
    const settings = new Map(rows.map(({ name, value }) => [name, value]));
    expect(settings.get("server.bolt.listen_address")).toMatch(/^(localhost|127\.0\.0\.1):/);
    expect(settings.get("server.http.enabled")).toBe("false");
    expect(settings.get("server.https.enabled")).toBe("false");
    expect(settings.get("dbms.usage_report.enabled")).toBe("false");
  });

  it("refuses a second start on its folder, and goes on", async () => {
    const refused = await startTestDatabase(home).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(FolderUnusable);
    expect((refused as FolderUnusable).nextStep).toContain("SITREP_HOME");
    expect(await runOn(database, "RETURN 1 AS one")).toEqual([{ one: 1 }]);
  });

  const kill = async () => {
    const lock = JSON.parse(await readFile(join(home, "neo4j", "sitrep.lock"), "utf8"));
    process.kill(lock.database.pid, "SIGKILL");
    return await database.exited;
  };

  // Afterwards there is no database.
  it("when it is killed breaks off an export that is under way, so that nobody takes it for the whole", {
    timeout: 60_000,
  }, async () => {
    const settings = { NEO4J_URI: database.uri, NEO4J_USER: database.user, NEO4J_PASSWORD: database.password };
    const app = await startApp(testConfig(settings), {
      progress: silentProgress,
      logger: createLogger("silent"),
      samples: false,
      plansAhead: false,
      waitMs: 10_000,
    });
    try {
      await app.ready;
      // More than can be under way to a reader who waits.
      await runOn(
        database,
        "UNWIND range(1, 5000) AS n CREATE (:Document {id: toString(n), pageKey: toString(n), title: reduce(text = '', i IN range(1, 500) | text + 'long ')})",
      );
      const query = "{ documents { edges { node { title } } } }";
      const sent = request(`${app.address}/export/csv?limit=5000&query=${encodeURIComponent(query)}`).end();
      const [response] = (await once(sent, "response")) as [IncomingMessage];
      const ended = once(response, "end").then(
        () => null,
        (error: unknown) => error,
      );
      expect(response.statusCode).toBe(200);
      expect(await kill()).toMatchObject({ signal: "SIGKILL" });
      let text = "";
      response.on("data", (chunk) => {
        text += chunk;
      });
      expect(await ended).toMatchObject({ code: "ECONNRESET" });
      expect(response.complete).toBe(false);
      expect(text).toMatch(/# Not whole: broken off after \d+ rows\. The graph database does not answer/);
    } finally {
      await app.stop();
    }
  });

  // Last. The limit is the promise that an answer takes 5 s at most, twice.
  it("tells when it ends by itself, and whoever asks it then hears StoreUnavailable soon", {
    timeout: 15_000,
  }, async () => {
    const connection = openConnection(database);
    // Where the one before did not run, it lives still.
    const ended = await Promise.race([database.exited, connection.verify().then(kill)]);
    expect(ended).toMatchObject({ signal: "SIGKILL" });
    const probe = { name: "probe", access: "READ", text: "RETURN 1 AS one", params: {} } as const;
    const answers = await Promise.allSettled([
      connection.read(probe),
      connection.write((transaction) => transaction.run({ ...probe, access: "WRITE" })),
    ]);
    for (const answer of answers) expect(answer).toMatchObject({ reason: expect.any(StoreUnavailable) });
    await expect(connection.verify()).rejects.toBeInstanceOf(StoreUnavailable);
    await connection.close();
  });
});

async function runOn(options: ConnectionOptions, text: string) {
  const connection = openConnection(options);
  try {
    return await connection.write((transaction) =>
      transaction.run({ name: "test", access: "WRITE", text, params: {} }),
    );
  } finally {
    await connection.close();
  }
}

/** The process that started another, from ps. */
async function parentOf(pid: number): Promise<number> {
  const ps = spawn("ps", ["-o", "ppid=", "-p", String(pid)], { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  for await (const chunk of ps.stdout) output += chunk;
  return Number(output);
}
