import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";

/** A request as the service received it. */
export interface Received {
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What the service answers; `never` keeps the caller waiting. */
export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly never?: true;
}

/** A service on this machine for the length of one test, with what it was asked. */
export async function startService(
  answer: (request: Received, number: number) => Reply,
): Promise<{ readonly url: string; readonly received: readonly Received[]; readonly asked: Promise<unknown> }> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const { url = "", headers } = request;
    received.push({ url, headers, body: await text(request) });
    const { status = 200, headers: own = {}, body = "", never } = answer(received.at(-1) as Received, received.length);
    if (!never) response.writeHead(status, { "content-type": "application/json", ...own }).end(body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    asked: once(server, "request"),
  };
}
