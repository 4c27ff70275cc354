import neo4j from "neo4j-driver";
import {
  changedSums,
  noEvents,
  opposingSums,
  type PairChange,
  type PairKind,
  pairChanges,
  type SummedEvent,
  type Sums,
  type Way,
  waysOf,
} from "../../domain/encounter-sums.js";
import type { Row, WriteTransaction } from "../connection.js";
import { countPairs, farEnds, readPairsOf, sumProperty, takePairs, writePairs } from "./encounters.cypher.js";

interface Pair {
  readonly id: string;
  readonly oneId: string;
  readonly otherId: string;
}

/**
 * Keeps what is summed up of who was where and who met whom in step with events that have changed. Call it when the events and their edges are written: pairs whose first or last
 * event may have gone are counted anew from the graph.
 */
export async function sumEncounters(
  transaction: WriteTransaction,
  before: readonly SummedEvent[],
  after: readonly SummedEvent[],
): Promise<void> {
  const changes = pairChanges(before, after);
  for (const kind of Object.keys(waysOf) as PairKind[]) {
    const own = changes.filter((change) => change.kind === kind).map((change) => ({ ...change, ...pairOf(change) }));
    if (own.length === 0) continue;
    const kept = new Map(
      (await transaction.run(takePairs(kind, own.map(pairOf)))).map((row) => [String(row["id"]), row["sums"] as Row]),
    );
    const sums = own.map((change) => ({ change, sums: changed(change, kept.get(change.id) ?? {}) }));
    const unsure = sums.filter((one) => one.sums === null).map(({ change }) => pairOf(change));
    const known = sums.flatMap(({ change, sums }) =>
      sums === null ? [] : [{ id: change.id, sums: propertiesOf(change, sums) }],
    );
    await transaction.run(writePairs(kind, [...known, ...(await counted(transaction, kind, unsure))]));
  }
}

/** Counts anew what is kept of whom these actors met. For when it depends on something else than their events: whether they are civilians. */
export async function recountMet(transaction: WriteTransaction, actorIds: readonly string[]): Promise<void> {
  if (actorIds.length === 0) return;
  const rows = await transaction.run({ ...readPairsOf("MET", actorIds), access: "WRITE" });
  const pairs = rows.flatMap((row) => {
    const { actorId, otherId } = row["sums"] as { readonly actorId: string; readonly otherId: string };
    return [pairOf({ oneId: actorId, otherId }), pairOf({ oneId: otherId, otherId: actorId })];
  });
  const inOrder = [...new Map(pairs.map((pair) => [pair.id, pair])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (inOrder.length === 0) return;
  await transaction.run(takePairs("MET", inOrder));
  await transaction.run(writePairs("MET", await counted(transaction, "MET", inOrder)));
}

/** What pairs sum up to by their events; no events where they share none any more. */
async function counted(transaction: WriteTransaction, kind: PairKind, pairs: readonly Pair[]) {
  if (pairs.length === 0) return [];
  const rows = await transaction.run(countPairs(kind, pairs));
  const found = new Map(rows.map((row) => [String(row["id"]), row["sums"] as Row]));
  return pairs.map(({ id }) => ({ id, sums: found.get(id) ?? { id, eventCount: 0 } }));
}

/** The sums of a pair by the way; null where one of them must be counted anew. */
function changed(change: PairChange, kept: Row): Map<Way, Sums> | null {
  const sums = new Map<Way, Sums>();
  for (const way of waysOf[change.kind]) {
    const inWay = (all: PairChange["added"]) => all.filter((encounter) => encounter.way === way);
    const next = changedSums(sumsIn(kept, way), inWay(change.added), inWay(change.removed));
    if (next === null) return null;
    sums.set(way, next);
  }
  return sums;
}

function sumsIn(kept: Row, way: Way): Sums {
  const day = (value: unknown) => (value == null ? null : String(value));
  return {
    eventCount: Number(kept[sumProperty(way, "eventCount")] ?? 0),
    incidentCount: Number(kept[sumProperty(way, "incidentCount")] ?? 0),
    firstDate: day(kept[sumProperty(way, "firstDate")]),
    lastDate: day(kept[sumProperty(way, "lastDate")]),
    supportCount: Number(kept[sumProperty(way, "supportCount")] ?? 0),
  };
}

function propertiesOf({ kind, oneId, otherId }: PairChange, sums: ReadonlyMap<Way, Sums>): Row {
  const of = (way: Way) => sums.get(way) ?? noEvents;
  const all: [Way | "opposing", Sums][] = [...sums];
  if (kind === "MET") all.push(["opposing", opposingSums(of("fought"), of("clear"), of("together"))]);
  return {
    ...{ id: pairOf({ oneId, otherId }).id, actorId: oneId, [farEnds[kind].idProperty]: otherId },
    ...Object.fromEntries(
      all.flatMap(([way, { eventCount, incidentCount, firstDate, lastDate, supportCount }]) => [
        [sumProperty(way, "eventCount"), eventCount],
        [sumProperty(way, "incidentCount"), incidentCount],
        [sumProperty(way, "firstDate"), dateOf(firstDate)],
        [sumProperty(way, "lastDate"), dateOf(lastDate)],
        [sumProperty(way, "supportCount"), supportCount],
      ]),
    ),
  };
}

function pairOf({ oneId, otherId }: Pick<Pair, "oneId" | "otherId">): Pair {
  return { id: `${oneId}|${otherId}`, oneId, otherId };
}

function dateOf(day: string | null) {
  if (day === null) return null;
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  return new neo4j.types.Date(year, month, date);
}
