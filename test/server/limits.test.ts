import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildGraphqlSchema } from "../../src/graphql/build-schema.js";
import { unavailable } from "../../src/phase.js";
import { type HttpServer, startHttpServer } from "../../src/server/http-server.js";
import { createLogger } from "../../src/server/logger.js";
import { shippedOperations } from "../operations/shipped-operations.js";

describe("a server without a database", () => {
  let server: HttpServer | null = null;
  beforeAll(async () => {
    server = await startHttpServer({
      schema: buildGraphqlSchema(),
      context: () => ({ services: unavailable({ name: "starting", doing: "there is no database" }) }),
      readiness: async () => ({ ready: false, reason: "There is no database." }),
      ...{ host: "127.0.0.1", port: 0, allowedHosts: [], introspection: true, logger: createLogger("silent") },
    });
  });
  afterAll(() => server?.stop());

  // Limits refuse before anything is read: what comes as far as the database is within them.
  it.each(shippedOperations())(
    "lets $name through its limits, as far as the database",
    async ({ source, variables }) => {
      const response = await fetch(`http://127.0.0.1:${server?.port}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query: source, variables }),
      });
      const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
      expect(errors.map(({ extensions }) => extensions.code)).toContain("STORE_UNAVAILABLE");
      expect(new Set(errors.map(({ extensions }) => extensions.code)).size).toBe(1);
    },
  );
});
