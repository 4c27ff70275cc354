import { serverAudits } from "graphql-http";
import { describe, expect, it } from "vitest";
import { useApp } from "./use-app.js";

/** These want a GET by a form's content type answered, which would let other sites send operations (CSRF). */
const deliberateExceptions = ["5A70", "D6D5", "6A70"];

describe("GraphQL over HTTP", () => {
  const server = useApp();
  const audits = serverAudits({ url: () => `${server.app.address}/graphql`, fetchFn: fetch });

  it.each(audits.map((audit) => [`${audit.id} ${audit.name}`, audit] as const))("%s", async (_name, audit) => {
    const result = await audit.fn();
    if ("response" in result) await result.response.text().catch(() => {});
    const expected = deliberateExceptions.includes(audit.id) ? expect.not.stringMatching(/^ok$/) : "ok";
    expect(result.status, "reason" in result ? String(result.reason) : "").toEqual(expected);
  });
});
