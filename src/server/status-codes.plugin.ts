import type { ApolloServerPlugin } from "@apollo/server";

/** Errors found before execution, other than in the HTTP request itself. */
const codesBeforeExecution = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "BAD_USER_INPUT",
  "BAD_INPUT",
  "QUERY_TOO_DEEP",
  "QUERY_TOO_COMPLEX",
  "TOO_MANY_TOKENS",
]);

/**
 * Answers 200 where a client does not ask for application/graphql-response+json, also if the operation is wrong: older
 * clients take any other status for a broken connection and never look at the errors.
 * Source: GraphQL over HTTP, "application/json", legacy watershed.
 */
export const statusCodes: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        if (response.http.status !== 400 || response.body.kind !== "single") return;
        if (request.http?.headers.get("accept")?.includes("application/graphql-response+json")) return;
        const errors = response.body.singleResult.errors ?? [];
        if (errors.every(({ extensions }) => codesBeforeExecution.has(String(extensions?.["code"]))))
          response.http.status = 200;
      },
    };
  },
};
