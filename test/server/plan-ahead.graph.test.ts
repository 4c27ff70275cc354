import { describe, expect, it } from "vitest";
import { StoreUnavailable } from "../../src/domain/errors.js";
import { buildGraphqlSchema } from "../../src/graphql/build-schema.js";
import { readExplorerQuestions } from "../../src/server/explorer-questions.js";
import { planAhead } from "../../src/server/plan-ahead.js";
import { type AskGraph, createAskGraph } from "../../src/server/run-operation.js";
import { readShippedOperations } from "../../src/server/shipped-operations.js";
import { createPlanGraph } from "../../src/services/plan-graph.js";
import { createReadGraph, type ReadGraph } from "../../src/services/read-graph.js";
import { useGraph } from "../support/use-graph.js";

const schema = buildGraphqlSchema();
const { signal } = new AbortController();
const askBy = (readGraph: ReadGraph) => createAskGraph(schema, () => ({ services: { readGraph } }));

describe("planAhead", () => {
  const graph = useGraph({ emptied: "once" });

  it("asks what the explorer asks first, then has the database plan, and not run, the very statements that answer the shipped questions", async () => {
    const ran: string[] = [];
    const asked = askBy(
      createReadGraph({
        async read({ text }) {
          ran.push(text);
          return [];
        },
      }),
    );
    const explorer = (await readExplorerQuestions()).length;
    const shipped = await readShippedOperations();
    const planned = askBy(
      createPlanGraph({
        async read(statement, options) {
          // One for all: each takes the database long.
          if (!ran.some((text) => text.startsWith("EXPLAIN ")))
            expect(await graph.connection.read(statement, options)).toEqual([]);
          ran.push(statement.text);
          return [];
        },
      }),
    );
    expect(await planAhead({ ask: asked, plan: planned, signal })).toBe(explorer + shipped.length);
    const ahead = ran.splice(0);
    await planAhead({ ask: asked, plan: asked, signal });
    const firstPlanned = ahead.findIndex((text) => text.startsWith("EXPLAIN "));
    expect(firstPlanned).toBeGreaterThanOrEqual(explorer);
    expect(ahead).toEqual(ran.map((text, index) => (index < firstPlanned ? text : `EXPLAIN ${text}`)));
  });

  it("ends where it is stopped, and where the database is gone", async () => {
    const stopping = new AbortController();
    const stop: AskGraph = async () => {
      stopping.abort();
      return {};
    };
    expect(await planAhead({ ask: stop, plan: stop, signal: stopping.signal })).toBe(1);
    const gone: AskGraph = () => Promise.reject(new StoreUnavailable("The graph database does not answer."));
    expect(await planAhead({ ask: gone, plan: gone, signal })).toBe(0);
  });
});
