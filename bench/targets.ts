import type { BenchmarkResults, Compared } from "./benchmark-results.js";
import { head, ratio, row, withCommas } from "./tables.js";

/** A figure that was to be reached. */
interface Target {
  readonly work: string;
  readonly asked: string;
  readonly found: string;
  readonly isReached: boolean;
}

/** Every figure that was to be reached, with what the largest of these runs found; what is measured by other commands is told below the table. */
export function targetsTable(kept: readonly BenchmarkResults[]): string {
  const largest = kept.at(-1);
  if (largest === undefined) throw new Error("There are no results: run the benchmark first.");
  return [
    `What was to be reached, on the graph of ${withCommas(largest.events)} events:`,
    "",
    head("work", "asked", "found", "reached"),
    ...targetsOf(kept, largest).map(({ work, asked, found, isReached }) =>
      row(work, asked, found, isReached ? "yes" : "no"),
    ),
  ].join("\n");
}

function targetsOf(kept: readonly BenchmarkResults[], largest: BenchmarkResults): Target[] {
  const [page, busiest, places, within] = largest.compared as readonly [Compared, Compared, Compared, Compared];
  const [path, surroundings] = largest.bounded as readonly [Bounded, Bounded];
  const [mostHits, mostWithWords] = [false, true].map((withWords) =>
    Math.max(...largest.hits.filter((one) => one.withWords === withWords).map(({ hits, rows }) => hits / rows)),
  ) as [number, number];
  return [
    atLeast(page.name, "0.9 of the floor", overFloor(page), 0.9),
    atLeast(page.name, "3 times the peer", overPeer(page), 3),
    atMost(
      "the busiest actor's page against a median one's, p50",
      "1.5",
      busiest.closed.sitrep.p50 / page.closed.sitrep.p50,
      1.5,
    ),
    atLeast(places.name, "20 times the peer", overPeer(places), 20),
    atLeast(places.name, "0.9 of the floor", overFloor(places), 0.9),
    atLeast(within.name, "3 times the peer", overPeer(within), 3),
    spread(path),
    spread(surroundings),
    ...growthOf(kept),
    atMost("hits a row of a page, whatever degree, depth and one removed source", "10", mostHits, 10),
    atMost("the same with the words that say so", "10", mostWithWords, 10),
    atMost("most memory of the server under load, MB", "300", largest.memory.sitrep.mostMb, 300),
  ];
}

type Bounded = BenchmarkResults["bounded"][number];

/** How far the slowest answers are from the others: nothing, where some did not come. */
function spread({ name, p50, p99, failed }: Bounded): Target {
  const target = atMost(`${name}, p99 / p50`, "5", p99 / p50, 5);
  return failed === 0 ? target : { ...target, found: `${failed} without an answer`, isReached: false };
}

/** How much longer a page takes in the largest graph than in the smallest, by time and by hits to the store. */
function growthOf(kept: readonly BenchmarkResults[]): Target[] {
  const [small, large] = [kept[0], kept.at(-1)];
  if (small === undefined || large === undefined || small === large) return [];
  const times = `${withCommas(large.events)} events against ${withCommas(small.events)}`;
  const ofTime = large.compared.slice(0, 2).map(({ name, closed }, index) => {
    const before = small.compared[index] as Compared;
    const floor = closed.floor.p50 / before.closed.floor.p50;
    return atMost(
      `${name}, p50: ${times} (the floor's ${ratio(floor)})`,
      "1.3",
      closed.sitrep.p50 / before.closed.sitrep.p50,
      1.3,
    );
  });
  const hits = (of: BenchmarkResults) => of.hits.filter(({ withWords }) => withWords).map((one) => one.hits / one.rows);
  const [before, after] = [hits(small), hits(large)];
  const growth = Math.max(...after.map((value, index) => value / (before[index] ?? Number.NaN)));
  return [...ofTime, atMost(`hits a row of a page, ${times}`, "1.3", growth, 1.3)];
}

function overFloor({ closed: { sitrep, floor } }: Compared): number {
  return sitrep.perSecond / floor.perSecond;
}

function overPeer({ closed: { sitrep, peer } }: Compared): number {
  // Whoever has no answer is outdone by any.
  return peer === null ? Number.POSITIVE_INFINITY : sitrep.perSecond / peer.perSecond;
}

function atLeast(work: string, asked: string, value: number, limit: number): Target {
  return {
    work,
    asked: `at least ${asked}`,
    found: Number.isFinite(value) ? ratio(value) : "the peer has no answer",
    isReached: value >= limit,
  };
}

function atMost(work: string, asked: string, value: number, limit: number): Target {
  return { work, asked: `at most ${asked}`, found: ratio(value), isReached: value <= limit };
}
