import type { Draft } from "./draft.js";

/** The numbers of killed that a telling gives. */
export function tollsOf({ casualties }: Draft): number[] {
  return casualties.flatMap(({ casualty, number: { min, max } }) => (casualty === "KILLED" ? (min ?? max ?? []) : []));
}

/** A report that gives the same number of dead twice means the same dead; one or two are too common to tell. */
export function hasSameToll(account: readonly Draft[], draft: Draft): boolean {
  const known = account.flatMap(tollsOf);
  return tollsOf(draft).some((toll) => toll > 2 && known.includes(toll));
}

/** True if both give numbers of dead, and none is the same. */
export function tollsDiffer(account: readonly Draft[], draft: Draft): boolean {
  const [known, own] = [account.flatMap(tollsOf), tollsOf(draft)];
  return known.length > 0 && own.length > 0 && !own.some((toll) => known.includes(toll));
}
