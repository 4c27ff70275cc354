import type { ComparableAccount, ComparableParty } from "./comparable-account.js";
import type { Finding } from "./identity-finding.js";
import type { ParticipantRole } from "./vocabulary/event.js";

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

/** A party of one account that is, or may be, one of the other on the same side. */
interface SharedParty {
  readonly a: ComparableParty;
  readonly b: ComparableParty;
}

/**
 * What two accounts have in common in who took part. An actor counts in full if it is one everywhere; a collective of the lexicon
 * ("Kurdish fighters", "rebels") or a part told for its whole counts half. Who is said to have fought may have attacked or defended.
 * @returns "APART" if both say who acted, or who was attacked, and mean others; null if nobody is shared.
 */
export function compareParties(a: ComparableAccount, b: ComparableAccount): Finding | "APART" | null {
  if (meanOthers("ACTING", a, b) || meanOthers("SUFFERING", a, b)) return "APART";
  const shared = a.parties.flatMap((one) =>
    b.parties
      .filter((other) => onOneSide(one, other) && areRelated(one, other))
      .map((other): SharedParty => ({ a: one, b: other })),
  );
  if (shared.length === 0) return null;
  const sure = shared.filter((party) => party.a.actorId === party.b.actorId && party.a.isDefinite);
  if (sure.length === 0) return { points: 10, reason: "a collective or a part of one side in common" };
  const areOpponents = shared.some((one) => shared.some((other) => opposes(one, other)));
  return areOpponents
    ? { points: 30, reason: "shared participants on both sides" }
    : { points: 20, reason: "a shared participant on one side" };
}

function meanOthers(side: Side, a: ComparableAccount, b: ComparableAccount): boolean {
  const [ofA, ofB] = [a, b].map(({ parties }) => parties.filter(({ role }) => sides[role] === side)) as [
    ComparableParty[],
    ComparableParty[],
  ];
  const definite = (parties: readonly ComparableParty[]): boolean => parties.some(({ isDefinite }) => isDefinite);
  return definite(ofA) && definite(ofB) && !ofA.some((one) => ofB.some((other) => areRelated(one, other)));
}

function onOneSide(one: ComparableParty, other: ComparableParty): boolean {
  const [sideOfOne, sideOfOther] = [sides[one.role], sides[other.role]];
  if (sideOfOne === sideOfOther) return true;
  const fought: readonly Side[] = ["ACTING", "SUFFERING", "FIGHTING"];
  return (
    (sideOfOne === "FIGHTING" || sideOfOther === "FIGHTING") &&
    fought.includes(sideOfOne) &&
    fought.includes(sideOfOther)
  );
}

function areRelated(one: ComparableParty, other: ComparableParty): boolean {
  return one.actorId === other.actorId || one.wholeIds.includes(other.actorId) || other.wholeIds.includes(one.actorId);
}

/** Whether one account sets two different actors against each other. */
function opposes(one: SharedParty, other: SharedParty): boolean {
  if (one.a.actorId === other.a.actorId || one.b.actorId === other.b.actorId) return false;
  return [
    [one.a, other.a],
    [one.b, other.b],
  ].some(([x, y]) => {
    const told = [x, y]
      .map((party) => (party === undefined ? "" : sides[party.role]))
      .sort()
      .join();
    return told === "ACTING,SUFFERING" || told === "FIGHTING,FIGHTING";
  });
}
