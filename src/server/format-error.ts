import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { type ErrorCode, errorCodes, QueueFull, SitrepError } from "../domain/errors.js";
import type { ServerErrorCode } from "./error-codes.js";
import type { Logger } from "./logger.js";
import { currentRequestId } from "./request-id.js";

/** Codes of GraphQL and Apollo whose messages speak about the request only. */
const codesOfTheRequest = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "PERSISTED_QUERY_NOT_FOUND",
  "PERSISTED_QUERY_NOT_SUPPORTED",
  "BAD_USER_INPUT",
  "OPERATION_RESOLUTION_FAILURE",
  "BAD_REQUEST",
  "QUERY_TOO_COMPLEX",
] satisfies (string | ServerErrorCode)[]);

/** Refusals by parser and armor, which give them no code of their own. */
const refusals: readonly { readonly words: RegExp; readonly code: ServerErrorCode; readonly nextStep: string }[] = [
  {
    words: /Document contains more tha[nt] \d+ tokens/,
    code: "TOO_MANY_TOKENS",
    nextStep: "Ask for less in one operation, or pass values as variables.",
  },
  { words: /Query depth limit/, code: "QUERY_TOO_DEEP", nextStep: "Ask for fewer levels, and for the rest by id." },
  {
    words: /(Aliases|Directives|Query Cost|Characters|Token) limit/,
    code: "QUERY_TOO_COMPLEX",
    nextStep: "Split the operation into several.",
  },
];

/** These are about the operator's machine: a client learns only what the code means. */
const codesOfTheMachine: readonly ErrorCode[] = [
  "STORE_UNAVAILABLE",
  "STORE_REFUSED",
  "STORE_TIMEOUT",
  "RUNTIME_MISSING",
  "QUEUE_UNAVAILABLE",
  "FOLDER_UNUSABLE",
  "PORT_TAKEN",
];

/** Takes off what GraphQL wraps around an error on its way out of a resolver. */
function cause(error: unknown): unknown {
  let inner = error;
  while (inner instanceof GraphQLError && inner.originalError) inner = inner.originalError;
  return inner;
}

/** Where a value stands that GraphQL does not take: it says so only in the message. Null where it is in no variable. */
function placeInVariables(message: string): string[] | null {
  const variable = /^Variable "(\$\w+)" /.exec(message)?.[1];
  if (variable === undefined) return null;
  const path = new RegExp(` at "${variable.slice(1)}([.[][^"]*)"; `).exec(message)?.[1] ?? "";
  return [variable, ...path.split(/[.[\]]+/).filter((key) => key !== "")];
}

/**
 * What a client sees of an error: foreseen ones with code and next step, faults of the request as GraphQL words them,
 * anything else masked as INTERNAL_SERVER_ERROR and logged under the request's id.
 */
export function createFormatError(logger: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = cause(error);
    if (original instanceof SitrepError) return ofForeseen(formatted, original, logger);
    const refusal = refusals.find(({ words }) => words.test(formatted.message));
    if (refusal) {
      const message = formatted.message
        .replace(/^Syntax Error: /, "")
        .replace("contains more that", "contains more than");
      return { ...formatted, message, extensions: { code: refusal.code, nextStep: refusal.nextStep } };
    }
    const code = String(formatted.extensions?.["code"]);
    if (codesOfTheRequest.has(code)) {
      const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
      const argument = placeInVariables(formatted.message);
      return { ...formatted, extensions: { ...extensions, ...(argument !== null && { argument }) } };
    }
    const requestId = currentRequestId();
    logger.error({ error: original, requestId, path: formatted.path }, "Unforeseen error");
    return {
      message: "Internal server error.",
      ...(formatted.locations && { locations: formatted.locations }),
      ...(formatted.path && { path: formatted.path }),
      extensions: {
        code: "INTERNAL_SERVER_ERROR" satisfies ServerErrorCode,
        requestId,
        nextStep: "Report it with this request id: the server's log has the cause.",
      },
    };
  };
}

function ofForeseen(formatted: GraphQLFormattedError, error: SitrepError, logger: Logger): GraphQLFormattedError {
  const isOfTheMachine = codesOfTheMachine.includes(error.code);
  if (isOfTheMachine) logger.warn({ code: error.code, requestId: currentRequestId() }, error.message);
  const nextStep = isOfTheMachine ? "Try again in a moment; /readyz says when the server is ready." : error.nextStep;
  return {
    ...formatted,
    message: isOfTheMachine ? errorCodes[error.code].meaning : error.message,
    extensions: {
      code: error.code,
      ...(nextStep !== null && { nextStep }),
      ...(error instanceof QueueFull && { retryAfterSeconds: error.retryAfterSeconds }),
      ...(error.argument !== null && { argument: error.argument }),
    },
  };
}
