import { type ControlEvidence, type DayBounds, earlierOf, laterOf, meet } from "./control-evidence.js";

/** A change of hands: days within which it happened. The span it ends and the one it begins share it, so that what narrows one narrows the other. */
export interface Change {
  earliest: string | null;
  latest: string | null;
}

/** A time through which one side held a place, while the timeline is made. */
export interface Holding {
  begin: Change;
  /** Null while no end is told. */
  end: Change | null;
  readonly evidence: ControlEvidence[];
}

/** Whether an actor of one is, or is a part of, an actor of the other. */
export function isOneSide(one: readonly ControlEvidence[], two: readonly ControlEvidence[]): boolean {
  const families = new Set(one.flatMap(({ familyIds }) => familyIds));
  return two.some(({ familyIds }) => familyIds.some((id) => families.has(id)));
}

/** The days on which it may have lasted. */
export function extentOf({ begin, end }: Holding): DayBounds {
  return { earliest: begin.earliest, latest: end?.latest ?? null };
}

/** The day by which it had begun: that by which it had ended, if that is earlier. Null where neither is told. */
export function begunBy(holding: Holding | undefined): string | null {
  return holding === undefined ? null : earlierOf(holding.begin.latest, holding.end?.latest ?? null);
}

/** It had not ended before this day. */
export function lastSeen({ begin, evidence }: Holding): string | null {
  return evidence.map(({ earliest }) => earliest).reduce(laterOf, begin.earliest);
}

/** Its side was seen to hold the place on one of these days: it had begun by then, and did not end before. */
export function narrowBySight({ begin, end }: Holding, seen: DayBounds): void {
  begin.latest = earlierOf(begin.latest, seen.latest);
  if (end !== null) end.earliest = laterOf(end.earliest, seen.earliest);
}

/** Narrows a change to the days that it has in common with others, if there are any. */
export function narrow(change: Change, days: DayBounds): void {
  if (!meet(change, days)) return;
  const { earliest, latest } = change;
  change.earliest = laterOf(earliest, days.earliest);
  change.latest = earlierOf(latest, days.latest);
}
