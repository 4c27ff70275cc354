import { once } from "node:events";
import { Agent, request } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { patienceSeconds, type Sent } from "./load.js";

/** Questions without an answer at once: a server so far behind cannot bear the rate. */
const mostWaiting = 500;

export interface RateOptions {
  readonly url: string;
  /** Sent in turn. */
  readonly requests: readonly Sent[];
  readonly perSecond: number;
  readonly seconds: number;
}

/** What came of the questions. */
export interface Answers {
  readonly latencies: readonly number[];
  /** How many had an answer that is none: a status other than 200, GraphQL errors, none in time. */
  readonly failed: number;
}

/**
 * Sends questions to a server at even distances, however long its answers take: an open loop, as many users make one. An answer's time counts from when its question
 * was due, not from when it was sent, so that whoever had to wait behind a slow one is counted too ("coordinated omission": Gil Tene, "How NOT to measure latency").
 * @returns ms for each question, in no order; one that failed has what it took to fail, which is its limit where it took too long.
 * @throws {Error} if the server falls behind without end.
 */
export async function askAtRate({ url, requests, perSecond, seconds }: RateOptions): Promise<Answers> {
  const agent = new Agent({ keepAlive: true });
  const latencies: number[] = [];
  let failed = 0;
  const ask = async (index: number, dueAt: number) => {
    try {
      await answerTo(url, requests[index % requests.length] as Sent, agent);
    } catch {
      failed += 1;
    }
    latencies.push(performance.now() - dueAt);
  };
  const asked: Promise<void>[] = [];
  const startedAt = performance.now();
  const count = Math.max(1, Math.round(perSecond * seconds));
  try {
    for (let index = 0; index < count; index += 1) {
      const dueAt = startedAt + (index * 1_000) / perSecond;
      const earlyMs = dueAt - performance.now();
      if (earlyMs > 0) await delay(earlyMs);
      if (index - latencies.length > mostWaiting)
        throw new Error(`${url} cannot bear ${perSecond} questions a second.`);
      asked.push(ask(index, dueAt));
    }
    await Promise.all(asked);
  } finally {
    agent.destroy();
  }
  return { latencies, failed };
}

async function answerTo(url: string, { path, body }: Sent, agent: Agent): Promise<void> {
  const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
  const signal = AbortSignal.timeout(patienceSeconds * 1_000);
  const sent = request(new URL(path, url), { method: "POST", headers, agent, signal });
  sent.end(body);
  const [response] = await once(sent, "response");
  let text = "";
  for await (const chunk of response.setEncoding("utf8")) text += chunk;
  if (response.statusCode !== 200 || text.includes('"errors":')) {
    throw new Error(`${url} answered ${response.statusCode}: ${text.slice(0, 500)}`);
  }
}

/** The latency that so great a share of the answers did not exceed, in ms. @param share from 0 to 1. */
export function quantileOf(latencies: readonly number[], share: number): number {
  const sorted = [...latencies].sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new Error("Nothing was measured.");
  return found;
}
