import { once } from "node:events";
import type { ServerResponse } from "node:http";

/** Something is sent at least so often, so that nothing on the way takes the connection for dead. */
const heartbeatMs = 15_000;
/** A client that takes nothing for so long is given up. */
const idleMs = 60_000;

/**
 * Sends results as server-sent events: `next` with each, `complete` at the end. The next result is asked for once the client has taken the
 * last one, so that nothing piles up here.
 * @param fault what is sent as the last result, if asking for the next one fails.
 * @param ended aborted when the subscription is to end; the results then end by themselves.
 */
export async function writeEvents<Result>(
  response: ServerResponse,
  results: AsyncIterable<Result>,
  format: (result: Result) => object,
  fault: (error: unknown) => object,
  ended: AbortSignal,
): Promise<void> {
  response.writeHead(200, {
    "Content-Type": "text/event-stream; charset=utf-8",
    "Cache-Control": "no-store",
    // Proxies that gather answers would keep events back.
    "X-Accel-Buffering": "no",
  });
  // A comment: some browsers show no answer before its first bytes.
  response.write(":\n\n");
  const heartbeat = setInterval(() => {
    if (!response.writableNeedDrain) response.write(":\n\n");
  }, heartbeatMs);
  try {
    for await (const result of results) {
      if (response.destroyed) return;
      const isTaken = response.write(next(format(result)));
      if (!isTaken) await once(response, "drain", { signal: AbortSignal.any([ended, AbortSignal.timeout(idleMs)]) });
    }
  } catch (error) {
    // A client that is gone, or took nothing for too long, has nobody to tell.
    if (response.destroyed || (error as Error).name === "AbortError") return void response.destroy();
    response.write(next(fault(error)));
  } finally {
    clearInterval(heartbeat);
  }
  response.end("event: complete\ndata:\n\n");
}

function next(result: object): string {
  return `event: next\ndata: ${JSON.stringify(result)}\n\n`;
}
