import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { packageRoot } from "../../src/package-root.js";
import { isLoopback } from "../../src/server/host-check.js";
import { useGraph } from "../support/use-graph.js";
import { useApp } from "./use-app.js";

describe("the server's pages", () => {
  useGraph({ emptied: "once" });
  const server = useApp(() => ({ SITREP_ALLOWED_HOSTS: "sitrep.example" }));

  it.each(["/", "/graphiql/"])(
    "serves at %s a page that names no other origin and whose policy forbids one",
    async (path) => {
      const { status, text, headers } = await server.send(path);
      expect(status, "npm run build makes the pages").toBe(200);
      expect(text).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
      expect(headers["content-security-policy"]).toContain("default-src 'none'");
      expect(headers["content-security-policy"]).not.toMatch(/https?:|\*/);
    },
  );

  it.each(["/", "/graphiql/"])("serves every file that the page at %s asks for", async (path) => {
    const { text } = await server.send(path);
    const files = [...text.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, file]) => file ?? "");
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) expect((await server.send(file)).status, file).toBe(200);
  });

  it("hands GraphiQL every shipped operation with its variables", async () => {
    const { text } = await server.send("/graphiql/operations.json");
    const folder = join(packageRoot, "schema", "operations");
    const names = readdirSync(folder).filter((file) => file.endsWith(".graphql"));
    expect(JSON.parse(text)).toEqual(
      names.sort().map((file) => ({
        name: file.replace(".graphql", ""),
        query: readFileSync(join(folder, file), "utf8"),
        variables: readFileSync(join(folder, file.replace(".graphql", ".variables.json")), "utf8"),
      })),
    );
  });

  it("answers GraphiQL's introspection", async () => {
    const { getIntrospectionQuery } = await import("graphql");
    const answer = await server.ask(getIntrospectionQuery());
    expect(answer.errors).toBeUndefined();
  });

  it("says in JSON that an address leads nowhere", async () => {
    const { status, text } = await server.send("/graphiql/none.js");
    expect({ status, errors: JSON.parse(text).errors }).toMatchObject({
      status: 404,
      errors: [{ message: /no such file/ }],
    });
    for (const path of ["/none", "/explorer/none.js"]) expect((await server.send(path)).status, path).toBe(404);
  });

  it.each(["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:4000", ""])(
    "refuses the host %j, as a page may point its name at this machine",
    async (host) => {
      const { status, text } = await server.send("/graphql?query={__typename}", { headers: { host } });
      expect(status).toBe(host === "" ? 400 : 403);
      expect(text).not.toContain("Query");
    },
  );

  it.each(["localhost", "LOCALHOST:80", "127.0.0.1:1", "[::1]:4000", "sitrep.example"])(
    "answers for the host %s",
    async (host) => {
      const headers = { host, "apollo-require-preflight": "1" };
      expect((await server.send("/graphql?query={__typename}", { headers })).status).toBe(200);
    },
  );
});

describe("a server without introspection", () => {
  const server = useApp(() => ({ SITREP_INTROSPECTION: "false" }));

  it("tells neither the schema nor names that are like a wrong one", async () => {
    expect((await server.ask("{ __schema { types { name } } }")).errors).toHaveLength(1);
    const [error] = (await server.ask("{ actorz { id } }")).errors ?? [];
    expect(error?.message).not.toMatch(/Did you mean|actors/);
  });
});

describe("isLoopback", () => {
  it.each([
    ["127.0.0.1", true],
    ["127.1.2.3", true],
    ["::1", true],
    ["localhost", true],
    ["0.0.0.0", false],
    ["192.168.1.5", false],
    ["::", false],
  ])("%s: %s", (address, expected) => {
    expect(isLoopback(address)).toBe(expected);
  });
});
