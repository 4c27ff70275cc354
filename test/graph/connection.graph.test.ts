import { once } from "node:events";
import { createServer as createHttpServer } from "node:http";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import {
  BadInput,
  NotFound,
  StoreBehind,
  StoreRefused,
  StoreTimeout,
  StoreUnavailable,
} from "../../src/domain/errors.js";
import { type Connection, type ConnectionOptions, openConnection } from "../../src/graph/connection.js";
import type { Statement } from "../../src/graph/statement.js";
import { testDatabase } from "../support/test-database.js";
import { useGraph } from "../support/use-graph.js";

const read = (text: string, params = {}): Statement => ({ name: "probe.read", access: "READ", text, params });
const write = (text: string, params = {}): Statement => ({ name: "probe.write", access: "WRITE", text, params });

describe("Connection", () => {
  const graph = useGraph();
  const opened: Connection[] = [];
  const closing: (() => void)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0)) close();
    for (const connection of opened.splice(0)) await connection.close();
  });
  const open = (options: Partial<ConnectionOptions>) => {
    const connection = openConnection({ ...testDatabase(), ...options });
    opened.push(connection);
    return connection;
  };

  it("reads what it has written, with integers as numbers", async () => {
    await graph.run("CREATE (:Probe {value: 7})");
    const rows = await graph.connection.read(
      read("MATCH (probe:Probe) RETURN probe.value AS value, count(*) AS count"),
    );
    expect(rows).toEqual([{ value: 7, count: 1 }]);
  });

  it("keeps nothing of a write whose work throws, and hands the error on as it is", async () => {
    const thrown = new NotFound("There is no such thing.");
    const writing = graph.connection.write(async (transaction) => {
      await transaction.run(write("CREATE (:Probe)"));
      throw thrown;
    });
    await expect(writing).rejects.toBe(thrown);
    expect(await graph.connection.read(read("MATCH (n:Probe) RETURN n"))).toEqual([]);
  });

  it.each(["bolt:", "neo4j:"])("does not write in a read, and reads what it wrote, by %s", async (scheme) => {
    const connection = open({ uri: testDatabase().uri.replace(/^\w+:/, scheme) });
    await expect(connection.read(write("CREATE (:Probe)"))).rejects.toThrow("probe.write");
    // The server goes by the access mode of the session, as the driver does that picks a member to read from.
    await expect(connection.read(read("CREATE (:Probe)"))).rejects.toThrow("read access mode");
    expect(await connection.read(read("MATCH (n:Probe) RETURN n"))).toEqual([]);
    await connection.write((transaction) => transaction.run(write("CREATE (:Probe)")));
    expect(await connection.read(read("MATCH (n:Probe) RETURN count(n) AS count"))).toEqual([{ count: 1 }]);
  });

  it("reads after a bookmark of another process what that has written", async () => {
    const writer = open({});
    await writer.write((transaction) => transaction.run(write("CREATE (:Probe)")));
    const bookmarks = await writer.bookmarks();
    expect(bookmarks).toEqual([expect.stringMatching(/^[\w:+/=]+$/)]);
    const rows = open({}).after(bookmarks).read(read("MATCH (n:Probe) RETURN count(n) AS count"));
    expect(await rows).toEqual([{ count: 1 }]);
  });

  it("says that the database is behind a bookmark, or that it is none, and reads on without", async () => {
    await graph.run("CREATE (:Probe)");
    const [bookmark = ""] = await graph.connection.bookmarks();
    const connection = open({ bookmarkWaitMs: 200 });
    const question = read("RETURN 1 AS one");
    await expect(connection.after([inTheFuture(bookmark)]).read(question)).rejects.toBeInstanceOf(StoreBehind);
    await expect(connection.after(["FB:nonsense"]).read(question)).rejects.toBeInstanceOf(BadInput);
    expect(await connection.read(question)).toEqual([{ one: 1 }]);
  });

  it("runs a write again after a deadlock, so that both of two that lock in opposite order succeed", async () => {
    await graph.run("CREATE (:Probe {id: 'a', value: 0}), (:Probe {id: 'b', value: 0})");
    const increase = "MATCH (n:Probe {id: $id}) SET n.value = n.value + 1";
    let attempts = 0;
    let holders = 0;
    const { promise: bothHold, resolve } = deferred();
    const work = (ids: readonly string[]) =>
      graph.connection.write(async (transaction) => {
        attempts++;
        await transaction.run(write(increase, { id: ids[0] }));
        holders++;
        if (holders === 2) resolve();
        await bothHold;
        await transaction.run(write(increase, { id: ids[1] }));
      });
    await Promise.all([work(["a", "b"]), work(["b", "a"])]);
    expect(attempts).toBeGreaterThan(2);
    expect(await graph.connection.read(read("MATCH (n:Probe) RETURN n.value AS value"))).toEqual([
      { value: 2 },
      { value: 2 },
    ]);
  });

  it("ends a statement that takes longer than its limit, and names it", async () => {
    const endless = read("UNWIND range(1, 1000000000) AS a UNWIND range(1, 1000) AS b RETURN count(*)");
    const failure = await graph.connection.read(endless, { timeoutMs: 300 }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StoreTimeout);
    expect(String(failure)).toContain("probe.read");
    expect(await graph.connection.read(read("RETURN 1 AS one"))).toEqual([{ one: 1 }]);
  });

  it("hands a mistake in a statement on as it is: it is a bug", async () => {
    await expect(graph.connection.read(read("MATCH (n RETURN n"))).rejects.toMatchObject({
      code: "Neo.ClientError.Statement.SyntaxError",
    });
  });

  it("says that the password is wrong, and which settings to look at, without repeating it", async () => {
    const failure = await open({ password: "a-wrong-one" })
      .verify()
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StoreRefused);
    expect((failure as StoreRefused).nextStep).toContain("NEO4J_PASSWORD");
    expect(String(failure)).not.toContain("a-wrong-one");
  });

  it("says that there is no database of that name", async () => {
    await expect(open({ database: "absent" }).read(read("RETURN 1"))).rejects.toBeInstanceOf(StoreRefused);
  });

  it("refuses what is not an address of a database", () => {
    expect(() => openConnection({ uri: "http://127.0.0.1:7474", user: "neo4j", password: "" })).toThrow(BadInput);
    expect(() => openConnection({ uri: "nonsense", user: "neo4j", password: "" })).toThrow(BadInput);
  });

  // The limit is the promise: who asks a database that is down hears of it within 5 s.
  it("hears within 5 s that nothing listens", { timeout: 5_000 }, async () => {
    const connection = open({ uri: "bolt://127.0.0.1:1" });
    await expect(connection.verify()).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(connection.read(read("RETURN 1"))).rejects.toBeInstanceOf(StoreUnavailable);
  });

  it("hears within 5 s that a server takes the connection and never answers", { timeout: 5_000 }, async () => {
    const sockets: Socket[] = [];
    const server = createServer((socket) => sockets.push(socket)).listen(0, "127.0.0.1");
    closing.push(() => {
      for (const socket of sockets) socket.destroy();
      server.close();
    });
    await once(server, "listening");
    const connection = open({ uri: `bolt://127.0.0.1:${(server.address() as AddressInfo).port}` });
    const reading = connection.read(read("RETURN 1")).catch((error: unknown) => error);
    await expect(connection.verify()).rejects.toBeInstanceOf(StoreUnavailable);
    expect(await reading).toBeInstanceOf(StoreUnavailable);
  });

  it("asks again where the connection breaks while it is asked", async () => {
    const database = new URL(testDatabase().uri);
    let cuts = 1;
    const proxy = createServer((client) => {
      const server = connect(Number(database.port), database.hostname).on("error", () => client.destroy());
      client
        .on("error", () => server.destroy())
        .on("data", (sent) => {
          // The statement is on its way; the server never gets it.
          if (cuts > 0 && sent.includes("probe")) {
            cuts -= 1;
            client.destroy();
            server.destroy();
          } else server.write(sent);
        });
      server.on("data", (answer) => client.write(answer));
      client.on("close", () => server.destroy());
    }).listen(0, "127.0.0.1");
    closing.push(() => proxy.close());
    await once(proxy, "listening");
    const connection = open({ uri: `bolt://127.0.0.1:${(proxy.address() as AddressInfo).port}` });
    expect(await connection.read(read("RETURN 1 AS probe"))).toEqual([{ probe: 1 }]);
    expect(cuts).toBe(0);
  });

  it("says that a web server is not a database", async () => {
    const server = createHttpServer((_request, response) => response.end()).listen(0, "127.0.0.1");
    closing.push(() => server.close());
    await once(server, "listening");
    const failure = await open({ uri: `bolt://127.0.0.1:${(server.address() as AddressInfo).port}` })
      .verify()
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StoreRefused);
    expect((failure as StoreRefused).nextStep).toContain("NEO4J_URI");
  });
});

/**
 * The bookmark of a transaction that this database will not come to. A bookmark holds, as Bolt packs them, the database's id (16 bytes
 * behind 3 of their frame), the number of its transaction, and an empty list.
 */
function inTheFuture(bookmark: string): string {
  const known = Buffer.from(bookmark.slice("FB:".length), "base64").subarray(0, 19);
  return `FB:${Buffer.concat([known, Buffer.from([0xca, 0x7f, 0xff, 0xff, 0xff, 0x90])]).toString("base64")}`;
}

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
