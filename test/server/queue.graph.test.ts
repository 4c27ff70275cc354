import { createClient } from "graphql-sse";
import { describe, expect, it, vi } from "vitest";
import { useGraph } from "../support/use-graph.js";
import { type GraphqlAnswer, useApp } from "./use-app.js";

const enqueue = `mutation ($input: ReportInput!) { enqueueDocument(input: $input) { job { id state } } }`;
const jobQuery = `query ($id: ID!) { ingestJob(id: $id) {
  id state attempts enqueuedAt finishedAt result { status bookmark document { whole: text } } fault { code message nextStep }
} }`;
const subscription = `subscription ($after: String, $actors: [ID!]) {
  documentIngested(after: $after, actors: $actors) { cursor result { status document { whole: text } } }
}`;
const input = (text: string) => ({ text, publishedAt: "2014-12-24T08:00:00Z", publisher: "A regional wire" });

describe("the queue and its subscriptions", () => {
  useGraph({ emptied: "once" });
  const server = useApp();
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    server.send(path, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "text/event-stream", ...headers },
      body: JSON.stringify(body),
    });
  /** Subscribes, and resolves once the server listens: with what it tells. */
  const subscribed = async (variables: Record<string, unknown> = {}) => {
    let connected = () => {};
    const isConnected = new Promise<void>((resolve) => {
      connected = resolve;
    });
    const url = `${server.app.address}/graphql/stream`;
    const client = createClient({ url, retryAttempts: 0, on: { connected } });
    const told = client.iterate<{ documentIngested: Told }>({ query: subscription, variables });
    await isConnected;
    return told;
  };
  const first = async (told: Awaited<ReturnType<typeof subscribed>>) => {
    for await (const { data, errors } of told) {
      expect(errors).toBeUndefined();
      return data?.documentIngested;
    }
    throw new Error("The subscription ended before it told anything.");
  };
  const enqueued = async (text: string): Promise<string> =>
    (await server.ask(enqueue, { input: input(text) })).data.enqueueDocument.job.id;
  const untilDone = async (id: string): Promise<GraphqlAnswer["data"]> =>
    await vi.waitUntil(
      async () => {
        const { data } = await server.ask(jobQuery, { id });
        return /DONE|FAILED/.test(data.ingestJob.state) && data.ingestJob;
      },
      // A database that has taken nothing in yet plans some forty statements first.
      { timeout: 200_000, interval: 50 },
    );

  it("takes a queued report in, tells subscribers, and lets them ask for what they missed", async () => {
    const [hill, bridge] = ["ISIS fighters seized a hill near Kobani.", "Army troops blew up a bridge near Aleppo."];
    const heard = first(await subscribed());
    const id = await enqueued(hill);
    expect(await untilDone(id)).toEqual({
      id,
      state: "DONE",
      attempts: 1,
      enqueuedAt: expect.any(String),
      finishedAt: expect.any(String),
      result: { status: "CREATED", bookmark: expect.any(String), document: { whole: hill } },
      fault: null,
    });
    const told = await heard;
    expect(told).toMatchObject({ result: { status: "CREATED", document: { whole: hill } } });

    await untilDone(await enqueued(bridge));
    expect(await first(await subscribed({ after: told?.cursor }))).toMatchObject({
      result: { document: { whole: bridge } },
    });
    // Of the two only one names ISIS: the subscription passes over the other.
    const { data } = await server.ask(`{ actor(name: "ISIS") { id } }`);
    await server.ask(`mutation ($input: IngestDocumentInput!) { ingestDocument(input: $input) { status } }`, {
      input: input(hill),
    });
    expect(await first(await subscribed({ after: told?.cursor, actors: [data.actor.id] }))).toMatchObject({
      result: { status: "ALREADY_PRESENT", document: { whole: hill } },
    });
  }, 240_000);

  it("answers a read that comes after the bookmark of a write, and refuses what is no bookmark", async () => {
    const { data } = await server.ask(
      `mutation ($input: IngestDocumentInput!) { ingestDocument(input: $input) { bookmark } }`,
      { input: input("A car bomb exploded in Homs.") },
    );
    const asked = (bookmark: string) =>
      post(
        "/graphql",
        { query: "{ documents { total { value } } }" },
        {
          accept: "application/json",
          "sitrep-bookmark": bookmark,
        },
      );
    const { text } = await asked(data.ingestDocument.bookmark);
    expect(JSON.parse(text).data.documents.total.value).toBeGreaterThan(0);
    expect(await asked("no; bookmark")).toMatchObject({ status: 400, text: expect.stringContaining("BAD_INPUT") });
  });

  it("lets a report that cannot be read fail with its reason", async () => {
    const { data } = await server.ask(enqueue, { input: { ...input("Text."), publishedAt: "no date" } });
    expect(await untilDone(data.enqueueDocument.job.id)).toMatchObject({
      state: "FAILED",
      result: null,
      fault: { code: expect.stringMatching(/INVALID_REPORT|BAD_INPUT/) },
    });
    // A name that the queue has for something else.
    expect((await server.ask(jobQuery, { id: "meta" })).data.ingestJob).toBeNull();
    const load = await server.ask("{ ingestQueue { waiting running failed capacity } }");
    expect(load.data.ingestQueue).toEqual({ waiting: 0, running: 0, failed: 1, capacity: 1_000 });
  });

  it.each([
    ["a cursor that is not kept", { query: subscription, variables: { after: "0-0" } }, 400, "NOT_FOUND"],
    ["a query", { query: "{ ingestQueue { waiting } }" }, 400, "OPERATION_RESOLUTION_FAILURE"],
    ["what is not in the schema", { query: "subscription { nothing }" }, 400, "GRAPHQL_VALIDATION_FAILED"],
    ["what is no GraphQL", { query: "subscription {" }, 400, "GRAPHQL_PARSE_FAILED"],
    ["a text that is too long", { query: `subscription { ${"cursor ".repeat(1_001)} }` }, 400, "TOO_MANY_TOKENS"],
    ["no operation at all", {}, 400, "BAD_REQUEST"],
  ])("refuses %s", async (_, body, status, code) => {
    const answer = await post("/graphql/stream", body);
    expect(answer).toMatchObject({ status });
    expect(JSON.parse(answer.text).errors[0].extensions.code).toBe(code);
  });

  it("refuses a subscription at the address of queries, by another method, and for another host", async () => {
    const json = { accept: "application/json" };
    expect((await post("/graphql", { query: subscription }, json)).text).toContain("/graphql/stream");
    expect(await server.send("/graphql/stream")).toMatchObject({ status: 405, headers: { allow: "POST" } });
    expect(await post("/graphql/stream", { query: subscription }, { host: "elsewhere.example" })).toMatchObject({
      status: 403,
    });
  });

  it("ends subscriptions when the server stops, before it waits for other requests", async () => {
    const told = await subscribed();
    const ended = told.next();
    await server.app.stop();
    expect(await ended).toMatchObject({ done: true });
  });
});

interface Told {
  readonly cursor: string;
  readonly result: Record<string, unknown>;
}
