import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../src/package-root.js";
import type { Load } from "./load.js";
import type { Memory } from "./process-usage.js";
import type { ServerName } from "./servers.js";

/** Something of each server; null of a peer that has no answer at all. */
export interface ByServer<Value> {
  readonly floor: Value;
  readonly sitrep: Value;
  readonly peer: Value | null;
}

/** What was found of a question that all servers were asked. */
export interface Compared {
  readonly name: string;
  /** Questions to any of the servers that had no good answer. */
  readonly failed: number;
  /** Each asked as fast as it answers. */
  readonly closed: ByServer<Load>;
  /** All asked at one rate; ms from when a question was due. */
  readonly atRate: {
    readonly perSecond: number;
    /** How many the percentiles are taken of. */
    readonly answers: number;
    readonly latencies: ByServer<Latencies>;
  };
}

/** ms: half of the answers, and all but one in a hundred, took no longer. */
export interface Latencies {
  readonly p50: number;
  readonly p99: number;
}

/** Hits to the store of one page. */
export interface PageHits {
  readonly name: string;
  /** Whether it also shows the words that say so, with their documents. */
  readonly withWords: boolean;
  readonly rows: number;
  readonly hits: number;
}

/** All that a run of the benchmark found. */
export interface BenchmarkResults {
  readonly events: number;
  readonly rounds: number;
  readonly secondsEach: number;
  readonly connections: number;
  readonly compared: readonly Compared[];
  /** Sitrep alone, at a fixed rate. */
  readonly bounded: readonly ({
    readonly name: string;
    readonly perSecond: number;
    readonly failed: number;
  } & Latencies)[];
  readonly hits: readonly PageHits[];
  /** Resident memory of each server: after the load, and the most during it. */
  readonly memory: Readonly<Record<ServerName, Memory>>;
}

const folder = join(packageRoot, "bench", "results");

/** Keeps the results beside those of other sizes, from which docs/benchmarks.md is made. */
export function keepResults(results: BenchmarkResults): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${results.events}.json`), `${JSON.stringify(results, null, 2)}\n`);
}

/** The kept results, the smallest graph first. */
export function keptResults(): BenchmarkResults[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")) as BenchmarkResults)
    .sort((a, b) => a.events - b.events);
}
