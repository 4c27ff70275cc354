/**
 * What is kept summed up of events: who was where, and who met whom. An event counts for a pair of an actor and a place, or of two actors, in each of the ways the two came
 * together in it. Sums are kept by adding and taking away what a change of an event changes; only who is first or last may have to be counted anew.
 */
import { alliedRoles, opposingRoles } from "./sides.js";
import type { ParticipantRole } from "./vocabulary/event.js";

/** Two ends that events bring together: an actor and a place it was active in, or two actors, once in each direction. */
export type PairKind = "ACTIVE_IN" | "MET";

/**
 * Ways two ends come together in an event. ACTIVE_IN: the event is in the place or what lies in it (`within`), the same as an attacker (`attacked`), or told to be at the place itself (`at`). MET: at all (`any`), on one side (`same`),
 * on opposing sides (`fought`), the same by more than being two belligerents (`clear`), or both as attackers or both as defenders (`together`).
 */
export const waysOf = {
  ACTIVE_IN: ["within", "attacked", "at"],
  MET: ["any", "same", "fought", "clear", "together"],
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
  /** Ids of the claims that say it took part in this role; one may stand there more than once. */
  readonly claimIds: readonly string[];
}

export interface SummedPlace {
  readonly placeId: string;
  /** Ids of the claims that say the event was in the place or in what lies in it; one may stand there more than once. */
  readonly claimIds: readonly string[];
  /** Ids of those that tell it to be at the place itself; null for a place around it. */
  readonly atClaimIds: readonly string[] | null;
}

/** Sums over the events that brought a pair together in one way. */
export interface Sums {
  readonly eventCount: number;
  readonly incidentCount: number;
  /** ISO days of the first and last event; null where all are open at that end. */
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  /** Claims that say so: of either end's part in one of the events. Each is of one event. */
  readonly supportCount: number;
}

export const noEvents: Sums = { eventCount: 0, incidentCount: 0, firstDate: null, lastDate: null, supportCount: 0 };

/** That an event brings a pair together in one way. */
export interface Encounter {
  readonly way: Way;
  readonly event: SummedEvent;
  /** Claims that say so. */
  readonly supportCount: number;
}

/** A pair with what it is to be given and what is to be taken from it. */
export interface PairChange {
  readonly kind: PairKind;
  readonly oneId: string;
  readonly otherId: string;
  readonly added: readonly Encounter[];
  readonly removed: readonly Encounter[];
}

/** How the sums of pairs change when events that stood as `before` stand as `after`, by the kind and ids of the pairs. What does not change is left out. */
export function pairChanges(before: readonly SummedEvent[], after: readonly SummedEvent[]): PairChange[] {
  const [stood, stands] = [encountersOf(before), encountersOf(after)];
  const changes = new Map<string, { pair: Pair; added: Encounter[]; removed: Encounter[] }>();
  const changeOf = (pair: Pair) => {
    const key = JSON.stringify(pair);
    const change = changes.get(key) ?? { pair, added: [], removed: [] };
    changes.set(key, change);
    return change;
  };
  for (const [key, { pair, encounter }] of stood) if (!stands.has(key)) changeOf(pair).removed.push(encounter);
  for (const [key, { pair, encounter }] of stands) if (!stood.has(key)) changeOf(pair).added.push(encounter);
  return [...changes]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { pair, ...change }]) => {
      const [kind, oneId, otherId] = pair;
      return { kind, oneId, otherId, ...change };
    });
}

type Pair = readonly [kind: PairKind, oneId: string, otherId: string];
interface PairedEncounter {
  readonly pair: Pair;
  readonly encounter: Encounter;
}

/** The encounters in events, by what tells them and what they count as apart. */
function encountersOf(events: readonly SummedEvent[]): Map<string, PairedEncounter> {
  const encounters = new Map<string, PairedEncounter>();
  for (const event of events) {
    for (const { pair, way, claimIds } of waysIn(event)) {
      const supportCount = claimIds.size;
      const key = JSON.stringify([pair, way, event.id, event.isIncident, event.first, event.last, supportCount]);
      encounters.set(key, { pair, encounter: { way, event, supportCount } });
    }
  }
  return encounters;
}

/** The ways in which an event brings pairs together, each once, with the claims that say so. */
function waysIn({ participants, places }: SummedEvent) {
  const found = new Map<string, { readonly pair: Pair; readonly way: Way; readonly claimIds: Set<string> }>();
  const add = (pair: Pair, way: Way, one: readonly string[], other: readonly string[]) => {
    const key = JSON.stringify([pair, way]);
    const { claimIds } = found.get(key) ?? { claimIds: new Set<string>() };
    for (const claimId of [...one, ...other]) claimIds.add(claimId);
    found.set(key, { pair, way, claimIds });
  };
  for (const one of participants) {
    for (const { placeId, claimIds, atClaimIds } of places) {
      const pair = ["ACTIVE_IN", one.actorId, placeId] as const;
      add(pair, "within", one.claimIds, claimIds);
      if (one.role === "ATTACKER") add(pair, "attacked", one.claimIds, claimIds);
      if (atClaimIds !== null) add(pair, "at", one.claimIds, atClaimIds);
    }
    for (const other of participants) {
      if (one.actorId === other.actorId) continue;
      const pair = ["MET", one.actorId, other.actorId] as const;
      for (const way of waysOf.MET) if (meet[way](one, other)) add(pair, way, one.claimIds, other.claimIds);
    }
  }
  return [...found.values()];
}

/** Whether two participants of an event come together in a way. */
const meet: Readonly<
  Record<(typeof waysOf.MET)[number], (one: SummedParticipant, other: SummedParticipant) => boolean>
> = {
  any: () => true,
  same: (one, other) => stand(one, other, alliedRoles),
  fought: (one, other) => stand(one, other, opposingRoles) && fights(one) && fights(other),
  clear: (one, other) => meet.fought(one, other) && !stand(one, other, [["BELLIGERENT", "BELLIGERENT"]]),
  together: ({ role }, other) => role === other.role && (role === "ATTACKER" || role === "DEFENDER"),
};

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
export function changedSums(sums: Sums, added: readonly Encounter[], removed: readonly Encounter[]): Sums | null {
  const changed = (sum: number, of: (encounter: Encounter) => number) =>
    added.reduce((all, one) => all + of(one), sum) - removed.reduce((all, one) => all + of(one), 0);
  const eventCount = changed(sums.eventCount, () => 1);
  const incidentCount = changed(sums.incidentCount, ({ event }) => (event.isIncident ? 1 : 0));
  const supportCount = changed(sums.supportCount, (encounter) => encounter.supportCount);
  if (eventCount === 0 && incidentCount === 0 && supportCount === 0) return noEvents;
  if (incidentCount < 0 || incidentCount > eventCount || supportCount < eventCount) return null;
  const firstDate = least([sums.firstDate, ...added.map(({ event }) => event.first)]);
  const lastDate = greatest([sums.lastDate, ...added.map(({ event }) => event.last)]);
  const mayHaveGone = removed.some(
    ({ event: { first, last } }) =>
      (first !== null && first === firstDate && !added.some(({ event }) => event.first === first)) ||
      (last !== null && last === lastDate && !added.some(({ event }) => event.last === last)),
  );
  return mayHaveGone ? null : { eventCount, incidentCount, firstDate, lastDate, supportCount };
}

/**
 * What two actors are summed up to as opponents. Two that fight as belligerents are not opponents in that, where another event has them attack or defend together.
 */
export function opposingSums(fought: Sums, clear: Sums, together: Sums): Sums {
  return together.eventCount > 0 ? clear : fought;
}

/** ISO days sort as text. */
function least(days: readonly (string | null)[]): string | null {
  return days.reduce((one, other) => (one === null || (other !== null && other < one) ? other : one), null);
}

function greatest(days: readonly (string | null)[]): string | null {
  return days.reduce((one, other) => (one === null || (other !== null && other > one) ? other : one), null);
}
