import { deepStrictEqual } from "node:assert";
import { type ExecutionResult, graphql, parse } from "graphql";
import type { Selection } from "../../src/domain/selection.js";
import type { Statement } from "../../src/graph/statement.js";
import { buildGraphqlSchema } from "../../src/graphql/build-schema.js";
import { createExecuteOperation } from "../../src/graphql/execution/execute-operation.js";
import { createReadGraph } from "../../src/services/read-graph.js";
import type { TestGraph } from "./use-graph.js";

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for.
  readonly data: any;
  readonly errors: NonNullable<ExecutionResult["errors"]>;
  /** What ran in the database, in order. */
  readonly statements: readonly Statement[];
}

const executeOperation = createExecuteOperation(buildGraphqlSchema());

/** Asks the graph a GraphQL question, without a server between. The server's own execution must make of the same rows the same answer. */
export async function askGraph(
  graph: TestGraph,
  source: string,
  variableValues: Readonly<Record<string, unknown>> = {},
): Promise<Answer> {
  const statements: Statement[] = [];
  const readGraph = createReadGraph({
    read(statement) {
      statements.push(statement);
      // On a busy machine it takes seconds to plan a large statement for the first time.
      return graph.connection.read(statement, { timeoutMs: 60_000 });
    },
  });
  const read = new Map<string, Promise<unknown>>();
  const services = {
    readGraph(question: Selection) {
      const known = read.get(question.key) ?? readGraph(question);
      read.set(question.key, known);
      return known;
    },
    ingestDocument: () => Promise.reject(new Error("This test takes in no documents by GraphQL.")),
  };
  const schema = buildGraphqlSchema();
  const contextValue = { services };
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue });
  // What is refused before execution has no data.
  if (data !== undefined) {
    const own = await executeOperation({ document: parse(source), variables: variableValues, context: contextValue });
    deepStrictEqual(JSON.stringify({ data: own.data, errors: own.errors }), JSON.stringify({ data, errors }));
  }
  return { data, errors: errors ?? [], statements };
}

/** The answer to a question that must have no errors. */
export async function answerOf(
  graph: TestGraph,
  source: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Answer["data"]> {
  const { data, errors } = await askGraph(graph, source, variables);
  if (errors[0] !== undefined) throw errors[0].originalError?.cause ?? errors[0].originalError ?? errors[0];
  return data;
}
