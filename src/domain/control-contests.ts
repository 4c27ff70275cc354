import { type ControlEvidence, type DayBounds, earlierOf, laterOf, meet } from "./control-evidence.js";
import { extentOf, type Holding, isOneSide } from "./control-holding.js";
import type { ContestKind } from "./vocabulary/control.js";

/** Days on which control of a place was contested, and by what evidence. */
export interface Contest extends DayBounds {
  readonly kind: ContestKind;
  readonly evidence: readonly ControlEvidence[];
}

/** A contest, with the spans that it puts in doubt. */
interface FoundContest {
  readonly contest: Contest;
  readonly holdings: readonly Holding[];
}

/**
 * What contests the spans of a timeline: attacks by who did not hold the place, denials that it was taken, words that fit no span, and takes by different
 * sides on days that overlap, so that nobody knows who took it from whom.
 * @param unplaced evidence of holding, losing or leaving that fits no span.
 */
export function contestsOf(
  sorted: readonly ControlEvidence[],
  unplaced: readonly ControlEvidence[],
  holdings: readonly Holding[],
): FoundContest[] {
  const ofKind = (kind: ControlEvidence["kind"]) => eventsOf(sorted.filter((one) => one.kind === kind));
  const takes = ofKind("TOOK");
  return [
    ...ofKind("ATTACKED").flatMap((attack) => attackOn(attack, holdings)),
    ...takes
      .filter((take) => take.some(({ isDenied }) => isDenied))
      .map((take) => contestBy("DENIED", take, holdings.filter(restsOn(take)))),
    ...unplaced.map((word) => contestBy("DISPUTED", [word], heldByOthers([word], holdings))),
    ...takes.flatMap((take, index) =>
      takes.slice(0, index).flatMap((other) => {
        if (isOneSide(take, other) || !meet(daysOf(take), daysOf(other))) return [];
        return [contestBy("DISPUTED", [...other, ...take], holdings.filter(restsOn([...other, ...take])))];
      }),
    ),
  ].sort((a, b) => compareDays(a.contest, b.contest));
}

/** Evidence event by event. What is no event stands alone. */
function eventsOf(evidence: readonly ControlEvidence[]): ControlEvidence[][] {
  const events = new Map<string | ControlEvidence, ControlEvidence[]>();
  for (const one of evidence) events.set(one.eventId ?? one, [...(events.get(one.eventId ?? one) ?? []), one]);
  return [...events.values()];
}

/** An attack contests nothing where only the attacker's own side may have held the place. */
function attackOn(attack: readonly ControlEvidence[], holdings: readonly Holding[]): FoundContest[] {
  const others = heldByOthers(attack, holdings);
  const isOwn = others.length === 0 && holdings.some((holding) => meet(extentOf(holding), daysOf(attack)));
  return isOwn ? [] : [contestBy("ATTACKED", attack, others)];
}

function contestBy(
  kind: ContestKind,
  evidence: readonly ControlEvidence[],
  holdings: readonly Holding[],
): FoundContest {
  return { contest: { kind, ...daysOf(evidence), evidence }, holdings };
}

/** The days that all of it may have happened on. */
function daysOf(evidence: readonly ControlEvidence[]): DayBounds {
  return {
    earliest: evidence.map(({ earliest }) => earliest).reduce(laterOf, null),
    latest: evidence.map(({ latest }) => latest).reduce(earlierOf, null),
  };
}

function heldByOthers(evidence: readonly ControlEvidence[], holdings: readonly Holding[]): Holding[] {
  return holdings.filter(
    (holding) => !isOneSide(holding.evidence, evidence) && meet(extentOf(holding), daysOf(evidence)),
  );
}

function restsOn(evidence: readonly ControlEvidence[]): (holding: Holding) => boolean {
  return (holding) => holding.evidence.some((one) => evidence.includes(one));
}

function compareDays(a: DayBounds, b: DayBounds): number {
  const key = ({ earliest, latest }: DayBounds) => `${latest ?? "9999-99-99"} ${earliest ?? ""}`;
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}
