import { createClient } from "graphql-sse";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { silentProgress } from "../../src/domain/progress.js";
import { createRulesEngine } from "../../src/extraction/rules-engine.js";
import { fingerprint } from "../../src/graph/fingerprint.js";
import { ingestDocument } from "../../src/services/ingest-document.js";
import { verifyGraph } from "../../src/services/verify-graph.js";
import { type RunningCommand, spawnSitrep } from "../cli/run-sitrep.js";
import { patience } from "../support/patience.js";
import { startTestRedis, type TestRedis } from "../support/redis-server.js";
import { testDatabase } from "../support/test-database.js";
import { emptyGraph, useGraph } from "../support/use-graph.js";
import { generatedReports } from "./generated-reports.js";

const reports = generatedReports(30);
const poison = { ...reports[0], text: "Text.", publishedAt: "no date" };

interface Process extends RunningCommand {
  readonly address: string;
}

describe("two servers and two workers on one database and one Redis", () => {
  const graph = useGraph({ emptied: "once" });
  const running: RunningCommand[] = [];
  let redis: TestRedis;
  let expected: string;
  let servers: [Process, Process];
  let workers: [Process, Process];

  const spawn = async (...args: string[]): Promise<Process> => {
    const { uri, user, password } = testDatabase();
    const environment = {
      NEO4J_URI: uri,
      NEO4J_USER: user,
      NEO4J_PASSWORD: password,
      SITREP_REDIS_URL: redis.url,
      SITREP_PORT: "0",
      SITREP_LOG_LEVEL: "error",
    };
    const command = spawnSitrep([...args, "--json"], { environment });
    running.push(command);
    const { address = "" } = JSON.parse(await command.untilItWrites(/^}$/m)) as { address?: string };
    return { ...command, address };
  };

  beforeAll(async () => {
    redis = await startTestRedis();
    // What one process makes of them, one after the other.
    const engine = createRulesEngine();
    for (const report of reports) await ingestDocument(graph.connection, engine, report);
    expected = await fingerprint(graph.connection);
    await emptyGraph(graph.run);
    servers = await Promise.all([spawn("serve", "--no-work"), spawn("serve", "--no-work")]);
    workers = await Promise.all([spawn("work"), spawn("work")]);
  });
  afterAll(async () => {
    for (const { child } of running) child.kill("SIGKILL");
    await redis?.remove();
  });

  it("take in every document once though one of each is killed, tell all to who listens, and go on after Redis was away", async () => {
    const [first, second] = servers;
    const heard = new Set<string>();
    const listening = await listen(second, heard);
    // It fails if the test does, which then tells why.
    listening.ended.catch(() => {});
    const jobs = new Map<string, string>();
    const handIn = async (server: Process, report: object) => {
      const { data } = await ask(server, enqueue, { input: report });
      jobs.set(data.enqueueDocument.job.id, JSON.stringify(report));
    };

    await handIn(first, poison);
    for (const [index, report] of reports.entries()) {
      await handIn(index % 2 === 0 ? first : second, report);
      // Some are handed in to both, as a client does that had no answer from the first.
      if (index % 5 === 0) await handIn(second, report);
    }
    expect(jobs.size).toBe(reports.length + 1);

    // In the middle of the work, with documents in the hands of both workers.
    await vi.waitUntil(() => heard.size >= 5, patience);
    expect(heard.size).toBeLessThan(reports.length);
    workers[0].child.kill("SIGKILL");
    first.child.kill("SIGKILL");
    await vi.waitUntil(async () => {
      const { waiting, running } = (await ask(second, load)).data.ingestQueue;
      return waiting + running === 0;
    }, patience);

    const outcomes = await Promise.all([...jobs.keys()].map((id) => outcomeOf(second, id)));
    const isPoison = (_: unknown, index: number) => [...jobs.values()][index] === JSON.stringify(poison);
    expect(outcomes.find(isPoison)).toMatchObject({ state: "FAILED", result: null, fault: { code: "INVALID_REPORT" } });
    const done = outcomes.filter((outcome, index) => !isPoison(outcome, index));
    expect(new Set(done.map(({ state }) => state))).toEqual(new Set(["DONE"]));
    const documentIds = done.map(({ result }) => result.documentId);
    expect(new Set(documentIds).size).toBe(reports.length);

    expect(await fingerprint(graph.connection)).toBe(expected);
    const checks = await verifyGraph(graph.connection, silentProgress);
    expect(checks.flatMap(({ examples }) => examples)).toEqual([]);
    await vi.waitUntil(() => documentIds.every((id) => heard.has(id)), patience);

    await redis.kill();
    const lost = await ask(second, enqueue, { input: { ...reports[0], text: "A car bomb exploded in Homs." } });
    expect(lost.errors?.[0]?.extensions.code).toBe("QUEUE_UNAVAILABLE");
    expect(await readiness(second)).toEqual([
      200,
      { ready: true, queue: { ready: false, reason: "Redis does not answer." } },
    ]);
    expect((await ask(second, "{ documents { total { value } } }")).data.documents.total.value).toBe(reports.length);

    await redis.restart();
    await vi.waitUntil(
      async () => JSON.stringify(await readiness(second)).includes(`"queue":{"ready":true}`),
      patience,
    );
    await handIn(second, { ...reports[0], text: "A car bomb exploded in Homs." });
    const last = [...jobs.keys()].at(-1) ?? "";
    const { result } = await vi.waitUntil(async () => {
      const outcome = await outcomeOf(second, last);
      return outcome.state === "DONE" && outcome;
    }, patience);
    await vi.waitUntil(() => heard.has(result.documentId), patience);

    // Whoever is left ends as they should; the subscription ends with its server.
    second.child.kill("SIGTERM");
    workers[1].child.kill("SIGTERM");
    expect((await second.ended).exitCode).toBe(0);
    expect((await workers[1].ended).exitCode).toBe(0);
    await listening.ended;
  });
});

const enqueue = "mutation ($input: ReportInput!) { enqueueDocument(input: $input) { job { id } } }";
const outcome = "query ($id: ID!) { ingestJob(id: $id) { state result { documentId } fault { code } } }";
const load = "{ ingestQueue { waiting running } }";
const subscription = "subscription { documentIngested { result { documentId } } }";

interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: answers have the shape of their question
  readonly data: any;
  readonly errors?: readonly { extensions: { code: string } }[];
}

async function ask({ address }: Process, query: string, variables: object = {}): Promise<Answer> {
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ query, variables });
  return (await (await fetch(`${address}/graphql`, { method: "POST", headers, body })).json()) as Answer;
}

async function outcomeOf(server: Process, id: string): Promise<Answer["data"]> {
  return (await ask(server, outcome, { id })).data.ingestJob;
}

async function readiness({ address }: Process): Promise<[number, unknown]> {
  const response = await fetch(`${address}/readyz`);
  return [response.status, await response.json()];
}

/** Subscribes to what a server tells of, and from then on adds the id of every document, until the server ends the subscription. */
async function listen({ address }: Process, heard: Set<string>): Promise<{ ended: Promise<void> }> {
  const client = createClient({ url: `${address}/graphql/stream`, retryAttempts: 0 });
  let subscribed = () => {};
  const isSubscribed = new Promise<void>((resolve) => {
    subscribed = resolve;
  });
  const told = client.iterate<{ documentIngested: { result: { documentId: string } } }>(
    { query: subscription },
    { connected: subscribed },
  );
  const read = async () => {
    for await (const { data } of told) heard.add(data?.documentIngested.result.documentId ?? "");
  };
  const ended = read();
  await Promise.race([isSubscribed, ended]);
  return { ended };
}
