import type {
  ExtractedEvent,
  ExtractedEventPlace,
  ExtractedParticipant,
  ExtractedTime,
  Words,
} from "../../domain/extraction.js";
import type { EventClass, GeoPrecision } from "../../domain/vocabulary/event.js";
import type { Attribution } from "../claims/attribution.js";
import type { CasualtyFigure } from "../figures/casualty-figure.js";
import type { FoundCount } from "../figures/counts.js";
import type { ReadSentence } from "../find-mentions.js";
import type { TokenRange } from "../text/token.js";
import type { Clause } from "./clauses.js";
import type { EventKind } from "./event-kinds.js";
import type { EventType } from "./event-type.js";

/** A word that tells an event, in its clause. */
export interface Trigger extends TokenRange {
  readonly kind: EventKind;
  readonly lemma: string;
  readonly isNoun: boolean;
  /** "the attack", "the attack that killed": may take up an event told before. */
  readonly isDefinite: boolean;
  readonly isPassive: boolean;
  /** The verb beside a noun: "strikes killed", "launched strikes"; the subject stands before it. */
  readonly verbAt: number | null;
}

/** One clause's telling of an event, before tellings of the same event are joined. */
export interface Draft {
  readonly sentence: ReadSentence;
  /** True if it is told in passing, between the subject and the verb of another. */
  readonly isAside: boolean;
  readonly clause: Clause;
  readonly trigger: Trigger;
  readonly triggerWords: Words;
  readonly type: EventType;
  readonly eventClass: EventClass;
  readonly participants: readonly ExtractedParticipant[];
  readonly places: readonly ExtractedEventPlace[];
  readonly geoPrecision: GeoPrecision;
  readonly time: ExtractedTime | null;
  readonly count: FoundCount | null;
  readonly casualties: readonly CasualtyFigure[];
  readonly damage: ExtractedEvent["damage"];
  readonly civilianTargeting: boolean;
  readonly attribution: Attribution;
}

/** The draft with what a later look changes of it. Made field by field: a spread would give it a hidden class of its own, and what compares drafts would have to look their fields up. */
export function changedDraft(
  draft: Draft,
  changes: Partial<Pick<Draft, "type" | "eventClass" | "participants" | "places" | "time">>,
): Draft {
  return {
    sentence: draft.sentence,
    isAside: draft.isAside,
    clause: draft.clause,
    trigger: draft.trigger,
    triggerWords: draft.triggerWords,
    type: changes.type ?? draft.type,
    eventClass: changes.eventClass ?? draft.eventClass,
    participants: changes.participants ?? draft.participants,
    places: changes.places ?? draft.places,
    geoPrecision: draft.geoPrecision,
    time: changes.time ?? draft.time,
    count: draft.count,
    casualties: draft.casualties,
    damage: draft.damage,
    civilianTargeting: draft.civilianTargeting,
    attribution: draft.attribution,
  };
}

/** Local ids of those who act with force in what a draft or an event tells. */
export function attackersOf({ participants }: Pick<Draft, "participants">): string[] {
  return participants.filter(({ role }) => role === "ATTACKER" || role === "BELLIGERENT").map(({ actor }) => actor);
}

const crowd =
  /^actor:(?:[a-z]+-)*(?:rioters?|protest[eo]rs?|demonstrators?|marchers|strikers|crowds?|hooligans|supporters|striking-workers)$/u;

/** True for the local id of people who are on the street for something. */
export const isCrowd = (actor: string): boolean => crowd.test(actor);

/** The tellings of one event, in text order; the first is the one it is named after. */
export type Account = [Draft, ...Draft[]];
