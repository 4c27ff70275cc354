import type { ParticipantRole } from "./vocabulary/event.js";

/**
 * Pairs of roles that stand on opposing sides of one event, in both directions. Who was hurt was an opponent only if it fights:
 * a victim of type CIVILIANS has no side (see `opposing.cypher.ts`). Who moved or came to help has no stated side.
 */
export const opposingRoles: readonly (readonly [ParticipantRole, ParticipantRole])[] = bothWays([
  ["ATTACKER", "DEFENDER"],
  ["ATTACKER", "TARGET"],
  ["ATTACKER", "VICTIM"],
  ["ATTACKER", "BELLIGERENT"],
  ["BELLIGERENT", "BELLIGERENT"],
  ["BELLIGERENT", "DEFENDER"],
  ["BELLIGERENT", "TARGET"],
  ["BELLIGERENT", "VICTIM"],
]);

/** Pairs of roles on the same side of one event. Two belligerents are opponents unless another event shows otherwise. */
export const alliedRoles: readonly (readonly [ParticipantRole, ParticipantRole])[] = bothWays([
  ["ATTACKER", "ATTACKER"],
  ["DEFENDER", "DEFENDER"],
  ["TARGET", "TARGET"],
  ["DEFENDER", "TARGET"],
]);

function bothWays<Pair extends readonly [ParticipantRole, ParticipantRole]>(pairs: readonly Pair[]) {
  return pairs.flatMap(([one, other]) =>
    one === other
      ? [[one, other]]
      : [
          [one, other],
          [other, one],
        ],
  ) as unknown as readonly (readonly [ParticipantRole, ParticipantRole])[];
}

/** How two actors stand to each other in an event. */
export const sides = {
  OPPOSING: "On opposing sides: one attacked the other, or they fought each other.",
  SAME: "On the same side: both attacked, or both were attacked.",
  ANY: "In the same event, on whatever side.",
} as const;
export type Side = keyof typeof sides;
