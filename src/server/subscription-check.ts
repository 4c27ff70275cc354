import {
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
} from "graphql";
import { z } from "zod";
import { maxTokens } from "./max-tokens.js";
import { operationRules } from "./operation-rules.js";
import { type AskedOperation, refuseCostly } from "./request-limits.plugin.js";

const bodyShape = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

type Checked =
  | { readonly operation: AskedOperation; readonly errors: null }
  | { readonly operation: null; readonly errors: readonly GraphQLError[] };

/** Reads a subscription from the body of a request, within the limits that hold at `/graphql`. */
export function checkSubscription(schema: GraphQLSchema, introspection: boolean, body: unknown): Checked {
  try {
    const read = bodyShape.safeParse(body);
    if (!read.success)
      throw refusal("BAD_REQUEST", "The body is no GraphQL request: query is missing, or of another type.");
    const { query, variables, operationName } = read.data;
    const document = parse(query, { maxTokens });
    const rules = [...specifiedRules, ...operationRules, ...(introspection ? [] : [NoSchemaIntrospectionCustomRule])];
    const faults = validate(schema, document, rules).map((fault) => invalid(fault, introspection));
    if (faults.length > 0) return { operation: null, errors: faults };
    const asked = getOperationAST(document, operationName);
    if (asked?.operation !== "subscription")
      throw refusal(
        "OPERATION_RESOLUTION_FAILURE",
        "The operation is no subscription: ask queries and mutations at /graphql.",
      );
    const operation = { schema, document, variables: variables ?? {}, operationName };
    refuseCostly(operation);
    return { operation, errors: null };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return {
      operation: null,
      errors: [error.extensions["code"] === undefined ? coded(error, "GRAPHQL_PARSE_FAILED") : error],
    };
  }
}

function refusal(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

function coded(error: GraphQLError, code: string, message = error.message): GraphQLError {
  // Errors of ours bring their code along.
  if (error.originalError) return error;
  const { nodes = null, source = null, positions = null } = error;
  return new GraphQLError(message, { nodes, source, positions, extensions: { code } });
}

/** Where the schema is hidden, so are its names in `Did you mean`. */
function invalid(fault: GraphQLError, introspection: boolean): GraphQLError {
  const message = introspection ? fault.message : fault.message.replace(/ ?Did you mean(.+?)\?$/, "");
  return coded(fault, "GRAPHQL_VALIDATION_FAILED", message);
}
