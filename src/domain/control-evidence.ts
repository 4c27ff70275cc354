import type { ControlEvidenceKind } from "./vocabulary/control.js";
import type { Outcome, ParticipantRole, PlaceRole } from "./vocabulary/event.js";

/** A day's bounds, inclusive; null where open. */
export interface DayBounds {
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** One word on who held a place: an actor's part in an event there, or a statement that it held the place. */
export interface ControlEvidence extends DayBounds {
  readonly kind: ControlEvidenceKind;
  readonly actorId: string;
  /** The actor, and what it is a part of: two actors that share one of these are of one side. */
  readonly familyIds: readonly string[];
  /** Null for a statement. Evidence of one event belongs together. */
  readonly eventId: string | null;
  /** Somebody denies that the event took place. */
  readonly isDenied: boolean;
  /** Index of the row it was read from. */
  readonly row: number;
}

/** Outcomes that say something of who holds the place of an event. */
export const tellingOutcomes = [
  "TERRITORY_SEIZED",
  "TERRITORY_REGAINED",
  "WITHDRAWN",
  "ADVANCE",
  "REPELLED",
  "SIEGE",
] as const satisfies readonly Outcome[];
const changing: ReadonlySet<Outcome> = new Set(["TERRITORY_SEIZED", "TERRITORY_REGAINED"]);

/** An actor's part in an event at a place, as the graph holds it. */
export interface PartInEvent {
  readonly outcome: Outcome;
  readonly role: ParticipantRole;
  readonly placeRole: PlaceRole;
  /** False where the event was at the edge of the place, or at a part of it. */
  readonly isAtPlace: boolean;
}

/**
 * What an actor's part in an event says of who holds the place. Only what happens to the place itself changes who holds it; what happens at its edge or a
 * part of it contests it. A defender held what was attacked (see `participantRoles`).
 * @returns null if it says nothing.
 */
export function evidenceKindOf({ outcome, role, placeRole, isAtPlace }: PartInEvent): ControlEvidenceKind | null {
  if (placeRole === "DESTINATION") return null;
  if (outcome === "WITHDRAWN") return role === "MOVER" && isAtPlace ? "LEFT" : null;
  if (placeRole === "ORIGIN") return null;
  if (role === "ATTACKER") return changing.has(outcome) && isAtPlace ? "TOOK" : "ATTACKED";
  if (role !== "DEFENDER" || !isAtPlace) return null;
  return changing.has(outcome) ? "LOST" : "HELD";
}

/** Whether the two spans of days have one in common. */
export function meet(one: DayBounds, two: DayBounds): boolean {
  return (one.earliest ?? firstDay) <= (two.latest ?? lastDay) && (two.earliest ?? firstDay) <= (one.latest ?? lastDay);
}

/** Of two days on which something may have begun the later one. */
export function laterOf(one: string | null, two: string | null): string | null {
  return (one ?? firstDay) >= (two ?? firstDay) ? one : two;
}

/** Of two days by which something may have ended the earlier one. */
export function earlierOf(one: string | null, two: string | null): string | null {
  return (one ?? lastDay) <= (two ?? lastDay) ? one : two;
}

/** By the day it happened at the latest: of two vague dates the one that ends first comes first. What ties says the same. */
export function byDeadline(a: ControlEvidence, b: ControlEvidence): number {
  return (
    compare(a.latest ?? lastDay, b.latest ?? lastDay) ||
    compare(a.earliest ?? firstDay, b.earliest ?? firstDay) ||
    compare(a.kind, b.kind) ||
    compare(a.actorId, b.actorId) ||
    compare(a.eventId ?? "", b.eventId ?? "") ||
    a.row - b.row
  );
}

/** Before and after every day that is told. */
const firstDay = "0000-00-00";
const lastDay = "9999-99-99";

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
