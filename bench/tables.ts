import type { BenchmarkResults, Latencies, PageHits } from "./benchmark-results.js";
import type { Load } from "./load.js";
import { serverNames } from "./servers.js";

/** A line of a table in Markdown. */
export function row(...cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** The head of a table. */
export function head(...cells: readonly string[]): string {
  return `${row(...cells)}\n${row(...cells.map(() => "---"))}`;
}

/** A ratio, with as many digits as mean something. */
export function ratio(value: number): string {
  return value.toFixed(value < 10 ? 2 : 0);
}

export function withCommas(count: number): string {
  return count.toLocaleString("en-US");
}

/** Where the peer has no answer. */
const none = "no answer";

/** The results of one size as tables: ratios first, since absolute figures are those of one machine on one day. */
export function tablesOf(results: BenchmarkResults): string {
  const { compared, bounded, hits, memory } = results;
  const closed = ({ perSecond, p50, p99, cpuMs }: Load): string =>
    `${perSecond.toFixed(perSecond < 10 ? 1 : 0)} (${p50}, ${p99}; ${cpuMs.toFixed(1)})`;
  const open = ({ p50, p99 }: Latencies) => `${p50.toFixed(0)}, ${p99.toFixed(0)}`;
  return [
    `${withCommas(results.events)} events, the median of ${results.rounds} rounds of ${results.secondsEach} s each, ${results.connections} connections that each ask again when they have their answer:`,
    "",
    head(
      "question",
      "Sitrep / floor",
      "Sitrep / peer",
      "floor, answers a second (p50, p99 ms; CPU ms each)",
      "Sitrep",
      "peer",
    ),
    ...compared.map(({ name, closed: { floor, sitrep, peer } }) =>
      row(
        name,
        ratio(sitrep.perSecond / floor.perSecond),
        peer === null ? none : ratio(sitrep.perSecond / peer.perSecond),
        closed(floor),
        closed(sitrep),
        peer === null ? none : closed(peer),
      ),
    ),
    ...compared
      .filter(({ failed }) => failed > 0)
      .map(({ name, failed }) => `\n${failed} of "${name}" had no good answer.`),
    "",
    "The same questions at one rate for all, half of what the slowest reached, from when each was due:",
    "",
    head("question", "questions a second", "answers each", "floor, p50, p99 ms", "Sitrep", "peer"),
    ...compared.map(({ name, atRate: { perSecond, answers, latencies } }) =>
      row(
        name,
        perSecond.toFixed(1),
        String(answers),
        open(latencies.floor),
        open(latencies.sitrep),
        latencies.peer === null ? none : open(latencies.peer),
      ),
    ),
    "",
    head(
      "question for Sitrep alone, at a fixed rate",
      "p99 / p50",
      "questions a second",
      "p50, p99 ms",
      "without an answer",
    ),
    ...bounded.map(({ name, perSecond, failed, ...latencies }) =>
      row(name, ratio(latencies.p99 / latencies.p50), String(perSecond), open(latencies), String(failed)),
    ),
    "",
    hitsTable(hits),
    "",
    `Resident memory in MB after the load, and the most during it: ${serverNames.map((name) => `${name} ${memory[name].nowMb}, ${memory[name].mostMb}`).join("; ")}.`,
  ].join("\n");
}

/** Hits to the store of each page, for a row of it. */
export function hitsTable(hits: readonly PageHits[]): string {
  return [
    head(
      "page of 20 events, each with places and participants",
      "rows",
      "hits a row",
      "rows with the words",
      "hits a row",
    ),
    ...hits.flatMap(({ name, withWords, ...bare }) => {
      const full = hits.find((other) => other.name === name && other.withWords);
      if (withWords || full === undefined) return [];
      const each = ({ hits: all, rows }: Pick<PageHits, "hits" | "rows">) => (all / rows).toFixed(1);
      return [row(name, String(bare.rows), each(bare), String(full.rows), each(full))];
    }),
  ].join("\n");
}
