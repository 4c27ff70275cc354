import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { ApolloServer, type BaseContext } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled } from "@apollo/server/plugin/disabled";
import { ApolloServerPluginDrainHttpServer } from "@apollo/server/plugin/drainHttpServer";
import { expressMiddleware } from "@as-integrations/express5";
import express from "express";
import type { GraphQLSchema } from "graphql";
import { createExecuteOperation } from "../graphql/execution/execute-operation.js";
import { maxBodyKilobytes } from "./body-limit.js";
import { bookmarksOf, checkBookmarks } from "./bookmark-header.js";
import { gatewayOf } from "./executor.gateway.js";
import { explorerRoutes } from "./explorer-routes.js";
import { exportRoutes } from "./export-routes.js";
import { createFormatError } from "./format-error.js";
import { graphiqlRoutes } from "./graphiql-routes.js";
import { healthRoutes, type Readiness } from "./health.js";
import { checkHost } from "./host-check.js";
import { listen } from "./listen.js";
import type { Logger } from "./logger.js";
import { maxTokens } from "./max-tokens.js";
import { never } from "./never.js";
import { operationRules } from "./operation-rules.js";
import { assignRequestId } from "./request-id.js";
import { requestLimits } from "./request-limits.plugin.js";
import { securityHeaders } from "./security-headers.js";
import { createErrorHandler, sendError } from "./send-error.js";
import { statusCodes } from "./status-codes.plugin.js";
import { subscriptionRoutes } from "./subscription-routes.js";

/** How long requests that are being answered may take to finish once the server stops. */
const drainMs = 10_000;

export interface HttpServerOptions<Context extends BaseContext> {
  readonly schema: GraphQLSchema;
  /** What resolvers work with; asked for each request, with the bookmarks that it comes after and what is aborted when a subscription ends. */
  readonly context: (bookmarks: readonly string[], ended: AbortSignal) => Context;
  readonly readiness: () => Promise<Readiness>;
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  readonly allowedHosts: readonly string[];
  readonly introspection: boolean;
  readonly logger: Logger;
}

export interface HttpServer {
  readonly port: number;
  /** Stops accepting, lets what is being answered finish (10 s at most), and closes. */
  stop(): Promise<void>;
}

/**
 * Starts the server and resolves when it listens.
 * @throws {PortTaken} if another program listens there.
 * @throws {BadInput} if this machine does not have the address.
 */
export async function startHttpServer<Context extends BaseContext>(
  options: HttpServerOptions<Context>,
): Promise<HttpServer> {
  const { schema, introspection, logger } = options;
  const app = express();
  const httpServer = createServer({ requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 5_000 }, app);
  const formatError = createFormatError(logger);
  const apollo = new ApolloServer<Context>({
    gateway: gatewayOf(schema, createExecuteOperation(schema)),
    introspection,
    hideSchemaDetailsFromClientErrors: !introspection,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens },
    validationRules: operationRules,
    // Never add maxRecursiveSelections: it moves the rules above behind the costly standard ones.
    formatError,
    logger,
    stopOnTerminationSignals: false,
    plugins: [
      requestLimits,
      statusCodes,
      // It looks at every field of every answer, and no answer here may be kept: the graph grows.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer, stopGracePeriodMillis: drainMs }),
    ],
  });
  await apollo.start();

  app.disable("x-powered-by");
  app.use(assignRequestId, securityHeaders);
  app.use(healthRoutes(options.readiness));
  app.use(checkHost(options.host, options.allowedHosts), checkBookmarks);
  const subscriptions = subscriptionRoutes({ schema, introspection, context: options.context, formatError });
  app.use(subscriptions.routes);
  app.use(
    "/graphql",
    (_request, response, next) => {
      response.set("Cache-Control", "no-store");
      next();
    },
    express.json({ limit: `${maxBodyKilobytes}kb` }),
    expressMiddleware(apollo, { context: async ({ req }) => options.context(bookmarksOf(req), never) }),
  );
  app.use(exportRoutes({ schema, apollo, context: options.context, formatError }));
  app.use(graphiqlRoutes());
  app.use(explorerRoutes());
  app.use((_request, response) =>
    sendError(response, 404, {
      code: "NOT_FOUND",
      message: "There is nothing at this address.",
      nextStep:
        "The explorer is at /, GraphiQL at /graphiql; GraphQL answers at /graphql, subscriptions at /graphql/stream, CSV comes from /export/csv.",
    }),
  );
  app.use(createErrorHandler(logger));

  try {
    await listen(httpServer, options.host, options.port);
  } catch (error) {
    await apollo.stop();
    throw error;
  }
  return {
    port: (httpServer.address() as AddressInfo).port,
    async stop() {
      // They would not end by themselves, and the others would wait for them.
      subscriptions.end();
      await apollo.stop();
    },
  };
}
