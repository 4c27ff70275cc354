import type { ApolloServer, BaseContext } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";
import type { AskGraph } from "../run-operation.js";

/** The errors of an answer, as a client may see them. */
export class AnswerErrors extends Error {
  readonly errors: readonly GraphQLFormattedError[];

  constructor(errors: readonly GraphQLFormattedError[]) {
    super(errors[0]?.message);
    this.errors = errors;
  }
}

/**
 * Asks as `/graphql` would be asked: the same limits before anything is read, the same errors.
 * @throws {AnswerErrors} from what it returns, if the answer has errors.
 */
export function askApollo<Context extends BaseContext>(
  apollo: ApolloServer<Context>,
  context: () => Context,
): AskGraph {
  return async (query, variables = {}) => {
    const { body } = await apollo.executeOperation({ query, variables: { ...variables } }, { contextValue: context() });
    if (body.kind !== "single") throw new Error("An answer in parts was not asked for.");
    const { data, errors = [] } = body.singleResult;
    if (errors.length) throw new AnswerErrors(errors);
    return data ?? {};
  };
}
