import type { VictimGroup } from "../../domain/vocabulary/claim.js";
import { flatMap } from "../flat-map.js";
import { oncePer } from "../once-per.js";
import type { Draft } from "./draft.js";

interface Killed {
  readonly toll: number;
  readonly group: VictimGroup;
}

const killedOf = oncePer(({ casualties }: Draft): readonly Killed[] =>
  flatMap(casualties, ({ casualty, group, number: { min, max } }) => {
    const toll = min ?? max;
    return casualty === "KILLED" && toll !== null ? [{ toll, group }] : [];
  }),
);

/** The numbers of killed that a telling gives. */
export const tollsOf = oncePer((draft: Draft): readonly number[] => killedOf(draft).map(({ toll }) => toll));

/** The most killed that one of the tellings gives; 0 where none gives any. */
export const highestToll = (tellings: readonly Draft[]): number => Math.max(0, ...flatMap(tellings, tollsOf));

/** A report that gives the same number of dead twice means the same dead; one or two are too common to tell. */
export function hasSameToll(account: readonly Draft[], draft: Draft): boolean {
  const known = flatMap(account, killedOf);
  return killedOf(draft).some(
    ({ toll, group }) => toll > 2 && known.some((other) => other.toll === toll && mayBeOne(group, other.group)),
  );
}

/** Ten fighters and ten civilians are not the same dead. */
function mayBeOne(group: VictimGroup, other: VictimGroup): boolean {
  const isArmed = (counted: VictimGroup) => counted === "COMBATANTS";
  return group === "TOTAL" || other === "TOTAL" || isArmed(group) === isArmed(other);
}

/** True if both give numbers of dead, and none is the same. */
export function tollsDiffer(account: readonly Draft[], draft: Draft): boolean {
  const [known, own] = [flatMap(account, tollsOf), tollsOf(draft)];
  return known.length > 0 && own.length > 0 && !own.some((toll) => known.includes(toll));
}
