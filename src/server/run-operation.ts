import { type ExecutionResult, type GraphQLSchema, graphql } from "graphql";

/** Answers an operation within this process: the way a request takes, without HTTP and its limits. */
export type AskGraph = (
  query: string,
  variables?: Readonly<Record<string, unknown>>,
) => Promise<Record<string, unknown>>;

/** @throws the first error of the answer. */
export function createAskGraph(schema: GraphQLSchema, context: () => object): AskGraph {
  return async (source, variableValues = {}) => {
    const answer: ExecutionResult = await graphql({ schema, source, variableValues, contextValue: context() });
    const [error] = answer.errors ?? [];
    if (error) throw error.originalError ?? error;
    return answer.data ?? {};
  };
}
