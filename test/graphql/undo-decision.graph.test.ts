import { graphql } from "graphql";
import { describe, expect, it } from "vitest";
import { createRulesEngine } from "../../src/extraction/rules-engine.js";
import { buildGraphqlSchema } from "../../src/graphql/build-schema.js";
import { createServices } from "../../src/services/create-services.js";
import { ingestDocument } from "../../src/services/ingest-document.js";
import { useGraph } from "../support/use-graph.js";

interface Joined {
  readonly id: string;
  readonly documentCount: number;
  readonly decisions: readonly Record<string, unknown>[];
}

describe("undoDecision", () => {
  const graph = useGraph();
  const engine = createRulesEngine();
  const ask = async (source: string, variableValues: Record<string, unknown> = {}) => {
    const { connection } = graph;
    const open = async () => engine;
    const services = createServices({ connection, engine: open, reviewEngine: open, messaging: null });
    return graphql({ schema: buildGraphqlSchema(), source, variableValues, contextValue: { services } });
  };
  const eventsOf = async (): Promise<Joined[]> => {
    const answer = await ask(
      `{ events { edges { node { id documentCount decisions { id kind decidedBy reason score endedAt accounts { document { publisher { name } } } } } } } }`,
    );
    expect(answer.errors).toBeUndefined();
    return (answer.data as { events: { edges: { node: Joined }[] } }).events.edges.map(({ node }) => node);
  };

  it("shows why two accounts are one event, splits them in a person's name, and refuses to do so twice", async () => {
    for (const publisher of ["A regional wire", "A national daily"]) {
      await ingestDocument(graph.connection, engine, {
        text: "ISIS fighters attacked Peshmerga fighters in Kobani on Tuesday.",
        publishedAt: "2014-12-24T08:53:00Z",
        publisher,
      });
    }
    const [joined, ...others] = await eventsOf();
    expect(others).toEqual([]);
    expect(joined).toMatchObject({ documentCount: 2 });
    const [decision, ...more] = joined?.decisions ?? [];
    expect(more).toEqual([]);
    expect(decision).toMatchObject({ kind: "SAME", decidedBy: expect.stringMatching(/^rule:/), endedAt: null });
    expect(decision?.["accounts"]).toHaveLength(2);

    const undo = () =>
      ask(
        `mutation ($input: UndoDecisionInput!) { undoDecision(input: $input) { bookmark events { documentCount } } }`,
        {
          input: { decisionId: decision?.["id"], by: "An analyst", reason: "Two attacks on one day." },
        },
      );
    const undone = await undo();
    expect(undone.errors).toBeUndefined();
    expect(undone.data).toEqual({
      undoDecision: { bookmark: expect.any(String), events: [{ documentCount: 1 }, { documentCount: 1 }] },
    });

    const apart = await eventsOf();
    expect(apart).toHaveLength(2);
    for (const event of apart) {
      expect(event.decisions).toMatchObject([
        { kind: "DIFFERENT", decidedBy: "An analyst", reason: "Two attacks on one day.", endedAt: null },
        { kind: "SAME", endedAt: expect.any(String) },
      ]);
    }
    expect((await undo()).errors?.[0]?.originalError).toMatchObject({ code: "BAD_INPUT" });
  });
});
