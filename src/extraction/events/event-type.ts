import type { Outcome, PloverType, SubEventType, Weapon } from "../../domain/vocabulary/event.js";
import type { EventKind } from "./event-kinds.js";

/** PLOVER modes of the types used here, in PLOVER's own spelling (PLOVER manual 2021, "Modes"). */
export type PloverMode =
  // ASSAULT
  | "abduct"
  | "beat"
  | "torture"
  | "sexual"
  | "targeted"
  | "destroy"
  | "primitive"
  | "firearms"
  | "explosives"
  | "suicide-attack"
  | "aerial"
  | "drone"
  | "heavy-weapons"
  | "crowd-control"
  | "unconventional"
  // COERCE
  | "seize"
  | "restrict"
  | "censor"
  | "curfew"
  | "martial-law"
  | "arrest"
  | "deport"
  | "withhold"
  | "cyber"
  // MOBILIZE
  | "troops"
  | "weapons"
  // RETREAT
  | "withdraw"
  | "release"
  | "disarm"
  | "ceasefire"
  | "access"
  | "resign"
  // PROTEST
  | "demo"
  | "riot"
  | "strike"
  | "hunger"
  | "boycott"
  | "obstruct"
  // SANCTION
  | "convict"
  | "expel"
  | "discontinue"
  // CONSULT
  | "visit"
  | "third-party"
  // ACCUSE
  | "disapprove"
  | "investigate"
  | "allege";

/** The codes of an event. */
export interface EventType {
  /** Null where ACLED has no type: what is negotiated, said or decided. */
  readonly subEvent: SubEventType | null;
  readonly plover: PloverType;
  readonly modes: readonly PloverMode[] | null;
  readonly weapons: readonly Weapon[];
  readonly outcome: Outcome | null;
}

/** What decides the type of an event besides its kind. */
export interface TypeEvidence {
  readonly kind: EventKind;
  readonly lemma: string;
  /** Lower-case words of the clause. */
  readonly words: string;
  /** Slug of the attacker in the actor lexicon, "" if unknown. */
  readonly attacker: string;
  readonly attackerIsState: boolean;
  readonly victimsAreCivilians: boolean;
  /** True where raids are made on the ground: over Syria and Iraq they come from the air. */
  readonly isWide: boolean;
}

/** A type with what is not said left empty. */
export function typed(
  subEvent: SubEventType | null,
  plover: PloverType,
  modes: readonly PloverMode[] | null = null,
  extra: Partial<EventType> = {},
): EventType {
  return { subEvent, plover, modes, weapons: [], outcome: null, ...extra };
}
