import { type RequestHandler, Router } from "express";

/** Whether questions can be answered, and if not, why. */
export type Readiness = { readonly ready: true } | { readonly ready: false; readonly reason: string };

/** `/livez`: the process runs. `/readyz`: 200 once it can answer questions, else 503 with the reason. */
export function healthRoutes(readiness: () => Promise<Readiness>): RequestHandler {
  const routes = Router();
  routes.get("/livez", (_request, response) => {
    response.set("Cache-Control", "no-store").json({ live: true });
  });
  routes.get("/readyz", async (_request, response) => {
    const state = await readiness();
    response
      .status(state.ready ? 200 : 503)
      .set("Cache-Control", "no-store")
      .json(state);
  });
  return routes;
}
