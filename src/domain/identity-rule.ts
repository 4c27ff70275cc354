import type { DatePrecision } from "./vocabulary/date.js";
import type { EventClass, ParticipantRole } from "./vocabulary/event.js";
import type { PlaceType } from "./vocabulary/place.js";

/** What the rule sees of an account. All of it belongs to the record, so that the order of arrival cannot matter. */
export interface ComparableAccount {
  readonly id: string;
  readonly documentId: string;
  readonly eventClass: EventClass;
  readonly subEventType: string | null;
  /** ISO dates. */
  readonly earliest: string;
  readonly latest: string;
  readonly datePrecision: DatePrecision;
  readonly count: { readonly min: number | null; readonly max: number | null; readonly unit: string } | null;
  readonly places: readonly ComparablePlace[];
  readonly participants: readonly ComparableParticipant[];
  /** Persons killed, as this account alone counts them; null where it gives no figure. */
  readonly killed: { readonly min: number | null; readonly max: number | null } | null;
}

export interface ComparablePlace {
  readonly id: string;
  readonly placeType: PlaceType;
  /** Ids of the places that contain it, nearest first, without countries. */
  readonly ancestorIds: readonly string[];
}

export interface ComparableParticipant {
  readonly actorId: string;
  readonly role: ParticipantRole;
  /** A proper name, and no collective such as "rebels". */
  readonly specific: boolean;
}

export interface PairScore {
  /** From `leastScore` to 1. */
  readonly score: number;
  /** Short phrases that say what the two have in common. */
  readonly reasons: readonly string[];
}

/** Who decides by this rule; a changed rule gets the next number. */
export const identityRule = "rule:event-identity@1";

/** Below it two accounts stay two events. */
const leastScore = 0.7;

/** Precisions that place an event within days. */
const preciseEnough: ReadonlySet<DatePrecision> = new Set(["DAY", "DAYS"]);

/** Places too wide to say that two acts are one: being in the same one counts as little as containing the other's. */
const widePlaceTypes: ReadonlySet<PlaceType> = new Set(["ADMIN1", "ADMIN2", "REGION", "AREA"]);

type Side = "ACTING" | "SUFFERING" | "FIGHTING" | "MOVING" | "RESPONDING";
const sides: Readonly<Record<ParticipantRole, Side>> = {
  ATTACKER: "ACTING",
  DEFENDER: "SUFFERING",
  TARGET: "SUFFERING",
  VICTIM: "SUFFERING",
  BELLIGERENT: "FIGHTING",
  MOVER: "MOVING",
  RESPONDER: "RESPONDING",
};

/**
 * Whether two accounts tell one event, and how surely. Conservative: where something essential is missing the answer is no, since two
 * events for one are seen and joined by a person, while one event for two hides a fact.
 * Symmetric. @returns null if they may not be joined.
 */
export function scorePair(a: ComparableAccount, b: ComparableAccount): PairScore | null {
  if (a.documentId === b.documentId || a.eventClass !== b.eventClass) return null;
  if (a.subEventType === null || a.subEventType !== b.subEventType) return null;
  if (!preciseEnough.has(a.datePrecision) || !preciseEnough.has(b.datePrecision)) return null;
  if (a.earliest > b.latest || b.earliest > a.latest) return null;
  if (a.eventClass !== "INCIDENT" && !isSameSum(a, b)) return null;

  const findings = [scoreDates(a, b), scorePlaces(a.places, b.places), scoreParticipants(a, b)];
  if (findings.some((finding) => finding === null)) return null;
  const all = [...findings, equalFigures(a, b)].filter((finding) => finding !== null);
  const score =
    Math.min(
      100,
      all.reduce((sum, finding) => sum + finding.points, 0),
    ) / 100;
  return score < leastScore ? null : { score, reasons: all.map((finding) => finding.reason) };
}

/** Points out of 100, so that sums are exact. */
interface Finding {
  readonly points: number;
  readonly reason: string;
}

/** Sums are one only if they give one figure over one span. */
function isSameSum(a: ComparableAccount, b: ComparableAccount): boolean {
  return (
    a.eventClass === "AGGREGATE" &&
    a.count !== null &&
    b.count !== null &&
    a.count.min !== null &&
    a.count.unit === b.count.unit &&
    a.count.min === b.count.min &&
    a.count.max === b.count.max &&
    a.earliest === b.earliest &&
    a.latest === b.latest
  );
}

function scoreDates(a: ComparableAccount, b: ComparableAccount): Finding {
  return a.earliest === b.earliest && a.latest === b.latest
    ? { points: 35, reason: "same date" }
    : { points: 20, reason: "overlapping dates" };
}

function scorePlaces(ofA: readonly ComparablePlace[], ofB: readonly ComparablePlace[]): Finding | null {
  let best: Finding | null = null;
  for (const a of ofA) {
    for (const b of ofB) {
      if (a.placeType === "COUNTRY" || b.placeType === "COUNTRY") continue;
      if (a.id === b.id && !widePlaceTypes.has(a.placeType)) return { points: 35, reason: "same place" };
      if (a.id === b.id) best = { points: 20, reason: "same region" };
      else if (a.ancestorIds.includes(b.id) || b.ancestorIds.includes(a.id)) {
        best ??= { points: 20, reason: "one place contains the other" };
      }
    }
  }
  return best;
}

function scoreParticipants(a: ComparableAccount, b: ComparableAccount): Finding | null {
  const shared = new Set<Side>();
  for (const side of ["ACTING", "SUFFERING", "FIGHTING", "MOVING", "RESPONDING"] as const) {
    const ofA = specificOn(side, a);
    const ofB = specificOn(side, b);
    if (ofA.some((actor) => ofB.includes(actor))) shared.add(side);
    // Both name who acted, or who was hit, and name others: two events.
    else if ((side === "ACTING" || side === "SUFFERING") && ofA.length > 0 && ofB.length > 0) return null;
  }
  if (shared.size > 1) return { points: 30, reason: "shared participants on both sides" };
  if (shared.size === 1) {
    const fighters = specificOn("FIGHTING", a).filter((actor) => specificOn("FIGHTING", b).includes(actor));
    return fighters.length > 1
      ? { points: 30, reason: "shared belligerents" }
      : { points: 20, reason: "a shared participant on one side" };
  }
  const bothHaveVictims = [a, b].every(({ participants }) => participants.some(({ role }) => role === "VICTIM"));
  return bothHaveVictims && equalFigures(a, b) !== null ? { points: 20, reason: "victims in equal number" } : null;
}

function specificOn(side: Side, account: ComparableAccount): string[] {
  return account.participants
    .filter((participant) => participant.specific && sides[participant.role] === side)
    .map((participant) => participant.actorId);
}

function equalFigures(a: ComparableAccount, b: ComparableAccount): Finding | null {
  if (a.killed === null || b.killed === null || (a.killed.min ?? 0) === 0) return null;
  const equal = a.killed.min === b.killed.min && a.killed.max === b.killed.max;
  return equal ? { points: 10, reason: `${a.killed.min} killed in both` } : null;
}
