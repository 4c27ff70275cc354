import autocannon from "autocannon";
import { cpuMs } from "./process-usage.js";

/** One thing to send. */
export interface Sent {
  readonly path: string;
  readonly body: string;
}

/** What a server did under load. */
export interface Load {
  /** Answers without an error, in a second. */
  readonly perSecond: number;
  /** ms: half of the answers, and all but one in a hundred, took no longer. */
  readonly p50: number;
  readonly p99: number;
  /** CPU time of the server for an answer, in ms: what stays the same on a busy machine. Linux only, else not a number. */
  readonly cpuMs: number;
}

export interface LoadOptions {
  readonly url: string;
  /** The server's process. */
  readonly pid: number;
  /** Sent in turn by each connection. */
  readonly requests: readonly Sent[];
  readonly connections: number;
  readonly seconds: number;
  /** Requests in a second, however long the answers take; null: each connection sends when it has its answer. */
  readonly rate: number | null;
}

/**
 * Sends questions to a server on this machine for some seconds.
 * @throws {Error} if an answer is not one: a status other than 2xx, GraphQL errors, or none at all.
 */
export async function load({ url, pid, requests, connections, seconds, rate }: LoadOptions): Promise<Load> {
  const before = cpuMs(pid);
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    timeout: 30,
    ...(rate === null ? {} : { overallRate: rate }),
    method: "POST",
    headers: { "content-type": "application/json" },
    requests: requests.map(({ path, body }) => ({ path, body })),
    verifyBody: (body) => !String(body).includes('"errors":'),
  });
  const failed = result.non2xx + result.errors + result.timeouts + result.mismatches;
  if (failed > 0) throw new Error(`${failed} of ${result.requests.total} requests to ${url} had no good answer.`);
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    cpuMs: (cpuMs(pid) - before) / result.requests.total,
  };
}
