import express, { type Request, type RequestHandler, type Response, Router } from "express";
import { type ExecutionResult, type GraphQLFormattedError, type GraphQLSchema, subscribe } from "graphql";
import { maxBodyKilobytes } from "./body-limit.js";
import { bookmarksOf } from "./bookmark-header.js";
import type { createFormatError } from "./format-error.js";
import { sendError } from "./send-error.js";
import { writeEvents } from "./server-sent-events.js";
import { checkSubscription } from "./subscription-check.js";

interface SubscriptionOptions<Context> {
  readonly schema: GraphQLSchema;
  readonly introspection: boolean;
  readonly context: (bookmarks: readonly string[], ended: AbortSignal) => Context;
  readonly formatError: ReturnType<typeof createFormatError>;
}

/** So many subscriptions are open at once: each is a connection, and reads the graph for every document. */
const mostSubscriptions = 100;
/** A subscription is ended after so long: its client subscribes again, maybe with another server. */
const longestMs = 3_600_000;

const path = "/graphql/stream";

/**
 * `/graphql/stream`: subscriptions as server-sent events, one a connection.
 * Source: "GraphQL over Server-Sent Events Protocol", distinct connections mode.
 */
export function subscriptionRoutes<Context>(options: SubscriptionOptions<Context>): {
  readonly routes: RequestHandler;
  /** Ends all that are open, and takes no more. */
  end(): void;
} {
  const ending = new AbortController();
  let open = 0;
  const routes = Router();
  routes.post(path, express.json({ limit: `${maxBodyKilobytes}kb` }), async (request, response) => {
    if (ending.signal.aborted || open >= mostSubscriptions) return refuseMore(response);
    open++;
    const client = new AbortController();
    response.on("close", () => client.abort());
    const ended = AbortSignal.any([client.signal, ending.signal, AbortSignal.timeout(longestMs)]);
    try {
      await answer(options, request, response, ended);
    } finally {
      open--;
    }
  });
  routes.all(path, (_request, response) => {
    response.set("Allow", "POST");
    sendError(response, 405, {
      code: "BAD_REQUEST",
      message: "A subscription is asked for by POST.",
      nextStep: "Send a JSON body as to /graphql, and accept text/event-stream.",
    });
  });
  return { routes, end: () => ending.abort() };
}

function refuseMore(response: Response): void {
  response.set("Retry-After", "30");
  sendError(response, 503, {
    code: "TOO_MANY_SUBSCRIPTIONS",
    message: "This server takes no more subscriptions now.",
    nextStep: "Subscribe to another server, or later.",
  });
}

async function answer<Context>(
  { schema, introspection, context, formatError }: SubscriptionOptions<Context>,
  request: Request,
  response: Response,
  ended: AbortSignal,
): Promise<void> {
  const refuse = (status: number, errors: readonly GraphQLFormattedError[]) => {
    if (!response.headersSent) response.status(status).json({ errors });
  };
  if (!request.accepts("text/event-stream") || !request.is("application/json"))
    return sendError(response, 406, {
      code: "BAD_REQUEST",
      message: "A subscription is answered as text/event-stream to a body of application/json.",
      nextStep: "Send the headers Accept and Content-Type accordingly.",
    });
  const { operation, errors } = checkSubscription(schema, introspection, request.body);
  if (errors !== null)
    return refuse(
      400,
      errors.map((error) => formatError(error.toJSON(), error)),
    );
  const formatted = ({ errors, ...rest }: ExecutionResult): object => ({
    ...rest,
    ...(errors && { errors: errors.map((error) => formatError(error.toJSON(), error)) }),
  });
  const fault = (error: unknown) => ({ errors: [formatError({ message: String(error) }, error)] });
  const results = await subscribe({
    schema,
    document: operation.document,
    variableValues: operation.variables,
    operationName: operation.operationName,
    contextValue: context(bookmarksOf(request), ended),
  });
  if (Symbol.asyncIterator in results) return writeEvents(response, results, formatted, fault, ended);
  const failure = formatted(results) as { errors?: GraphQLFormattedError[] };
  const isUnavailable = /^(STORE|QUEUE)_/.test(String(failure.errors?.[0]?.extensions?.["code"]));
  refuse(isUnavailable ? 503 : 400, failure.errors ?? []);
}
