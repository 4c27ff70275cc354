import { deepStrictEqual } from "node:assert";
import { essenceFrom, requestFor } from "./ask-server.js";
import type { Compared } from "./benchmark-results.js";
import type { LargeDatabase } from "./large-database.js";
import { type Load, load, type Sent } from "./load.js";
import { note } from "./note.js";
import { askAtRate, quantileOf } from "./open-loop.js";
import type { ComparedQuestion } from "./questions/questions.js";
import { type Server, type ServerName, serverNames } from "./servers.js";

export type Servers = Readonly<Record<ServerName, Server>>;

export interface Effort {
  readonly rounds: number;
  readonly seconds: number;
  readonly connections: number;
}

/** A question with what is sent to each server to ask it. */
export interface PreparedQuestion {
  readonly name: string;
  readonly requests: Readonly<Record<ServerName, readonly Sent[]>>;
}

/** A server is warm once its rate has not risen by a tenth; not waited for longer than this many times. */
const mostWarmUps = 10;
/** How often a cold database is asked for its first answer. */
const mostFirstTries = 5;
/** Answers that a percentile is taken of, at least, as far as the time suffices. */
const leastAnswers = 60;
const longestSeconds = 10;

/** Finds what a question is to be asked about. @throws {AssertionError} if the servers do not give the same answers. */
export async function prepare(
  { name, question, subjects }: ComparedQuestion,
  servers: Servers,
  database: LargeDatabase,
): Promise<PreparedQuestion> {
  const asked = await subjects(database.connection);
  for (const subject of [asked[0], asked.at(-1)]) {
    if (subject === undefined) throw new Error(`The graph has nothing to ask "${name}" about.`);
    const ask = (server: ServerName) => patiently(() => essenceFrom(servers[server], server, question, subject));
    const floor = await ask("floor");
    for (const other of ["sitrep", "peer"] as const) deepStrictEqual(await ask(other), floor, `${name}: ${other}`);
  }
  return { name, requests: each((server) => asked.map((subject) => requestFor(server, question, subject))) };
}

/** A database that has not read its pages or planned the statement yet may take longer than a server waits. */
async function patiently<Result>(ask: () => Promise<Result>): Promise<Result> {
  for (let times = 1; times < mostFirstTries; times += 1) {
    try {
      return await ask();
    } catch (error) {
      note(String(error));
    }
  }
  return await ask();
}

/** Makes every server used to a question. */
export async function warmUp({ name, requests }: PreparedQuestion, servers: Servers, effort: Effort): Promise<void> {
  for (const server of serverNames) {
    const times = await warmUpWith(servers[server], requests[server], effort);
    note(`${name}: ${server} is warm after ${times} times ${effort.seconds} s`);
  }
}

/**
 * Asks until the rate rises no more: the database compiles what it runs often, and the servers what they do often.
 * @returns how many times it was asked for so many seconds.
 */
export async function warmUpWith(server: Server, requests: readonly Sent[], effort: Effort): Promise<number> {
  let best = 0;
  let times = 0;
  for (let rate = 1; rate > best * 1.1 && times < mostWarmUps; times += 1) {
    best = Math.max(best, rate);
    ({ perSecond: rate } = await closedLoop(server, requests, effort));
  }
  return times;
}

/** Asks a question of all servers by turns: first as fast as they answer, then all at half of what the slowest of them could do. */
export async function compare(
  { name, requests }: PreparedQuestion,
  servers: Servers,
  effort: Effort,
): Promise<Compared> {
  const measured = each<Load[]>(() => []);
  for (let round = 0; round < effort.rounds; round += 1) {
    for (const server of serverNames) {
      measured[server].push(await closedLoop(servers[server], requests[server], effort));
    }
  }
  const closed = each((server) => medianOf(measured[server]));
  const perSecond = Math.min(...serverNames.map((server) => closed[server].perSecond)) / 2;
  const seconds = Math.min(longestSeconds, Math.max(effort.seconds, leastAnswers / perSecond / effort.rounds));
  const latencies = each<number[]>(() => []);
  let failed = 0;
  for (let round = 0; round < effort.rounds; round += 1) {
    for (const server of serverNames) {
      const { url } = servers[server];
      const answers = await askAtRate({ url, requests: requests[server], perSecond, seconds });
      latencies[server].push(...answers.latencies);
      failed += answers.failed;
    }
  }
  note(`${name}: ${serverNames.map((one) => `${one} ${closed[one].perSecond.toFixed(1)}/s`).join(", ")}`);
  const open = each((server) => ({
    p50: quantileOf(latencies[server], 0.5),
    p99: quantileOf(latencies[server], 0.99),
  }));
  for (const server of serverNames) for (const { failed: some } of measured[server]) failed += some;
  return { name, closed, failed, atRate: { perSecond, answers: latencies.floor.length, latencies: open } };
}

function closedLoop({ url, pid }: Server, requests: readonly Sent[], { connections, seconds }: Effort): Promise<Load> {
  return load({ url, pid, requests, connections, seconds });
}

function each<Value>(of: (server: ServerName) => Value): Record<ServerName, Value> {
  return { floor: of("floor"), sitrep: of("sitrep"), peer: of("peer") };
}

/** The one in the middle, by answers a second. */
function medianOf(rounds: readonly Load[]): Load {
  const middle = [...rounds].sort((a, b) => a.perSecond - b.perSecond)[rounds.length >> 1];
  if (middle === undefined) throw new Error("Nothing was measured.");
  return middle;
}
