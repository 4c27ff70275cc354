import { join } from "node:path";
import express, { type RequestHandler, Router } from "express";
import { packageRoot } from "../package-root.js";
import { sendError } from "./send-error.js";
import { readShippedOperations } from "./shipped-operations.js";

const bundle = join(packageRoot, "dist", "graphiql");

/** GraphiQL with all it needs, so that no request leaves the machine. */
export function graphiqlRoutes(): RequestHandler {
  const routes = Router();
  routes.get("/graphiql/operations.json", async (_request, response) => {
    response.set("Cache-Control", "no-cache").json(await readShippedOperations());
  });
  // The names of these files change with their content.
  routes.use("/graphiql/assets", express.static(join(bundle, "assets"), { immutable: true, maxAge: "365d" }));
  routes.use("/graphiql", express.static(bundle));
  routes.use("/graphiql", (_request, response) =>
    sendError(response, 404, {
      code: "NOT_FOUND",
      message: "There is no such file of GraphiQL.",
      nextStep: "If GraphiQL itself is missing: `npm run build:graphiql`.",
    }),
  );
  return routes;
}
