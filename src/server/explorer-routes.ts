import { join } from "node:path";
import express, { type RequestHandler, Router } from "express";
import { packageRoot } from "../package-root.js";
import { sendError } from "./send-error.js";

/** Where the build puts it. */
export const explorerBundle = join(packageRoot, "dist", "explorer");

/** The explorer: its page at `/`, its files under `/explorer`. */
export function explorerRoutes(): RequestHandler {
  const routes = Router();
  routes.get("/", (_request, response) => {
    response.sendFile(
      "index.html",
      { root: explorerBundle, cacheControl: false, headers: { "Cache-Control": "no-cache" } },
      (error) => {
        // With headers sent the client has gone away, and there is nobody to tell.
        if (!error || response.headersSent) return;
        sendError(response, 404, {
          code: "NOT_FOUND",
          message: "The explorer has not been built.",
          nextStep: "`npm run build:explorer` builds it. GraphiQL is at /graphiql, GraphQL answers at /graphql.",
        });
      },
    );
  });
  // The names of these files change with their content.
  routes.use(
    "/explorer",
    express.static(join(explorerBundle, "explorer"), { immutable: true, maxAge: "365d", index: false }),
  );
  return routes;
}
