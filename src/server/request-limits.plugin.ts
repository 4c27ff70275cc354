import type { ApolloServerPlugin } from "@apollo/server";
import { type DocumentNode, GraphQLError, type GraphQLSchema } from "graphql";
import { SitrepError } from "../domain/errors.js";
import { checkInputBounds } from "../graphql/check-input-bounds.js";
import type { ServerErrorCode } from "./error-codes.js";
import { maxCountedFields, maxQueryCost, queryCost } from "./query-cost.js";

const refusedStatus = { http: { status: 400 } };

function tooComplex(message: string): GraphQLError {
  const code: ServerErrorCode = "QUERY_TOO_COMPLEX";
  const nextStep = "Ask for smaller pages (first), or for the inner lists in operations of their own.";
  return new GraphQLError(message, { extensions: { code, nextStep, ...refusedStatus } });
}

/** The cost of the operation; what is wrong with its variables becomes a fault of the request. */
function costOf(question: Parameters<typeof queryCost>[0]): number {
  try {
    return queryCost(question);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (/maximum allowed number of nodes/.test(message))
      throw tooComplex(`The operation has more than ${maxCountedFields} fields once its fragments are written out.`);
    throw new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT", ...refusedStatus } });
  }
}

/** An operation that has passed validation, with what it is asked with. */
export interface AskedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName?: string | null | undefined;
}

/**
 * Bounds what one operation may cost before anything is read: first the variables, as they came (deep ones would overflow
 * whatever walks them later), then the objects it asks for.
 * @throws {GraphQLError} if it asks for too much.
 */
export function refuseCostly({ schema, document, variables, operationName }: AskedOperation): void {
  try {
    checkInputBounds(schema, document, variables);
  } catch (error) {
    if (!(error instanceof SitrepError)) throw error;
    throw new GraphQLError(error.message, { originalError: error, extensions: refusedStatus });
  }
  const cost = costOf({ schema, query: document, variables, ...(operationName ? { operationName } : {}) });
  if (cost > maxQueryCost) throw tooComplex(`The operation may read ${cost} objects; the limit is ${maxQueryCost}.`);
}

/** Refuses what asks for too much. */
export const requestLimits: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request: { variables = {}, operationName } }) {
        if (operation?.operation === "subscription")
          throw new GraphQLError("Subscriptions are asked for at /graphql/stream, as server-sent events.", {
            extensions: { code: "OPERATION_RESOLUTION_FAILURE", ...refusedStatus },
          });
        refuseCostly({ schema, document, variables, operationName });
      },
    };
  },
};
