import { describe, expect, it } from "vitest";
import { useGraph } from "../support/use-graph.js";
import { type GraphqlAnswer, type RequestOptions, useApp } from "./use-app.js";

const json = { "content-type": "application/json" };

function post(query: string, more: Record<string, unknown> = {}): RequestOptions {
  return { method: "POST", headers: json, body: JSON.stringify({ query, ...more }) };
}

function raw(body: string | Uint8Array, headers: Record<string, string> = json): RequestOptions {
  return { method: "POST", headers, body };
}

/** Relay levels: each step asks the next one's list. */
function nested(levels: number, first = ""): string {
  const open = `events${first} { edges { node { participants${first} { edges { node { `;
  return `{ actors { edges { node { id ${open.repeat(levels)} id ${"} } } } } } ".repeat(levels)} } } } }`;
}

function fragmentBomb(size: number): string {
  const fragments = Array.from(
    { length: size },
    (_, index) => `fragment F${index} on Actor { id ...F${index + 1} ...F${index + 1} }`,
  );
  return `{ actors { edges { node { ...F0 } } } } ${fragments.join(" ")} fragment F${size} on Actor { id }`;
}

/** As a bomb, but each level multiplies by way of the fields in it. */
function branchingFragments(size: number): string {
  const fragments = Array.from({ length: size }, (_, index) => {
    const next = `...F${index + 1}`;
    return `fragment F${index} on Actor { a: coActors { edges { node { ${next} } } } b: coActors { edges { node { ${next} } } } }`;
  });
  return `{ actors { edges { node { ...F0 } } } } ${fragments.join(" ")} fragment F${size} on Actor { id }`;
}

function repeat(count: number, item: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => item(index)).join(" ");
}

const filtered = "query ($filter: EventFilterInput) { events(filter: $filter) { total { value } } }";
const searched = "query ($text: String!) { search(query: $text, first: 5) { edges { node { id } } } }";
const named = "query ($name: String!) { actor(name: $name) { id } }";

function deepFilter(levels: number): string {
  return `${'{"not":'.repeat(levels)}{}${"}".repeat(levels)}`;
}

const attacks: readonly (readonly [name: string, request: RequestOptions])[] = [
  ["depth 500", post(nested(80))],
  ["depth within the tokens", post(nested(20))],
  ["pages of 100 within pages of 100", post(nested(1, "(first: 100)"))],
  ["1000 aliases", post(`{ ${repeat(1000, (index) => `a${index}: __typename`)} }`)],
  ["100 aliases", post(`{ ${repeat(100, (index) => `a${index}: __typename`)} }`)],
  ["a fragment bomb of 2^25", post(fragmentBomb(25))],
  ["fragments that branch by fields", post(branchingFragments(12))],
  [
    "circular fragments",
    post("{ actors { edges { node { ...A } } } } fragment A on Actor { ...B } fragment B on Actor { ...A }"),
  ],
  ["a field 5000 times", post(`{ ${repeat(5000, () => "__typename")} }`)],
  ["800 overlapping fields", post(`{ actors { edges { node { ${repeat(800, () => "id")} } } } }`)],
  ["1000 directives", post(`{ __typename ${repeat(1000, () => "@a")} }`)],
  [
    "2000 operations",
    post(
      repeat(2000, (index) => `query Q${index} { __typename }`),
      { operationName: "Q1" },
    ),
  ],
  ["an unknown field", post("{ aktors { id } }")],
  ["a page of 10^9", post("{ actors(first: 1000000000) { edges { node { id } } } }")],
  [
    "a page of 10^9 by variable",
    post("query ($n: Int) { actors(first: $n) { edges { node { id } } } }", { variables: { n: 1e9 } }),
  ],
  ["a number beyond 32 bits", post("{ actors(first: 4294967296) { edges { node { id } } } }")],
  ["a negative page", post("{ actors(first: -1) { edges { node { id } } } }")],
  ["a batch of 50", raw(JSON.stringify(Array.from({ length: 50 }, () => ({ query: "{ __typename }" }))))],
  ["malformed JSON", raw('{"query": ')],
  ["a body of null", raw("null")],
  ["an empty body", raw("")],
  ["NUL in the operation", post("{ __typename \0 }")],
  ["invalid UTF-8", raw(new Uint8Array([0x7b, 0x22, 0x71, 0x22, 0x3a, 0xff, 0xfe, 0x7d]))],
  ["text/plain from another site", raw('{"query":"{ __typename }"}', { "content-type": "text/plain" })],
  ["a form from another site", raw("query={__typename}", { "content-type": "application/x-www-form-urlencoded" })],
  ["GET without the header", { headers: {} }],
  ["a body of 5 MB", raw(JSON.stringify({ query: "{ __typename }", variables: { x: "a".repeat(5_000_000) } }))],
  [
    "a lone surrogate",
    raw('{"query":"query ($name: String!) { actor(name: $name) { id } }","variables":{"name":"\\ud800"}}'),
  ],
  [
    "__proto__ in the variables",
    raw(`{"query":${JSON.stringify(filtered)},"variables":{"__proto__":{"filter":{}},"filter":{}}}`),
  ],
  [
    "__proto__ in a filter",
    raw(`{"query":${JSON.stringify(filtered)},"variables":{"filter":{"__proto__":{"not":{}}}}}`),
  ],
  ["variables 15,000 deep", raw(`{"query":${JSON.stringify(filtered)},"variables":{"filter":${deepFilter(15_000)}}}`)],
  [
    "a list 100,000 deep",
    raw(`{"query":${JSON.stringify(filtered)},"variables":{"filter":${"[".repeat(100_000)}${"]".repeat(100_000)}}}`),
  ],
  [
    "a filter of 5,000 leaves",
    post(filtered, {
      variables: { filter: { or: Array.from({ length: 5_000 }, () => ({ eventClass: "INCIDENT" })) } },
    }),
  ],
  [
    "a filter 100 deep in the operation",
    post(`{ events(filter: ${"{not: ".repeat(100)}{}${"}".repeat(100)}) { total { value } } }`),
  ],
  ["an unknown filter key", post(filtered, { variables: { filter: { colour: "red" } } })],
  ["a text of 90 kB", post(searched, { variables: { text: "a ".repeat(45_000) } })],
  ["a name of 200 kB", post(named, { variables: { name: "x".repeat(200_000) } })],
  ["a bad id", post('{ node(id: "../../etc/passwd") { id } }')],
  ["an id of another kind", post('{ event(id: "QWN0b3I6eA==") { id } }')],
  ["a bad cursor", post('{ actors(after: "bm90IGEgY3Vyc29y") { edges { node { id } } } }')],
  ["a mutation over GET", { headers: { "apollo-require-preflight": "1" } }],
  [
    "Cypher in a name",
    post(named, { variables: { name: "Robby' WITH true as ignored MATCH (s) DETACH DELETE s; //" } }),
  ],
  ["Cypher in a search", post(searched, { variables: { text: "x'}) MATCH (n) DETACH DELETE n //" } })],
  ...["/b testing", "C++", "tb-", "a AND", "(", '"', "*:*", "~", "name:x", "[a TO", "\\", "!", "a^", "\0"].map(
    (text) => [`Lucene: ${JSON.stringify(text)}`, post(searched, { variables: { text } })] as const,
  ),
];

const paths: Record<string, string> = {
  "GET without the header": `/graphql?query=${encodeURIComponent("{ __typename }")}`,
  "a mutation over GET": `/graphql?query=${encodeURIComponent('mutation { ingestDocument(input: {text: "x", publishedAt: "2014-12-24T08:53:00Z", publisher: "A wire"}) { __typename } }')}`,
};

/** What must never reach a client. */
const leaks = /bolt:\/\/|neo4j|password|node_modules|\.(ts|js):\d+|at \w+ \(|MATCH \(|Neo\.ClientError|SITREP_HOME/i;

describe("the server under attack", () => {
  const graph = useGraph();
  const server = useApp();

  it.each(attacks)("refuses or answers, leaks nothing and lives on: %s", async (name, request) => {
    await graph.run("CREATE (:Witness)");
    const answer = await server.send(paths[name] ?? "/graphql", request);
    expect(answer.status, answer.text.slice(0, 500)).toBeLessThan(500);
    expect(answer.text).not.toMatch(leaks);
    expect(JSON.stringify(answer.headers)).not.toMatch(/stack|express/i);
    expect(answer.text).not.toContain("INTERNAL_SERVER_ERROR");
    expect((await server.send("/livez")).status).toBe(200);
    expect((await server.ask("{ __typename }")).data).toEqual({ __typename: "Query" });
    expect(await graph.run("MATCH (witness:Witness) RETURN count(*) AS count")).toEqual([{ count: 1 }]);
  });

  it.each([
    ["depth 500", 200, "TOO_MANY_TOKENS"],
    ["depth within the tokens", 200, "QUERY_TOO_DEEP"],
    ["pages of 100 within pages of 100", 200, "QUERY_TOO_COMPLEX"],
    ["100 aliases", 200, "QUERY_TOO_COMPLEX"],
    ["1000 directives", 200, "TOO_MANY_TOKENS"],
    ["a page of 10^9", 200, "BAD_INPUT"],
    ["a page of 10^9 by variable", 200, "BAD_INPUT"],
    ["a negative page", 200, "BAD_INPUT"],
    ["a bad id", 200, "BAD_INPUT"],
    ["a bad cursor", 200, "BAD_INPUT"],
    ["an unknown filter key", 200, "BAD_USER_INPUT"],
    ["variables 15,000 deep", 200, "BAD_INPUT"],
    ["a filter of 5,000 leaves", 200, "BAD_INPUT"],
    ["a body of 5 MB", 413, "BODY_TOO_LARGE"],
    ["malformed JSON", 400, "BAD_REQUEST"],
    ["a batch of 50", 400, "BAD_REQUEST"],
    ["text/plain from another site", 400, "BAD_REQUEST"],
    ["GET without the header", 400, "BAD_REQUEST"],
    ["a mutation over GET", 405, "BAD_REQUEST"],
  ])("answers %s with status %i and the code %s", async (name, status, code) => {
    const request = new Map(attacks).get(name);
    const answer = await server.send(paths[name] ?? "/graphql", request);
    const [error] = (JSON.parse(answer.text) as GraphqlAnswer).errors ?? [];
    expect({ status: answer.status, code: error?.extensions.code }, answer.text.slice(0, 500)).toEqual({
      status,
      code,
    });
  });
});
