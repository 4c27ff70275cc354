import { serverAudits } from "graphql-http";
import { describe, expect, it } from "vitest";
import { useApp } from "./use-app.js";

/**
 * These want a GET answered that any page may send from its visitor's browser, without the browser asking first (CSRF). Such a request
 * cannot be told from one of a program: browsers that say where it comes from do so, others do not. The specification says MAY.
 */
const deliberateExceptions = ["5A70", "D6D5", "6A70"];

describe("GraphQL over HTTP", () => {
  const server = useApp();
  const audits = serverAudits({ url: () => `${server.app.address}/graphql`, fetchFn: fetch });
  const levelOf = ({ name }: { readonly name: string }) => /^(MUST|SHOULD|MAY)/.exec(name)?.[1];

  it("is kept in all 13 points that MUST be, all 23 that SHOULD be, and in all but three of those that MAY be", () => {
    const count = (level: string) => audits.filter((audit) => levelOf(audit) === level).length;
    expect({ must: count("MUST"), should: count("SHOULD"), may: count("MAY") }).toEqual({
      must: 13,
      should: 23,
      may: 25,
    });
    const exceptions = audits.filter(({ id }) => deliberateExceptions.includes(id));
    expect(exceptions.map(levelOf)).toEqual(["MAY", "MAY", "MAY"]);
  });

  it.each(audits.map((audit) => [`${audit.id} ${audit.name}`, audit] as const))("%s", async (_name, audit) => {
    const result = await audit.fn();
    if ("response" in result) await result.response.text().catch(() => {});
    const expected = deliberateExceptions.includes(audit.id) ? expect.not.stringMatching(/^ok$/) : "ok";
    expect(result.status, "reason" in result ? String(result.reason) : "").toEqual(expected);
  });

  it.each(deliberateExceptions)("%s is answered too for a program that says it is none of a page", async (id) => {
    const url = () => `${server.app.address}/graphql`;
    const withHeader: typeof fetch = (input, init) =>
      fetch(input, {
        ...init,
        headers: { ...(init?.headers as Record<string, string>), "apollo-require-preflight": "1" },
      });
    const audit = serverAudits({ url, fetchFn: withHeader }).find((one) => one.id === id);
    expect((await audit?.fn())?.status).toBe("ok");
  });
});
