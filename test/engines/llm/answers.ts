import type { AnsweredClaim, AnsweredEvent, AnsweredParty } from "../../../src/engines/llm/answer.js";

/** An answer as a model sends it. */
export interface Answer {
  readonly events: readonly AnsweredEvent[];
  readonly claims: readonly AnsweredClaim[];
}

export function answerOf(events: readonly AnsweredEvent[], claims: readonly AnsweredClaim[]): Answer {
  return { events, claims };
}

/** An attack by shells, but for what is given. */
export function eventOf(given: Partial<AnsweredEvent> & Pick<AnsweredEvent, "quote" | "trigger">): AnsweredEvent {
  return {
    eventClass: "INCIDENT",
    ploverType: "ASSAULT",
    subEventType: "SHELLING_ARTILLERY_MISSILE_ATTACK",
    outcome: null,
    weapons: [],
    date: null,
    participants: [],
    places: [],
    ...given,
  };
}

/** What the report says of its first event, but for what is given. */
export function claimOf(given: Partial<AnsweredClaim> & Pick<AnsweredClaim, "quote">): AnsweredClaim {
  return {
    event: 0,
    kind: "OCCURRENCE",
    modality: "ASSERTED",
    cue: null,
    sources: [],
    casualty: null,
    count: null,
    ...given,
  };
}

export function partyOf(words: string, type: AnsweredParty["type"]): AnsweredParty {
  return { words, name: words, type };
}
