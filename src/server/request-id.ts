import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";

const storage = new AsyncLocalStorage<string>();

/** Gives every request an id: in the answer's header X-Request-Id, in masked errors and in the log. */
export const assignRequestId: RequestHandler = (_request, response, next) => {
  const id = randomUUID();
  response.setHeader("X-Request-Id", id);
  storage.run(id, next);
};

/** Id of the request that is being answered; `none` outside of one. */
export function currentRequestId(): string {
  return storage.getStore() ?? "none";
}
