import autocannon from "autocannon";
import { cpuMs } from "./process-usage.js";

/** One thing to send. */
export interface Sent {
  readonly path: string;
  readonly body: string;
}

/** What a server did under load. */
export interface Load {
  /** Good answers in a second. */
  readonly perSecond: number;
  /** Answers that were none: a status other than 2xx, GraphQL errors, nothing in time. */
  readonly failed: number;
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
}

/** An answer that takes longer is none, in seconds. */
export const patienceSeconds = 60;

/**
 * Sends questions to a server on this machine for some seconds, each connection its next one when it has its answer: a closed loop, which finds out what
 * the server can do. Its latencies are kind to a slow server, since it is asked less.
 */
export async function load({ url, pid, requests, connections, seconds }: LoadOptions): Promise<Load> {
  const before = cpuMs(pid);
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    timeout: patienceSeconds,
    method: "POST",
    headers: { "content-type": "application/json" },
    requests: requests.map(({ path, body }) => ({ path, body })),
    verifyBody: (body) => !String(body).includes('"errors":'),
  });
  const failed = result.non2xx + result.errors + result.timeouts + result.mismatches;
  return {
    perSecond: Math.max(0, result.requests.total - failed) / result.duration,
    failed,
    p50: result.latency.p50,
    p99: result.latency.p99,
    cpuMs: (cpuMs(pid) - before) / result.requests.total,
  };
}
