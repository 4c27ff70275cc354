import type { EvidenceEvent } from "./event-marks.js";

type Ledger = EvidenceEvent["casualtyLedger"];
export type Figure = Ledger["figures"][number];

/** Numbers of the figures that another contradicts. */
export function figuresInConflict({ relations }: Pick<Ledger, "relations">): ReadonlySet<number> {
  const contradictions = relations.filter(({ relation }) => relation === "CONTRADICTS");
  return new Set(contradictions.flatMap(({ from, to }) => [from, to]));
}

/** What each figure is to the others, in words, without contradictions: those stand side by side. */
export function relationsOf({ relations }: Pick<Ledger, "relations">, number: number): readonly string[] {
  const words = {
    CORROBORATES: "agrees with",
    REFINES: "refines",
    SUBSET_OF: "is part of",
    SUPERSEDES: "replaces",
  } as const;
  return relations.flatMap(({ from, to, relation }) =>
    from === number && relation !== "CONTRADICTS" ? [`${words[relation]} no. ${to}`] : [],
  );
}
