import type { Sent } from "./load.js";
import type { Asking, BenchQuestion, Subject } from "./questions/bench-question.js";
import type { Server, ServerName } from "./servers.js";

/** What is sent to a server to ask it a question about a subject. */
export function requestFor(name: ServerName, question: BenchQuestion, subject: Subject): Sent {
  if (name === "floor") {
    const { statement, variables } = question.floor;
    return { path: `/${statement}`, body: JSON.stringify(variables(subject)) };
  }
  const { query, variables } = question[name];
  return graphqlRequest(name, query, variables(subject));
}

/** What is sent to one of the GraphQL servers. */
export function graphqlRequest(
  name: "sitrep" | "peer",
  query: string,
  variables: ReturnType<Asking["variables"]>,
): Sent {
  return { path: name === "sitrep" ? "/graphql" : "/", body: JSON.stringify({ query, variables }) };
}

/**
 * What of a server's answer must be the same from every server.
 * @throws {Error} if it answers with an error.
 */
export async function essenceFrom(
  server: Server,
  name: ServerName,
  question: BenchQuestion,
  subject: Subject,
): Promise<unknown> {
  const { path, body } = requestFor(name, question, subject);
  const headers = { "content-type": "application/json" };
  const response = await fetch(new URL(path, server.url), { method: "POST", headers, body });
  const text = await response.text();
  if (!response.ok) throw new Error(`The ${name} answered ${response.status}: ${text.slice(0, 500)}`);
  const answer = JSON.parse(text);
  if (name === "floor") return question.floor.essence(answer);
  if (answer.errors !== undefined)
    throw new Error(`The ${name} answered ${JSON.stringify(answer.errors).slice(0, 500)}`);
  return question[name].essence(answer.data);
}
