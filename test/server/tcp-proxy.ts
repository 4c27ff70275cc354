import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A way to the database that a test can cut, and open again. */
export interface TcpProxy {
  readonly port: number;
  /** Ends what goes through it, and refuses what comes. */
  cut(): void;
  /** Keeps connections open, but passes nothing on. */
  hang(): void;
  /** Passes on what it kept while it hung. */
  resume(): void;
  /** Ends what goes through it, and lets through what comes from now on. */
  open(): void;
  close(): Promise<void>;
}

export async function startTcpProxy(host: string, port: number): Promise<TcpProxy> {
  let state: "open" | "cut" | "hanging" = "open";
  const pairs = new Set<readonly [client: Socket, upstream: Socket]>();
  const join = ([client, upstream]: readonly [Socket, Socket]) => client.pipe(upstream).pipe(client);
  const server = createServer((client) => {
    client.on("error", () => {});
    if (state === "cut") {
      client.destroy();
      return;
    }
    const upstream = connect(port, host);
    const pair = [client, upstream] as const;
    pairs.add(pair);
    const end = () => {
      pairs.delete(pair);
      client.destroy();
      upstream.destroy();
    };
    upstream.on("error", end).on("close", end);
    client.on("close", end);
    if (state === "open") join(pair);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const endAll = () => {
    for (const [client] of pairs) client.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    cut() {
      state = "cut";
      endAll();
    },
    hang() {
      state = "hanging";
      for (const [client, upstream] of pairs) {
        client.unpipe().pause();
        upstream.unpipe().pause();
      }
    },
    resume() {
      state = "open";
      for (const pair of pairs) join(pair);
    },
    open() {
      state = "open";
      endAll();
    },
    async close() {
      endAll();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
