import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { packageRoot } from "../../src/package-root.js";
import { type RunningCommand, runSitrep, runWithin, spawnSitrep, temporaryFolder } from "../cli/run-sitrep.js";
import { patience } from "../support/patience.js";

const home = temporaryFolder();
const environment = { SITREP_HOME: home, SITREP_PORT: "0" };
const sampleCount = readdirSync(join(packageRoot, "seed", "reports")).filter((file) => file.endsWith(".txt")).length;

/** What `sitrep start --json` answers. */
interface Started {
  readonly address: string;
  readonly databaseUri: string;
  readonly loadedSamples: number;
  readonly counts: Record<"documents" | "events" | "actors" | "places", number>;
  readonly question: string | null;
  readonly answer: unknown;
}

async function started(command: RunningCommand): Promise<Started> {
  return JSON.parse(await command.untilItWrites(/^}$/m)) as Started;
}

async function ask(address: string, query: string): Promise<unknown> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(`${address}/graphql`, { method: "POST", headers, body: JSON.stringify({ query }) });
  return response.json();
}

/** Whether anything still listens at a Bolt address. */
async function answers(uri: string): Promise<boolean> {
  const { hostname, port } = new URL(uri);
  return fetch(`http://${hostname}:${port}`).then(
    () => true,
    (error: { cause?: { code?: string } }) => error.cause?.code !== "ECONNREFUSED",
  );
}

describe("sitrep start", () => {
  const running = new Set<RunningCommand>();
  const start = (...args: string[]) => {
    const command = spawnSitrep(["start", "--json", ...args], { environment });
    running.add(command);
    return command;
  };
  afterAll(() => {
    for (const { child } of running) child.kill("SIGKILL");
  });

  it("reads the samples once, answers a question from them, takes reports from other commands, restarts a database that dies, and ends without a trace", async () => {
    const first = start();
    const told = await started(first);
    expect(told).toMatchObject({ loadedSamples: sampleCount, counts: { documents: sampleCount } });
    expect(told.counts.events).toBeGreaterThan(sampleCount);
    expect(told.question).toContain("What did an actor take");
    expect(JSON.stringify(told.answer)).toContain("quote");
    expect((await fetch(`${told.address}/readyz`)).status).toBe(200);

    // The database is in use: a second command goes through the one that runs, a second start is refused.
    const report = "A car bomb killed three people in Homs on Friday, state television said.";
    const ingested = await runSitrep(
      ["ingest", "-", "--publisher", "A wire", "--date", "2014-12-27T08:00:00Z", "--json"],
      { environment, input: report },
    );
    expect(JSON.parse(ingested.stdout)).toMatchObject({ documents: [{ status: "CREATED" }], failed: [] });
    expect(await ask(told.address, "{ documents { total { value } } }")).toEqual({
      data: { documents: { total: { value: sampleCount + 1 } } },
    });
    // A report that takes long to read keeps no question waiting.
    const text = "The members of the committee said that the weather was mild in the valley. ".repeat(600);
    const input = `{ text: "${text}", publisher: "A wire", publishedAt: "2014-12-27T08:00:00Z" }`;
    let isRead = false;
    const preview = ask(told.address, `{ previewDocument(input: ${input}) { events { key } } }`).finally(() => {
      isRead = true;
    });
    let answered = 0;
    for (; !isRead; answered++) await ask(told.address, "{ __typename }");
    expect(await preview).toEqual({ data: { previewDocument: { events: [] } } });
    expect(answered).toBeGreaterThan(20);

    expect(await runWithin(["start"], environment)).toMatchObject({
      exitCode: 7,
      stderr: expect.stringContaining(`process ${first.child.pid}`),
    });

    first.child.kill("SIGTERM");
    expect(await first.ended).toMatchObject({ exitCode: 0 });
    expect(await answers(told.databaseUri)).toBe(false);
    expect(existsSync(join(home, "running.json"))).toBe(false);

    const second = start();
    const toldAgain = await started(second);
    expect(toldAgain).toMatchObject({ loadedSamples: 0, counts: { documents: sampleCount + 1 } });

    // The lock names the database's process, as a later Sitrep needs to know it.
    const lock = JSON.parse(readFileSync(join(home, "neo4j", "sitrep.lock"), "utf8")) as { database: { pid: number } };
    process.kill(lock.database.pid, "SIGKILL");
    const readiness = async () => (await fetch(`${toldAgain.address}/readyz`)).status;
    await vi.waitFor(async () => expect(await readiness()).toBe(503), patience);
    expect((await fetch(`${toldAgain.address}/livez`)).status).toBe(200);
    await vi.waitFor(async () => expect(await readiness()).toBe(200), patience);
    expect(await ask(toldAgain.address, "{ documents { total { value } } }")).toMatchObject({
      data: { documents: { total: { value: sampleCount + 1 } } },
    });

    second.child.kill("SIGINT");
    expect(await second.ended).toMatchObject({ exitCode: 0, stderr: expect.stringContaining("Stopped.") });
    expect(await answers(toldAgain.databaseUri)).toBe(false);
  }, 480_000);
});
