import { type Contest, contestsOf } from "./control-contests.js";
import { byDeadline, type ControlEvidence, type DayBounds, earlierOf, laterOf, meet } from "./control-evidence.js";
import {
  begunBy,
  type Change,
  extentOf,
  type Holding,
  isOneSide,
  lastSeen,
  narrow,
  narrowBySight,
} from "./control-holding.js";

/** A time through which one side held a place. */
export interface ControlSpan {
  /** Days within which it began. */
  readonly begin: DayBounds;
  /** Days within which it ended; null where no end is told. */
  readonly end: DayBounds | null;
  readonly evidence: readonly ControlEvidence[];
  readonly isContested: boolean;
}

/** Who held a place, from when to when, as far as it is told. */
export interface ControlTimeline {
  /** In the order of time. What ends one begins the next, unless nobody is told to have held the place in between. */
  readonly spans: readonly ControlSpan[];
  readonly contests: readonly Contest[];
}

/**
 * Who held a place. First what changed hands, by the day on which it had happened at the latest: who takes a place holds it until another side takes it or it
 * leaves; takes by one side without a loss in between tell one take, on the days they have in common; who lost it held it before. Then what says that one
 * held it: it narrows the span of its side into which it fits, or fills a time for which nobody is named, or, later than all else that is told of the
 * last holder, tells of a change that nobody reported. What fits nowhere is a contest. Depends on the set of evidence alone.
 */
export function controlTimeline(evidence: readonly ControlEvidence[]): ControlTimeline {
  const sorted = [...evidence].sort(byDeadline);
  const holdings = changesOfHands(sorted);
  const held = sorted.filter(({ kind }) => kind === "HELD");
  for (const word of held.filter((one) => !place(one, holdings))) {
    if (!place(word, holdings)) continueBy(word, holdings);
  }
  const placed = new Set(holdings.flatMap((holding) => holding.evidence));
  const unplaced = sorted.filter((one) => one.kind !== "ATTACKED" && !placed.has(one));
  const contests = contestsOf(sorted, unplaced, holdings);
  const contested = new Set(contests.flatMap((found) => found.holdings));
  return {
    spans: holdings.map((holding) => ({
      begin: { ...holding.begin },
      end: holding.end && { ...holding.end },
      evidence: [...holding.evidence].sort(byDeadline),
      isContested: contested.has(holding),
    })),
    contests: contests.map(({ contest }) => contest),
  };
}

/** The spans that follow from what was taken, lost and left. */
function changesOfHands(sorted: readonly ControlEvidence[]): Holding[] {
  const holdings: Holding[] = [];
  for (const event of changes(sorted)) {
    const takers = event.filter(({ kind }) => kind === "TOOK");
    const losers = event.filter(({ kind }) => kind !== "TOOK");
    const last = holdings.at(-1);
    const holder = last?.end === null ? last : undefined;
    const [first] = event as [ControlEvidence];
    if (holder !== undefined && isOneSide(holder.evidence, takers)) {
      const isSameTake = meet(holder.begin, first);
      holder.evidence.push(...takers);
      narrow(holder.begin, first);
      if (isSameTake) heldBefore(losers, holder, holdings);
      continue;
    }
    const isLoss = holder !== undefined && isOneSide(holder.evidence, losers);
    if (takers.length === 0 && holder !== undefined && !isLoss) continue;
    const since = holder === undefined ? (last?.end?.earliest ?? null) : lastSeen(holder);
    const change: Change = { earliest: laterOf(first.earliest, since), latest: first.latest };
    if (holder !== undefined) holder.end = change;
    if (isLoss) holder.evidence.push(...losers);
    if (holder === undefined && losers.length > 0) {
      holdings.push({ begin: { earliest: since, latest: change.latest }, end: change, evidence: losers });
    }
    if (takers.length > 0) holdings.push({ begin: change, end: null, evidence: takers });
  }
  return holdings;
}

/** What tells that the place changed hands, event by event, in order. */
function changes(sorted: readonly ControlEvidence[]): ControlEvidence[][] {
  const events = new Map<string | null, ControlEvidence[]>();
  for (const one of sorted) {
    if (one.kind === "HELD" || one.kind === "ATTACKED") continue;
    events.set(one.eventId, [...(events.get(one.eventId) ?? []), one]);
  }
  return [...events.values()];
}

/** Another telling of how a span began says who lost the place by it. */
function heldBefore(losers: readonly ControlEvidence[], holder: Holding, holdings: Holding[]): void {
  if (losers.length === 0 || isOneSide(holder.evidence, losers)) return;
  const at = holdings.indexOf(holder);
  const before = holdings[at - 1];
  if (before?.end === holder.begin) {
    if (isOneSide(before.evidence, losers)) before.evidence.push(...losers);
    return;
  }
  const begin = { earliest: before?.end?.earliest ?? null, latest: holder.begin.latest };
  holdings.splice(at, 0, { begin, end: holder.begin, evidence: [...losers] });
}

/** Puts a word that one held the place where it fits: into a span of its side, else into a time for which nobody is named. */
function place(held: ControlEvidence, holdings: Holding[]): boolean {
  const own = holdings.filter(
    (holding, at) =>
      isOneSide(holding.evidence, [held]) && meet(between(holding, holdings[at - 1], holdings[at + 1]), held),
  );
  const last = own.at(-1);
  if (last !== undefined) {
    // A word that fits into several spans narrows none.
    if (own.length === 1) narrowBySight(last, held);
    last.evidence.push(held);
    return true;
  }
  for (let at = 0; at <= holdings.length; at += 1) {
    const [before, after] = [holdings[at - 1], holdings[at]];
    const isNobodys = before === undefined || (before.end !== null && before.end !== after?.begin);
    const gap: DayBounds = { earliest: before?.end?.earliest ?? null, latest: begunBy(after) };
    if (!isNobodys || !meet(gap, held)) continue;
    const begin: Change = { earliest: gap.earliest, latest: earlierOf(held.latest, gap.latest) };
    if (after !== undefined && isOneSide(after.evidence, [held])) {
      // Held before it was taken: then it was held from there on, for nobody is named in between.
      after.begin = begin;
      after.evidence.push(held);
    } else {
      if (after !== undefined) after.begin.earliest = laterOf(after.begin.earliest, held.earliest);
      holdings.splice(at, 0, { begin, end: after?.begin ?? null, evidence: [held] });
    }
    return true;
  }
  return false;
}

/** The days on which a span may have lasted, its neighbours considered, from which a time of nobody may part it. */
function between(holding: Holding, before: Holding | undefined, after: Holding | undefined): DayBounds {
  const { earliest, latest } = extentOf(holding);
  return {
    earliest: laterOf(earliest, before?.end?.earliest ?? null),
    latest: earlierOf(latest, begunBy(after)),
  };
}

/** Takes a word for another side, later than all that is told of the last holder, for a change that nobody reported. */
function continueBy(held: ControlEvidence, holdings: Holding[]): void {
  const last = holdings.at(-1);
  const seen = last === undefined ? null : lastSeen(last);
  if (last === undefined || last.end !== null || held.earliest === null || held.earliest <= (seen ?? "")) return;
  const change: Change = { earliest: seen, latest: held.latest };
  last.end = change;
  holdings.push({ begin: change, end: null, evidence: [held] });
}
