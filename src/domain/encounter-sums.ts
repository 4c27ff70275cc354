/**
 * What is kept summed up of events: who was where, and who met whom. An event counts for a pair of an actor and a place, or of two actors, in each of the ways the two came
 * together in it. Sums are kept by adding and taking away what a change of an event changes; only who is first or last may have to be counted anew.
 */
import { alliedRoles, opposingRoles } from "./sides.js";
import type { ParticipantRole } from "./vocabulary/event.js";

/** Two ends that events bring together: an actor and a place it was active in, or two actors, once in each direction. */
export type PairKind = "ACTIVE_IN" | "MET";

/**
 * Ways two ends come together in an event. ACTIVE_IN: the event is in the place or what lies in it (`within`), or told to be at the place itself (`at`). MET: at all (`any`), on one side (`same`),
 * on opposing sides (`clear`), as two belligerents and no more than that (`clash`), or both as attackers or both as defenders (`together`).
 */
export const waysOf = {
  ACTIVE_IN: ["within", "at"],
  MET: ["any", "same", "clear", "clash", "together"],
} as const satisfies Record<PairKind, readonly string[]>;
export type Way = (typeof waysOf)[PairKind][number];

/** An event as its pairs count it. */
export interface SummedEvent {
  readonly id: string;
  readonly isIncident: boolean;
  /** ISO days; null where the event's date is open at that end. */
  readonly first: string | null;
  readonly last: string | null;
  readonly participants: readonly SummedParticipant[];
  readonly places: readonly SummedPlace[];
}

export interface SummedParticipant {
  readonly actorId: string;
  readonly role: ParticipantRole;
  /** Civilians who are hurt are no opponents (`opposing.cypher.ts`). */
  readonly isCivilian: boolean;
}

export interface SummedPlace {
  readonly placeId: string;
  /** True for a place the event is told to be at, false for one around it. */
  readonly isAt: boolean;
}

/** Sums over the events that brought a pair together in one way. */
export interface Sums {
  readonly eventCount: number;
  readonly incidentCount: number;
  /** ISO days of the first and last event; null where all are open at that end. */
  readonly firstDate: string | null;
  readonly lastDate: string | null;
}

export const noEvents: Sums = { eventCount: 0, incidentCount: 0, firstDate: null, lastDate: null };

/** A pair with what it is to be given and what is to be taken from it, by the way. */
export interface PairChange {
  readonly kind: PairKind;
  readonly oneId: string;
  readonly otherId: string;
  readonly added: readonly [Way, SummedEvent][];
  readonly removed: readonly [Way, SummedEvent][];
}

/** How the sums of pairs change when events that stood as `before` stand as `after`, by the kind and ids of the pairs. What does not change is left out. */
export function pairChanges(before: readonly SummedEvent[], after: readonly SummedEvent[]): PairChange[] {
  const [stood, stands] = [meetingsOf(before), meetingsOf(after)];
  const changes = new Map<
    string,
    { pair: Meeting["pair"]; added: [Way, SummedEvent][]; removed: [Way, SummedEvent][] }
  >();
  const changeOf = ({ pair }: Meeting) => {
    const key = JSON.stringify(pair);
    const change = changes.get(key) ?? { pair, added: [], removed: [] };
    changes.set(key, change);
    return change;
  };
  for (const [key, meeting] of stood)
    if (!stands.has(key)) changeOf(meeting).removed.push([meeting.way, meeting.event]);
  for (const [key, meeting] of stands) if (!stood.has(key)) changeOf(meeting).added.push([meeting.way, meeting.event]);
  return [...changes]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { pair, ...change }]) => {
      const [kind, oneId, otherId] = pair;
      return { kind, oneId, otherId, ...change };
    });
}

/** That one event brings one pair together in one way. */
interface Meeting {
  readonly pair: readonly [kind: PairKind, oneId: string, otherId: string];
  readonly way: Way;
  readonly event: SummedEvent;
}

/** The meetings of events, by what tells them and what they count as apart. */
function meetingsOf(events: readonly SummedEvent[]): Map<string, Meeting> {
  const meetings = new Map<string, Meeting>();
  const add = (pair: Meeting["pair"], way: Way, event: SummedEvent) =>
    meetings.set(JSON.stringify([pair, way, event.id, event.isIncident, event.first, event.last]), {
      pair,
      way,
      event,
    });
  for (const event of events) {
    const clear = new Set<string>();
    const clashes: Meeting["pair"][] = [];
    for (const one of event.participants) {
      for (const { placeId, isAt } of event.places) {
        add(["ACTIVE_IN", one.actorId, placeId], "within", event);
        if (isAt) add(["ACTIVE_IN", one.actorId, placeId], "at", event);
      }
      for (const other of event.participants) {
        if (one.actorId === other.actorId) continue;
        const pair = ["MET", one.actorId, other.actorId] as const;
        add(pair, "any", event);
        if (stand(one, other, alliedRoles)) add(pair, "same", event);
        if (one.role === other.role && (one.role === "ATTACKER" || one.role === "DEFENDER"))
          add(pair, "together", event);
        if (one.role === "BELLIGERENT" && other.role === "BELLIGERENT") clashes.push(pair);
        else if (stand(one, other, opposingRoles) && fights(one) && fights(other)) {
          add(pair, "clear", event);
          clear.add(JSON.stringify(pair));
        }
      }
    }
    for (const pair of clashes) if (!clear.has(JSON.stringify(pair))) add(pair, "clash", event);
  }
  return meetings;
}

function stand(
  one: SummedParticipant,
  other: SummedParticipant,
  roles: readonly (readonly [ParticipantRole, ParticipantRole])[],
): boolean {
  return roles.some(([first, second]) => first === one.role && second === other.role);
}

function fights({ role, isCivilian }: SummedParticipant): boolean {
  return !(role === "VICTIM" && isCivilian);
}

/**
 * Sums after a change.
 * @returns null where only counting anew can tell: the first or last event may have gone, or more is to be taken away than there was.
 */
export function changedSums(sums: Sums, added: readonly SummedEvent[], removed: readonly SummedEvent[]): Sums | null {
  const eventCount = sums.eventCount + added.length - removed.length;
  const incidents = (events: readonly SummedEvent[]) => events.filter(({ isIncident }) => isIncident).length;
  const incidentCount = sums.incidentCount + incidents(added) - incidents(removed);
  if (eventCount === 0 && incidentCount === 0) return noEvents;
  if (incidentCount < 0 || incidentCount > eventCount) return null;
  const firstDate = least([sums.firstDate, ...added.map(({ first }) => first)]);
  const lastDate = greatest([sums.lastDate, ...added.map(({ last }) => last)]);
  const mayHaveGone = removed.some(
    ({ first, last }) =>
      (first !== null && first === firstDate && !added.some((event) => event.first === first)) ||
      (last !== null && last === lastDate && !added.some((event) => event.last === last)),
  );
  return mayHaveGone ? null : { eventCount, incidentCount, firstDate, lastDate };
}

/**
 * What two actors are summed up to as opponents. Two that clash as belligerents are not opponents in that, where another event has them attack or defend together.
 */
export function opposingSums(clear: Sums, clash: Sums, together: Sums): Sums {
  if (together.eventCount > 0) return clear;
  return {
    eventCount: clear.eventCount + clash.eventCount,
    incidentCount: clear.incidentCount + clash.incidentCount,
    firstDate: least([clear.firstDate, clash.firstDate]),
    lastDate: greatest([clear.lastDate, clash.lastDate]),
  };
}

/** ISO days sort as text. */
function least(days: readonly (string | null)[]): string | null {
  return days.reduce((one, other) => (one === null || (other !== null && other < one) ? other : one), null);
}

function greatest(days: readonly (string | null)[]): string | null {
  return days.reduce((one, other) => (one === null || (other !== null && other > one) ? other : one), null);
}
