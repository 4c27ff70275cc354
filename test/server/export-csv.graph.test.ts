import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { buildGraphqlSchema } from "../../src/graphql/build-schema.js";
import { readExportOperation } from "../../src/server/export/export-operation.js";
import { openTable } from "../../src/server/export/read-rows.js";
import { answerOf } from "../support/ask-graph.js";
import { writeSmallWar } from "../support/small-war.js";
import { useGraph } from "../support/use-graph.js";
import { type Answer, useApp } from "./use-app.js";

const json = { "content-type": "application/json" };
const events = "{ events { edges { node { id label } } } }";

type Line = Readonly<Record<string, string>>;

function linesOf({ text }: Answer): readonly Line[] {
  return parse(text, { columns: true, record_delimiter: "\r\n" }) as Line[];
}

describe("/export/csv", () => {
  const graph = useGraph({ emptied: "once" });
  const server = useApp();
  beforeAll(() => writeSmallWar(graph));

  const get = (parameters: Record<string, string>, headers: Record<string, string> = {}) =>
    server.send(`/export/csv?${new URLSearchParams(parameters)}`, { headers });
  const post = (body: unknown, headers: Record<string, string> = json) =>
    server.send("/export/csv", { method: "POST", headers, body: JSON.stringify(body) });

  it("gives each row with the claims behind it, whose quote is the text of their document from start to end", async () => {
    const query = '{ actor(name: "ISIS") { events { edges { role node { label } } } } }';
    const answer = await post({ query });
    expect(answer.headers).toMatchObject({
      "content-type": "text/csv; charset=utf-8; header=present",
      "content-disposition": 'attachment; filename="export.csv"',
    });
    const lines = linesOf(answer);
    expect(Object.keys(lines[0] ?? {}).slice(0, 5)).toEqual(["row", "role", "label", "claim.number", "claim.count"]);
    const { data } = await server.ask(query);
    const labels = data.actor.events.edges.map(({ node }: { node: { label: string } }) => node.label);
    expect([...new Map(lines.map((line) => [line["row"], line["label"]])).values()]).toEqual(labels);
    const hill = lines.find(({ label }) => label === "ISIS seizes a hill near Deir al-Zor military airport");
    expect(hill).toMatchObject({ "claim.modality": "ASSERTED", "claim.words": "ISIS" });
    expect(hill?.["claim.chain"]).toMatch(/Observatory.* > Reuters/);
    for (const line of lines) {
      const { data: found } = await server.ask("query ($id: ID!) { document(id: $id) { text } }", {
        id: line["claim.document"],
      });
      const [start, end] = [Number(line["claim.start"]), Number(line["claim.end"])];
      expect(found.document.text.slice(start, end)).toBe(line["claim.quote"]);
    }
  });

  it("gives the same by GET, which a browser can save, and a shipped operation by its name", async () => {
    expect((await get({ query: events })).text).toBe((await post({ query: events })).text);
    const answer = await get({ operation: "who-fought-whom", list: "dyads", variables: '{"actor": "ISIS"}' });
    expect(answer.headers["content-disposition"]).toContain("who-fought-whom.csv");
    expect(linesOf(answer)[0]?.["one.name"]).toBeTruthy();
  });

  it("lets no name from a report become a formula", async () => {
    const label = '=HYPERLINK("http://evil.example","x")';
    await graph.run("MATCH (event:Event) WHERE event.label STARTS WITH 'ISIS repelled' SET event.label = $label", {
      label,
    });
    expect(linesOf(await get({ query: events })).map((line) => line["label"])).toContain(`'${label}`);
  });

  it("ends with a word where the limit cuts it, and goes on behind the cursor that it gives", async () => {
    const all = linesOf(await get({ query: events }));
    const labelsOf = (lines: readonly Line[]) =>
      [...new Map(lines.map((line) => [line["row"], line["label"]])).values()].filter(Boolean);
    const cut = linesOf(await get({ query: events, limit: "2" }));
    const [, after = ""] = /^# Not whole: cut after 2 rows, .* after: (\S+)$/.exec(cut.at(-1)?.["row"] ?? "") ?? [];
    const rest = linesOf(await get({ query: events, after }));
    expect([...labelsOf(cut), ...labelsOf(rest)]).toEqual(labelsOf(all));
    const exact = labelsOf(all).length;
    expect(linesOf(await get({ query: events, limit: String(exact) })).at(-1)?.["row"]).toBe(String(exact));
  });

  const deep = `{ actors { edges { node { ${"coActors { edges { node { ".repeat(5)} id ${"} } } ".repeat(5)} } } } }`;
  it.each([
    ["no GraphQL", { query: "{ actors {" }, 400, "GRAPHQL_PARSE_FAILED", /Syntax Error/],
    ["a field that there is not", { query: "{ aktors { id } }" }, 400, "GRAPHQL_VALIDATION_FAILED", /aktors/],
    ["too many levels", { query: deep }, 400, "QUERY_TOO_DEEP", /depth/],
    ["pages in pages", { query: pagesInPages() }, 400, "QUERY_TOO_COMPLEX", /limit is 50000/],
    ["more tokens than fit", { query: `{ ${"__typename ".repeat(2_000)} }` }, 400, "TOO_MANY_TOKENS", /tokens/],
    ["an operation without a list", { query: "{ __typename }" }, 400, "BAD_INPUT", /no list/],
    ["a list that is not in it", { query: events, list: "places" }, 400, "BAD_INPUT", /no list "places"/],
    ["several lists, none named", { operation: "who-fought-whom" }, 400, "BAD_INPUT", /2 lists/],
    ["an operation nobody ships", { operation: "none" }, 404, "NOT_FOUND", /"none"/],
    ["two operations", { query: events, operation: "who-fought-whom" }, 400, "BAD_INPUT", /either/],
    ["no operation", {}, 400, "BAD_INPUT", /either/],
    ["a key that there is not", { query: events, lists: "events" }, 400, "BAD_INPUT", /lists/],
    ["a limit of nothing", { query: events, limit: 0 }, 400, "BAD_INPUT", /limit/],
    ["a limit beyond the most", { query: events, limit: 100_001 }, 400, "BAD_INPUT", /limit/],
    ["variables that are no object", { query: events, variables: "x" }, 400, "BAD_INPUT", /variables/],
    ["a cursor of another list", { query: events, after: "WyJkeWFkcyJd" }, 400, "BAD_INPUT", /cursor/],
    [
      "a name that nothing bears",
      { query: '{ actor(name: "Nobody") { events { edges { role } } } }' },
      404,
      "NOT_FOUND",
      /actor/,
    ],
    ["a body that is not JSON", "{", 400, "BAD_REQUEST", /not JSON/],
  ])("refuses %s in the shape of GraphQL's errors", async (_what, body, status, code, message) => {
    const answer = await server.send("/export/csv", {
      method: "POST",
      headers: json,
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
    const { errors } = JSON.parse(answer.text) as { errors: { message: string; extensions: { code: string } }[] };
    expect({ status: answer.status, code: errors[0]?.extensions.code }).toEqual({ status, code });
    expect(errors[0]?.message).toMatch(message);
    expect(answer.text).not.toMatch(/stacktrace|node_modules/);
  });

  it("changes nothing: a mutation has no rows", async () => {
    const query = 'mutation { undoDecision(input: { decisionId: "x", by: "y", reason: "z" }) { events { id } } }';
    expect((await post({ query })).status).toBe(400);
  });

  it("answers neither other hosts nor pages of other sites", async () => {
    expect((await get({ query: events }, { host: "evil.example" })).status).toBe(403);
    for (const site of ["cross-site", "same-site"])
      expect((await get({ query: events }, { "sec-fetch-site": site })).status, site).toBe(403);
    for (const site of ["same-origin", "none"])
      expect((await get({ query: events }, { "sec-fetch-site": site })).status, site).toBe(200);
    // What a form of another site can send without a preflight is not read.
    expect((await post({ query: events }, { "content-type": "text/plain" })).status).toBe(400);
  });

  it("answers nothing but GET and POST", async () => {
    const { status, headers } = await server.send("/export/csv", { method: "DELETE" });
    expect({ status, allow: headers.allow }).toEqual({ status: 405, allow: "GET, POST" });
  });

  it("reads a long list in pages that the bound on cost allows, and no page that is not taken", async () => {
    // A page of documents holds one only: each has a list of lists, and a hundred claims.
    const query = `{ documents(orderBy: OLDEST) { edges { node { title events(first: 100) { edges { node {
      participants(first: 100) { edges { node { name } } } } } } } } } }`;
    let pages = 0;
    const ask = async (text: string, variables: Readonly<Record<string, unknown>> = {}) => {
      pages += 1;
      return answerOf(graph, text, variables);
    };
    const operation = readExportOperation(buildGraphqlSchema(), { query, variables: {} });
    const whole = openTable(operation, { list: null, limit: 100, ask });
    const numbers: number[] = [];
    for await (const { number } of await whole.rows()) numbers.push(number);
    expect(numbers).toEqual([1, 2]);
    expect(pages).toBe(2);

    pages = 0;
    const rows = await openTable(operation, { list: null, limit: 100, ask }).rows();
    await rows.next();
    await rows.return({ moreAfter: null });
    expect(pages).toBe(1);
  });
});

function pagesInPages(): string {
  return "{ events { edges { node { participants(first: 100) { edges { node { events(first: 100) { edges { node { places(first: 100) { edges { node { id } } } } } } } } } } } } }";
}
