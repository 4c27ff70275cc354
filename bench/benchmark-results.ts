import type { Load } from "./load.js";
import type { ServerName } from "./servers.js";

/** All that a run of the benchmark found. */
export interface BenchmarkResults {
  readonly events: number;
  readonly rounds: number;
  readonly secondsEach: number;
  readonly connections: number;
  readonly compared: readonly { readonly name: string; readonly servers: Readonly<Record<ServerName, Load>> }[];
  /** Asked at a fixed rate, whatever the answers take. */
  readonly bounded: readonly { readonly name: string; readonly perSecond: number; readonly measured: Load }[];
  /** Resident memory in MB after the load. */
  readonly memoryMb: Readonly<Record<ServerName, number>>;
}

/** The results as tables in Markdown: ratios, since absolute figures are those of one machine on one day. */
export function tablesOf(results: BenchmarkResults): string {
  const { compared, bounded, memoryMb } = results;
  const ratio = (value: number) => value.toFixed(value < 10 ? 2 : 0);
  const load = ({ perSecond, p50, p99, cpuMs }: Load) =>
    `${perSecond.toFixed(0)} (${p50}, ${p99}; ${cpuMs.toFixed(1)})`;
  const lines = compared.map(({ name, servers: { floor, sitrep, peer } }) =>
    row(
      name,
      ratio(sitrep.perSecond / floor.perSecond),
      ratio(sitrep.perSecond / peer.perSecond),
      load(floor),
      load(sitrep),
      load(peer),
    ),
  );
  return [
    row(
      "question",
      "Sitrep / floor",
      "Sitrep / peer",
      "floor, answers a second (p50, p99; CPU ms each)",
      "Sitrep",
      "peer",
    ),
    row(...Array<string>(6).fill("---")),
    ...lines,
    "",
    row("question for Sitrep alone, at a fixed rate", "p99 / p50", "questions a second", "p50, p99 ms"),
    row(...Array<string>(4).fill("---")),
    ...bounded.map(({ name, perSecond, measured: { p50, p99 } }) =>
      row(name, ratio(p99 / p50), String(perSecond), `${p50}, ${p99}`),
    ),
    "",
    `Resident memory after the load: floor ${memoryMb.floor} MB, Sitrep ${memoryMb.sitrep} MB, peer ${memoryMb.peer} MB.`,
  ].join("\n");
}

function row(...cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** The one in the middle, by answers a second. */
export function medianOf(rounds: readonly Load[]): Load {
  const middle = [...rounds].sort((a, b) => a.perSecond - b.perSecond)[rounds.length >> 1];
  if (middle === undefined) throw new Error("Nothing was measured.");
  return middle;
}
