import { type RequestHandler, Router } from "express";

type State = { readonly ready: true } | { readonly ready: false; readonly reason: string };

/** Whether questions can be answered, and if not, why; with a queue in Redis, also whether that can be reached. */
export type Readiness = State & { readonly queue?: State };

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
