import { deepStrictEqual } from "node:assert";
import { essenceFrom, requestFor } from "./ask-server.js";
import type { ByServer, Compared } from "./benchmark-results.js";
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
  /** The servers that have an answer: on a large graph the peer may have none. */
  readonly answering: readonly ServerName[];
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
  let hasPeer = true;
  for (const subject of [asked[0], asked.at(-1)]) {
    if (subject === undefined) throw new Error(`The graph has nothing to ask "${name}" about.`);
    const ask = (server: ServerName) => patiently(() => essenceFrom(servers[server], server, question, subject));
    const floor = await ask("floor");
    deepStrictEqual(await ask("sitrep"), floor, `${name}: sitrep`);
    const peer: unknown = hasPeer ? await ask("peer").catch(() => null) : null;
    hasPeer = peer !== null;
    if (hasPeer) deepStrictEqual(peer, floor, `${name}: peer`);
  }
  if (!hasPeer) note(`${name}: the peer has no answer and is left out`);
  const answering = serverNames.filter((server) => server !== "peer" || hasPeer);
  const requestsTo = (server: ServerName) => asked.map((subject) => requestFor(server, question, subject));
  return { name, answering, requests: byName(requestsTo) };
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
export async function warmUp(
  { name, requests, answering }: PreparedQuestion,
  servers: Servers,
  effort: Effort,
): Promise<void> {
  for (const server of answering) {
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
  { name, requests, answering }: PreparedQuestion,
  servers: Servers,
  effort: Effort,
): Promise<Compared> {
  const measured = byName<Load[]>(() => []);
  for (let round = 0; round < effort.rounds; round += 1) {
    for (const server of answering) {
      measured[server].push(await closedLoop(servers[server], requests[server], effort));
    }
  }
  const rates = answering.map((server) => medianOf(measured[server]).perSecond);
  const perSecond = Math.min(...rates) / 2;
  const seconds = Math.min(longestSeconds, Math.max(effort.seconds, leastAnswers / perSecond / effort.rounds));
  const latencies = byName<number[]>(() => []);
  let failed = 0;
  for (let round = 0; round < effort.rounds; round += 1) {
    for (const server of answering) {
      const { url } = servers[server];
      const answers = await askAtRate({ url, requests: requests[server], perSecond, seconds });
      latencies[server].push(...answers.latencies);
      failed += answers.failed;
    }
  }
  note(`${name}: ${answering.map((server, index) => `${server} ${rates[index]?.toFixed(1)}/s`).join(", ")}`);
  for (const server of answering) for (const { failed: some } of measured[server]) failed += some;
  const summed = <Value>(of: (server: ServerName) => Value): ByServer<Value> => ({
    floor: of("floor"),
    sitrep: of("sitrep"),
    peer: answering.includes("peer") ? of("peer") : null,
  });
  const quantiles = (server: ServerName) => ({
    p50: quantileOf(latencies[server], 0.5),
    p99: quantileOf(latencies[server], 0.99),
  });
  return {
    name,
    failed,
    closed: summed((server) => medianOf(measured[server])),
    atRate: { perSecond, answers: latencies.floor.length, latencies: summed(quantiles) },
  };
}

function closedLoop({ url, pid }: Server, requests: readonly Sent[], { connections, seconds }: Effort): Promise<Load> {
  return load({ url, pid, requests, connections, seconds });
}

function byName<Value>(of: (server: ServerName) => Value): Record<ServerName, Value> {
  return { floor: of("floor"), sitrep: of("sitrep"), peer: of("peer") };
}

/** The one in the middle, by answers a second. */
function medianOf(rounds: readonly Load[]): Load {
  const middle = [...rounds].sort((a, b) => a.perSecond - b.perSecond)[rounds.length >> 1];
  if (middle === undefined) throw new Error("Nothing was measured.");
  return middle;
}
