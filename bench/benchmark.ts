/**
 * Sitrep beside its floor, hand-written Cypher behind node:http, and its peer, @neo4j/graphql: the same questions on one embedded database, one after
 * the other in rounds, so that what slows the machine down slows all of them. Before anything is measured the servers must give the same answers.
 *
 * `npm run -s bench [-- --events 100000] [--seconds 8] [--rounds 3] [--keep FOLDER] [--json FILE] [--write]`, after `npm run build`.
 */
import { deepStrictEqual } from "node:assert";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { packageRoot } from "../src/package-root.js";
import { essenceFrom, graphqlRequest, requestFor } from "./ask-server.js";
import { type BenchmarkResults, medianOf, tablesOf } from "./benchmark-results.js";
import { type LargeDatabase, openLargeDatabase } from "./large-database.js";
import { load, type Sent } from "./load.js";
import { note } from "./note.js";
import { residentMb } from "./process-usage.js";
import { boundedQuestions, type ComparedQuestion, comparedQuestions } from "./questions/questions.js";
import { type Server, type ServerName, serverNames, startServer } from "./servers.js";
import { medianActors } from "./subjects.js";

const { values } = parseArgs({
  options: {
    events: { type: "string", default: "100000" },
    seconds: { type: "string", default: "8" },
    rounds: { type: "string", default: "3" },
    keep: { type: "string" },
    json: { type: "string" },
    write: { type: "boolean", default: false },
  },
});
const [events, seconds, rounds] = [values.events, values.seconds, values.rounds].map(Number) as [
  number,
  number,
  number,
];
const connections = 4;
/** Far below what the server can do, so that no question waits for another. */
const boundedRate = 5;

type Servers = Readonly<Record<ServerName, Server>>;

async function compare({ name, question, subjects }: ComparedQuestion, servers: Servers, database: LargeDatabase) {
  const asked = await subjects(database.connection);
  for (const subject of [asked[0], asked.at(-1)]) {
    if (subject === undefined) throw new Error(`The graph has nothing to ask "${name}" about.`);
    const floor = await essenceFrom(servers.floor, "floor", question, subject);
    for (const other of ["sitrep", "peer"] as const) {
      deepStrictEqual(await essenceFrom(servers[other], other, question, subject), floor, `${name}: ${other}`);
    }
  }
  const measure = (server: ServerName, forSeconds: number) =>
    load({
      url: servers[server].url,
      pid: servers[server].pid,
      requests: asked.map((subject) => requestFor(server, question, subject)),
      connections,
      seconds: forSeconds,
      rate: null,
    });
  for (const server of serverNames) await measure(server, Math.min(seconds, 4));
  const measured: Record<ServerName, Awaited<ReturnType<typeof load>>[]> = { floor: [], sitrep: [], peer: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const server of serverNames) measured[server].push(await measure(server, seconds));
  }
  note(`${name}: ${serverNames.map((one) => `${one} ${medianOf(measured[one]).perSecond.toFixed(0)}/s`).join(", ")}`);
  return {
    name,
    servers: { floor: medianOf(measured.floor), sitrep: medianOf(measured.sitrep), peer: medianOf(measured.peer) },
  };
}

async function bound(name: string, requests: readonly Sent[], server: Server) {
  const ask = (forSeconds: number) =>
    load({ url: server.url, pid: server.pid, requests, connections: 2, seconds: forSeconds, rate: boundedRate });
  await ask(Math.min(seconds, 4));
  const measured = await ask(seconds * 2);
  note(`${name}: ${measured.p50} ms, ${measured.p99} ms at most for 99 of 100`);
  return { name, perSecond: boundedRate, measured };
}

/** Replaces what stands between the marks of docs/benchmarks.md. */
function writeTables(text: string): void {
  const file = join(packageRoot, "docs", "benchmarks.md");
  const page = readFileSync(file, "utf8");
  const [begin, end] = ["<!-- figures -->\n", "<!-- /figures -->"];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${file} has lost the marks of its figures.`);
  writeFileSync(file, `${page.slice(0, from + begin.length)}\n${text}\n\n${page.slice(to)}`);
}

const startedAt = Date.now();
note(`Filling a database with ${events} events${values.keep === undefined ? "" : `, or opening ${values.keep}`}`);
const database = await openLargeDatabase(events, values.keep ?? null);
const running: Server[] = [];
try {
  const started = {} as Record<ServerName, Server>;
  for (const name of serverNames) {
    started[name] = await startServer(name, database);
    running.push(started[name]);
  }
  const compared: BenchmarkResults["compared"][number][] = [];
  for (const one of comparedQuestions) compared.push(await compare(one, started, database));
  const actors = await medianActors(database.connection);
  const bounded: BenchmarkResults["bounded"][number][] = [];
  for (const { name, query, variables } of boundedQuestions) {
    const requests = actors.flatMap((subject, index) => {
      const other = actors[(index + 7) % actors.length];
      return other === undefined ? [] : [graphqlRequest("sitrep", query, variables(subject, other))];
    });
    bounded.push(await bound(name, requests, started.sitrep));
  }
  const memoryMb = {
    floor: residentMb(started.floor.pid),
    sitrep: residentMb(started.sitrep.pid),
    peer: residentMb(started.peer.pid),
  };
  const results: BenchmarkResults = { events, rounds, secondsEach: seconds, connections, compared, bounded, memoryMb };
  const told = `${events} events, ${connections} connections, the median of ${rounds} rounds of ${seconds} s each:\n\n${tablesOf(results)}`;
  console.log(told);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
  if (values.write) writeTables(told);
  note(`Done after ${Math.round((Date.now() - startedAt) / 1_000)} s`);
} finally {
  for (const server of running) server.stop();
  await database.stop();
}
