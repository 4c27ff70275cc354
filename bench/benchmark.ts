/**
 * Sitrep beside its floor, hand-written Cypher behind node:http, and its peer, @neo4j/graphql: the same questions on one embedded database, one after
 * the other in rounds, so that what slows the machine down slows all of them. Before anything is measured the servers must give the same answers.
 *
 * `npm run -s bench [-- --events 100000] [--seconds 8] [--rounds 3] [--keep FOLDER] [--json FILE] [--write]`, after `npm run build`.
 * `--write` keeps the results in bench/results, by the number of events, and makes the figures of docs/benchmarks.md anew from all that are kept.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { packageRoot } from "../src/package-root.js";
import { graphqlRequest } from "./ask-server.js";
import { type BenchmarkResults, type Compared, keepResults, keptResults } from "./benchmark-results.js";
import { compare, type Effort, prepare, type Servers, warmUp, warmUpWith } from "./compare.js";
import { type LargeDatabase, openLargeDatabase } from "./large-database.js";
import type { Sent } from "./load.js";
import { note } from "./note.js";
import { askAtRate, quantileOf } from "./open-loop.js";
import { pageHits } from "./page-hits.js";
import { memoryOf } from "./process-usage.js";
import { boundedQuestions, comparedQuestions } from "./questions/questions.js";
import { type Server, type ServerName, serverNames, startServer } from "./servers.js";
import { medianActors } from "./subjects.js";
import { tablesOf } from "./tables.js";
import { targetsTable } from "./targets.js";

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
const events = Number(values.events);
const effort: Effort = { rounds: Number(values.rounds), seconds: Number(values.seconds), connections: 4 };
/** Far below what the server can do, so that no question waits for another. */
const boundedRate = 5;

async function compareAll(servers: Servers, database: LargeDatabase): Promise<Compared[]> {
  const prepared = [];
  for (const question of comparedQuestions) prepared.push(await prepare(question, servers, database));
  // All of them before any is measured: what the database compiles for one serves the others too.
  for (const question of prepared) await warmUp(question, servers, effort);
  const compared: Compared[] = [];
  for (const question of prepared) compared.push(await compare(question, servers, effort));
  return compared;
}

async function boundAll(server: Server, database: LargeDatabase): Promise<BenchmarkResults["bounded"]> {
  const actors = await medianActors(database.connection);
  const bounded: BenchmarkResults["bounded"][number][] = [];
  for (const { name, query, variables } of boundedQuestions) {
    const requests: Sent[] = actors.flatMap((subject, index) => {
      const other = actors[(index + 7) % actors.length];
      return other === undefined ? [] : [graphqlRequest("sitrep", query, variables(subject, other))];
    });
    const ask = (seconds: number) => askAtRate({ url: server.url, requests, perSecond: boundedRate, seconds });
    await warmUpWith(server, requests, { ...effort, connections: 1 });
    const { latencies, failed } = await ask(effort.seconds * effort.rounds);
    const [p50, p99] = [quantileOf(latencies, 0.5), quantileOf(latencies, 0.99)];
    note(`${name}: ${p50.toFixed(0)} ms, ${p99.toFixed(0)} ms at most for 99 of 100, ${failed} failed`);
    bounded.push({ name, perSecond: boundedRate, failed, p50, p99 });
  }
  return bounded;
}

/** Replaces what stands between the marks of docs/benchmarks.md by what all kept results say. */
function writePage(): void {
  const file = join(packageRoot, "docs", "benchmarks.md");
  const page = readFileSync(file, "utf8");
  const [begin, end] = ["<!-- figures -->\n", "<!-- /figures -->"];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${file} has lost the marks of its figures.`);
  const kept = keptResults();
  const text = [targetsTable(kept), ...kept.map(tablesOf)].join("\n\n");
  writeFileSync(file, `${page.slice(0, from + begin.length)}\n${text}\n\n${page.slice(to)}`);
}

const startedAt = Date.now();
note(`Filling a database with ${events} events${values.keep === undefined ? "" : `, or opening ${values.keep}`}`);
const database = await openLargeDatabase(events, values.keep ?? null);
const running: Server[] = [];
try {
  const servers = {} as Record<ServerName, Server>;
  for (const name of serverNames) {
    servers[name] = await startServer(name, database);
    running.push(servers[name]);
  }
  const compared = await compareAll(servers, database);
  const bounded = await boundAll(servers.sitrep, database);
  const memory = {
    floor: memoryOf(servers.floor.pid),
    sitrep: memoryOf(servers.sitrep.pid),
    peer: memoryOf(servers.peer.pid),
  };
  const hits = await pageHits(database);
  const { rounds, seconds: secondsEach, connections } = effort;
  const results = { events, rounds, secondsEach, connections, compared, bounded, hits, memory };
  console.log(`${tablesOf(results)}\n\n${targetsTable([results])}`);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
  if (values.write) {
    keepResults(results);
    writePage();
  }
  note(`Done after ${Math.round((Date.now() - startedAt) / 1_000)} s`);
} finally {
  for (const server of running) server.stop();
  await database.stop();
}
