import { graphql } from "graphql";
import { describe, expect, it } from "vitest";
import { createRulesEngine } from "../../src/extraction/rules-engine.js";
import { buildGraphqlSchema } from "../../src/graphql/build-schema.js";
import { createServices } from "../../src/services/create-services.js";
import { useGraph } from "../support/use-graph.js";

describe("ingestDocument", () => {
  const graph = useGraph();
  const engine = createRulesEngine();

  it("reads a report into the graph, returns it as it now stands, and changes nothing the second time", async () => {
    const { connection } = graph;
    const services = createServices({ connection, engine: async () => engine, messaging: null });
    const text = "ISIS fighters seized a hill near Kobani on Tuesday, the Syrian Observatory for Human Rights said.";
    const ingest = (input: Record<string, unknown>) =>
      graphql({
        schema: buildGraphqlSchema(),
        source: `mutation ($input: IngestDocumentInput!) { ingestDocument(input: $input) { status documentId eventCount claimCount document { id kind url whole: text publishedAt publisher { name } events { total { value } edges { node { label } } } } } }`,
        variableValues: {
          input: { text, publishedAt: "2014-12-24T08:53:00Z", publisher: "A regional wire", ...input },
        },
        contextValue: { services },
      });
    const first = await ingest({ url: null });
    expect(first.errors).toBeUndefined();
    // biome-ignore lint/suspicious/noExplicitAny: an answer.
    const created = (first.data as any).ingestDocument;
    expect(created).toMatchObject({
      status: "CREATED",
      document: {
        id: created.documentId,
        kind: "NEWS",
        url: null,
        whole: text,
        publishedAt: "2014-12-24T08:53:00.000Z",
      },
    });
    expect(created.document.publisher.name).toBe("A regional wire");
    expect(created.document.events.total.value).toBe(created.eventCount);
    expect(created.eventCount).toBeGreaterThan(0);
    const second = await ingest({});
    expect(second.data?.["ingestDocument"]).toEqual({ ...created, status: "ALREADY_PRESENT" });
    const refused = await ingest({ publishedAt: "no date" });
    expect(refused.errors?.[0]?.originalError).toMatchObject({
      code: expect.stringMatching(/INVALID_REPORT|BAD_INPUT/),
    });
  });
});
