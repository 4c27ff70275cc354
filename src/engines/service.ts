import { TimeOver, withTimeLimit } from "./time-limit.js";

/** Why a service gave no answer that can be used. Engines catch it: they have the rules to fall back to. */
export class ServiceFailed extends Error {
  /** How long to wait before asking again, in ms; null if asking again is pointless. */
  readonly retryAfterMs: number | null;

  constructor(message: string, options: { retryAfterMs?: number; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.retryAfterMs = options.retryAfterMs ?? null;
  }
}

export interface ServiceRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** How long connecting and answering may take, in ms. */
  readonly timeoutMs: number;
  /** Longest answer that is read, in bytes. */
  readonly maximumBytes: number;
  readonly signal: AbortSignal;
}

export interface ServiceAnswer {
  readonly status: number;
  readonly text: string;
}

const defaultWaitMs = 1_000;
const longestWaitMs = 20_000;

/**
 * Posts to a service over HTTP, bounded in time and size. Redirects are not followed: they could carry a key elsewhere.
 * @returns any answer below 500 but 429.
 * @throws {ServiceFailed} if there is none, it is 429 or 5xx, or it is too long.
 */
export async function postTo(request: ServiceRequest): Promise<ServiceAnswer> {
  const { url, headers, body, timeoutMs, maximumBytes } = request;
  try {
    return await withTimeLimit(timeoutMs, request.signal, async (signal) => {
      const response = await fetch(url, { method: "POST", headers, body, signal, redirect: "error" });
      const text = await readBounded(response, maximumBytes);
      if (response.status === 429 || response.status >= 500)
        throw new ServiceFailed(`it answered ${response.status}: ${excerptOf(text)}`, {
          retryAfterMs: waitAskedFor(response),
        });
      return { status: response.status, text };
    });
  } catch (error) {
    if (error instanceof ServiceFailed) throw error;
    if (request.signal.aborted) throw new ServiceFailed("the engine was closed", { cause: error });
    if (error instanceof TimeOver)
      throw new ServiceFailed(`it did not answer within ${timeoutMs / 1_000} seconds`, { cause: error });
    // fetch hides the reason ("connect ECONNREFUSED ...") in the cause.
    const { message, cause } = error as Error;
    const reason = cause instanceof Error ? cause.message || (cause as NodeJS.ErrnoException).code : message;
    throw new ServiceFailed(`it does not answer: ${reason}`, { retryAfterMs: defaultWaitMs, cause: error });
  }
}

/** The beginning of what a service said, on one line. */
export function excerptOf(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return line.length > 200 ? `${line.slice(0, 200)}…` : line || "nothing";
}

async function readBounded(response: Response, maximumBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > maximumBytes) throw new ServiceFailed(`its answer is longer than ${maximumBytes / 1_000_000} MB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** `Retry-After` in seconds or as a date (RFC 9110, 10.2.3), bounded. */
function waitAskedFor({ headers }: Response): number {
  const asked = headers.get("retry-after");
  if (asked === null) return defaultWaitMs;
  const ms = /^\d+$/u.test(asked) ? Number(asked) * 1_000 : Date.parse(asked) - Date.now();
  return Number.isNaN(ms) ? defaultWaitMs : Math.min(Math.max(ms, 0), longestWaitMs);
}
