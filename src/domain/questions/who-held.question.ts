import type { EventFilter, PlaceReference } from "../filter.js";
import { claimsAboutEvents } from "./about-events.js";
import type { QuestionTemplate } from "./question-template.js";

interface Held {
  readonly place: PlaceReference;
}

const changes = ({ place }: Held): EventFilter => ({
  place,
  outcome: ["TERRITORY_SEIZED", "TERRITORY_REGAINED", "ADVANCE", "REPELLED", "SIEGE", "WITHDRAWN"],
});

export const whoHeld: QuestionTemplate<Held> = {
  field: "whoHeld",
  asks: "Who held a place, from when to when, and where is that contested? Ask for controlTimeline of the answer.",
  takes: { place: { kind: "PLACE", description: "The place.", isRequired: true } },
  gives: "PLACE",
  answer: ({ place }) => place as Record<string, unknown>,
  needs: (given) => [
    {
      reason: "NO_CONTROL_STATED",
      message: "No event there changed, or tried to change, who held it.",
      oneOf: [{ event: changes(given) }],
    },
  ],
  evidence: (given) => claimsAboutEvents(changes(given)),
};
